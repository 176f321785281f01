/** What the returns say together: counts, rates, problems, and the entries of the report. */
export {
  type Budget,
  budgetOf,
  currentReturns,
  type Direction,
  type Figures,
  figuresOf,
  LIGHT_OF,
  type Place,
} from './figures';
export { type Missing, missingOf, type Problem, problemsOf } from './problems';
export { reportEntries, type ReportEntry } from './report-entries';
export { figuresByGoal, type GoalFigures, goalNumbers } from './goals';
