export { consolidate } from './consolidate';
export { cellMatterId, fileMatterId, optionIndex, optionLabel } from './matters';
export { outcomesByName } from './outcome';
export {
  parseStored,
  storeSubmission,
  STORED_VERSION,
  type StoredCell,
  type StoredOrigin,
  type StoredRow,
  type StoredSubmission,
} from './stored';
export * from './types';
export { wordSpills, type WordSpill } from './word-spill';
