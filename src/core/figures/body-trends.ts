/** The lights of each task and body over all periods, along the task's lineage: who stays behind, who got better or worse. */
import { lineageOf, type State, type StateTask } from '../book';
import { groupOfReturn, type ReturnGroup } from './figures';

export interface BodyTrend {
  /** The newest task of the line. */
  readonly task: StateTask;
  readonly body: string;
  readonly bodyName: string;
  /** Where its return was counted, by period of the workbook; undefined where nothing was asked of it. */
  readonly lights: readonly (ReturnGroup | undefined)[];
  /** Periods on end, up to the current one, in which it is behind. */
  readonly behindFor: number;
  /** Of its light against last period's; undefined where both are not judged, or are the same. */
  readonly change: 'improved' | 'worsened' | undefined;
}

/** Judged lights, the worst first. */
const JUDGED: readonly (ReturnGroup | undefined)[] = ['behind', 'attention', 'normal', 'done'];

/** In the order of tasks, then of bodies. One pass over all returns. */
export function bodyTrendsOf(state: State): BodyTrend[] {
  const order = new Map(state.periods.map(({ id }, index) => [id, index]));
  const tasks = [...state.otherTasks, ...state.tasks];
  const lineages = new Map(tasks.map(({ id }) => [id, lineageOf(state.crosswalk, id)]));
  // The current edition's tasks come last, and stand for their line.
  const newest = new Map(tasks.map((task) => [lineages.get(task.id) ?? task.id, task]));
  const found = new Map<string, { task: StateTask; body: string; lights: (ReturnGroup | undefined)[] }>();
  for (const row of state.returns) {
    const period = order.get(row.period);
    const lineage = lineages.get(row.task);
    const task = lineage === undefined ? undefined : newest.get(lineage);
    if (period === undefined || task === undefined) continue;
    const key = `${task.id}|${row.body}`;
    const line = found.get(key) ?? {
      task,
      body: row.body,
      lights: state.periods.map(() => undefined),
    };
    line.lights[period] = groupOfReturn(row);
    found.set(key, line);
  }
  const places = new Map([...state.tasks, ...state.otherTasks].map(({ id }, index) => [id, index]));
  const bodies = new Map(state.bodies.map(({ id, name }, index) => [id, { name, index }]));
  const place = ({ task, body }: { readonly task: StateTask; readonly body: string }) =>
    (places.get(task.id) ?? 0) * (bodies.size + 1) + (bodies.get(body)?.index ?? bodies.size);
  return [...found.values()]
    .sort((left, right) => place(left) - place(right))
    .map((line) => ({
      ...line,
      bodyName: bodies.get(line.body)?.name ?? line.body,
      behindFor: behindFor(line.lights),
      change: changeOf(line.lights),
    }));
}

function behindFor(lights: BodyTrend['lights']): number {
  let count = 0;
  while (count < lights.length && lights.at(-1 - count) === 'behind') count += 1;
  return count;
}

function changeOf(lights: BodyTrend['lights']): BodyTrend['change'] {
  const [before, now] = [JUDGED.indexOf(lights.at(-2)), JUDGED.indexOf(lights.at(-1))];
  if (lights.length < 2 || lights.at(-2) === undefined || before < 0 || now < 0 || before === now)
    return undefined;
  return now > before ? 'improved' : 'worsened';
}

export interface LightChanges {
  readonly improved: number;
  readonly worsened: number;
  /** Behind in the current period and in the one before. */
  readonly stillBehind: number;
}

/** How many lights moved against last period. */
export function lightChanges(trends: readonly BodyTrend[]): LightChanges {
  const count = (isOne: (trend: BodyTrend) => boolean) => trends.filter(isOne).length;
  return {
    improved: count(({ change }) => change === 'improved'),
    worsened: count(({ change }) => change === 'worsened'),
    stillBehind: count((trend) => trend.behindFor > 1),
  };
}
