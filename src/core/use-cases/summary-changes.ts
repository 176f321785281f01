/** The first sheets, the report and the pivots made anew from the tables. */
import type { Change, Snapshot } from '../grid';
import { missingEditions } from './edition-changes';
import { frontOf } from './consolidation-changes';
import { frontChanges } from '../sheets/coordinator';
import { consolidateWorkbook, type State } from '../book';
import { recordChanges } from './review-changes';
import { missingTables } from './table-change';

/** Changes for a workbook as it was read, on a day (ISO). While the first sheets are drawn, nothing that was read is held any more. */
export function summaryChanges(state: State, snapshot: Snapshot, today: string): Iterable<Change> {
  const done = consolidateWorkbook(state, snapshot, []);
  const recorded = { ...state, reviews: done.state.reviews ?? [] };
  const missing = [
    ...missingEditions(state, snapshot),
    ...recordChanges(recorded, snapshot, today),
    ...missingTables(state, snapshot),
  ];
  return joined(missing, frontChanges(frontOf(done), today));
}

function* joined(...all: readonly Iterable<Change>[]): Generator<Change> {
  for (const changes of all) yield* changes;
}
