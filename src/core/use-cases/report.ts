/** The official report of the current period, from the tables as they stand. */
import { consolidateWorkbook, type State } from '../book';
import type { PaperDesign, Snapshot } from '../grid';
import { reportPaper } from '../sheets/coordinator';
import { frontOf } from './consolidation-changes';

/** The report on a day (ISO); `snapshot` holds what {@link CONSOLIDATION_WANT} asks for. */
export function reportOf(state: State, snapshot: Snapshot, today: string): PaperDesign {
  return reportPaper(frontOf(consolidateWorkbook(state, snapshot, [])), today);
}
