/** Rows of our tables as records by column key, read and written in either language. */
import { LANGUAGES, type Language } from '../words';
import type { Cell, CellValue, SetRows, Snapshot, TableSnapshot } from '../grid';
import { headersOf, type TableSpec } from './tables';

/** Cells of one row by column key; columns that are not there are absent. */
export type TableRow = Readonly<Record<string, Cell>>;
/** Values of one row by column key. */
export type TableValues = Readonly<Record<string, CellValue>>;

/** The table is not in the workbook: it was deleted or renamed. */
export class MissingTable extends Error {
  constructor(readonly table: string) {
    super(`The workbook has no table ${table}.`);
    this.name = 'MissingTable';
  }
}

/** Rows of a table; rows without any value are left out. Throws {@link MissingTable}. */
export function readRows(snapshot: Snapshot, spec: TableSpec): TableRow[] {
  const table = tableOf(snapshot, spec);
  if (table === undefined) throw new MissingTable(spec.name);
  const keys = table.headers.map((header) => keyOf(spec, header));
  return table.rows
    .filter((cells) =>
      cells.some((cell, column) => keys[column] !== undefined && cell.value !== null && cell.value !== ''),
    )
    .map((cells) =>
      Object.fromEntries(
        cells.flatMap((cell, column) => (keys[column] === undefined ? [] : [[keys[column], cell]])),
      ),
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
export function keyOf(spec: TableSpec, header: string): string | undefined {
  const wanted = header.trim();
  return spec.columns.find(({ label }) => LANGUAGES.some((language) => label[language] === wanted))?.key;
}

/** Whether the table stands in the workbook with this column. */
export function hasColumn(snapshot: Snapshot, spec: TableSpec, key: string): boolean {
  return tableOf(snapshot, spec)?.headers.some((header) => keyOf(spec, header) === key) === true;
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
    rows: used.map((row: TableValues) => spec.columns.map(({ key }) => row[key] ?? null)),
  };
}
