/** A workbook as data: cells, snapshots, designs, changes, crosstabs, and the findings that name a place in one. */
export {
  absoluteName,
  areaName,
  cellName,
  columnName,
  columnNumber,
  findSheet,
  parseArea,
  parseCell,
  parseReference,
  quotedSheet,
  rangeName,
  sameName,
  type SheetArea,
  unquotedSheet,
  type Area,
  meet,
  SHEET_COLUMNS,
  SHEET_ROWS,
  spanOf,
} from './address';
export { type Cell, type CellValue, EMPTY_CELL } from './cell';
export type { Change, PutSheet, SetCells, SetRows } from './change';
export { cutText, joinText, CUT_MARK, fitText, LONGEST_TEXT } from './long-text';
export {
  type ChartDesign,
  type ChartPattern,
  type ChartSeries,
  isOurDrawing,
  type PivotChart,
} from './chart';
export { crosstab, itemsOf } from './crosstab';
export { itemIndex, itemKey, type SourceRow } from './item-index';
export { keepFew } from './keep-few';
export { onceFor, onceForFacts } from './once-for';
export type { PaperBlock, PaperCell, PaperChart, PaperDesign, PaperRow, PaperSection } from './paper';
export type {
  CellDesign,
  ColumnDesign,
  Crosstab,
  CrosstabItem,
  Highlight,
  NameDesign,
  PivotDesign,
  PivotValue,
  PrintDesign,
  RowDesign,
  SheetDesign,
  Style,
  TableDesign,
  Validation,
  WorkbookDesign,
} from './design';
export { WorkbookFault } from './fault';
export {
  type Finding,
  hasErrors,
  type Parameter,
  type Place,
  placed,
  type Remark,
  type Severity,
} from './finding';
export { KIND_SHEETS, kindOf, kindProperty, KINDS, type WorkbookKind } from './kind';
export { CHART_LOOK, FONT, FONT_SIZE, MARGINS, PIVOT_SURFACES, TABLE_STYLE } from './look';
export { markupText } from './markup';
export { greatest, least } from './extremes';
export { gathered } from './gathered';
export { readPairs } from './pairs';
export { findMark, keyText, MARKS } from './marks';
export type { SlicerDesign } from './slicer';
export { hmacHex, sha256Hex } from './sha256';
export {
  type BesideCells,
  isWanted,
  type NameSnapshot,
  type SheetSnapshot,
  type Snapshot,
  type SnapshotWant,
  type TableSnapshot,
} from './snapshot';
