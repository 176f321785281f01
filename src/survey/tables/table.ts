/** A response file as one table: a row of headers, and a row per response. */
import type { Cell, Snapshot } from '../../core/index';

export interface ResponseTable {
  /** The file's name. */
  readonly file: string;
  /** The sheet's title; the file's name for a CSV. */
  readonly sheet: string;
  readonly headers: readonly string[];
  readonly rows: readonly TableRow[];
}

export interface TableRow {
  /** Zero-based row on the sheet, or record of the CSV. */
  readonly row: number;
  readonly cells: readonly Cell[];
}

/** How far down the headers may stand: some tools write a title above them. */
const REACH = 10;

/** Tables that a workbook's visible sheets may be, each from the row on that `fits` calls its headers. */
export function tablesOf(
  snapshot: Snapshot,
  file: string,
  fits: (headers: readonly string[]) => boolean,
): ResponseTable[] {
  return snapshot.sheets
    .filter(({ state }) => state === 'visible')
    .flatMap(({ name, rows }) => tableFrom(file, name, rows, fits) ?? []);
}

/** The table in a CSV's rows. */
export function csvTable(
  rows: readonly (readonly string[])[],
  file: string,
  fits: (headers: readonly string[]) => boolean,
): ResponseTable | undefined {
  const cells = rows.map((row) => row.map((value): Cell => ({ value: value === '' ? null : value })));
  return tableFrom(file, file, cells, fits);
}

function tableFrom(
  file: string,
  sheet: string,
  rows: readonly (readonly Cell[])[],
  fits: (headers: readonly string[]) => boolean,
): ResponseTable | undefined {
  const head = rows.slice(0, REACH).findIndex((cells) => fits(headersOf(cells)));
  if (head < 0) return undefined;
  const body = rows.slice(head + 1).map((cells, index) => ({ row: head + 1 + index, cells }));
  return { file, sheet, headers: headersOf(rows[head] ?? []), rows: body.filter(isAnswered) };
}

function isAnswered({ cells }: TableRow): boolean {
  return cells.some(({ value }) => value !== null && value !== '');
}

function headersOf(cells: readonly Cell[]): string[] {
  return Array.from(cells, (cell) => {
    const value = cell?.value ?? null;
    return value === null || typeof value === 'object' ? '' : String(value).trim();
  });
}
