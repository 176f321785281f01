/**
 * Work in threads behind a wall: a job that breaks its thread, or keeps it too long, ends with it, and a fresh thread
 * takes the next. No job stops another. The time of a job counts from when it last told that it goes on: what it may do in all is
 * bounded by counts, and a page cannot know how much of the processor a thread had.
 */
import { Cancelled, WorkerFault, type PoolAnswer, type Fault, type Parted, type PoolJob } from './messages';

/** What a pool needs of a `Worker`; a thread of Node is made to look like one. */
export interface Outside {
  onmessage: ((event: MessageEvent) => void) | null;
  onerror: ((event: ErrorEvent) => void) | null;
  onmessageerror: ((event: MessageEvent) => void) | null;
  postMessage(message: unknown): void;
  terminate(): unknown;
  /** Told when it gets a job and when it has none: an idle thread of Node must not keep the program alive. */
  busy?(isBusy: boolean): void;
}

/** Watches one job from now on; calls `late` once it took longer than it may. What it gives back ends the watch. */
export type Watch = (late: () => void) => () => void;

/** How large requests go over: the thread that sends one copies it, and does nothing else meanwhile. */
export interface Parting<Request, Piece> {
  readonly part: (request: Request) => Parted<Request, Piece>;
  /** Lets others have the thread that sends, before each piece and after the last. */
  readonly giveWay: () => Promise<void>;
}

interface PoolOptions<Request, Piece> {
  readonly start: () => Outside;
  /** Threads at the same time. */
  readonly workers: number;
  /** How long one job may take until it gets on: of the clock, unless `watch` measures something else. */
  readonly timeoutMs: number;
  readonly watch?: Watch;
  /** Absent: each request is one message. The worker puts together again what is parted here. */
  readonly parting?: Parting<Request, Piece>;
}

interface Waiting<Request, Result> extends PoolJob<Request> {
  readonly resolve: (result: Result) => void;
  readonly reject: (error: Error) => void;
}

interface Thread<Request, Result> {
  readonly worker: Outside;
  job: Waiting<Request, Result> | undefined;
  endWatch: () => void;
}

export class Pool<Request, Result, Piece = never> {
  private readonly threads = new Set<Thread<Request, Result>>();
  private readonly waiting: Waiting<Request, Result>[] = [];
  private lastId = 0;
  private closed = false;
  /** One for all: a thousand are stopped at once, and to note where each was stopped takes longer than to stop it. */
  private readonly cancelled = new Cancelled();

  constructor(private readonly options: PoolOptions<Request, Piece>) {}

  /** Rejects with a `WorkerFault`, or with `Cancelled` once the signal is raised. */
  run(request: Request, signal?: AbortSignal): Promise<Result> {
    return new Promise<Result>((resolve, reject) => {
      if (this.closed || signal?.aborted === true) {
        reject(this.cancelled);
        return;
      }
      const id = (this.lastId += 1);
      const stop = () => this.cancel(id);
      const done = () => {
        // A signal is raised once, and seeks long for one listener of a thousand.
        if (signal?.aborted !== true) signal?.removeEventListener('abort', stop);
      };
      signal?.addEventListener('abort', stop);
      this.waiting.push({
        id,
        request,
        resolve: (result) => (done(), resolve(result)),
        reject: (error) => (done(), reject(error)),
      });
      this.advance();
    });
  }

  /** Stop everything; what runs, waits or comes later is cancelled. Resolves once no thread is left. */
  async close(): Promise<void> {
    this.closed = true;
    for (const job of this.waiting.splice(0)) job.reject(this.cancelled);
    const ends = [...this.threads].map((thread) => {
      const { job, ended } = this.end(thread);
      job?.reject(this.cancelled);
      return ended;
    });
    await Promise.all(ends);
  }

  private cancel(id: number): void {
    const at = this.waiting.findIndex((job) => job.id === id);
    if (at >= 0) this.waiting.splice(at, 1)[0]?.reject(this.cancelled);
    const thread = [...this.threads].find(({ job }) => job?.id === id);
    if (thread === undefined) return;
    // A computation cannot be asked to stop, only ended.
    this.end(thread).job?.reject(this.cancelled);
    // Not at once: one signal stops many jobs, and no thread shall start for one that is stopped next.
    queueMicrotask(() => this.advance());
  }

  /** Give waiting jobs to idle threads, and start threads while there are too few. */
  private advance(): void {
    while (this.waiting.length > 0) {
      const thread = this.idle();
      const job = thread && this.waiting.shift();
      if (!thread || !job) return;
      this.assign(thread, job);
    }
  }

  private idle(): Thread<Request, Result> | undefined {
    const found = [...this.threads].find(({ job }) => job === undefined);
    return found ?? (this.threads.size < this.options.workers ? this.start() : undefined);
  }

  private start(): Thread<Request, Result> {
    const worker = this.options.start();
    const thread: Thread<Request, Result> = { worker, job: undefined, endWatch: () => undefined };
    worker.onmessage = ({ data }: MessageEvent<PoolAnswer<Result>>) => this.onAnswer(thread, data);
    worker.onerror = (event) => this.onDeath(thread, faultOfEvent(event));
    worker.onmessageerror = () => this.onDeath(thread, broken('message'));
    this.threads.add(thread);
    return thread;
  }

  private assign(thread: Thread<Request, Result>, job: Waiting<Request, Result>): void {
    thread.job = job;
    thread.worker.busy?.(true);
    this.watch(thread);
    const { parting } = this.options;
    const parted = parting?.part(job.request);
    if (parting === undefined || parted === undefined || parted.pieces.length === 0)
      thread.worker.postMessage({ id: job.id, request: job.request });
    else void this.sendParted(thread, job, parted, parting.giveWay);
  }

  /** A job that ends on the way took its thread, and what had gone over, with it. */
  private async sendParted(
    thread: Thread<Request, Result>,
    job: Waiting<Request, Result>,
    { rest, pieces }: Parted<Request, Piece>,
    giveWay: () => Promise<void>,
  ): Promise<void> {
    for (const message of [...pieces.map((piece) => ({ piece })), { id: job.id, request: rest }]) {
      await giveWay();
      if (thread.job !== job) return;
      thread.worker.postMessage(message);
    }
  }

  private watch(thread: Thread<Request, Result>): void {
    thread.endWatch();
    const { timeoutMs, watch = byTheClock(timeoutMs) } = this.options;
    thread.endWatch = watch(() => {
      this.end(thread).job?.reject(new WorkerFault('too-slow', { limit: timeoutMs / 1000 }));
      this.advance();
    });
  }

  private onAnswer(thread: Thread<Request, Result>, answer: PoolAnswer<Result>): void {
    if (thread.job?.id !== answer.id) return;
    if ('beat' in answer) return this.watch(thread);
    const { job } = thread;
    this.rest(thread);
    if ('result' in answer) job.resolve(answer.result);
    else job.reject(new WorkerFault(answer.fault.code, answer.fault.parameters));
    this.advance();
  }

  private onDeath(thread: Thread<Request, Result>, fault: Fault): void {
    if (!this.threads.has(thread)) return;
    this.end(thread).job?.reject(new WorkerFault(fault.code, fault.parameters));
    this.advance();
  }

  private rest(thread: Thread<Request, Result>): void {
    thread.endWatch();
    thread.job = undefined;
    thread.worker.busy?.(false);
  }

  /** The thread is gone; gives the job that it was at, and when the thread has ended. */
  private end(thread: Thread<Request, Result>): {
    readonly job: Waiting<Request, Result> | undefined;
    readonly ended: unknown;
  } {
    const { job } = thread;
    this.rest(thread);
    this.threads.delete(thread);
    return { job, ended: thread.worker.terminate() };
  }
}

function byTheClock(timeoutMs: number): Watch {
  return (late) => {
    const timer = setTimeout(late, timeoutMs);
    return () => clearTimeout(timer);
  };
}

function broken(detail: string): Fault {
  return { code: 'damaged', parameters: { reason: 'reader', detail } };
}

/** An adapter that knows why its thread ended puts the fault into the event. */
function faultOfEvent(event: ErrorEvent): Fault {
  return event.error instanceof WorkerFault ? event.error : broken(event.message);
}
