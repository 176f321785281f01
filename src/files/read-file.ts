/**
 * Reading files from the disk behind a wall: each is read and parsed in a worker thread that has a limit of memory
 * and of time. A worker that a file kills or keeps too long is replaced, and the file is refused. Node only.
 */
import { existsSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { fileURLToPath } from 'node:url';
import { Worker } from 'node:worker_threads';
import { FileError } from './fault/file-error';
import { readPath } from './read/read-path';
import type { Answer, FileReading } from './read/read-path';
import { systemCode } from './fault/system-error';

export type { FileReading } from './read/read-path';

export interface ReaderOptions {
  /** Threads at the same time; as many as the machine has cores, at most four, unless told. */
  readonly workers?: number;
  /** How long one file may take. A return takes milliseconds, 100,000 rows of 15 columns under ten seconds. */
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
  close(): Promise<void>;
}

interface Job {
  readonly id: number;
  readonly path: string;
  readonly resolve: (reading: FileReading) => void;
  readonly reject: (error: Error) => void;
}

interface Thread {
  readonly worker: Worker;
  job?: Job | undefined;
  timer?: NodeJS.Timeout | undefined;
}

interface PoolSettings {
  readonly workers: number;
  readonly timeoutMs: number;
  readonly maxMemoryMb: number;
  readonly createWorker: () => Worker;
}

class Pool implements Reader {
  private readonly threads = new Set<Thread>();
  private readonly waiting: Job[] = [];
  private lastId = 0;
  private closed = false;

  constructor(private readonly settings: PoolSettings) {}

  read(path: string): Promise<FileReading> {
    return new Promise((resolve, reject) => {
      if (this.closed) {
        reject(new Error('The reader is closed.'));
        return;
      }
      this.waiting.push({ id: ++this.lastId, path, resolve, reject });
      this.advance();
    });
  }

  async close(): Promise<void> {
    this.closed = true;
    const closed = new Error('The reader was closed.');
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
    const thread: Thread = { worker: this.settings.createWorker() };
    thread.worker.on('message', (answer: Answer) => this.onAnswer(thread, answer));
    thread.worker.on('error', (error) => this.onDeath(thread, error));
    thread.worker.on('exit', () => this.onDeath(thread, new Error('The reading thread ended.')));
    this.threads.add(thread);
    return thread;
  }

  private assign(thread: Thread, job: Job): void {
    thread.job = job;
    thread.worker.ref();
    thread.timer = setTimeout(() => {
      this.finish(thread);
      void this.drop(thread);
      job.reject(new FileError('too-slow', { limit: this.settings.timeoutMs / 1000 }));
      this.advance();
    }, this.settings.timeoutMs);
    thread.worker.postMessage({ id: job.id, path: job.path });
  }

  /** The thread's file is done with, one way or the other. An idle thread does not keep the program alive. */
  private finish(thread: Thread): Job | undefined {
    const { job } = thread;
    clearTimeout(thread.timer);
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
    if ('reading' in answer) job?.resolve(answer.reading);
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

/** A reader of files; close it when the last is read. */
export function createReader(options: ReaderOptions = {}): Reader {
  const { workers = Math.min(4, availableParallelism()), timeoutMs = 20_000, maxMemoryMb = 1024 } = options;
  // Left as it is written: the bundler would compile the worker's address wrongly.
  const builtUrl = new URL(/* webpackIgnore: true */ './reader.worker.mjs', import.meta.url);
  const url = options.workerUrl ?? builtUrl;
  const fromSources = !options.workerUrl && existsSync(fileURLToPath(new URL('reader.worker.ts', builtUrl)));
  if (options.inProcess ?? fromSources) return { read: readPath, close: () => Promise.resolve() };
  if (!existsSync(fileURLToPath(url)))
    throw new Error(`The reading worker is missing: ${fileURLToPath(url)}`);
  return new Pool({
    workers: Math.max(1, workers),
    timeoutMs,
    maxMemoryMb,
    createWorker: () => new Worker(url, { resourceLimits: { maxOldGenerationSizeMb: maxMemoryMb } }),
  });
}
