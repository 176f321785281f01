/** The rows that pivots are built from, out of a design or out of a workbook. */
import { sameName } from '../../core/index';
import type { SheetDesign, SourceRow, WorkbookDesign } from '../../core/index';
import { tablesOfSheet } from '../package/book';
import type { PackageBook, SheetPart } from '../package/book';
import type { PackageTable } from '../package/table';
import { rowsByNumber } from '../package/cells';

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

/** The tables that stand in a workbook now. */
export function bookSources(book: PackageBook): Sources {
  return once((name) => {
    for (const sheet of book.sheets) {
      const table = tablesOfSheet(book, sheet).find(({ names }) => names.some((one) => sameName(one, name)));
      if (table !== undefined) return bookTable(book, sheet, table);
    }
    return undefined;
  });
}

function bookTable(book: PackageBook, sheet: SheetPart, table: PackageTable): SourceTable {
  const rows = rowsByNumber(book, sheet);
  const { area, headerRows, totalsRows, columns, names } = table;
  const body = rows.slice(area.top + headerRows, area.bottom - totalsRows + 1);
  const missing = area.bottom - totalsRows - area.top - headerRows + 1 - body.length;
  const made = body.map((row) =>
    Object.fromEntries(columns.map(({ name }, index) => [name, row[area.left + index]?.value ?? null])),
  );
  return {
    name: names[0] ?? '',
    headers: columns.map(({ name }) => name),
    rows: [...made, ...Array.from({ length: missing }, () => ({}))],
  };
}

function once(find: Sources): Sources {
  const known = new Map<string, SourceTable | undefined>();
  return (name) => {
    const key = name.toLowerCase();
    if (!known.has(key)) known.set(key, find(name));
    return known.get(key);
  };
}
