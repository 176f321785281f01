/** Rows of our tables as records by column key, read and written in either language. */
import { LANGUAGES, type Language } from '../words';
import {
  type Cell,
  cellName,
  type CellValue,
  fitText,
  type SetRows,
  type Snapshot,
  type TableSnapshot,
  WorkbookFault,
} from '../grid';
import { headersOf, type TableSpec } from './tables';

/** Cells of one row by column key; columns that are not there are absent. */
export type TableRow = Readonly<Record<string, Cell>>;
/** Values of one row by column key. */
export type TableValues = Readonly<Record<string, CellValue>>;

/** A row with where its cells stand. */
export interface PlacedRow {
  readonly row: TableRow;
  readonly sheet: string;
  /** The address of a column's cell, such as `E2`; empty for a column that is not there. */
  readonly cell: (key: string) => string;
  /** Its zero-based place; empty for a column that is not there. */
  readonly at: (key: string) => { readonly row?: number; readonly column?: number };
}

/** Rows of a table; rows without any value are left out. Throws {@link WorkbookFault} where the table is gone. */
export function readRows(snapshot: Snapshot, spec: TableSpec): TableRow[] {
  return readPlacedRows(snapshot, spec).map(({ row }) => row);
}

/** As `readRows`, with the place of each. */
export function readPlacedRows(snapshot: Snapshot, spec: TableSpec): PlacedRow[] {
  const table = tableOf(snapshot, spec);
  if (table === undefined) throw tableGone(spec);
  const keys = table.headers.map((header) => columnKeyOf(spec, header));
  return table.rows.flatMap((cells, index): PlacedRow[] => {
    if (!cells.some((cell, column) => keys[column] !== undefined && cell.value !== null && cell.value !== ''))
      return [];
    const row = rowOf(keys, cells);
    const at = (key: string) => {
      const column = keys.indexOf(key);
      return column < 0 ? {} : { row: table.row + 1 + index, column: table.column + column };
    };
    const cell = (key: string) => {
      const { row: line, column } = at(key);
      return line === undefined || column === undefined ? '' : cellName(line, column);
    };
    return [{ row, sheet: table.sheet, cell, at }];
  });
}

/** The table is not in the workbook: its sheet was deleted, or it was turned into cells. */
function tableGone({ name, title }: TableSpec): WorkbookFault {
  return new WorkbookFault('sheet-gone', { table: name, sheet: title['zh-TW'], title: title.en });
}

export function hasTable(snapshot: Snapshot, spec: TableSpec): boolean {
  return tableOf(snapshot, spec) !== undefined;
}

/** The workbook with fewer rows in a table; what its sheet shows beside them goes, too. */
export function withRows(
  { sheets, tables, ...rest }: Snapshot,
  spec: TableSpec,
  isKept: (row: TableRow) => boolean,
): Snapshot {
  const table = tableOf({ sheets, tables, ...rest }, spec);
  if (table === undefined) return { sheets, tables, ...rest };
  const keys = table.headers.map((header) => columnKeyOf(spec, header));
  const rows = table.rows.filter((cells) => isKept(rowOf(keys, cells)));
  return {
    ...rest,
    sheets: sheets.map((sheet) => (sheet.name === table.sheet ? { ...sheet, rows: [] } : sheet)),
    tables: tables.map((one) => (one === table ? { ...table, rows } : one)),
  };
}

function rowOf(keys: readonly (string | undefined)[], cells: readonly Cell[]): TableRow {
  return Object.fromEntries(
    cells.flatMap((cell, column) => (keys[column] === undefined ? [] : [[keys[column], cell]])),
  );
}

/** Rows of a table that a workbook of an earlier make may lack; none where it is not there. */
export function optionalRows(snapshot: Snapshot, spec: TableSpec): TableRow[] {
  return tableOf(snapshot, spec) === undefined ? [] : readRows(snapshot, spec);
}

function tableOf(snapshot: Snapshot, { name: wanted }: TableSpec): TableSnapshot | undefined {
  return snapshot.tables.find(({ name }) => name.toLowerCase() === wanted.toLowerCase());
}

/** The column that a header means, in either language; undefined for one of the user's own. */
export function columnKeyOf(spec: TableSpec, header: string): string | undefined {
  const wanted = header.trim();
  return spec.columns.find(({ label }) => LANGUAGES.some((language) => label[language] === wanted))?.key;
}

/** Whether the table stands in the workbook with this column. */
export function hasColumn(snapshot: Snapshot, spec: TableSpec, key: string): boolean {
  return tableOf(snapshot, spec)?.headers.some((header) => columnKeyOf(spec, header) === key) === true;
}

/** A table as the workbook has it: one of an earlier make lacks `later` columns, and no write may ask for them. */
export function asStanding(snapshot: Snapshot, spec: TableSpec, later: readonly string[]): TableSpec {
  if (!hasTable(snapshot, spec)) return spec;
  const isThere = (key: string) => !later.includes(key) || hasColumn(snapshot, spec, key);
  return { ...spec, columns: spec.columns.filter(({ key }) => isThere(key)) };
}

/** The values of a row that was read. */
export function valuesOf(row: TableRow): TableValues {
  return Object.fromEntries(Object.entries(row).map(([key, cell]) => [key, cell.value]));
}

/** The cell's text, trimmed; empty if there is none. */
export function textAt(row: TableRow, key: string): string {
  const value = row[key]?.value ?? null;
  return typeof value === 'string' ? value.trim() : typeof value === 'number' ? String(value) : '';
}

/** The change that replaces a table's rows. */
export function rowsChange(spec: TableSpec, language: Language, rows: readonly TableValues[]): SetRows {
  const used = rows.length === 0 ? [{}] : rows;
  return {
    kind: 'rows',
    table: spec.name,
    headers: headersOf(spec, language),
    rows: used.map((row: TableValues) => spec.columns.map(({ key }) => fitted(row[key] ?? null))),
  };
}

function fitted(value: CellValue): CellValue {
  return typeof value === 'string' ? fitText(value) : value;
}
