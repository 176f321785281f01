/** The worker's side: does one request after the other and answers each, whatever comes of it. */
import type { PoolAnswer, Fault, PoolJob } from './messages';

/** What a worker is to the code that runs in it. */
export interface Inside {
  onmessage: ((event: MessageEvent) => void) | null;
  postMessage(message: unknown): void;
}

export function serve<Request, Result>(inside: Inside, work: (request: Request) => Promise<Result>): void {
  inside.onmessage = ({ data }: MessageEvent<PoolJob<Request>>) => {
    void answer(data, work).then((said) => inside.postMessage(said));
  };
}

async function answer<Request, Result>(
  { id, request }: PoolJob<Request>,
  work: (request: Request) => Promise<Result>,
): Promise<PoolAnswer<Result>> {
  try {
    return { id, result: await work(request) };
  } catch (error) {
    return { id, fault: faultOf(error) };
  }
}

/** The code of an error that has one; anything else is a fault of ours, and is named so that it can be reported. */
export function faultOf(error: unknown): Fault {
  if (error instanceof Error && 'code' in error && 'parameters' in error) {
    return { code: String(error.code), parameters: error.parameters as Fault['parameters'] };
  }
  const detail = error instanceof Error ? error.message : String(error);
  return { code: 'damaged', parameters: { reason: 'reader', detail } };
}
