/** Copies merged cell by cell, versions, conflicts and history; a function of the whole set of files. */
export { isPrefill } from './answers';
export { bodyStateOf } from './board';
export { consolidate } from './consolidate';
export { MergedBodies } from './merged-bodies';
export { fileMatterId, optionIndex } from './matters';
export { planMoves } from './plan-changes';
export { outcomesByName } from './outcome';
export { joinOrigins, originOf, seriesOf, Withdrawals } from './series';
export {
  type KeptAnswer,
  KeptAnswerSchema,
  parseStored,
  rowsOfTask,
  type StoredCell,
  storedColumn,
  type StoredRow,
  STORED_VERSION,
  storedRows,
  storedValue,
  type StoredOrigin,
  type StoredSubmission,
  storeSubmission,
} from './stored';
export type {
  BodyState,
  Consolidation,
  ConsolidationInput,
  Decision,
  FiledFinding,
  FileResult,
  Matter,
  MatterOption,
  MergedCell,
  Outcome,
  PlanMove,
  Reason,
  ReturnResult,
  Submission,
  Totals,
} from './types';
