/** The smallest pieces of writing, and how they travel: together in one request as long as it stays small. */
import { inTurn } from './in-turn';

/** What is looked at once the request that a piece was in has been answered; throws `HostError`. */
type Afterwards = () => void;

export interface Unit {
  /** About how many bytes its request takes. */
  readonly bytes: number;
  /** Queues the calls; nothing is sent yet. */
  readonly queue: (context: Excel.RequestContext) => Afterwards | void;
}

/** Excel on the web takes 5 MB at once; what is not counted (object paths, names of calls) has the rest. */
const MOST_BYTES = 4_000_000;

/** A unit of few calls that carry little. */
export function smallUnit(queue: Unit['queue'], bytes = 2_000): Unit {
  return { bytes, queue };
}

/** Units in their order, parted where a request would become too large. */
export function requestsOf<T extends Unit>(units: readonly T[], most = MOST_BYTES): T[][] {
  const requests: T[][] = [];
  let size = 0;
  for (const unit of units) {
    const last = requests.at(-1);
    if (last !== undefined && size + unit.bytes <= most) last.push(unit);
    else {
      requests.push([unit]);
      size = 0;
    }
    size += unit.bytes;
  }
  return requests;
}

/** Sends the requests one after the other; `onSent` hears how many units of each are done. */
export async function send(
  context: Excel.RequestContext,
  requests: readonly (readonly Unit[])[],
  onSent: (units: number) => void,
): Promise<void> {
  await inTurn(requests, async (request) => {
    const afterwards = request.map((unit) => unit.queue(context));
    await context.sync();
    for (const look of afterwards) look?.();
    onSent(request.length);
  });
}

/** A block's rows, parted so that each part stays small; at least one row each. */
export function unitParts<T>(rows: readonly T[], sizeOfRow: (row: T) => number, most = MOST_BYTES): T[][] {
  const parts: T[][] = [];
  let size = 0;
  for (const row of rows) {
    const bytes = sizeOfRow(row);
    const last = parts.at(-1);
    if (last !== undefined && size + bytes <= most) last.push(row);
    else {
      parts.push([row]);
      size = 0;
    }
    size += bytes;
  }
  return parts;
}
