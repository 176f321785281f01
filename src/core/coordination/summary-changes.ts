/** The first sheets, the report and the pivots made anew from the tables. */
import type { Change } from '../workbook/change';
import { frontOf } from '../workbook/coordinator/consolidation-changes';
import { frontChanges } from '../workbook/coordinator/front';
import type { Snapshot } from '../workbook/snapshot';
import { consolidateWorkbook } from './consolidate-workbook';
import type { State } from './state';

/** Changes for a workbook as it was read, on a day (ISO). */
export function summaryChanges(state: State, snapshot: Snapshot, today: string): Change[] {
  return frontChanges(frontOf(consolidateWorkbook(state, snapshot, [])), today);
}
