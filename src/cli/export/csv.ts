import { writeCsv } from 'hucre/csv';
import type { DataColumn, DataRow, DataValue } from './columns';

/**
 * What a spreadsheet program would take for a formula. Full-width signs begin one as their half-width kin do, in programs set to
 * Chinese or Japanese.
 */
const ACTS = /^[\t\r]|^\s*[=+\-@＝＋－＠]/u;

export interface CsvText {
  readonly text: string;
  /** Cells that were made harmless with an apostrophe in front. */
  readonly escaped: number;
}

/** UTF-8 with its mark, so that Excel reads Chinese; columns are those of the dictionary beside it. */
export function csvOf(columns: readonly DataColumn[], rows: readonly DataRow[]): CsvText {
  let escaped = 0;
  const inert = (value: DataValue): DataValue => {
    if (typeof value !== 'string' || !ACTS.test(value)) return value;
    escaped += 1;
    return `'${value}`;
  };
  const lines = rows.map((row) => columns.map(({ key }) => inert(row[key] ?? null)));
  return { text: writeCsv([columns.map(({ key }) => key), ...lines], { bom: true }), escaped };
}
