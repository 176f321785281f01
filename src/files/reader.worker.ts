/** Does one file after the other in a thread of its own, where a hostile one can only end the thread. */
import { parentPort, workerData } from 'node:worker_threads';
import { serve, type Inside } from './pool/serve';
import { doWork, type ReaderData } from './work';

const { known } = workerData as ReaderData;
const hashes = new Set(known);
const inside: Inside = { onmessage: null, postMessage: (message) => parentPort?.postMessage(message) };
serve(inside, (work: Parameters<typeof doWork>[0], beat) => doWork(work, beat, hashes));
parentPort?.on('message', (data) => inside.onmessage?.({ data } as MessageEvent));
