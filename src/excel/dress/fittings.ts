/**
 * What only the dress needs to know of the workbook: sizes, standing pivots, validations, protection. It is asked for
 * together with all else; on a host that has refused something each is asked for by itself and may stay unknown.
 */
import type { Change } from '../../core/index';
import { inTurn } from '../host/in-turn';
import { isLocked, queueLocks } from './locks';
import { missingItems, queueItems } from './pivot-items';
import { isAnswered } from '../host/refused';
import { askCharts, type StandingCharts } from './charts';
import { firstTold, type Telling } from './drawings';
import { askSlicers, concernsSlicers, slicerNames, type StandingSlicers } from './slicers';

/** Of the last body row of a table. */
export interface RowFitting {
  /** Points. */
  readonly height: number;
  /** Some of its cells have a validation. */
  readonly validated: boolean;
}

interface Fittings {
  /** By the index of the change of rows. */
  readonly rows: readonly (RowFitting | undefined)[];
  /** Titles of protected sheets. */
  readonly protected: ReadonlySet<string>;
  readonly pivots: readonly { readonly name: string; readonly sheet: string }[];
  /** The charts on sheets that charts are put on; undefined where Excel does not tell them. */
  readonly charts: StandingCharts | undefined;
  /** Of the whole workbook, where a sheet with pivots is put; undefined where Excel does not tell them. */
  readonly slicers: StandingSlicers | undefined;
  /** Undefined where Excel does not tell it. */
  readonly pointsPerCharacter: number | undefined;
  readonly missingItems: ReadonlyMap<string, ReadonlySet<string>>;
  /** Whether cells that a change writes are locked where their sheet is protected. */
  readonly locked: (change: Change) => boolean;
}

/** Queues a question; the answer is read after the sync. */
type Question<T> = (context: Excel.RequestContext) => () => T;

type Bodies = readonly { readonly body: Excel.Range }[];

interface Questions {
  readonly rows: readonly Question<RowFitting>[];
  readonly protected: Question<Fittings['protected']>;
  readonly pivots: Question<Fittings['pivots']>;
  readonly charts: (telling?: Telling) => Question<Fittings['charts']>;
  readonly slicers: (telling?: Telling) => Question<Fittings['slicers']>;
  readonly pointsPerCharacter: Question<number | undefined>;
  readonly missingItems: Question<Fittings['missingItems']>;
  readonly locked: Question<Fittings['locked']>;
}

function questions(changes: readonly Change[], bodies: Bodies): Questions {
  const isPutting = changes.some(({ kind }) => kind === 'sheet');
  return {
    rows: bodies.map(
      ({ body }) =>
        () =>
          askRow(body),
    ),
    protected: askProtected,
    pivots: isPutting ? askPivots : () => () => [],
    charts: (telling) => (context) => askCharts(context, changes, telling),
    slicers: (telling) => (context) =>
      concernsSlicers(changes) ? askSlicers(context, slicerNames(changes), telling) : () => undefined,
    pointsPerCharacter: askWidth,
    missingItems: (context) => {
      const items = queueItems(context, changes);
      return () => missingItems(changes, items);
    },
    locked: (context) => {
      const locks = queueLocks(context, changes);
      return () => (change) => isLocked(locks.get(change));
    },
  };
}

/** Queues all questions; the answers are read after the sync. */
export function queueFittings(
  context: Excel.RequestContext,
  changes: readonly Change[],
  bodies: Bodies,
): () => Fittings {
  const asked = questions(changes, bodies);
  const rows = asked.rows.map((ask) => ask(context));
  const isProtected = asked.protected(context);
  const pivots = asked.pivots(context);
  const charts = asked.charts()(context);
  const slicers = asked.slicers()(context);
  const points = asked.pointsPerCharacter(context);
  const missing = asked.missingItems(context);
  const locked = asked.locked(context);
  return () => ({
    rows: rows.map((row) => row()),
    protected: isProtected(),
    pivots: pivots(),
    charts: charts(),
    slicers: slicers(),
    pointsPerCharacter: points(),
    missingItems: missing(),
    locked: locked(),
  });
}

/** One request for each question; what is refused has the answer that does no harm. */
export async function fittingsByThemselves(
  context: Excel.RequestContext,
  changes: readonly Change[],
  bodies: Bodies,
): Promise<Fittings> {
  const asked = questions(changes, bodies);
  const answer = async <T>(ask: Question<T>, otherwise: T): Promise<T> => {
    const read = ask(context);
    return (await isAnswered(context)) ? read() : otherwise;
  };
  return {
    rows: await inTurn(asked.rows, (ask) => answer<RowFitting | undefined>(ask, undefined)),
    protected: await answer(asked.protected, new Set<string>()),
    pivots: await answer(asked.pivots, []),
    charts: await firstTold(context, (telling) => asked.charts(telling)(context)),
    slicers: await firstTold(context, (telling) => asked.slicers(telling)(context)),
    pointsPerCharacter: await answer(asked.pointsPerCharacter, undefined),
    missingItems: await answer(asked.missingItems, new Map()),
    locked: await answer(asked.locked, () => false),
  };
}

function askRow(body: Excel.Range): () => RowFitting {
  const last = body.getLastRow();
  const { format, dataValidation } = last;
  format.load('rowHeight');
  dataValidation.load('type');
  return () => ({ height: format.rowHeight, validated: dataValidation.type !== 'None' });
}

function askProtected({ workbook: { worksheets } }: Excel.RequestContext): () => ReadonlySet<string> {
  worksheets.load('items/name,items/protection/protected');
  return () =>
    new Set(worksheets.items.flatMap(({ name, protection }) => (protection.protected ? [name] : [])));
}

function askPivots({ workbook: { pivotTables } }: Excel.RequestContext): () => Fittings['pivots'] {
  pivotTables.load('items/name,items/worksheet/name');
  return () => pivotTables.items.map(({ name, worksheet }) => ({ name, sheet: worksheet.name }));
}

/** A column that nobody has made wider: as wide as the workbook's standard font makes it. */
const LAST_COLUMN = 'XFD:XFD';

function askWidth({ workbook }: Excel.RequestContext): () => number {
  const first = workbook.worksheets.getFirst();
  const { format } = first.getRange(LAST_COLUMN);
  first.load('standardWidth');
  format.load('columnWidth');
  return () => pointsOf(format, first);
}

function pointsOf({ columnWidth }: Excel.RangeFormat, { standardWidth }: Excel.Worksheet): number {
  return pointsPerCharacter(columnWidth, standardWidth);
}

const POINTS_PER_PIXEL = 0.75;
/** Pixels of a digit in Calibri 11. */
const USUAL_DIGIT = 7;
/** Pixels that a column has beyond its digits (ECMA-376, 18.3.1.13). */
const PADDING = 5;

/** A design counts digits of the standard font, which differ between workbooks; the standard width tells their size. */
function pointsPerCharacter(points: number, characters: number): number {
  const digit = Math.round((points / POINTS_PER_PIXEL - PADDING) / characters);
  return POINTS_PER_PIXEL * (digit >= 4 && digit <= 40 ? digit : USUAL_DIGIT);
}
