/** What a reader of the summary has to know first: who is behind, and who has not answered. */
import { currentPeriod, type State, type StateReturn } from '../book';
import { gathered } from '../grid';
import { daysBetween } from '../values';
import { currentReturns, groupOfReturn } from './figures';

export interface ReturnProblem {
  readonly row: StateReturn;
  readonly number: string;
  readonly short: string;
  readonly bodyName: string;
  readonly local: boolean;
  /** Percentage points behind the plan; of an overdue one what is missing to 100. */
  readonly points: number;
  /** Days from the planned finish to the period's end. */
  readonly overdue: number;
}

/** Returns with this light, the worst first: how many points behind, then how long overdue, then in the table's order. */
export function returnProblems(state: State, light: 'behind' | 'attention'): ReturnProblem[] {
  const end = currentPeriod(state).end;
  const tasks = new Map(state.tasks.map((task) => [task.id, task]));
  const bodies = new Map(state.bodies.map((body) => [body.id, body]));
  return currentReturns(state)
    .filter((row) => groupOfReturn(row) === light)
    .map((row): ReturnProblem => {
      const body = bodies.get(row.body);
      const task = tasks.get(row.task);
      return {
        row,
        number: task?.number ?? row.task,
        short: task?.short ?? '',
        bodyName: body?.name ?? row.body,
        local: body?.kind === 'local',
        ...delayOf(row, end),
      };
    })
    .sort((a, b) => b.points - a.points || b.overdue - a.overdue);
}

function delayOf({ answers }: StateReturn, end: string): { points: number; overdue: number } {
  const due = answers['due_date'];
  const planned = answers['planned_pct'];
  const actual = answers['actual_pct'];
  const overdue = typeof due === 'string' && due < end ? daysBetween(due, end) : 0;
  const done = typeof actual === 'number' ? actual : overdue > 0 ? 0 : undefined;
  const goal = overdue > 0 ? 100 : typeof planned === 'number' ? planned : undefined;
  // A millionth is noise: 75 − 65 is 10 however it is stored.
  const points = done === undefined || goal === undefined ? 0 : Math.round((goal - done) * 1e6) / 1e6;
  return { points: Math.max(0, points), overdue };
}

export interface Missing {
  readonly body: string;
  readonly name: string;
  readonly local: boolean;
  readonly count: number;
}

/**
 * Bodies with returns in this state. Central ones with the most first; local governments stand behind them in the
 * directory's order: they are never ranked.
 */
export function missingOf(state: State, wanted: 'unfilled' | 'waiting'): Missing[] {
  const rows = gathered(currentReturns(state), (row) => (row.state === wanted ? row.body : undefined));
  const all = state.bodies
    .map(({ id, name, kind }) => ({
      body: id,
      name,
      local: kind === 'local',
      count: rows.get(id)?.length ?? 0,
    }))
    .filter(({ count }) => count > 0);
  const central = all.filter(({ local }) => !local).sort((a, b) => b.count - a.count);
  return [...central, ...all.filter(({ local }) => local)];
}
