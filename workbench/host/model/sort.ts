/** Sorting the body of a table. */
import type { HostCell, HostValue } from './cell';
import { isError } from './cell';
import { range } from './grid';
import type { HostSheet } from './sheet';
import { bodyOf } from './table';
import type { HostTable } from './table';

export interface SortKey {
  readonly column: number;
  readonly ascending: boolean;
}

const texts = new Intl.Collator('zh-TW');

export function sortRows(sheet: HostSheet, table: HostTable, keys: readonly SortKey[]): void {
  const body = bodyOf(table);
  const columns = range(body.left, body.right);
  const rows = range(body.top, body.bottom).map((row) =>
    columns.map((column) => sheet.cells.get(row, column)),
  );
  rows.sort((a, b) => {
    for (const { column, ascending } of keys) {
      const order = compare(a[column]?.value ?? null, b[column]?.value ?? null, ascending);
      if (order !== 0) return order;
    }
    return 0;
  });
  rows.forEach((cells: readonly HostCell[], index) => {
    cells.forEach((cell, place) => sheet.cells.set(body.top + index, body.left + place, cell));
  });
}

/** Numbers, texts, true and false, errors; blanks come last whichever way it is sorted. */
function compare(a: HostValue, b: HostValue, ascending: boolean): number {
  if (a === null || b === null) return a === b ? 0 : a === null ? 1 : -1;
  const rank = (value: HostValue) =>
    isError(value) ? 3 : { number: 0, string: 1, boolean: 2 }[typeof value as 'string'];
  const order =
    rank(a) - rank(b) ||
    (typeof a === 'number' && typeof b === 'number' ? a - b : texts.compare(String(a), String(b)));
  return ascending ? order : -order;
}
