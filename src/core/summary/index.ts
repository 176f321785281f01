/** What the returns say together: figures, the page summary, the report, the matrix and the pivots. */
export { budgetOf, figuresOf, placeOf, PLACES, type Budget, type Figures, type Place } from './figures';
export { matrixSheet } from './matrix-sheet';
export { pivotSheets } from './pivot-sheets';
export { reportSheet } from './report-sheet';
export { summarySheet, type CoordinationRequest } from './summary-sheet';
