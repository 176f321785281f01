/**
 * Applies changes. Where Excel refuses nothing: look, then everything in as few requests as its size allows. Where it refuses
 * something: the data alone, then the dress, each part by itself, so that no refusal of a decoration stops a figure.
 */
import type { Change, Finding } from '../core/index';
import { rowChanges } from './host/changes';
import { partUnit, putParts } from './dress/attempt';
import { undressed } from './dress/finding';
import { withChartsOf } from './dress/charts';
import { dropHalves, sheetsWithHalves } from './dress/drawings';
import { ourSlicers, withSlicersOf } from './dress/slicers';
import { endRegrouping } from './dress/groups';
import { grownNow } from './dress/grown';
import { KEPT, keepUnit, stillWanted } from './dress/kept';
import { Pace } from './host/pace';
import { followersOf, inOrder, type Part } from './host/parts';
import { asHostError, HostError, isRefusal } from './host/host-error';
import type { ApplyOptions } from './host-workbook';
import { inTurn } from './host/in-turn';
import { JOURNAL } from './host/journal';
import { lengthsOf } from './dress/lengths';
import { lookAt, type BookLook } from './dress/look';
import { filtersLeft } from './dress/pivot-items';
import { planOf, type Plan } from './plan';
import { isAnswered, refusalOf } from './host/refused';
import type { HostSession } from './host/session';
import { requestsOf, send, type Unit } from './host/unit';

/** Throws `HostError`; its `interrupted` says whether a part may stand in the workbook. */
export function applyChanges(
  session: HostSession,
  changes: readonly Change[],
  options: ApplyOptions = {},
): Promise<readonly Finding[]> {
  return new Run(session, changes, options).carryOut();
}

/** One writing of one list of changes. */
class Run {
  private isWriting = false;
  private firstLook: BookLook | undefined;
  private furthest = 0;
  private readonly pace = new Pace();

  constructor(
    private readonly session: HostSession,
    private readonly changes: readonly Change[],
    private readonly options: ApplyOptions,
  ) {}

  async carryOut(): Promise<readonly Finding[]> {
    const wait = this.session.patience();
    try {
      return await wait(() => this.together());
    } catch (error) {
      if (!(error instanceof HostError && isRefusal(error))) throw error;
      return wait(() => this.dataFirst(wait.isWorthIt));
    }
  }

  /** Everything in one go, what says that it is done last: whatever stops it, running it again does all of it. */
  private together(): Promise<readonly Finding[]> {
    return this.run(async (context) => {
      const [look, plan] = await this.plan(context, false);
      const kept = await grownNow(context, stillWanted(look.kept, this.changes), false);
      const known = { ...look, charts: await withChartsOf(context, look.charts, kept) };
      const units = [
        ...plan.begin,
        ...plan.data,
        ...(await this.pace.map(inOrder([...plan.dress, ...kept]), (part) => partUnit(part, known))),
        ...keepUnit([], look.titles),
        ...plan.end,
        ...plan.mark,
      ];
      await this.write(context, units);
      return this.findings(look, []);
    });
  }

  /** What a refusal of the dress cannot stop: tables, rows and cells, and what says that they are done. */
  private dataFirst(again: (error: HostError) => Promise<boolean>): Promise<readonly Finding[]> {
    return this.run(async (context) => {
      const [look, plan] = await this.plan(context, true);
      await tidy(context, this.changes, look, this.firstLook ?? look);
      const left = await grownNow(context, stillWanted(look.kept, this.changes), true);
      const parts = inOrder([...plan.dress, ...left], look.kept);
      this.isWriting = true;
      // Whoever finds a part of the data finds what is still to be put on it.
      const titles = (await keepFirst(context, parts, look.titles, again))
        ? [...look.titles, KEPT]
        : look.titles;
      try {
        await this.write(context, [...plan.begin, ...plan.data, ...plan.end, ...plan.mark]);
      } catch (error) {
        await hideOurs(context, error);
        throw error;
      }
      let done = 0;
      // Before this run: what a host added and then refused is none of a person's.
      const charts = await withChartsOf(context, this.firstLook?.charts, left);
      const slicers = await withSlicersOf(context, this.firstLook?.slicers, left);
      const known = { pointsPerCharacter: look.pointsPerCharacter, charts, slicers };
      const onPut = (count: number) => {
        done += count;
        this.tell(done, parts.length);
      };
      const put = await putParts(context, parts, { known, again, onPut, kept: look.kept });
      const refused = new Set([...put, ...parts.filter((part) => isGuess(part, look))]);
      await keep(context, [...refused, ...followersOf(refused, parts)], titles);
      return this.findings(
        look,
        parts.filter((part) => refused.has(part)),
      );
    });
  }

  private run<T>(work: (context: Excel.RequestContext) => Promise<T>): Promise<T> {
    return this.session.run(work, () => this.isWriting);
  }

  private async plan(context: Excel.RequestContext, isBare: boolean): Promise<[BookLook, Plan]> {
    const look = await lookAt(context, this.changes, isBare);
    this.firstLook ??= look;
    await endRegrouping(context, look.names);
    const lengths = await lengthsOf(context, this.changes, look, isBare);
    return [look, await planOf(this.changes, look, lengths, isBare, this.pace)];
  }

  private async write(context: Excel.RequestContext, units: readonly Unit[]): Promise<void> {
    if (units.length === 0) return;
    this.isWriting = true;
    let done = 0;
    await send(context, requestsOf(units), this.pace, (count) => {
      done += count;
      this.tell(done, units.length);
    });
  }

  /** Progress never runs back, though what was refused is done again. */
  private tell(done: number, total: number): void {
    if (done / total < this.furthest) return;
    this.furthest = done / total;
    this.options.onProgress?.(done, total);
  }

  private findings(look: BookLook, refused: readonly Part[]): readonly Finding[] {
    return [
      ...filtersCleared(this.changes, this.firstLook ?? look),
      ...filtersLeft(this.changes, look.missingItems),
      ...undressed(refused),
    ];
  }
}

/** What would stand in the way of the data, as far as Excel takes it away. */
async function tidy(
  context: Excel.RequestContext,
  changes: readonly Change[],
  look: BookLook,
  first: BookLook,
): Promise<void> {
  const { worksheets } = context.workbook;
  const hidden = look.titles.filter((title) => look.journal.isUnfinished(title));
  const put = changes.flatMap((change) => (change.kind === 'sheet' ? [change.sheet.name] : []));
  const standing = look.pivots.filter(({ sheet }) => put.includes(sheet));
  await asFarAsTaken(
    context,
    hidden.map((title) => () => {
      worksheets.getItem(title).visibility = 'Visible';
    }),
  );
  const slicers = put.flatMap((sheet) => ourSlicers(look.slicers, sheet).map((name) => ({ sheet, name })));
  const drop = (
    kind: 'slicers' | 'pivotTables',
    places: readonly { readonly sheet: string; readonly name: string }[],
  ) =>
    asFarAsTaken(
      context,
      places.map(
        ({ sheet, name }) =>
          () =>
            worksheets.getItem(sheet)[kind].getItemOrNullObject(name).delete(),
      ),
    );
  // Of what the first attempt made and left without a name.
  await inTurn(sheetsWithHalves(first.slicers, look.slicers), (sheet) =>
    dropHalves(context, 'slicers', sheet, first.slicers),
  );
  await inTurn([...(look.charts ?? [])], async ([sheet, now]) => {
    const before = first.charts?.get(sheet);
    if (sheetsWithHalves(before, now).length > 0) await dropHalves(context, 'charts', sheet, before);
  });
  await drop('slicers', slicers);
  await drop('pivotTables', standing);
}

/** So many steps of a kind are refused before the others are not tried. */
const ENOUGH = 2;

/** Steps of one kind: together, and where one is refused each by itself, until it is clear that Excel takes none. */
async function asFarAsTaken(context: Excel.RequestContext, steps: readonly (() => void)[]): Promise<void> {
  if (steps.length === 0) return;
  for (const step of steps) step();
  if (await isAnswered(context)) return;
  let [taken, refused] = [0, 0];
  await inTurn(steps, async (step) => {
    if (taken === 0 && refused >= ENOUGH) return;
    step();
    if (await isAnswered(context)) taken += 1;
    else refused += 1;
  });
}

/** Put, but not as the design means it: Excel did not tell what it takes. */
function isGuess(part: Part, { pointsPerCharacter }: BookLook): boolean {
  // As wide as in the usual font, which may not be this workbook's.
  if (part.kind === 'widths' || part.kind === 'slicer') return pointsPerCharacter === undefined;
  return part.kind === 'grown' && part.of.carried === undefined;
}

/** Whether all these parts are kept. It is dress too, and nothing rests on it: where Excel refuses it the data go on. */
async function keepFirst(
  context: Excel.RequestContext,
  parts: readonly Part[],
  titles: readonly string[],
  again: (error: HostError) => Promise<boolean>,
): Promise<boolean> {
  if (parts.length === 0) return false;
  const units = keepUnit(parts, titles);
  const refusal = await refusalOf(context, units);
  if (refusal !== undefined && (await again(refusal))) return keepFirst(context, parts, titles, again);
  return refusal === undefined;
}

/** Keeping is dress too: a host that does not even keep says what is missing all the same. */
async function keep(
  context: Excel.RequestContext,
  parts: readonly Part[],
  titles: readonly string[],
): Promise<void> {
  const units = keepUnit(parts, titles);
  if (units.length === 0) return;
  const refusal = await refusalOf(context, units);
  if (refusal === undefined && parts.length > 0) await hide(context, KEPT);
}

/** What only we need stays behind when the data are refused, out of sight as far as Excel allows. */
async function hideOurs(context: Excel.RequestContext, error: unknown): Promise<void> {
  const known = asHostError(error, true);
  if (!(known instanceof HostError && isRefusal(known))) return;
  await inTurn([KEPT, JOURNAL], (title) => hide(context, title));
}

async function hide(context: Excel.RequestContext, title: string): Promise<void> {
  context.workbook.worksheets.getItem(title).visibility = 'Hidden';
  await isAnswered(context);
}

function filtersCleared(changes: readonly Change[], look: BookLook): Finding[] {
  return rowChanges(changes).flatMap(({ table }): Finding[] => {
    const found = look.tables.get(table.toLowerCase());
    return found?.filtered === true
      ? [
          {
            code: 'host-filter-cleared',
            severity: 'info',
            place: { sheet: found.sheet },
            parameters: { table },
          },
        ]
      : [];
  });
}
