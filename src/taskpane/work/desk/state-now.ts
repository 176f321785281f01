/** The coordinator's workbook as it stands now: what is written is worked out from it, not from what was shown. */
import {
  CONSOLIDATION_WANT,
  faultFacts,
  readState,
  type Snapshot,
  type SnapshotWant,
  type State,
  type StateFault,
} from '../../../core/index';
import type { HostWorkbook } from '../../../excel/host-workbook';
import { WorkerFault } from '../../../files';

interface StateNow {
  readonly state: State;
  readonly snapshot: Snapshot;
}

/** Throws {@link refusal} where the workbook became another one since it was read, and `HostError`. */
export async function stateNow(
  host: HostWorkbook,
  want: SnapshotWant = CONSOLIDATION_WANT,
): Promise<StateNow> {
  const snapshot = await host.read(want);
  return { state: stateIn(snapshot), snapshot };
}

/** Throws {@link refusal}. */
export function stateIn(snapshot: Snapshot): State {
  const reading = readState(snapshot);
  if ('state' in reading) return reading.state;
  throw refusal(reading);
}

/** Why it is no workbook to work with, said in the words of files: those of a coordinator's workbook, not of a return. */
export function refusal(fault: StateFault): WorkerFault {
  return new WorkerFault(fault.refused, { what: 'book', ...faultFacts(fault) });
}
