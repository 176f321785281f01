/** The parts of a workbook’s package, for the opener of the workbench; nothing that ships takes them. */
export { vet } from './guard/inspect';
export { formatCode } from './read/formats';
export { ReadBudget } from './guard/budget';
export { Package } from './read/package';
export type { Attributes } from './xml/sax';
export { decodeEscapes } from './xml/text';
export {
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
