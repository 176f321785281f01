/** Reads one file after the other in a thread of its own, where a hostile one can only end the thread. */
import { parentPort } from 'node:worker_threads';
import { FileError } from './fault/file-error';
import { readPath } from './read/read-path';
import type { Answer } from './read/read-path';

async function answer(id: number, path: string): Promise<Answer> {
  try {
    return { id, reading: await readPath(path) };
  } catch (error) {
    if (error instanceof FileError) return { id, code: error.code, parameters: error.parameters };
    // A fault of ours; the file must not be taken for read all the same.
    const reason = error instanceof Error ? error.message : String(error);
    return { id, code: 'damaged', parameters: { reason: 'reader', detail: reason } };
  }
}

parentPort?.on('message', ({ id, path }: { id: number; path: string }) => {
  void answer(id, path).then((result) => parentPort?.postMessage(result));
});
