/** What a meeting opens with: five figures and their change, kinds of bodies, money against the year, and the way they went. */
import { currentPeriod, type State, type StateReturn } from '../book';
import { sameYear } from '../returns';
import {
  budgetOf,
  type CountedDirection,
  currentReturns,
  type Figures,
  countReturns,
  figuresOf,
  returnsIn,
} from './figures';

export interface MeetingFigure {
  readonly key: 'filled' | 'behind' | 'attention' | 'done' | 'executed';
  /** A share is 0 to 1. */
  readonly kind: 'share' | 'count';
  /** Undefined where there is nothing to say it of. */
  readonly value: number | undefined;
  /** Since the last period; undefined where that one cannot say it, or says it of another budget year. */
  readonly change: number | undefined;
}

interface KindFigures {
  readonly kind: 'central' | 'local';
  readonly figures: Figures;
  /** What is counted. */
  readonly rows: readonly StateReturn[];
}

/** A period as its rows stand. */
interface PeriodFigures {
  readonly period: string;
  /** Of what was expected; undefined where nothing was. */
  readonly filled: number | undefined;
  /** Of what was judged; undefined where nothing was. */
  readonly behind: number | undefined;
  readonly rows: readonly StateReturn[];
}

interface DirectionRate {
  readonly direction: CountedDirection;
  readonly rows: readonly StateReturn[];
  /** Share of the sums; undefined without a budget. */
  readonly rate: number | undefined;
}

/** The five figures of the current period, in the order in which they are shown. */
export function meetingFigures(state: State): MeetingFigure[] {
  const before = state.periods.at(-2);
  const [now, then] = [measuresOf(state, currentPeriod(state)), before && measuresOf(state, before)];
  const isComparable = before !== undefined && sameYear(before, currentPeriod(state));
  const figure = (key: MeetingFigure['key'], kind: MeetingFigure['kind']): MeetingFigure => {
    const [value, earlier] = [now[key], then?.[key]];
    const known = value !== undefined && earlier !== undefined && (key !== 'executed' || isComparable);
    return { key, kind, value, change: known ? rounded(value - earlier) : undefined };
  };
  return [
    figure('filled', 'share'),
    figure('behind', 'count'),
    figure('attention', 'count'),
    figure('done', 'count'),
    figure('executed', 'share'),
  ];
}

type Measures = Readonly<Record<MeetingFigure['key'], number | undefined>>;

function measuresOf(state: State, { id }: State['periods'][number]): Measures {
  const { expected, filled, behind, attention, done } = countReturns(returnsIn(state, id));
  return {
    filled: share(filled, expected),
    behind,
    attention,
    done,
    executed: budgetOf(state, id).total.rate,
  };
}

/** The last digits of a difference are noise. */
function rounded(value: number): number {
  return Math.round(value * 1e6) / 1e6;
}

function share(part: number, whole: number): number | undefined {
  return whole === 0 ? undefined : part / whole;
}

/** Figures by kind of body; one of which nothing is expected is left out. A body that the list lacks is a central one. */
export function figuresByKind(state: State): KindFigures[] {
  const local = new Set(state.bodies.filter(({ kind }) => kind === 'local').map(({ id }) => id));
  const rows = currentReturns(state);
  return (['central', 'local'] as const)
    .map((kind) => {
      const mine = rows.filter(({ body }) => local.has(body) === (kind === 'local'));
      return { kind, figures: countReturns(mine), rows: mine };
    })
    .filter(({ figures }) => figures.expected > 0);
}

/** Every period of the workbook, oldest first. */
export function figuresByPeriod(state: State): PeriodFigures[] {
  return state.periods.map(({ id }) => {
    const rows = returnsIn(state, id);
    const { expected, filled, behind, judged } = countReturns(rows);
    return { period: id, rows, filled: share(filled, expected), behind: share(behind, judged) };
  });
}

/** Execution by direction, in their order, of those that something is expected of. */
export function ratesByDirection(state: State): DirectionRate[] {
  const asked = new Set(
    figuresOf(state)
      .directions.filter(({ figures }) => figures.expected > 0)
      .map(({ direction }) => direction.no),
  );
  return budgetOf(state)
    .directions.filter(({ direction }) => asked.has(direction.no))
    .map(({ direction, budget, rows }) => ({ direction, rows, rate: budget.rate }));
}

/** How much of the budget year is over when the current period ends, in months: 0.5 at the end of June. */
export function yearShare(state: State): number {
  const [year = 0, month = 1, day = 1] = currentPeriod(state).end.split('-').map(Number);
  const days = new Date(Date.UTC(year, month, 0)).getUTCDate();
  return rounded((month - 1 + day / days) / 12);
}
