/** The sheets that show an edition of the guideline, and how it differs from the one before. */
export { changeNote, placeOfChange } from './change-words';
export { comparisonSheet } from './comparison-sheet';
export { divisionRows, divisionSheet } from './division-sheet';
export { excerptSheet } from './excerpt-sheet';
export { guideSheet } from './guide-sheet';
export { overviewSheet } from './overview-sheet';
