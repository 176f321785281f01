/** The rows that pivots are built from, out of a design or out of a workbook. */
import { fitText, sameName } from '../../core/index';
import type { CellValue, SetRows, SheetDesign, SourceRow, WorkbookDesign } from '../../core/index';
import { tablesOfSheet } from '../package/book';
import type { PackageBook, SheetPart } from '../package/book';
import type { PackageTable } from '../package/table';
import { rowsByNumber } from '../package/cells';
import { cellText, decodeEscapes } from '../xml/text';

export interface SourceTable {
  readonly name: string;
  readonly headers: readonly string[];
  readonly rows: readonly SourceRow[];
}

/** The table of this name, if there is one. */
export type Sources = (name: string) => SourceTable | undefined;

/** The tables that a design itself describes. */
export function designSources(design: WorkbookDesign): Sources {
  return once((name) => {
    const sheet = design.sheets.find(({ table }) => table !== undefined && sameName(table.name, name));
    return sheet === undefined ? undefined : designTable(sheet);
  });
}

function designTable({ table, rows }: SheetDesign): SourceTable | undefined {
  if (table === undefined) return undefined;
  const places = new Map(table.headers.map((header, index) => [table.column + index, header]));
  const made = Array.from({ length: table.rowCount }, (): Record<string, SourceRow[string]> => ({}));
  for (const { row, cells } of rows) {
    const target = made[row - table.row - 1];
    if (target === undefined) continue;
    for (const { column, value } of cells) {
      const header = places.get(column);
      if (header !== undefined) target[header] = value;
    }
  }
  return { name: table.name, headers: table.headers, rows: made };
}

/** The tables that stand in a workbook now; of `written` is known what was just written into its table, the last of each. */
export function bookSources(book: PackageBook, written: readonly SetRows[]): Sources {
  return once((name) => {
    for (const sheet of book.sheets) {
      const table = tablesOfSheet(book, sheet).find(({ names }) => names.some((one) => sameName(one, name)));
      if (table === undefined) continue;
      const last = written.find((change) => table.names.some((one) => sameName(one, change.table)));
      return (last && writtenTable(last, table)) ?? bookTable(book, sheet, table);
    }
    return undefined;
  });
}

function bookTable(book: PackageBook, sheet: SheetPart, table: PackageTable): SourceTable {
  const rows = rowsByNumber(book, sheet);
  const { area, headerRows, columns } = table;
  const headers = columns.map(({ name }) => name);
  const values = Array.from({ length: bodyCount(table) }, (_, at) => {
    const row = rows[area.top + headerRows + at] ?? [];
    return columns.map((__, index) => row[area.left + index]?.value ?? null);
  });
  return sourceOf(table, headers, values);
}

/**
 * What was written, as it would be read: where nothing else stands in the table, it need not be. Undefined where a column is
 * somebody's own, or the table kept more rows than were written.
 */
function writtenTable({ headers, rows }: SetRows, table: PackageTable): SourceTable | undefined {
  const own = table.columns.some(({ name }) => !headers.includes(name));
  if (own || rows.length !== bodyCount(table)) return undefined;
  return sourceOf(
    table,
    headers,
    rows.map((row) => row.map(asRead)),
  );
}

/** Rows between those of headers and totals. */
function bodyCount({ area, headerRows, totalsRows }: PackageTable): number {
  return area.bottom - totalsRows - area.top - headerRows + 1;
}

/** `headers` says whose values stand where in a row. */
function sourceOf(
  { names, columns }: PackageTable,
  headers: readonly string[],
  values: readonly (readonly CellValue[])[],
): SourceTable {
  return {
    name: names[0] ?? '',
    headers: columns.map(({ name }) => name),
    rows: rowsOf(headers, values),
  };
}

function asRead(value: CellValue): CellValue {
  if (typeof value !== 'string') return value;
  return value === '' ? null : decodeEscapes(cellText(fitText(value)));
}

const VALUES = Symbol('values');

/** Rows that look their values up where they stand: thousands of them, as objects of their own, would be the largest thing in memory. */
function rowsOf(headers: readonly string[], rows: readonly (readonly CellValue[])[]): SourceRow[] {
  class Line {
    readonly [VALUES]: readonly CellValue[];
    constructor(values: readonly CellValue[]) {
      this[VALUES] = values;
    }
  }
  for (const [index, header] of headers.entries())
    Object.defineProperty(Line.prototype, header, {
      // Another program may give two columns one name.
      configurable: true,
      get(this: Line) {
        return this[VALUES][index] ?? null;
      },
    });
  return rows.map((values) => new Line(values) as unknown as SourceRow);
}

function once(find: Sources): Sources {
  const known = new Map<string, SourceTable | undefined>();
  return (name) => {
    const key = name.toLowerCase();
    if (!known.has(key)) known.set(key, find(name));
    return known.get(key);
  };
}
