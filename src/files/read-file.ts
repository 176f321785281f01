/**
 * Reading files from the disk behind a wall: each is read and parsed in a worker thread that has a limit of memory
 * and of time. A worker that a file kills or keeps too long is replaced, and the file is refused. Node only.
 */
import { existsSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { fileURLToPath } from 'node:url';
import { Worker } from 'node:worker_threads';
import { FileError } from './fault/file-error';
import type { FileReading } from './read/read-path';
import { systemCode } from './fault/system-error';
import type { Arrival, ReceivedFile, ReturnFile } from './receive';
import { doWork, refusedPath } from './work';
import type { Answer, Done, Work } from './work';

export type { FileReading } from './read/read-path';

export interface ReaderOptions {
  /** Threads at the same time; as many as the machine has cores, at most four, unless told. */
  readonly workers?: number;
  /**
   * How much time of the processor one file may take: a busy machine is no fault of the file. A return takes
   * milliseconds, 100,000 rows of 15 columns under ten seconds.
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
  /** Another built worker, for tests of the wall itself. */
  readonly workerUrl?: URL;
}

export interface Reader {
  /** Rejects with a `FileError`. */
  read(path: string): Promise<FileReading>;
  /**
   * What arrived in a file: its submission, or those of a zip's files. What cannot be read is a refused submission;
   * rejects with a `FileError` only if the bytes cannot be had.
   */
  receive(path: string, file: ReceivedFile): Promise<readonly Arrival[]>;
  /** A return read and checked. Rejects with a `FileError`. */
  check(path: string): Promise<ReturnFile>;
  close(): Promise<void>;
}

interface Job {
  readonly id: number;
  readonly work: Work;
  readonly resolve: (done: Done[keyof Done]) => void;
  readonly reject: (error: Error) => void;
}

interface Thread {
  readonly worker: Worker;
  job?: Job | undefined;
  /** When the job began, and what it used since of the processor, in milliseconds. */
  began: number;
  spent: number;
}

interface PoolSettings {
  readonly workers: number;
  readonly timeoutMs: number;
  readonly maxMemoryMb: number;
  readonly createWorker: () => Worker;
}

/** How often the use of the processor is looked at, in milliseconds. */
const TICK_MS = 200;
/** A thread that waits, for a disk in the network that is gone, uses no processor: it may wait this many times its limit. */
const PATIENCE = 30;

class Pool {
  private readonly threads = new Set<Thread>();
  private readonly waiting: Job[] = [];
  private lastId = 0;
  private closed = false;
  private watch: NodeJS.Timeout | undefined;
  private lastTick = { at: 0, cpu: 0 };

  constructor(private readonly settings: PoolSettings) {}

  run(work: Work): Promise<Done[keyof Done]> {
    return new Promise((resolve, reject) => {
      if (this.closed) {
        reject(new Error('The reader is closed.'));
        return;
      }
      this.waiting.push({ id: ++this.lastId, work, resolve, reject });
      this.advance();
    });
  }

  async close(): Promise<void> {
    this.closed = true;
    const closed = new Error('The reader was closed.');
    clearInterval(this.watch);
    for (const job of this.waiting.splice(0)) job.reject(closed);
    await Promise.all(
      [...this.threads].map((thread) => {
        this.finish(thread)?.reject(closed);
        return this.drop(thread);
      }),
    );
  }

  /** Give waiting files to idle threads, and start threads while there are too few. */
  private advance(): void {
    while (this.waiting.length > 0) {
      let thread = [...this.threads].find(({ job }) => job === undefined);
      if (!thread && this.threads.size < this.settings.workers) thread = this.start();
      const job = thread && this.waiting.shift();
      if (!thread || !job) return;
      this.assign(thread, job);
    }
  }

  private start(): Thread {
    const thread: Thread = { worker: this.settings.createWorker(), began: 0, spent: 0 };
    thread.worker.on('message', (answer: Answer) => this.onAnswer(thread, answer));
    thread.worker.on('error', (error) => this.onDeath(thread, error));
    thread.worker.on('exit', () => this.onDeath(thread, new Error('The reading thread ended.')));
    this.threads.add(thread);
    return thread;
  }

  private assign(thread: Thread, job: Job): void {
    thread.job = job;
    thread.worker.ref();
    thread.began = Date.now();
    thread.spent = 0;
    this.startWatch();
    thread.worker.postMessage({ id: job.id, work: job.work });
  }

  private startWatch(): void {
    if (this.watch !== undefined) return;
    this.lastTick = { at: Date.now(), cpu: usedMs() };
    this.watch = setInterval(() => this.tick(), Math.min(TICK_MS, this.settings.timeoutMs));
    this.watch.unref();
  }

  /** What the program used since the last look is shared out to the threads at work: none can have used more. */
  private tick(): void {
    const now = { at: Date.now(), cpu: usedMs() };
    const busy = [...this.threads].filter(({ job }) => job !== undefined);
    const share = Math.min(
      now.at - this.lastTick.at,
      (now.cpu - this.lastTick.cpu) / Math.max(1, busy.length),
    );
    this.lastTick = now;
    for (const thread of busy) {
      thread.spent += share;
      const { timeoutMs } = this.settings;
      if (thread.spent > timeoutMs || now.at - thread.began > timeoutMs * PATIENCE) this.giveUp(thread);
    }
    if (busy.length > 0) return;
    clearInterval(this.watch);
    this.watch = undefined;
  }

  private giveUp(thread: Thread): void {
    const job = this.finish(thread);
    void this.drop(thread);
    job?.reject(new FileError('too-slow', { limit: this.settings.timeoutMs / 1000 }));
    this.advance();
  }

  /** The thread's file is done with, one way or the other. An idle thread does not keep the program alive. */
  private finish(thread: Thread): Job | undefined {
    const { job } = thread;
    thread.job = undefined;
    thread.worker.unref();
    return job;
  }

  private async drop(thread: Thread): Promise<void> {
    this.threads.delete(thread);
    await thread.worker.terminate();
  }

  private onAnswer(thread: Thread, answer: Answer): void {
    if (thread.job?.id !== answer.id) return;
    const job = this.finish(thread);
    if ('done' in answer) job?.resolve(answer.done);
    else job?.reject(new FileError(answer.code, answer.parameters));
    this.advance();
  }

  private onDeath(thread: Thread, error: Error): void {
    if (!this.threads.delete(thread)) return;
    const job = this.finish(thread);
    job?.reject(
      systemCode(error) === 'ERR_WORKER_OUT_OF_MEMORY'
        ? new FileError('too-large', { what: 'memory', limit: this.settings.maxMemoryMb * 1024 * 1024 })
        : new FileError('damaged', { reason: 'reader', detail: error.message }),
    );
    this.advance();
  }
}

/** Milliseconds of the processor that the program used, all its threads together. */
function usedMs(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
}

/** A file that ends its thread, or takes too long, is a refused submission too: its bytes are there. */
function isOfContent({ code, parameters }: FileError): boolean {
  return (
    code === 'too-slow' ||
    (code === 'too-large' && parameters['what'] === 'memory') ||
    (code === 'damaged' && parameters['reason'] === 'reader')
  );
}

function readerOver(run: (work: Work) => Promise<Done[keyof Done]>, close: () => Promise<void>): Reader {
  const done = <W extends Work['want']>(work: Work & { want: W }) => run(work) as Promise<Done[W]>;
  return {
    read: (path) => done({ want: 'snapshot', path }),
    check: (path) => done({ want: 'return', path }),
    async receive(path, file) {
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

/** One file after the other, as a worker does it. */
function inThisThread(): (work: Work) => Promise<Done[keyof Done]> {
  let last: Promise<unknown> = Promise.resolve();
  return (work) => {
    const next = last.then(() => doWork(work));
    last = next.catch(() => undefined);
    return next;
  };
}

/** A reader of files; close it when the last is read. */
export function createReader(options: ReaderOptions = {}): Reader {
  const { workers = Math.min(4, availableParallelism()), timeoutMs = 20_000, maxMemoryMb = 1024 } = options;
  // Left as it is written: the bundler would compile the worker's address wrongly.
  const builtUrl = new URL(/* webpackIgnore: true */ './reader.worker.mjs', import.meta.url);
  const url = options.workerUrl ?? builtUrl;
  const fromSources = !options.workerUrl && existsSync(fileURLToPath(new URL('reader.worker.ts', builtUrl)));
  if (options.inProcess ?? fromSources) return readerOver(inThisThread(), () => Promise.resolve());
  if (!existsSync(fileURLToPath(url)))
    throw new Error(`The reading worker is missing: ${fileURLToPath(url)}`);
  const pool = new Pool({
    workers: Math.max(1, workers),
    timeoutMs,
    maxMemoryMb,
    createWorker: () => new Worker(url, { resourceLimits: { maxOldGenerationSizeMb: maxMemoryMb } }),
  });
  return readerOver(
    (work) => pool.run(work),
    () => pool.close(),
  );
}
