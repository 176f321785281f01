/** Writing to the workbook: how far it is, what the host refused, what went wrong. */
import { useCallback, useState } from 'react';
import type { Change, Finding } from '../../core/index';
import { usePane } from '../pane/pane';
import { useAction } from '../hooks/use-action';

export interface WriteProgress {
  readonly done: number;
  readonly total: number;
}

export interface Writing {
  readonly busy: boolean;
  /** Absent while nothing is being written. */
  readonly progress: WriteProgress | undefined;
  /** What the host refused without harm in the last run. */
  readonly findings: readonly Finding[];
  readonly fault: string;
  readonly dismiss: () => void;
  /**
   * Work out the changes from what stands in the workbook now, and write them. `undefined` writes nothing: the caller has
   * said why. What the host refused without harm, for a page that leaves; undefined if nothing was written.
   */
  readonly write: (
    changes: () => Promise<readonly Change[] | undefined>,
  ) => Promise<readonly Finding[] | undefined>;
}

export function useWrite(): Writing {
  const { host } = usePane();
  const { busy, fault, run, dismiss } = useAction();
  const [progress, setProgress] = useState<WriteProgress>();
  const [findings, setFindings] = useState<readonly Finding[]>([]);
  const write = useCallback(
    async (work: () => Promise<readonly Change[] | undefined>) => {
      let written: readonly Finding[] | undefined;
      await run(async () => {
        setFindings([]);
        try {
          const changes = await work();
          if (changes === undefined) return;
          setProgress({ done: 0, total: changes.length });
          written = await host.apply(changes, {
            onProgress: (done, total) => setProgress({ done, total }),
          });
          setFindings(written);
        } finally {
          setProgress(undefined);
        }
      });
      return written;
    },
    [host, run],
  );
  return { busy, progress, findings, fault, dismiss, write };
}
