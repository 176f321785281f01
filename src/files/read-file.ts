/**
 * Reading files from the disk behind a wall: each is read and parsed in a worker thread that has a limit of memory
 * and of time. A worker that a file kills or keeps too long is replaced, and the file is refused. Node only.
 */
import { existsSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { fileURLToPath } from 'node:url';
import type { SnapshotWant } from '../core/index';
import { FileError, type FileCode } from './fault/file-error';
import { hashOf, loadFile, type FileReading } from './read/read-path';
import { Cancelled, WorkerFault } from './pool/messages';
import { Pool, type Watch } from './pool/pool';
import { processorWatch } from './pool/processor-watch';
import { startThread } from './pool/thread';
import type { Arrival, KnownArrival, ReceivedFile, ReturnFile } from './receive';
import { doWork, refusedPath } from './work';
import type { Done, FileWork, ReaderData } from './work';

export type { FileReading } from './read/read-path';

export interface ReaderOptions {
  /** Threads at the same time; as many as the machine has cores, at most four, unless told. */
  readonly workers?: number;
  /**
   * How much time of the processor one file may take until it gets on: a busy machine is no fault of the file. A return
   * takes milliseconds, 100,000 rows of 15 columns under ten seconds.
   */
  readonly timeoutMs?: number;
  /**
   * Heap of one worker. What the guard lets through needs less than the default; a limit that is much lower than one
   * large part's text can end the whole program instead of the thread (V8 does not survive every failed allocation).
   */
  readonly maxMemoryMb?: number;
  /**
   * Read in this thread, without limits of time and memory. This is the default only where the program runs from
   * its TypeScript sources (tests): the built program always has its worker and fails loudly without it.
   */
  readonly inProcess?: boolean;
  /** Watches each file's time instead of the processor's clock, for tests of the wall itself. */
  readonly watch?: Watch;
  /** Hashes of files that were received before: those are not read again. */
  readonly known?: readonly string[];
  /** Another built worker, for tests of the wall itself. */
  readonly workerUrl?: URL;
}

export interface Reader {
  /** What is wanted of a workbook, all of it unless told. Rejects with a `FileError`. */
  read(path: string, want?: SnapshotWant): Promise<FileReading>;
  /**
   * What arrived in a file: its submission, or those of a zip's files. What cannot be read is a refused submission;
   * rejects with a `FileError` only if the bytes cannot be had.
   */
  receive(path: string, file: ReceivedFile): Promise<readonly (Arrival | KnownArrival)[]>;
  /** A return read and checked. Rejects with a `FileError`. */
  check(path: string): Promise<ReturnFile>;
  close(): Promise<void>;
}

/** A file that ends its thread, or takes too long, is a refused submission too: its bytes are there. */
function isOfContent({ code, parameters }: FileError): boolean {
  return (
    code === 'too-slow' ||
    (code === 'too-large' && parameters['what'] === 'memory') ||
    (code === 'damaged' && parameters['reason'] === 'reader')
  );
}

function readerOver(
  run: (work: FileWork) => Promise<Done[keyof Done]>,
  known: ReadonlySet<string>,
  close: () => Promise<void>,
): Reader {
  const done = <W extends FileWork['want']>(work: FileWork & { want: W }) => run(work) as Promise<Done[W]>;
  return {
    read: (path, of = {}) => done({ want: 'snapshot', path, of }),
    check: (path) => done({ want: 'return', path }),
    async receive(path, file) {
      const id = known.size === 0 ? undefined : await idOf(path);
      if (id !== undefined && known.has(id)) return [{ name: file.name, known: id }];
      try {
        return await done({ want: 'arrivals', path, file });
      } catch (error) {
        if (!(error instanceof FileError) || !isOfContent(error)) throw error;
        return [await refusedPath(path, file, error)];
      }
    },
    close,
  };
}

/** Where files are known, their hashes are asked for here: where all are, no thread need be started. */
async function idOf(path: string): Promise<string | undefined> {
  // A file that cannot be had is the worker's matter, which says why.
  const bytes = await loadFile(path).catch(() => undefined);
  return bytes && hashOf(bytes);
}

/** One file after the other, as a worker does it. */
function inThisThread(hashes: ReadonlySet<string>): (work: FileWork) => Promise<Done[keyof Done]> {
  let last: Promise<unknown> = Promise.resolve();
  return (work) => {
    const next = last.then(() => doWork(work, () => undefined, hashes));
    last = next.catch(() => undefined);
    return next;
  };
}

/** A reader of files; close it when the last is read. */
export function createReader(options: ReaderOptions = {}): Reader {
  const {
    workers = Math.min(4, availableParallelism()),
    timeoutMs = 20_000,
    maxMemoryMb = 1024,
    known = [],
  } = options;
  // Left as it is written: the bundler would compile the worker's address wrongly.
  const hashes = new Set(known);
  const builtUrl = new URL(/* webpackIgnore: true */ './reader.worker.mjs', import.meta.url);
  const url = options.workerUrl ?? builtUrl;
  const fromSources = !options.workerUrl && existsSync(fileURLToPath(new URL('reader.worker.ts', builtUrl)));
  if (options.inProcess ?? fromSources)
    return readerOver(inThisThread(hashes), hashes, () => Promise.resolve());
  if (!existsSync(fileURLToPath(url)))
    throw new Error(`The reading worker is missing: ${fileURLToPath(url)}`);
  const pool = new Pool<FileWork, Done[keyof Done]>({
    start: () => startThread(url, maxMemoryMb, { known } satisfies ReaderData),
    workers: Math.max(1, workers),
    timeoutMs,
    watch: options.watch ?? processorWatch(timeoutMs),
  });
  return readerOver(
    (work) => pool.run(work).catch(asFileError),
    hashes,
    () => pool.close(),
  );
}

/** A `FileError` does not survive the way between threads as a class. */
function asFileError(error: unknown): never {
  if (error instanceof WorkerFault) throw new FileError(error.code as FileCode, error.parameters);
  throw error instanceof Cancelled ? new Error('The reader was closed.') : error;
}
