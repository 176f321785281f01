/** Puts parts of a dress, each caught by itself: what Excel refuses stops no other. */
import { asHostError, HostError, isRefusal } from '../host/host-error';
import { inTurn } from '../host/in-turn';
import { dropHalves } from './drawings';
import { isAnswered } from '../host/refused';
import { sizeOf } from '../host/to-host';
import { requestsOf, smallUnit, type Unit } from '../host/unit';
import type { Part, PartKind } from '../host/parts';
import { putDressPart, type Known } from './put';

/** What a part takes in a request: object paths and calls are some times what it says. */
const SPREAD = 6;

export function partUnit(part: Part, known: Known): Unit {
  return smallUnit((context) => putDressPart(context, part, known), 2_000 + SPREAD * sizeOf(part.of));
}

interface How {
  readonly known: Known;
  /** Asked when Excel refused a part that it may take a little later: true to try that part again. */
  readonly again: (error: HostError) => Promise<boolean>;
  readonly onPut: (count: number) => void;
  /** Parts that an earlier run could not put. */
  readonly kept: readonly Part[];
}

/**
 * The parts that were not put, those that were not even tried first. All travel together; behind each stands a mark that comes
 * back when the part is put, also with an error, so that what follows a refused part goes on from there. From a host that
 * gives no marks back they are found by halves. Of any two parts of a sheet the later one is also put last, however often.
 * Throws `HostError` where there is no answer to build on.
 */
export async function putParts(
  context: Excel.RequestContext,
  parts: readonly Part[],
  how: How,
): Promise<readonly Part[]> {
  const requests = requestsOf(parts.map((part) => ({ ...partUnit(part, how.known), part })));
  const outcome = new Outcome(how.kept);
  await inTurn(requests, (request) =>
    attempt(
      context,
      request.map(({ part }) => part),
      how,
      outcome,
    ),
  );
  return [...outcome.untried, ...outcome.refused];
}

async function attempt(
  context: Excel.RequestContext,
  all: readonly Part[],
  how: How,
  outcome: Outcome,
): Promise<void> {
  const { again, onPut } = how;
  const settle = (count: number) => {
    outcome.put(parts.slice(0, count));
    onPut(count);
    parts = parts.slice(count);
  };
  let parts = all;
  for (;;) {
    const tried = outcome.worthTrying(parts);
    onPut(parts.length - tried.length);
    parts = tried;
    if (parts.length === 0) return;
    const { put, error } = await send(context, parts, how);
    if (error === undefined) return settle(parts.length);
    if (put === undefined && parts.length > 1) {
      if (!(await answersAtAll(context))) throw error;
      const middle = Math.ceil(parts.length / 2);
      await attempt(context, parts.slice(0, middle), how, outcome);
      parts = parts.slice(middle);
      continue;
    }
    settle(put ?? 0);
    const [part] = parts;
    if (part === undefined || (await again(error))) continue;
    if (await isPutAlready(context, part, how.known)) settle(1);
    else {
      outcome.refuse(part, error);
      onPut(1);
      parts = parts.slice(1);
    }
  }
}

/** So often a reason is heard before it counts for all parts of a kind. */
const HEARD = 2;

/**
 * What became of the parts. A kind of which none was put and which was refused for a reason that has been heard before is not
 * tried on further sheets in this run: on a host that lacks a whole kind, or all of them, the trips stay few. What was not tried
 * comes first when it is tried again.
 */
class Outcome {
  readonly refused: Part[] = [];
  readonly untried: Part[] = [];
  private readonly kindsPut = new Set<PartKind>();
  private readonly givenUp = new Set<PartKind>();
  private readonly reasons = new Map<string, number>();

  constructor(private readonly kept: readonly Part[]) {}

  put(parts: readonly Part[]): void {
    for (const { kind } of parts) this.kindsPut.add(kind);
  }

  refuse(part: Part, { code, parameters }: HostError): void {
    this.refused.push(part);
    const told = String(parameters['reason'] ?? code);
    // Without the member that failed a reason says little of other kinds.
    const reason = told.includes(',') ? told : `${told} ${part.kind}`;
    const heard = (this.reasons.get(reason) ?? 0) + 1;
    this.reasons.set(reason, heard);
    if (heard >= HEARD && !this.kindsPut.has(part.kind)) this.givenUp.add(part.kind);
  }

  /** The others are not tried. */
  worthTrying(parts: readonly Part[]): readonly Part[] {
    const left = this.without(parts, ({ kind }) => this.givenUp.has(kind));
    return this.without(left, (part) => this.isTooEarly(part));
  }

  private without(parts: readonly Part[], isLeft: (part: Part) => boolean): readonly Part[] {
    const left = new Set(parts.filter(isLeft));
    this.untried.push(...left);
    return parts.filter((part) => !left.has(part));
  }

  /**
   * A protected sheet takes nothing more: where something of it was refused, its protection waits, once, until that was tried
   * again. An Excel that refuses for good protects it at the next run.
   */
  private isTooEarly({ kind, sheet }: Part): boolean {
    if (kind !== 'protection' || this.kept.some((one) => one.kind === kind && one.sheet === sheet))
      return false;
    return [...this.refused, ...this.untried].some((one) => one.sheet === sheet);
  }
}

interface Sent {
  /** How many were put before the refused one; undefined where the host does not tell. */
  readonly put?: number;
  readonly error?: HostError;
}

async function send(
  context: Excel.RequestContext,
  parts: readonly Part[],
  { known: told }: How,
): Promise<Sent> {
  const begun = markOf(context, parts[0]?.sheet ?? '');
  const marks = parts.map((part) => {
    putDressPart(context, part, told);
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

/** A sheet that is protected cannot be protected again, and half a PivotTable, half a chart or half a slicer is none. */
async function isPutAlready(
  context: Excel.RequestContext,
  { kind, sheet, of }: Part,
  { charts: before, slicers: stood }: Known,
): Promise<boolean> {
  if (kind === 'chart') await dropHalves(context, 'charts', sheet, before?.get(sheet));
  if (kind === 'slicer') await dropHalves(context, 'slicers', sheet, stood);
  if (kind !== 'pivot' && kind !== 'protection') return false;
  const { pivotTables, protection } = context.workbook.worksheets.getItem(sheet);
  if (kind === 'pivot') pivotTables.getItemOrNullObject(of.name).delete();
  if (kind === 'protection') protection.load('protected');
  const isTold = await isAnswered(context);
  return kind === 'protection' && isTold && isProtected(protection);
}

function isProtected({ protected: is }: Excel.WorksheetProtection): boolean {
  return is;
}
