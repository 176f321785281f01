/** The rows that pivots are built from, out of a design or out of a workbook. */
import { sameName } from '../../core/index';
import type { SheetDesign, SourceRow, WorkbookDesign } from '../../core/index';
import { DEFAULT_LIMITS } from '../guard/limits';
import { tablesOf } from '../package/book';
import type { Book, SheetPart } from '../package/book';
import { relations } from '../package/relations';
import type { Parts } from '../package/parts';
import type { TablePart } from '../package/table';
import { Budget } from '../read/grid';
import { Package } from '../read/package';
import { readFormats, readStrings, readWorkbookPart } from '../read/xlsx-parts';
import { readSheetRows } from '../read/xlsx-sheet';

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
export function bookSources(book: Book): Sources {
  return once((name) => {
    for (const sheet of book.sheets) {
      const table = tablesOf(book, sheet).find(({ names }) => names.some((one) => sameName(one, name)));
      if (table !== undefined) return bookTable(book, sheet, table);
    }
    return undefined;
  });
}

function bookTable(book: Book, sheet: SheetPart, table: TablePart): SourceTable {
  const parts = new OpenParts(book.parts);
  const related = relations(book.parts, book.path);
  const target = (kind: string) => related.find((relation) => relation.kind === kind)?.target ?? '';
  const rows = readSheetRows(parts, sheet.path, {
    strings: readStrings(parts, target('sharedStrings')),
    formats: readFormats(parts, target('styles')),
    date1904: readWorkbookPart(parts, book.path).date1904,
    budget: new Budget(DEFAULT_LIMITS.cells),
  });
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

/** Parts that are open already, for the reader of files. */
class OpenParts extends Package {
  constructor(private readonly parts: Parts) {
    super(new Uint8Array(), new Map());
  }

  override text(name: string): string | undefined {
    return this.parts.has(name) ? this.parts.text(name) : undefined;
  }
}

function once(find: Sources): Sources {
  const known = new Map<string, SourceTable | undefined>();
  return (name) => {
    const key = name.toLowerCase();
    if (!known.has(key)) known.set(key, find(name));
    return known.get(key);
  };
}
