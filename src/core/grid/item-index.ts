/** A column of a table as numbers of its items, made in one pass however many pivots ask for it. */
import type { CellValue } from './cell';

/** A row of the source table, by header. */
export type SourceRow = Readonly<Record<string, CellValue>>;

/** Values are the same item where their keys are: Excel does not tell texts apart by their case. */
export function itemKey(value: CellValue | undefined): string {
  if (value === null || value === undefined || value === '') return 'b';
  if (typeof value === 'number') return `n${value}`;
  return typeof value === 'string' ? `s${value.toLowerCase()}` : `e${value.error}`;
}

export interface ItemIndex {
  /** The different values in the order in which they first appear; of several spellings the first. */
  readonly items: readonly CellValue[];
  /** The number of each row's item. */
  readonly places: Uint32Array;
}

/** By the rows themselves, which nobody changes. */
const made = new WeakMap<readonly SourceRow[], Map<string, ItemIndex>>();

export function itemIndex(rows: readonly SourceRow[], field: string): ItemIndex {
  const columns = made.get(rows) ?? new Map<string, ItemIndex>();
  made.set(rows, columns);
  const known = columns.get(field) ?? indexed(rows, field);
  columns.set(field, known);
  return known;
}

function indexed(rows: readonly SourceRow[], field: string): ItemIndex {
  const items: CellValue[] = [];
  const places = new Uint32Array(rows.length);
  const byValue = new Map<CellValue | undefined, number>();
  const byKey = new Map<string, number>();
  rows.forEach((row, at) => {
    const value = row[field] ?? null;
    let place = byValue.get(value);
    if (place === undefined) {
      const key = itemKey(value);
      place = byKey.get(key) ?? items.push(value === '' ? null : value) - 1;
      byKey.set(key, place);
      if (typeof value !== 'object') byValue.set(value, place);
    }
    places[at] = place;
  });
  return { items, places };
}
