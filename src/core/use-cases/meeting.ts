/** The pages for a meeting, from the tables as they stand. */
import type { Snapshot, WorkbookDesign } from '../grid';
import { consolidateWorkbook, type State } from '../book';
import { meetingWorkbook } from '../sheets/coordinator';
import { frontOf } from './consolidation-changes';

/** For a workbook as it was read, on a day (ISO). */
export function meetingPages(state: State, snapshot: Snapshot, today: string): WorkbookDesign {
  return meetingWorkbook(frontOf(consolidateWorkbook(state, snapshot, [])), today);
}
