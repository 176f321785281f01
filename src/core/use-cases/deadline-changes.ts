/** Due dates that are put off and periods that are closed or opened again, put into the workbook; what follows is drawn anew. */
import { type Deadline, deadlineRows, type State, withDeadline } from '../book';
import type { Change, Snapshot } from '../grid';
import { hasTable, TABLES } from '../tables';
import { nameChanges } from './review-changes';
import { summaryChanges } from './summary-changes';
import { tableChange } from './table-change';

/** The changes of these rows, on a day (ISO): the table, and the sheets that say who is late. */
export function deadlineChanges(
  state: State,
  snapshot: Snapshot,
  rows: readonly Deadline[],
  today: string,
): Change[] {
  const next = rows.reduce(withDeadline, state);
  const by = rows.map((row) => row.by).find((name) => name !== '') ?? '';
  return [
    // A workbook that lacks the table gets it with the summary, these rows in it.
    ...(hasTable(snapshot, TABLES.deadlines)
      ? tableChange(next, snapshot, 'deadlines', deadlineRows(next))
      : []),
    ...nameChanges(state, snapshot, by),
    ...summaryChanges(next, snapshot, today),
  ];
}
