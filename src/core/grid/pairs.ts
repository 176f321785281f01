/** Hidden sheets of keys and values: one pair a row, the key in the column of the sheet's mark. */
import { keyText } from './marks';
import type { SheetSnapshot } from './snapshot';

interface Pairs {
  readonly values: ReadonlyMap<string, string>;
  /** Zero-based rows, by key. */
  readonly rows: ReadonlyMap<string, number>;
}

/** The pairs of a sheet; a key without a value, or with an error, has a row and no value. */
export function readPairs(sheet: SheetSnapshot, column: number): Pairs {
  const values = new Map<string, string>();
  const rows = new Map<string, number>();
  sheet.rows.forEach((cells, row) => {
    const [key, value] = [keyText(cells[column]), cells[column + 1]];
    if (key === '') return;
    rows.set(key, row);
    if (typeof value?.value === 'string' || typeof value?.value === 'number')
      values.set(key, String(value.value));
  });
  return { values, rows };
}
