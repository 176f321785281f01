/** What a survey system's reviewers said of the selected return; read only where it came from files. */
import { useCallback, useRef } from 'react';
import {
  REGISTER_WANT,
  sourceReviewsOf,
  type Snapshot,
  type State,
  type StateReturn,
} from '../../core/index';
import type { HostWorkbook } from '../../excel/host-workbook';
import { useRead } from '../hooks/use-read';
import { usePane } from '../pane/pane';

/** The register is long: it is read once, whichever of its returns are selected. */
const REGISTERS = new WeakMap<State, Promise<Snapshot>>();

/** What could not be read is read again when it is asked for again. */
function registerOf(host: HostWorkbook, state: State): Promise<Snapshot> {
  const known = REGISTERS.get(state);
  if (known !== undefined) return known;
  const reading = host.read(REGISTER_WANT);
  REGISTERS.set(state, reading);
  reading.catch(() => REGISTERS.delete(state));
  return reading;
}

/** Empty until it is read, and where nobody said anything or the register cannot be read: it is an addition. */
export function useSourceReviews(state: State, row: StateReturn): readonly string[] {
  const { host } = usePane();
  const { key, files, period } = row;
  // Its key and its files say which return it is; that the workbook was read again is no reason to read the register.
  const now = useRef(state);
  now.current = state;
  const read = useCallback(
    async () => (files === '' ? [] : sourceReviewsOf(await registerOf(host, now.current), { files, period })),
    [host, files, period],
  );
  return useRead(`${key} ${files}`, read).value ?? [];
}
