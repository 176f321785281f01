/** The first sheets, the report and the pivots made anew from the tables. */
import type { Change, Snapshot } from '../grid';
import { missingEditions } from './edition-changes';
import { frontOf } from './consolidation-changes';
import { frontChanges } from '../sheets/coordinator';
import { consolidateWorkbook, type State } from '../book';

/** Changes for a workbook as it was read, on a day (ISO). */
export function summaryChanges(state: State, snapshot: Snapshot, today: string): Change[] {
  return [
    ...missingEditions(state, snapshot),
    ...frontChanges(frontOf(consolidateWorkbook(state, snapshot, [])), today),
  ];
}
