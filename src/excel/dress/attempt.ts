/** Puts parts of a dress, each caught by itself: what Excel refuses stops no other. */
import { asHostError, HostError, isRefusal } from '../host-error';
import { inTurn } from '../in-turn';
import { isAnswered } from '../refused';
import { sizeOf } from '../to-host';
import { requestsOf, smallUnit, type Unit } from '../unit';
import type { Part } from './parts';
import { putDressPart } from './put';

/** What a part takes in a request: object paths and calls are some times what it says. */
const SPREAD = 6;

export function partUnit(part: Part, pointsPerCharacter?: number): Unit {
  return smallUnit(
    (context) => putDressPart(context, part, pointsPerCharacter),
    2_000 + SPREAD * sizeOf(part.of),
  );
}

interface How {
  readonly pointsPerCharacter: number | undefined;
  /** Asked when Excel refused a part that it may take a little later: true to try that part again. */
  readonly again: (error: HostError) => Promise<boolean>;
  readonly onPut: (count: number) => void;
}

/**
 * The parts that were refused. All travel together; behind each stands a mark that comes back when the part is put, also with
 * an error, so that what follows a refused part goes on from there. From a host that gives no marks back they are found by
 * halves. Of any two parts the later one is also put last, however often. Throws `HostError` where there is no answer to
 * build on.
 */
export async function putParts(
  context: Excel.RequestContext,
  parts: readonly Part[],
  how: How,
): Promise<readonly Part[]> {
  const requests = requestsOf(parts.map((part) => ({ ...partUnit(part), part })));
  const refused = await inTurn(requests, (request) =>
    attempt(
      context,
      request.map(({ part }) => part),
      how,
    ),
  );
  return refused.flat();
}

async function attempt(
  context: Excel.RequestContext,
  all: readonly Part[],
  how: How,
): Promise<readonly Part[]> {
  const { again, onPut } = how;
  const refused: Part[] = [];
  let parts = all;
  while (parts.length > 0) {
    const { put, error } = await send(context, parts, how);
    if (error === undefined) {
      onPut(parts.length);
      break;
    }
    if (put === undefined && parts.length > 1) {
      if (!(await answersAtAll(context))) throw error;
      const middle = Math.ceil(parts.length / 2);
      refused.push(...(await attempt(context, parts.slice(0, middle), how)));
      parts = parts.slice(middle);
      continue;
    }
    onPut(put ?? 0);
    parts = parts.slice(put ?? 0);
    const [part] = parts;
    if (part === undefined || (await again(error))) continue;
    if (!(await isPutAlready(context, part))) refused.push(part);
    onPut(1);
    parts = parts.slice(1);
  }
  return refused;
}

interface Sent {
  /** How many were put before the refused one; undefined where the host does not tell. */
  readonly put?: number;
  readonly error?: HostError;
}

async function send(
  context: Excel.RequestContext,
  parts: readonly Part[],
  { pointsPerCharacter }: How,
): Promise<Sent> {
  const begun = markOf(context, parts[0]?.sheet ?? '');
  const marks = parts.map((part) => {
    putDressPart(context, part, pointsPerCharacter);
    return markOf(context, part.sheet);
  });
  try {
    await context.sync();
    return { put: parts.length };
  } catch (error) {
    const known = asHostError(error, true);
    if (!(known instanceof HostError && (isRefusal(known) || known.code === 'too-large'))) throw known;
    if (!begun()) return { error: known };
    const put = marks.findIndex((isThere) => !isThere());
    return { put: put < 0 ? parts.length : put, error: known };
  }
}

/** A host that does not even list its sheets refuses no part: it is gone. */
function answersAtAll(context: Excel.RequestContext): Promise<boolean> {
  context.workbook.worksheets.load('items/name');
  return isAnswered(context);
}

/** A question so small that its answer only says that all before it was done. */
function markOf({ workbook }: Excel.RequestContext, title: string): () => boolean {
  const sheet = workbook.worksheets.getItem(title);
  sheet.load('name');
  return () => isThere(sheet);
}

function isThere(sheet: Excel.Worksheet): boolean {
  try {
    return sheet.name !== '';
  } catch {
    return false;
  }
}

/** A sheet that is protected cannot be protected again, and half a PivotTable or half a chart is none. */
async function isPutAlready(context: Excel.RequestContext, { kind, sheet, of }: Part): Promise<boolean> {
  const { charts, pivotTables, protection } = context.workbook.worksheets.getItem(sheet);
  try {
    if (kind === 'pivot') pivotTables.getItemOrNullObject(of.name).delete();
    if (kind === 'chart') charts.getItemOrNullObject(of.name).delete();
    if (kind === 'protection') protection.load('protected');
    await context.sync();
    return kind === 'protection' && protection.protected;
  } catch {
    return false;
  }
}
