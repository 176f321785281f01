/** The first sheets, the report and the pivots made anew. */
import { useCallback } from 'react';
import { CONSOLIDATION_WANT } from '../../core/index';
import { useDesk } from '../work/room-desk';
import { useWrite, type Writing } from '../book/use-write';
import { usePane } from '../pane/pane';

interface Summary {
  readonly writing: Writing;
  /** False if nothing was written. */
  readonly refresh: () => Promise<boolean>;
}

export function useSummary(): Summary {
  const { host, today } = usePane();
  const desk = useDesk();
  const writing = useWrite();
  const { write } = writing;
  const refresh = useCallback(
    async () =>
      (await write(async () => desk().summary(await host.read(CONSOLIDATION_WANT), today))) !== undefined,
    [write, desk, host, today],
  );
  return { writing, refresh };
}
