/** What the returns say together: counts, rates, problems, and the entries of the report. */
export {
  type BudgetFigures,
  budgetOf,
  currentReturns,
  type Counted,
  type CountedDirection,
  type Figures,
  figuresOf,
  groupOfReturn,
  isCounted,
  LIGHT_OF,
  type ReturnGroup,
} from './figures';
export { grouped, indicatorLines } from './indicator-text';
export { type Missing, missingOf, type ReturnProblem, returnProblems } from './problems';
export {
  decisionsByBody,
  type DecisionFigures,
  type DelayReason,
  delayReasons,
  type IndicatorFigures,
  indicatorsByUnit,
  type UnitFigures,
} from './tallies';
export { reportEntries, type ReportEntry } from './report-entries';
export { type LineBreak, type TrendLine, trendsOf } from './trends';
export { figuresByGoal, type GoalFigures, goalNumbers } from './goals';
export {
  type DirectionRate,
  figuresByKind,
  figuresByPeriod,
  type KindFigures,
  type MeetingFigure,
  meetingFigures,
  ratesByDirection,
  yearShare,
} from './dashboard';
