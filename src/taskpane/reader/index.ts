/** Reading files that the user gives, in workers. Nothing of the file reader is loaded before the first file. */
import type { Snapshot } from '../../core/index';
import { type Arrival, type Outside, Pool, WorkerFault } from '../../files';
import { hashOfFile } from './bytes';
import type { ReadRequest, ReadResult } from './read-file';

export { Cancelled, WorkerFault } from '../../files';

/** Each call rejects with a `WorkerFault` (codes of `FileError`), or with `Cancelled`. */
export interface Reader {
  read(file: File, signal?: AbortSignal): Promise<{ readonly snapshot: Snapshot; readonly sha256: string }>;
  /**
   * What arrived in the file, as the register keeps it: its submission, or those of a zip's files. What cannot be read is
   * a refused submission; this rejects only if the bytes cannot be had. `received` is an ISO date.
   */
  receive(file: File, received: string, signal?: AbortSignal): Promise<readonly Arrival[]>;
  close(): void;
}

/** Runs one request, in a worker or in a test's own thread. */
export type Run = (request: ReadRequest, signal?: AbortSignal) => Promise<ReadResult>;

/**
 * Without getting on, on the clock: a page cannot ask how much of the processor a thread had, and a busy machine is no fault of the
 * file. From one step to the next it is some ten milliseconds.
 */
const TIMEOUT_MS = 20_000;
const MOST_WORKERS = 4;

/** Close it when the last file is read. */
export function createReader(): Reader {
  const pool = new Pool<ReadRequest, ReadResult>({
    start: () => new Worker(new URL('./reader.web-worker.ts', import.meta.url)) as Outside,
    // One core stays with the pane.
    workers: Math.max(1, Math.min(MOST_WORKERS, navigator.hardwareConcurrency - 1)),
    timeoutMs: TIMEOUT_MS,
  });
  return readerOver(
    (request, signal) => pool.run(request, signal),
    () => pool.close(),
  );
}

export function readerOver(run: Run, close: () => void): Reader {
  return {
    async read(file, signal) {
      const { snapshot, sha256 } = await run({ want: 'snapshot', file }, signal);
      if (snapshot === undefined) throw new Error('The reader gave no snapshot.');
      return { snapshot, sha256 };
    },
    receive: (file, received, signal) => receive(run, file, received, signal),
    close,
  };
}

/** A file that ends its worker, or takes too long, is a refused submission too: its bytes are there. */
async function receive(
  run: Run,
  file: File,
  received: string,
  signal: AbortSignal | undefined,
): Promise<readonly Arrival[]> {
  try {
    const { arrivals } = await run({ want: 'arrivals', file, received }, signal);
    if (arrivals === undefined) throw new Error('The reader gave no arrivals.');
    return arrivals;
  } catch (error) {
    if (!(error instanceof WorkerFault) || !isOfContent(error)) throw error;
    const refused = { code: error.code, parameters: error.parameters };
    const { name } = file;
    return [{ name, submission: { id: await hashOfFile(file), names: [name], received, refused } }];
  }
}

function isOfContent({ code, parameters }: WorkerFault): boolean {
  return (
    code === 'too-slow' || code === 'too-large' || (code === 'damaged' && parameters['reason'] === 'reader')
  );
}
