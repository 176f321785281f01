/** Values of cells: what people write, read into one spelling, and written back. */
export { readValue } from './read';
export { writeValue, type Language } from './write';
export { asFormulaSees, formulaReads, TRIMMED_BY_FORMULA } from './formula-reads';
export type { Choice, ReadContext, Reading, Value, ValueType } from './value';
export {
  daysBetween,
  FIRST_SERIAL,
  isoFromSerial,
  isValidIsoDate,
  LAST_SERIAL,
  rocDate,
  serialFromIso,
} from './calendar';
export { isoFromRoc, type DateFault } from './date';
export { isPercentFormat } from './formats';
export { cleanText, CLEAR_MARK, CLEAR_MARKS, isBlankText, isClearMark } from './clean';
