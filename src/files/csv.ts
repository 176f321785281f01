/** CSV as spreadsheet programs open it: UTF-8 with its mark, and nothing in it that one would calculate. */
import { writeCsv } from 'hucre/csv';
import { mergeWorkbook, type CellValue, type Language, type MergeLine } from '../core/index';

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

export function csvText(rows: readonly (readonly (string | number | null)[])[]): CsvText {
  let escaped = 0;
  const inert = (value: string | number | null): string | number | null => {
    if (typeof value !== 'string' || !ACTS.test(value)) return value;
    escaped += 1;
    return `'${value}`;
  };
  const lines = rows.map((row) => row.map(inert));
  return { text: writeCsv(lines, { bom: true }), escaped };
}

/** The merge list with the heads of its workbook. */
export function mergeCsv(lines: readonly MergeLine[], language: Language): string {
  const [sheet] = mergeWorkbook(lines, language).sheets;
  const plain = (value: CellValue) => (typeof value === 'object' ? null : value);
  const rows = (sheet?.rows ?? []).map(({ cells }) => cells.map(({ value }) => plain(value)));
  return csvText(rows).text;
}
