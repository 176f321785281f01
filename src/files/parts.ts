/** The parts of a workbook’s package, for the opener of the workbench; nothing that ships takes them. */
export { vet } from './guard/inspect';
export { MAX_COLUMNS, MAX_ROWS } from './guard/limits';
export { around, meet, referenceOf } from './patch/reference';
export { formatCode } from './read/formats';
export { Budget } from './read/grid';
export { Package } from './read/package';
export { findSheet, parseArea, parseCell, parseXlsxReference } from './read/reference';
export type { Attributes } from './read/sax';
export {
  decodeEscapes,
  isTrue,
  local,
  readFormats,
  readProperties,
  readRelations,
  readStrings,
  readTable,
  readWorkbookPart,
  type Relation,
  type WorkbookPart,
} from './read/xlsx-parts';
export { readSheetRows, type SheetContext } from './read/xlsx-sheet';
export { quoted } from './write/names';
