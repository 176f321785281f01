/** The tables of the coordinator's workbook: their columns, their rows, and the labels of what they list. */
export { decisionOption, type LabelList, labelOf, labelsOf, sourceReviewLabel, stateKey } from './labels';
export { RETURNS_TABLE, returnsTable } from './returns-table';
export {
  asStanding,
  hasColumn,
  hasTable,
  columnKeyOf,
  optionalRows,
  type PlacedRow,
  readPlacedRows,
  readRows,
  withRows,
  rowsChange,
  type TableRow,
  type TableValues,
  textAt,
  valuesOf,
} from './rows';
export {
  headersOf,
  SEND_LIST,
  type TableColumn,
  type TableKey,
  TABLES,
  type TableSpec,
  TABS,
} from './tables';
