/** A thread of Node in the shape that the pool knows. Node only. */
import { Worker, type ResourceLimits } from 'node:worker_threads';
import { systemCode } from '../fault/system-error';
import { WorkerFault } from './messages';
import type { Outside } from './pool';

/** Heap of one thread, in MiB: what it may use before it ends, and what is said then. */
export function startThread(url: URL, maxMemoryMb: number, workerData?: unknown): Outside {
  const resourceLimits: ResourceLimits = { maxOldGenerationSizeMb: maxMemoryMb };
  const worker = new Worker(url, { resourceLimits, workerData });
  const outside: Outside = {
    onmessage: null,
    onerror: null,
    onmessageerror: null,
    postMessage: (message) => worker.postMessage(message),
    terminate: () => worker.terminate(),
    busy: (isBusy) => (isBusy ? worker.ref() : worker.unref()),
  };
  const died = (error: Error) => {
    const fault =
      systemCode(error) === 'ERR_WORKER_OUT_OF_MEMORY'
        ? new WorkerFault('too-large', { what: 'memory', limit: maxMemoryMb * 1024 * 1024 })
        : undefined;
    outside.onerror?.({ message: error.message, error: fault } as ErrorEvent);
  };
  worker.on('message', (data) => outside.onmessage?.({ data } as MessageEvent));
  worker.on('error', died);
  worker.on('exit', () => died(new Error('The reading thread ended.')));
  return outside;
}
