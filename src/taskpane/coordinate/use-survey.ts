/** Responses of survey systems on their way to the preview, and the question what their columns are. */
import { useCallback, useState } from 'react';
import { CONSOLIDATION_WANT, type ArrivedFile } from '../../core/index';
import { usePane } from '../app/pane';
import { wordFault } from '../hooks/fault';
import { Cancelled, WorkerFault } from '../reader/messages';
import type { Columns } from './desk';
import type { SurveyReadRequest } from './desk/survey-jobs';
import { useDesk } from './use-desk';
import type { Gather, Receiving } from './use-receiving';

export type Source = 'form' | 'odk' | 'kobo';
type Maps = ReadonlyMap<File, Columns['map']>;

/** Files that were given, with what was said of their columns. */
interface Batch {
  readonly files: readonly File[];
  readonly source: Source;
  readonly maps: Maps;
}

/** The columns of one of the files, for a person to name. */
export interface Asked {
  readonly batch: Batch;
  readonly file: File;
  readonly columns: Columns;
  /** Why they must be named; empty if they only may be. */
  readonly why: string;
}

export interface UnreadColumns extends Asked {
  readonly headers: readonly string[];
}

export function useSurvey(receiving: Receiving) {
  const { host, today, language } = usePane();
  const desk = useDesk();
  const [asked, ask] = useState<Asked>();
  const [unread, setUnread] = useState<readonly UnreadColumns[]>([]);
  const { gather } = receiving;

  const start = useCallback(
    (batch: Batch) => {
      ask(undefined);
      setUnread([]);
      const work: Gather = async (signal, onProgress) => {
        const snapshot = await host.read(CONSOLIDATION_WANT);
        const arrived: ArrivedFile[] = [];
        const left: UnreadColumns[] = [];
        for (const [done, file] of batch.files.entries()) {
          onProgress({ done, total: batch.files.length });
          const request = requestOf(batch, file, { snapshot, today, language });
          const read = await desk().readSurvey(request, signal);
          const { columns, open } = read;
          if (columns !== undefined && open !== undefined) {
            ask({ batch, file, columns, why: wordFault(open, language) });
            throw new Cancelled();
          }
          if (columns !== undefined && read.unread.length > 0)
            left.push({ batch, file, columns, why: '', headers: read.unread });
          arrived.push(...read.arrived);
        }
        if (arrived.length === 0) throw new WorkerFault('survey.no-responses');
        setUnread(left);
        return { arrived, skipped: 0 };
      };
      gather(work);
    },
    [host, desk, today, language, gather],
  );
  return { asked, ask, unread, start };
}

function requestOf(
  { source, maps }: Batch,
  file: File,
  rest: Pick<SurveyReadRequest, 'snapshot' | 'today' | 'language'>,
): Omit<SurveyReadRequest, 'job'> {
  return { file, server: source === 'form' ? undefined : source, map: maps.get(file), ...rest };
}
