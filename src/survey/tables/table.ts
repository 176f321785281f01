/** A response file as one table: a row of headers, and a row per response. */
import type { Cell, Snapshot } from '../../core/index';

export interface ResponseTable {
  /** The file's name. */
  readonly file: string;
  /** The sheet's title; the file's name for a CSV. */
  readonly sheet: string;
  readonly headers: readonly string[];
  /** Those with anything in them; made one by one, each time they are walked over. */
  readonly rows: Iterable<ResponseRow>;
}

export interface ResponseRow {
  /** Zero-based row on the sheet, or record of the CSV. */
  readonly row: number;
  readonly cells: readonly Cell[];
}

/** How far down the headers may stand: some tools write a title above them. */
const REACH = 10;

type Fits = (headers: readonly string[]) => boolean;

/** Tables that a workbook's visible sheets may be, each from the row on that `fits` calls its headers. */
export function responseTables(snapshot: Snapshot, file: string, fits: Fits): ResponseTable[] {
  return snapshot.sheets
    .filter(({ state }) => state === 'visible')
    .flatMap(({ name, rows }) => tableFrom(file, name, rows, fits) ?? []);
}

/** The table in a CSV's rows. */
export function csvTable(
  rows: Iterable<readonly string[]>,
  file: string,
  fits: Fits,
): ResponseTable | undefined {
  const cells: Iterable<readonly Cell[]> = {
    *[Symbol.iterator]() {
      for (const texts of rows) yield texts.map((value): Cell => ({ value: value === '' ? null : value }));
    },
  };
  return tableFrom(file, file, cells, fits);
}

function tableFrom(
  file: string,
  sheet: string,
  all: Iterable<readonly Cell[]>,
  fits: Fits,
): ResponseTable | undefined {
  const head = headOf(all, fits);
  if (head === undefined) return undefined;
  const rows: Iterable<ResponseRow> = {
    *[Symbol.iterator]() {
      for (const one of numbered(all)) if (one.row > head.row && isAnswered(one)) yield one;
    },
  };
  return { file, sheet, headers: headersOf(head.cells), rows };
}

function headOf(all: Iterable<readonly Cell[]>, fits: Fits): ResponseRow | undefined {
  for (const one of numbered(all)) {
    if (one.row >= REACH) return undefined;
    if (fits(headersOf(one.cells))) return one;
  }
  return undefined;
}

function* numbered(all: Iterable<readonly Cell[]>): Generator<ResponseRow> {
  let row = 0;
  for (const cells of all) yield { row: row++, cells };
}

function isAnswered({ cells }: ResponseRow): boolean {
  return cells.some(({ value }) => value !== null && value !== '');
}

function headersOf(cells: readonly Cell[]): string[] {
  return Array.from(cells, (cell) => {
    const value = cell?.value ?? null;
    return value === null || typeof value === 'object' ? '' : String(value).trim();
  });
}
