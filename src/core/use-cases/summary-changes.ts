/** The first sheets, the report and the pivots made anew from the tables. */
import type { Change, Snapshot } from '../grid';
import { missingEditions } from './edition-changes';
import { frontOf } from './consolidation-changes';
import { frontChanges } from '../sheets/coordinator';
import { consolidateWorkbook, type State } from '../book';
import { recordChanges } from './review-changes';
import { missingTables } from './table-change';

/** Changes for a workbook as it was read, on a day (ISO). */
export function* summaryChanges(state: State, snapshot: Snapshot, today: string): Generator<Change> {
  const done = consolidateWorkbook(state, snapshot, []);
  const recorded = { ...state, reviews: done.state.reviews ?? [] };
  yield* missingEditions(state, snapshot);
  yield* recordChanges(recorded, snapshot, today);
  yield* missingTables(state, snapshot);
  yield* frontChanges(frontOf(done), today);
}
