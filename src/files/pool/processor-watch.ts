/** A limit that counts the processor and not the clock: a busy machine is no fault of the file. Node only. */
import type { Watch } from './pool';

/** How often the use of the processor is looked at, in milliseconds. */
const TICK_MS = 200;
/** A job that waits, for a disk in the network that is gone, uses no processor: it may wait this many times its limit. */
const PATIENCE = 30;

interface Watched {
  readonly late: () => void;
  readonly began: number;
  /** Milliseconds of the processor. */
  spent: number;
}

/**
 * Watches jobs that run in threads of this process. What the process used since the last look is shared out to the jobs
 * at work: none can have used more.
 */
export function processorWatch(timeoutMs: number): Watch {
  const jobs = new Set<Watched>();
  let timer: NodeJS.Timeout | undefined;
  let last = { at: 0, used: 0 };

  const look = () => {
    const now = { at: Date.now(), used: usedMs() };
    const share = (now.used - last.used) / Math.max(1, jobs.size);
    for (const job of [...jobs]) {
      job.spent += Math.min(share, now.at - Math.max(last.at, job.began));
      if (job.spent <= timeoutMs && now.at - job.began <= timeoutMs * PATIENCE) continue;
      jobs.delete(job);
      job.late();
    }
    last = now;
    if (jobs.size > 0) return;
    clearInterval(timer);
    timer = undefined;
  };
  return (late) => {
    const job: Watched = { late, began: Date.now(), spent: 0 };
    jobs.add(job);
    if (timer === undefined) {
      last = { at: Date.now(), used: usedMs() };
      timer = setInterval(look, Math.min(TICK_MS, timeoutMs));
      timer.unref();
    }
    // The next job comes at once, and finds the timer running.
    return () => void jobs.delete(job);
  };
}

/** Milliseconds of the processor that the process used, all its threads together. */
function usedMs(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
}
