/** What reviewers decided, put into the workbook: the cells of the decision, and its record. */
import { DECIDED_BY, recordedReviews, reviewRecord, reviewRows, settingWords, type State } from '../book';
import type { Change, Snapshot } from '../grid';
import { type Review, reviewChange, type ReviewFault } from '../review';
import { rocDate } from '../values';
import { asStanding, readRows, rowsChange, TABLES, type TableValues, valuesOf } from '../tables';
import { tableChange } from './table-change';

/**
 * The records of every decision of a state, those that were typed since the last run dated `today` (ISO). A workbook of an
 * earlier make gets the table.
 */
export function recordChanges(state: State, snapshot: Snapshot, today: string): Change[] {
  return tableChange(state, snapshot, 'reviews', reviewRows(state, rocDate(today)));
}

/**
 * The changes that put decisions beside their returns, each with its record: by whom (a name or a role), on what the return says
 * now, on a day (ISO). What a review leaves out stays. The name is kept in the setting 決定人 where none stands there yet.
 */
export function decideChanges(
  state: State,
  snapshot: Snapshot,
  reviews: ReadonlyMap<string, Partial<Review>>,
  by: string,
  today: string,
): { readonly changes: Change[] } | ReviewFault {
  const made = reviewChange(state, snapshot, reviews);
  if ('refused' in made) return made;
  const returns = state.returns.map((row) => {
    const { review = row.review, opinion = row.opinion } = reviews.get(row.key) ?? {};
    return { ...row, review: review.trim(), opinion: opinion.trim() };
  });
  const own = returns
    .filter((row) => reviews.has(row.key) && row.review !== '')
    .map((row) => reviewRecord(row, row, by.trim()));
  const others = recordedReviews(state).filter(({ key }) => !reviews.has(key));
  const decided = { ...state, returns, reviews: [...others, ...own] };
  return {
    changes: [made.change, ...recordChanges(decided, snapshot, today), ...nameChanges(state, snapshot, by)],
  };
}

/** The change that keeps a name for the next decisions; none where one stands there. */
export function nameChanges({ settings, language }: State, snapshot: Snapshot, by: string): Change[] {
  if (by.trim() === '' || (settings[DECIDED_BY] ?? '') !== '') return [];
  const rows = readRows(snapshot, TABLES.settings).map(valuesOf);
  const isOurs = (row: TableValues) => row['key'] === DECIDED_BY;
  const named = { key: DECIDED_BY, value: by.trim() };
  const all = rows.some(isOurs)
    ? rows.map((row) => (isOurs(row) ? { ...row, ...named } : row))
    : [...rows, { ...named, ...settingWords(DECIDED_BY, language) }];
  return [rowsChange(asStanding(snapshot, TABLES.settings, ['group', 'unit']), language, all)];
}
