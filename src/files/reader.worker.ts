/** Does one file after the other in a thread of its own, where a hostile one can only end the thread. */
import { parentPort } from 'node:worker_threads';
import { FileError } from './fault/file-error';
import { doWork, type Answer, type Work } from './work';

async function answer(id: number, work: Work): Promise<Answer> {
  try {
    return { id, done: await doWork(work) };
  } catch (error) {
    if (error instanceof FileError) return { id, code: error.code, parameters: error.parameters };
    // A fault of ours; the file must not be taken for read all the same.
    const reason = error instanceof Error ? error.message : String(error);
    return { id, code: 'damaged', parameters: { reason: 'reader', detail: reason } };
  }
}

parentPort?.on('message', ({ id, work }: { id: number; work: Work }) => {
  void answer(id, work).then((result) => parentPort?.postMessage(result));
});
