/** The worker's side: does one request after the other and answers each, whatever comes of it. */
import type { Beat } from '../guard/budget';
import type { PoolAnswer, Fault, PoolJob, PoolPiece } from './messages';

/** What a worker is to the code that runs in it. */
export interface Inside {
  onmessage: ((event: MessageEvent) => void) | null;
  postMessage(message: unknown): void;
}

/** `work` may tell that it goes on. */
export type Work<Request, Result> = (request: Request, beat: Beat) => Promise<Result>;

/** Milliseconds: an ordinary file is read in less, and a message costs more than the work between two of its beats. */
const BEAT_MS = 100;

function seldom(tell: Beat): Beat {
  let last = performance.now();
  return () => {
    const now = performance.now();
    if (now - last < BEAT_MS) return;
    last = now;
    tell();
  };
}

/** `whole` puts a request together from what went ahead of it. */
export function serve<Request, Result, Piece = never>(
  inside: Inside,
  work: Work<Request, Result>,
  whole: (rest: Request, pieces: readonly Piece[]) => Request = (rest) => rest,
): void {
  let pieces: Piece[] = [];
  inside.onmessage = ({ data }: MessageEvent<PoolJob<Request> | PoolPiece<Piece>>) => {
    if ('piece' in data) {
      pieces.push(data.piece);
      return;
    }
    const { id } = data;
    const request = whole(data.request, pieces);
    pieces = [];
    const beat = seldom(() => inside.postMessage({ id, beat: true }));
    void answer({ id, request }, work, beat).then((said) => inside.postMessage(said));
  };
}

async function answer<Request, Result>(
  { id, request }: PoolJob<Request>,
  work: Work<Request, Result>,
  beat: Beat,
): Promise<PoolAnswer<Result>> {
  try {
    return { id, result: await work(request, beat) };
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
