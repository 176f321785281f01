/** What a consolidation of what stands in the workbook gives: matters, letters, and the changes that decisions make. */
import { useCallback, useEffect, useState } from 'react';
import { CONSOLIDATION_WANT, type Change, type WrittenDecision } from '../../core/index';
import { usePane } from '../pane/pane';
import { wordFault } from '../hooks/fault';
import type { Consolidated } from '../work/desk';
import { useDesk } from '../work/use-desk';

interface PeriodStanding {
  /** Absent until it is worked out. */
  readonly value: Consolidated | undefined;
  /** Words; empty if there is none. */
  readonly fault: string;
  readonly load: () => Promise<void>;
  /** The changes that these decisions make to the workbook as it stands now. */
  readonly changesOf: (decisions: readonly WrittenDecision[]) => Promise<readonly Change[]>;
}

export function useStanding(): PeriodStanding {
  const { host, today, language } = usePane();
  const desk = useDesk();
  const [value, setValue] = useState<Consolidated>();
  const [fault, setFault] = useState('');
  const consolidate = useCallback(
    async (decisions: readonly WrittenDecision[], toWrite: boolean) => {
      const snapshot = await host.read(CONSOLIDATION_WANT);
      return desk().consolidate({ snapshot, arrived: [], decisions, today, language, toWrite });
    },
    [host, desk, today, language],
  );
  const load = useCallback(async () => {
    try {
      setValue(await consolidate([], false));
      setFault('');
    } catch (error) {
      setFault(wordFault(error, language));
    }
  }, [consolidate, language]);
  useEffect(() => {
    void load();
  }, [load]);
  const changesOf = useCallback(
    async (decisions: readonly WrittenDecision[]) => (await consolidate(decisions, true)).changes,
    [consolidate],
  );
  return { value, fault, load, changesOf };
}
