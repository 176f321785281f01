/** Values of cells: what people write, read into one spelling, and written back. */
export { type MailAddress, readAddresses, writeAddress } from './address';
export {
  alikeIn,
  likenessOf,
  likenessShown,
  NEARLY_THE_SAME,
  sharedPassage,
  type Shingles,
  shinglesOf,
} from './alike';
export {
  daysAfter,
  daysBetween,
  FIRST_SERIAL,
  isoFromSerial,
  isValidIsoDate,
  LAST_SERIAL,
  rocDate,
  serialFromIso,
} from './calendar';
export { CLEAR_MARK, CLEAR_MARKS, isErrorText } from './clean';
export { isoFromRoc } from './date';
export { decimal } from './decimal';
export { folded } from './folded';
export { isPercentFormat } from './formats';
export { asFormulaSees, formulaReads, lengthOf, TRIMMED_BY_FORMULA, trimmedByFormula } from './formula-reads';
export { shareShown } from './percent';
export { readValue } from './read';
export { quoted, type Value, type ValueType } from './value';
export { writeValue } from './write';
