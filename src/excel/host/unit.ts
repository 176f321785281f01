/** The smallest pieces of writing, and how they travel: together in one request as long as it stays small. */
import { inTurn } from './in-turn';
import type { Pace } from './pace';
import { sizeOf, type Input } from './to-host';

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

/** Of a block: what is too much for one request is dealt out evenly. */
const MOST_BLOCK = 500_000;

/** A unit of few calls that carry little. */
export function smallUnit(queue: Unit['queue'], bytes = 2_000): Unit {
  return { bytes, queue };
}

/**
 * Units in their order: one request, or where that would become too large, several of half the size: the pane does nothing else
 * while Office.js makes a text of one.
 */
export function requestsOf<T extends Unit>(units: readonly T[], limit = MOST_BYTES): T[][] {
  const requests: T[][] = [];
  const most = units.reduce((sum, { bytes }) => sum + bytes, 0) <= limit ? limit : limit / 2;
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
  pace: Pace,
  onSent: (units: number) => void,
): Promise<void> {
  await inTurn(requests, async (request) => {
    const afterwards = await pace.map(request, (unit) => unit.queue(context));
    // Office.js makes a text of it all in one go, whatever was done before in the same stretch.
    await pace.rest();
    await context.sync();
    for (const look of afterwards) look?.();
    onSent(request.length);
  });
}

/** Some rows of a block, and how many stand before them. */
export interface BlockPart<T> {
  readonly rows: T[];
  readonly at: number;
  readonly bytes: number;
}

/** A block's rows, parted so that each part stays small; at least one row each. `sizes` are of the rows, in bytes. */
export function blockParts<T>(
  rows: readonly T[],
  sizes: readonly number[],
  most = MOST_BLOCK,
): readonly BlockPart<T>[] {
  const parts: { rows: T[]; at: number; bytes: number }[] = [];
  for (const [at, row] of rows.entries()) {
    const bytes = sizes[at] ?? 0;
    const last = parts.at(-1);
    if (last !== undefined && last.bytes + bytes <= most) {
      last.rows.push(row);
      last.bytes += bytes;
    } else parts.push({ rows: [row], at, bytes });
  }
  return parts;
}

/** A block as units: `write` writes some of its rows, and is told how many stand before them. */
export async function blockUnits(
  block: readonly Input[][],
  pace: Pace,
  write: (context: Excel.RequestContext, rows: Input[][], at: number) => void,
): Promise<Unit[]> {
  const sizes = await pace.map(block, sizeOf);
  return blockParts(block, sizes).map(({ rows, at, bytes }) =>
    smallUnit((context) => write(context, rows, at), bytes),
  );
}
