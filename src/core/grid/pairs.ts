/** Hidden sheets of keys and values: one pair a row, the key in the first column. */
import type { SheetSnapshot } from './snapshot';

export interface Pairs {
  readonly values: ReadonlyMap<string, string>;
  /** Zero-based rows, by key. */
  readonly rows: ReadonlyMap<string, number>;
}

/** The pairs of a sheet; a key without a value, or with an error, has a row and no value. */
export function readPairs(sheet: SheetSnapshot): Pairs {
  const values = new Map<string, string>();
  const rows = new Map<string, number>();
  sheet.rows.forEach(([key, value], row) => {
    if (typeof key?.value !== 'string') return;
    rows.set(key.value, row);
    if (typeof value?.value === 'string' || typeof value?.value === 'number')
      values.set(key.value, String(value.value));
  });
  return { values, rows };
}
