/** One body's return: its template, reading by hidden keys, checks, seal and token. */
export {
  type CheckedReturn,
  type CheckedRow,
  checkReturn,
  checkRow,
  surroundingsOf,
  UNFILLED,
} from './check';
export {
  type Approval,
  approvalChanges,
  approvalOf,
  type ApprovalStep,
  approvalThrough,
  isAfterApproval,
} from './approval';
export { coverRulesOf, type Finish, finishOf, progressOf } from './finish';
export { carries, coverFormOf, keptByCover, keptForAll, rowFormOf } from './kept';
export { answerKey, operandOf, operandsOf } from './operands';
export { endsYear, type Period, periodName, periodOf, sameYear } from './period';
export {
  type Manifest,
  manifestLanguage,
  readManifest,
  recordKey,
  type ReturnRefusal,
} from './read-manifest';
export { coverPlaceOf, valueOfCell } from './cells';
export { OTHERWISE_NAMED } from './placement';
export { readReturn } from './read-return';
export type { ReadCell, ReadReturn, ReadRow, ReturnReading } from './reading';
export { renewedSeal, SEAL_VERSION, sealChange, sealCode, sealDigest, sealState } from './seal';
export { givenMark, keptMarks } from './seen';
export {
  Finite,
  returnKey,
  Scalar,
  type Scalars,
  TEMPLATE_FORMAT,
  type Template,
  type TemplateTask,
} from './template';
export { placeToken, templateDigest, textHash, tokenOf, withToken } from './token';
export { valueTypeOf } from './value-types';
export { type RowVerdict, type Verdict, verdictOf } from './verdict';
