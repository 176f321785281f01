/** A workbook as data: cells, snapshots, designs, changes, crosstabs, and the findings that name a place in one. */
export { type Cell, cellName, type CellValue, columnName, EMPTY_CELL, rangeName } from './cell';
export type { Change, PutSheet, SetCells, SetRows } from './change';
export { cutText, joinText } from './chunks';
export { crosstab, itemKey, itemsOf, type SourceRow } from './crosstab';
export type {
  Area,
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
export {
  type Finding,
  hasErrors,
  type Parameter,
  type Place,
  placed,
  type Remark,
  type Severity,
} from './finding';
export { FONT, FONT_SIZE, MARGINS, TABLE_STYLE } from './look';
export { MARKS, SECRET_SHEET } from './marks';
export type { NameSnapshot, SheetSnapshot, Snapshot, TableSnapshot } from './snapshot';
