/** Puts parts of a dress, each caught by itself: what Excel refuses stops no other. */
import { asHostError, HostError, isRefusal } from '../host-error';
import { inTurn } from '../in-turn';
import { sizeOf } from '../to-host';
import { requestsOf, smallUnit, type Unit } from '../unit';
import type { Part } from './parts';
import { putPart } from './put';

/** What a part takes in a request: object paths and calls are some times what it says. */
const SPREAD = 6;

export function partUnit(part: Part): Unit {
  return smallUnit((context) => putPart(context, part), 2_000 + SPREAD * sizeOf(part.of));
}

/** Asked when Excel refused a part that it may take a little later: true to try that part again. */
export type Again = (error: HostError) => Promise<boolean>;

/**
 * The parts that were refused. All travel together where Excel takes them; those that it does not are found by halves. Of any
 * two parts the later one is also put last, however often. Throws `HostError` where there is no answer to build on.
 */
export async function putParts(
  context: Excel.RequestContext,
  parts: readonly Part[],
  again: Again,
  onPut: (count: number) => void,
): Promise<readonly Part[]> {
  const requests = requestsOf(parts.map((part) => ({ ...partUnit(part), part })));
  const refused = await inTurn(requests, (request) =>
    attempt(
      context,
      request.map(({ part }) => part),
      again,
      onPut,
    ),
  );
  return refused.flat();
}

async function attempt(
  context: Excel.RequestContext,
  parts: readonly Part[],
  again: Again,
  onPut: (count: number) => void,
): Promise<readonly Part[]> {
  const error = await refusalOf(context, parts);
  const [part] = parts;
  if (error === undefined || part === undefined) {
    onPut(parts.length);
    return [];
  }
  if (parts.length === 1) {
    if (await again(error)) return attempt(context, parts, again, onPut);
    onPut(1);
    return (await isPutAlready(context, part)) ? [] : [part];
  }
  const middle = Math.ceil(parts.length / 2);
  const first = await attempt(context, parts.slice(0, middle), again, onPut);
  return [...first, ...(await attempt(context, parts.slice(middle), again, onPut))];
}

async function refusalOf(
  context: Excel.RequestContext,
  parts: readonly Part[],
): Promise<HostError | undefined> {
  try {
    for (const part of parts) putPart(context, part);
    await context.sync();
    return undefined;
  } catch (error) {
    const known = asHostError(error, true);
    if (known instanceof HostError && (isRefusal(known) || known.code === 'too-large')) return known;
    throw known;
  }
}

/** A sheet that is protected cannot be protected again, and half a PivotTable is none. */
async function isPutAlready(context: Excel.RequestContext, { kind, sheet, of }: Part): Promise<boolean> {
  const worksheet = context.workbook.worksheets.getItem(sheet);
  try {
    if (kind === 'pivot') worksheet.pivotTables.getItemOrNullObject(of.name).delete();
    if (kind === 'protection') worksheet.protection.load('protected');
    await context.sync();
    return kind === 'protection' && worksheet.protection.protected;
  } catch {
    return false;
  }
}
