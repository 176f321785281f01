/** The pane's workers without threads: the same functions, in the test's own one. */
import { readerOver } from '../../src/taskpane/reader';
import { Cancelled, WorkerFault } from '../../src/files/pool/messages';
import { readFile } from '../../src/taskpane/reader/read-file';
import { faultOf } from '../../src/files/pool/serve';
import { deskOver } from '../../src/taskpane/work/desk';
import { doJob } from '../../src/taskpane/work/desk/jobs';
import type { Work } from '../../src/taskpane/work/work';

/** As a worker answers: faults cross as codes, and what was stopped says so. */
function asWorker<Request, Result>(work: (request: Request) => Promise<Result>) {
  return async (request: Request, signal?: AbortSignal): Promise<Result> => {
    try {
      const result = await work(request);
      if (signal?.aborted === true) throw new Cancelled();
      return result;
    } catch (error) {
      if (error instanceof Cancelled) throw error;
      const { code, parameters } = faultOf(error);
      throw new WorkerFault(code, parameters);
    }
  };
}

export const IN_PROCESS: Work = {
  createReader: () => readerOver(asWorker(readFile), () => undefined),
  createDesk: () => deskOver(asWorker(doJob), () => undefined),
};
