/** One body's return: its template, reading by hidden keys, checks, seal and token. */
export {
  type CheckedReturn,
  type CheckedRow,
  checkReturn,
  checkRow,
  surroundingsOf,
  UNFILLED,
} from './check';
export { answerKey, operandOf, operandsOf } from './operands';
export { endsYear, type Period, periodName, periodOf, sameYear } from './period';
export { type Manifest, type ManifestFault, readManifest } from './read-manifest';
export { readReturn } from './read-return';
export type { ReadCell, ReadReturn, ReadRow, ReturnReading } from './reading';
export { SEAL_VERSION, sealChange, sealDigest, sealState } from './seal';
export { returnKey, type Scalar, type Scalars, type Template, type TemplateTask } from './template';
export { isIssuedBy, textHash, tokenFor } from './token';
export { valueTypeOf } from './value-types';
export { type RowVerdict, type Verdict, verdictOf } from './verdict';
