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

/** The change that writes a review beside its return. The table is read as it stands now, so that a sorted one is met. */
export function reviewChange(
  state: State,
  snapshot: Snapshot,
  key: string,
  { review, opinion }: Review,
): { readonly change: SetCells } | ReviewFault {
  const sheet = returnsOn(state, snapshot);
  const at = sheet?.keys.indexOf(key) ?? -1;
  if (sheet === undefined || at < 0) return { refused: 'not-there' };
  const { table, column } = sheet;
  const columns = { review: column('review'), opinion: column('opinion') };
  if (columns.review < 0 || columns.opinion < 0) return { refused: 'not-there' };
  const cell = (offset: number, text: string) => ({
    row: table.row + 1 + at,
    column: table.column + offset,
    value: text.trim() === '' ? null : text.trim(),
  });
  const cells = [cell(columns.review, review), cell(columns.opinion, opinion)];
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
