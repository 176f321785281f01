/** Responses of survey systems on their way to the preview, and the question what their columns are. */
import { useCallback, useState } from 'react';
import { CONSOLIDATION_WANT, type ArrivedFile } from '../../core/index';
import { usePane } from '../pane/pane';
import { wordFault } from '../hooks/fault';
import { Cancelled, WorkerFault, faultOf } from '../../files';
import type { Columns, SurveyRead } from '../work/desk';
import type { SurveyReadRequest } from '../work/desk/survey-jobs';
import { useDesk } from '../work/room-desk';
import type { Gather, Receiving } from './use-receiving';

export type SurveyFile = 'form' | 'odk' | 'kobo';
/** What each file's columns are: as it was chosen here, or in a mapping file. */
export type Chosen = Columns['map'] | File;
type Maps = ReadonlyMap<File, Chosen>;

/** Files that were given, with what was said of their columns. */
interface Batch {
  readonly files: readonly File[];
  readonly source: SurveyFile;
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
        const { files } = batch;
        for (const [done, file] of files.entries()) {
          onProgress({ done, total: files.length });
          const request = requestOf(batch, file, { snapshot, today, language });
          const read = await desk()
            .readSurvey(request, signal)
            .catch((error: unknown) => {
              // Among several, a file that cannot be read is its own line and stops no other.
              if (files.length === 1 || signal.aborted || error instanceof Cancelled) throw error;
              return { arrived: [{ name: file.name, fault: faultOf(error) }], unread: [] };
            });
          const { columns, open }: Partial<SurveyRead> = read;
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
        return { arrived, skipped: 0, passed: [] };
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
  const chosen = maps.get(file);
  const how = chosen instanceof File ? { mapFile: chosen } : { map: chosen };
  return { file, server: source === 'form' ? undefined : source, ...how, ...rest };
}
