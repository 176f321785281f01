/** The report as a Word document. */
import { reportOf, type Snapshot, type State } from '../../../core/index';
import { writePaper } from '../../../files';

export function writeReport(state: State, snapshot: Snapshot, today: string): Promise<Uint8Array> {
  return writePaper(reportOf(state, snapshot, today));
}
