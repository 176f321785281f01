/** A return on the sheet of `pr_Returns`: which one is selected, where it stands, and what a review writes beside it. */
import type { State } from '../book';
import type { SetCells, Snapshot, TableSnapshot } from '../grid';
import { columnKeyOf, returnsTable } from '../tables';

/** A cell, zero-based. */
interface SheetPlace {
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
}

/** One decision and an opinion; an empty text clears. */
export interface Review {
  readonly review: string;
  readonly opinion: string;
}

/** `not-there`: the return or a column of the review is no longer on the sheet. */
export type ReviewFault = { readonly refused: 'not-there' };

/** The key of the return on whose row a place lies; undefined beside the table. */
export function returnAt(state: State, snapshot: Snapshot, place: SheetPlace): string | undefined {
  const sheet = returnsOn(state, snapshot);
  if (sheet === undefined || sheet.table.sheet !== place.sheet) return undefined;
  const key = sheet.keys[place.row - sheet.table.row - 1];
  return key === undefined || key === '' ? undefined : key;
}

/** Where the return's row begins; undefined if it is not on the sheet. */
export function placeOfReturn(state: State, snapshot: Snapshot, key: string): SheetPlace | undefined {
  const sheet = returnsOn(state, snapshot);
  const at = sheet?.keys.indexOf(key) ?? -1;
  if (sheet === undefined || at < 0) return undefined;
  const { table, column } = sheet;
  return {
    sheet: table.sheet,
    row: table.row + 1 + at,
    column: table.column + Math.max(0, column('review')),
  };
}

/**
 * The change that writes reviews beside their returns, by key. The table is read as it stands now, so that a sorted one is met;
 * what a review does not name keeps its cell.
 */
export function reviewChange(
  state: State,
  snapshot: Snapshot,
  reviews: ReadonlyMap<string, Partial<Review>>,
): { readonly change: SetCells } | ReviewFault {
  const sheet = returnsOn(state, snapshot);
  if (sheet === undefined) return { refused: 'not-there' };
  const { table, column } = sheet;
  const cells: SetCells['cells'][number][] = [];
  const rows = new Map(sheet.keys.map((key, index) => [key, index]));
  for (const [key, review] of reviews) {
    const at = rows.get(key);
    for (const part of ['review', 'opinion'] as const) {
      const text = review[part]?.trim();
      if (text === undefined) continue;
      const offset = column(part);
      if (at === undefined || offset < 0) return { refused: 'not-there' };
      const value = text === '' ? null : text;
      cells.push({ row: table.row + 1 + at, column: table.column + offset, value });
    }
  }
  return { change: { kind: 'cells', sheet: table.sheet, cells } };
}

interface ReturnsSheet {
  readonly table: TableSnapshot;
  /** Of each body row. */
  readonly keys: readonly string[];
  /** Offset of a column by its key, -1 if it is gone. */
  readonly column: (key: string) => number;
}

function returnsOn({ questionnaire }: State, snapshot: Snapshot): ReturnsSheet | undefined {
  const spec = returnsTable(questionnaire);
  const table = snapshot.tables.find(({ name }) => name.toLowerCase() === spec.name.toLowerCase());
  if (table === undefined) return undefined;
  const columns = table.headers.map((header) => columnKeyOf(spec, header));
  const column = (key: string) => columns.indexOf(key);
  const at = column('key');
  const keys = table.rows.map((cells) => String(cells[at]?.value ?? '').trim());
  return { table, keys, column };
}
