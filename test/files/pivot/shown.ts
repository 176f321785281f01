/** What the sheets of pivots show, in a file of ours and after LibreOffice has calculated them itself. */
import type { CellValue, PivotDesign, Snapshot, SourceRow } from '../../../src/core/index';
import { crosstab } from '../../../src/core/index';
import { openParts } from '../../../src/files/patch';
import { openPackage } from '../../../src/files/package/book';
import { readWorkbook } from '../../../src/files/read/read-workbook';

/** The cells of a sheet from a row and a column on (so many columns), blanks at the ends left out. */
export async function shown(
  file: Uint8Array,
  sheet: string,
  ...block: [from: number, width?: number, left?: number]
): Promise<CellValue[][]> {
  return shownIn(await readWorkbook(file), sheet, ...block);
}

/** Likewise in a workbook that was read. */
export function shownIn(
  { sheets }: Snapshot,
  sheet: string,
  from: number,
  width = Infinity,
  left = 0,
): CellValue[][] {
  const found = sheets.find((one) => one.name === sheet);
  return trimmed(
    (found?.rows ?? []).slice(from).map((row) => row.slice(left, left + width).map((cell) => cell.value)),
  );
}

export function trimmed(cells: readonly (readonly CellValue[])[]): CellValue[][] {
  const ends = <T>(list: readonly T[], blank: (one: T) => boolean): T[] => {
    const rest = [...list];
    while (rest.length > 0 && blank(rest[rest.length - 1] as T)) rest.pop();
    return rest;
  };
  const lines = cells.map((line) => ends(line, (value) => value === null));
  return ends(lines, (line) => line.length === 0);
}

/** What LibreOffice calls things in English. */
const LIBRE_WORDS = {
  blank: '(empty)',
  all: '- all -',
  total: 'Total',
  subtotal: '{item} Result',
  values: 'Data',
};

/**
 * The block as LibreOffice lays it out, which differs in its words, in one row, and in noughts, which it leaves blank; a filter that lets the only item of its
 * field through says that it lets all through.
 */
export function asLibreOffice(pivot: PivotDesign, from: readonly SourceRow[]): CellValue[][] {
  const { axes, cells, headerRow } = crosstab(from, { ...pivot, zeros: false, words: LIBRE_WORDS });
  const words = cells.map((line, index) => {
    const filter = pivot.filters[index];
    if (filter !== undefined && axes[filter]?.length === 1) return [filter, LIBRE_WORDS.all];
    return line.map((value) => (value === 'Total' ? 'Total Result' : value));
  });
  if (pivot.columns.length === 0 && pivot.values.length > 1) {
    words.splice(headerRow, 0, [...pivot.rows.map(() => null), 'Data']);
  }
  return trimmed(words);
}

/** Every cell of these pivots shows something else than it should. */
export function falsified(
  file: Uint8Array,
  placed: readonly { readonly sheet: string; readonly pivot: PivotDesign; readonly width?: number }[],
): Uint8Array {
  const parts = openParts(file);
  const { sheets } = openPackage(parts);
  for (const { sheet, pivot, width = 26 } of placed) {
    const path = sheets.find(({ name }) => name === sheet)?.path ?? '';
    let changed = 0;
    const xml = parts
      .text(path)
      .replace(/<c r="([A-Z])(\d+)"[^>]*?(?:\/>|>.*?<\/c>)/g, (whole, column: string, row: string) => {
        if (whole.endsWith('/>')) return whole;
        const at = column.charCodeAt(0) - 65 - pivot.anchor.column;
        if (Number(row) <= pivot.anchor.row || at < 0 || at >= width) return whole;
        changed++;
        return `<c r="${column}${row}"><v>-999</v></c>`;
      });
    if (changed === 0) throw new Error(`Nothing to falsify on ${sheet}.`);
    parts.setText(path, xml);
  }
  return parts.save();
}

/** Sums in another order differ in their last digits. */
export function rounded(cells: readonly (readonly CellValue[])[]): CellValue[][] {
  return cells.map((line) =>
    line.map((value) => (typeof value === 'number' ? Number(value.toPrecision(12)) : value)),
  );
}
