/** What reviewers decided, put into the workbook: the cells of the decision, and its record. */
import {
  DECIDED_BY,
  recordedReviews,
  type ReviewRecord,
  reviewRecord,
  reviewRows,
  settingMeaning,
  type State,
} from '../book';
import type { Change, Snapshot } from '../grid';
import { type Review, reviewChange, type ReviewFault } from '../review';
import { rocDate } from '../values';
import { readRows, rowsChange, TABLES, type TableValues } from '../tables';
import { tableChange } from './table-change';

/**
 * The records of every decision of a state, those that were typed since the last run dated `today` (ISO). A workbook of an
 * earlier make gets the table.
 */
export function recordChanges(state: State, snapshot: Snapshot, today: string): Change[] {
  return tableChange(state, snapshot, 'reviews', reviewRows(state, rocDate(today)));
}

/** A decision and by whom: a name or a role. */
export interface SignedReview extends Review {
  readonly by: string;
}

/**
 * The changes that put a decision beside its return, with its record: on what the return says now, on a day (ISO). The name is
 * kept in the setting 決定人 where none stands there yet.
 */
export function decideChanges(
  state: State,
  snapshot: Snapshot,
  key: string,
  { review, opinion, by }: SignedReview,
  today: string,
): { readonly changes: Change[] } | ReviewFault {
  const made = reviewChange(state, snapshot, key, { review, opinion });
  if ('refused' in made) return made;
  const texts = { review: review.trim(), opinion: opinion.trim() };
  const returns = state.returns.map((row) => (row.key === key ? { ...row, ...texts } : row));
  const row = returns.find((one) => one.key === key);
  const own: ReviewRecord[] =
    row === undefined || texts.review === '' ? [] : [reviewRecord(row, texts, by.trim())];
  const others = recordedReviews(state).filter((one) => one.key !== key);
  const decided = { ...state, returns, reviews: [...others, ...own] };
  return {
    changes: [made.change, ...recordChanges(decided, snapshot, today), ...nameChanges(state, snapshot, by)],
  };
}

/** The change that keeps a name for the next decisions; none where one stands there. */
export function nameChanges({ settings, language }: State, snapshot: Snapshot, by: string): Change[] {
  if (by.trim() === '' || (settings[DECIDED_BY] ?? '') !== '') return [];
  const rows = readRows(snapshot, TABLES.settings).map((row): TableValues =>
    Object.fromEntries(Object.entries(row).map(([column, cell]) => [column, cell.value])),
  );
  const isOurs = (row: TableValues) => row['key'] === DECIDED_BY;
  const named = { key: DECIDED_BY, value: by.trim() };
  const all = rows.some(isOurs)
    ? rows.map((row) => (isOurs(row) ? { ...row, ...named } : row))
    : [...rows, { ...named, meaning: settingMeaning(DECIDED_BY, language) }];
  return [rowsChange(TABLES.settings, language, all)];
}
