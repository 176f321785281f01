/** A long part of the workbook that few ask for: read once for each reading of its state. */
import type { Snapshot, State } from '../../core/index';
import type { HostWorkbook, SnapshotWant } from '../../excel/host-workbook';

export type ReadOnce = (host: HostWorkbook, state: State) => Promise<Snapshot>;

/** What could not be read is read again when it is asked for again. */
export function readOnce(want: SnapshotWant): ReadOnce {
  const readings = new WeakMap<State, Promise<Snapshot>>();
  return (host, state) => {
    const known = readings.get(state);
    if (known !== undefined) return known;
    const reading = host.read(want);
    readings.set(state, reading);
    reading.catch(() => readings.delete(state));
    return reading;
  };
}
