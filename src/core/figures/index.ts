/** What the returns say together: counts, rates, problems, and the entries of the report. */
export {
  type BudgetFigures,
  budgetOf,
  currentReturns,
  type Counted,
  type CountedDirection,
  type Figures,
  countReturns,
  figuresOf,
  groupOfReturn,
  isCounted,
  LIGHT_OF,
  type ReturnGroup,
  returnsIn,
} from './figures';
export { grouped, indicatorLines } from './indicator-text';
export { type Missing, missingOf, type ReturnProblem, returnProblems } from './problems';
export {
  decisionsByBody,
  type DelayReason,
  delayReasons,
  type IndicatorFigures,
  indicatorsByUnit,
} from './tallies';
export { reportEntries, type ReportEntry } from './report-entries';
export { type LineBreak, type TrendLine, type Trends, trendsOf } from './trends';
export { type BodyTrend, bodyTrendsOf, type LightChanges, lightChanges } from './body-trends';
export { figuresByGoal, goalNumbers } from './goals';
export {
  figuresByKind,
  figuresByPeriod,
  type MeetingFigure,
  meetingFigures,
  ratesByDirection,
  yearShare,
} from './dashboard';
