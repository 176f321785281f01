/** Does one file after the other in a thread of its own, where a hostile one can only end the thread. */
import { parentPort } from 'node:worker_threads';
import { serve, type Inside } from './pool/serve';
import { doWork } from './work';

const inside: Inside = { onmessage: null, postMessage: (message) => parentPort?.postMessage(message) };
serve(inside, doWork);
parentPort?.on('message', (data) => inside.onmessage?.({ data } as MessageEvent));
