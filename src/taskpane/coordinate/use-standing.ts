/** What a consolidation of what stands in the workbook gives: matters, letters, and the changes that decisions make. */
import { useCallback } from 'react';
import {
  CONSOLIDATION_WANT,
  nameChanges,
  type Change,
  type Snapshot,
  type WrittenDecision,
} from '../../core/index';
import { stateNow } from '../work/desk/state-now';
import { usePane } from '../pane/pane';
import { useRead } from '../hooks/use-read';
import type { Consolidated } from '../work/desk';
import { useDesk } from '../work/room-desk';

interface PeriodStanding {
  /** Absent until it is worked out. */
  readonly value: Consolidated | undefined;
  /** Words; empty if there is none. */
  readonly fault: string;
  readonly load: () => Promise<void>;
  /** The changes that these decisions make to the workbook as it stands now; the name of who decides is kept with them. */
  readonly changesOf: (decisions: readonly WrittenDecision[], by?: string) => Promise<readonly Change[]>;
}

export function useStanding(): PeriodStanding {
  const { host, today, language } = usePane();
  const desk = useDesk();
  const consolidate = useCallback(
    (snapshot: Snapshot, decisions: readonly WrittenDecision[], toWrite: boolean, signal?: AbortSignal) =>
      desk().consolidate({ snapshot, arrived: [], decisions, today, language, toWrite }, signal),
    [desk, today, language],
  );
  const read = useCallback(
    async (signal: AbortSignal) => consolidate(await host.read(CONSOLIDATION_WANT), [], false, signal),
    [host, consolidate],
  );
  const { value, fault, again } = useRead('standing', read);
  const changesOf = useCallback(
    async (decisions: readonly WrittenDecision[], by = '') => {
      const { state, snapshot } = await stateNow(host);
      const { changes } = await consolidate(snapshot, decisions, true);
      return [...changes, ...nameChanges(state, snapshot, by)];
    },
    [host, consolidate],
  );
  return { value, fault, load: again, changesOf };
}
