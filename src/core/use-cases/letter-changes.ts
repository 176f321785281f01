/** Letters that were made, put into the workbook's log; 收件 shows the last one of each body. */
import { currentPeriod, letterRows, newLetters, type LetterRecord, type State } from '../book';
import type { Change, Snapshot } from '../grid';
import { hasTable, TABLES } from '../tables';
import { rocDate } from '../values';
import type { LetterToSend } from './letters-to-send';
import { summaryChanges } from './summary-changes';
import { tableChange } from './table-change';

/** The changes for letters that were made on a day (ISO); none if all of them are in the log already. */
export function letterChanges(
  state: State,
  snapshot: Snapshot,
  made: readonly Pick<LetterToSend, 'body' | 'title'>[],
  today: string,
): Change[] {
  const [period, when] = [currentPeriod(state).id, rocDate(today)];
  const added = newLetters(
    state,
    made.map(({ body, title }): LetterRecord => ({ period, body, kind: title, when })),
  );
  if (added.length === 0) return [];
  const next = { ...state, letters: [...(state.letters ?? []), ...added] };
  return [
    // A workbook that lacks the table gets it with the summary, these rows in it.
    ...(hasTable(snapshot, TABLES.letters) ? tableChange(next, snapshot, 'letters', letterRows(next)) : []),
    ...summaryChanges(next, snapshot, today),
  ];
}
