import { bodiesTable, recordedReviews, returnRows, type State, stateRows } from '../book';
import type { Change, Snapshot } from '../grid';
import { emptyFront, frontChanges } from '../sheets/coordinator';
import { missingEditions } from './edition-changes';
import { recordChanges } from './review-changes';
import { missingTables } from './table-change';
import { returnsTable, rowsChange, TABLES } from '../tables';

/** What a further period changes in a workbook that exists; nothing that is there is lost. The period comes last: it is the commit mark. */
export function periodChanges(state: State, snapshot: Snapshot, today: string): Change[] {
  const { language } = state;
  const rows = stateRows(state);
  return [
    rowsChange(TABLES.assignments, language, rows.assignments),
    rowsChange(bodiesTable(state), language, rows.bodies),
    rowsChange(returnsTable(state.questionnaire), language, returnRows(state)),
    ...missingEditions(state, snapshot),
    ...recordChanges({ ...state, reviews: recordedReviews(state) }, snapshot, today),
    ...missingTables(state, snapshot),
    ...frontChanges(emptyFront(state), today),
    rowsChange(TABLES.periods, language, rows.periods),
  ];
}
