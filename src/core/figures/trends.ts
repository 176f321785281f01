/** Returns over the periods, task by task along the lineage; a line is never drawn on over a split, a merger or a new task. */
import {
  breaksAt,
  crosswalkRow,
  editionOfTask,
  findTask,
  lineageOf,
  type CrosswalkRow,
  type State,
  type StateReturn,
  type StateTask,
} from '../book';
import { gathered } from '../grid';
import { countReturns, type Figures } from './figures';

/** Periods side by side: what a page holds. */
const MOST_PERIODS = 6;

/** Where a line begins or ends among the periods, and what it came from or became. */
export interface LineBreak {
  /** Undefined where the crosswalk says nothing of the task. */
  readonly relation: CrosswalkRow['relation'];
  /** Tasks on the other side. */
  readonly tasks: readonly StateTask[];
}

export interface TrendLine {
  /** The newest task of the line. */
  readonly task: StateTask;
  /** By period; undefined where the line does not stand. */
  readonly figures: readonly (Figures | undefined)[];
  /** Why there is nothing before its first period; absent where it stands from the first one shown. */
  readonly before?: LineBreak;
  /** What became of it; absent where it stands in the last period. */
  readonly after?: LineBreak;
}

interface DirectionTrend {
  readonly no: number;
  /** By period; undefined where the direction had other tasks, so that its sums are not comparable. */
  readonly figures: readonly (Figures | undefined)[];
  readonly lines: readonly TrendLine[];
}

export interface Trends {
  readonly periods: State['periods'];
  readonly total: readonly Figures[];
  readonly directions: readonly DirectionTrend[];
  /** Lines of earlier editions that the current one does not go on with. */
  readonly ended: readonly TrendLine[];
}

/** The last periods side by side; undefined while there is only one. */
export function trendsOf(state: State): Trends | undefined {
  const periods = state.periods.slice(-MOST_PERIODS);
  if (periods.length < 2) return undefined;
  const returns = new ReturnsAt(state);
  const lines = linesOf(state, periods, returns);
  const isNow = ({ task }: TrendLine): boolean => editionOfTask(task.id) === state.edition.id;
  const now = lines.filter(isNow);
  return {
    periods,
    total: periods.map(({ id }) => countReturns(returns.in(id))),
    directions: state.directions.map(({ no }) => ({
      no,
      figures: periods.map((period) => directionIn(state, returns, no, period)),
      lines: now.filter(({ task }) => task.direction === no),
    })),
    ended: lines.filter((line) => !isNow(line)),
  };
}

/** Returns by period and task: looked through once, however many lines and periods ask for them. */
class ReturnsAt {
  private readonly periods: ReadonlyMap<string, readonly StateReturn[]>;
  private readonly tasks: ReadonlyMap<string, readonly StateReturn[]>;

  constructor({ returns }: State) {
    this.periods = gathered(returns, ({ period }) => period);
    this.tasks = gathered(returns, ({ period, task }) => `${period}|${task}`);
  }

  in(period: string): readonly StateReturn[] {
    return this.periods.get(period) ?? [];
  }

  of(period: string, task: string): readonly StateReturn[] {
    return this.tasks.get(`${period}|${task}`) ?? [];
  }
}

function linesOf(state: State, periods: State['periods'], returns: ReturnsAt): TrendLine[] {
  const editions = [...new Set(periods.map(({ edition }) => edition))];
  const tasks = [...state.tasks, ...state.otherTasks].filter(({ id }) =>
    editions.includes(editionOfTask(id)),
  );
  const lines = gathered(tasks, ({ id }) => lineageOf(state.crosswalk, id));
  return [...lines.values()].flatMap((own) => lineOf(state, periods, own, returns) ?? []);
}

/** A line whose tasks are one of each edition at most; undefined where nothing was ever asked of it. */
function lineOf(
  state: State,
  periods: State['periods'],
  own: readonly StateTask[],
  returns: ReturnsAt,
): TrendLine | undefined {
  const inEdition = new Map(own.map((task) => [editionOfTask(task.id), task]));
  const at = periods.map(({ edition }) => inEdition.get(edition));
  const figures = periods.map(({ id }, index) => {
    const task = at[index];
    return task === undefined ? undefined : countReturns(returns.of(id, task.id));
  });
  const first = at.find((task) => task !== undefined);
  const last = at.filter((task) => task !== undefined).at(-1);
  if (first === undefined || last === undefined || figures.every((one) => (one?.expected ?? 0) === 0))
    return undefined;
  return {
    task: last,
    figures,
    ...(at[0] === undefined ? { before: breakBefore(state, first) } : {}),
    ...(at.at(-1) === undefined ? { after: breakAfter(state, last) } : {}),
  };
}

function breakBefore(state: State, task: StateTask): LineBreak {
  const row = breaksAt(state, task.id) ? crosswalkRow(state.crosswalk, task.id) : undefined;
  return { relation: row?.relation, tasks: tasksNamed(state, row?.from ?? []) };
}

function breakAfter(state: State, task: StateTask): LineBreak {
  const row = state.crosswalk.find(({ from }) => from.includes(task.id));
  return { relation: row?.relation, tasks: tasksNamed(state, row?.to ?? []) };
}

function tasksNamed(state: State, ids: readonly string[]): StateTask[] {
  return ids.flatMap((id) => findTask(state, id) ?? []);
}

/**
 * Sums of a direction in a period: of its own tasks in this edition; in an earlier one only where those tasks are, one to
 * one, all the tasks of one direction there.
 */
function directionIn(
  state: State,
  returns: ReturnsAt,
  no: number,
  period: State['periods'][number],
): Figures | undefined {
  const lineage = ({ id }: StateTask): string => lineageOf(state.crosswalk, id);
  const mine = new Set(state.tasks.filter(({ direction }) => direction === no).map(lineage));
  const there = [...state.tasks, ...state.otherTasks].filter(
    ({ id }) => editionOfTask(id) === period.edition,
  );
  const same = there.filter((task) => mine.has(lineage(task)));
  const directions = new Set(same.map(({ direction }) => direction));
  const all = there.filter(({ direction }) => directions.has(direction));
  if (same.length !== mine.size || directions.size !== 1 || all.length !== same.length) return undefined;
  return countReturns(same.flatMap(({ id }) => returns.of(period.id, id)));
}
