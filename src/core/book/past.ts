/** What a body answered last period to a task, along the lineage where the task belongs to another edition by now. */
import { crosswalkRow, editionOfTask, predecessorOf } from './crosswalk';
import { findTask, type State, type StateReturn } from './state';

interface Past {
  readonly row: StateReturn;
  /** False for a part of a task that was split: its answers are shown, and nothing of them is filled in. */
  readonly carries: boolean;
}

/**
 * Last period's return of this body to this task. A task that goes on from one of the edition before has that one's; each
 * part of a split shows the whole's; what was merged has several and shows none. No other body's return is ever taken.
 */
export function pastOf(state: State, task: string, body: string): Past | undefined {
  const last = state.periods.at(-2);
  if (last === undefined) return undefined;
  const find = (id: string): StateReturn | undefined =>
    state.returns.find((row) => row.period === last.id && row.task === id && row.body === body);
  if (last.edition === editionOfTask(task)) {
    const row = find(task);
    return row === undefined ? undefined : { row, carries: true };
  }
  const mine = state.crosswalk.filter(
    (one) => one.fromEdition === last.edition && one.toEdition === editionOfTask(task),
  );
  const before = predecessorOf(mine, task);
  const split = crosswalkRow(mine, task);
  const origin =
    before ?? (split?.relation === 'split' && split.from.length === 1 ? split.from[0] : undefined);
  const row = origin === undefined ? undefined : find(origin);
  return row === undefined ? undefined : { row, carries: before !== undefined };
}

/** A return of a task that was dropped, which a person has to close. */
interface ClosingItem {
  readonly task: string;
  /** `五-2` */
  readonly number: string;
  readonly body: string;
  readonly state: string;
}

/** Returns of the last edition's dropped tasks, as they stood in its last period, until a note says how each is closed. */
export function itemsToClose(state: State): ClosingItem[] {
  const last = state.periods.at(-2);
  if (last === undefined || last.edition === state.edition.id) return [];
  const dropped = state.crosswalk.filter(
    (one) =>
      one.relation === 'dropped' &&
      one.fromEdition === last.edition &&
      one.toEdition === state.edition.id &&
      one.note === '',
  );
  const tasks = new Set(dropped.flatMap(({ from }) => [...from]));
  return state.returns
    .filter((row) => row.period === last.id && tasks.has(row.task))
    .map(({ task, body, state: standing }) => ({
      task,
      number: findTask(state, task)?.number ?? task,
      body,
      state: standing,
    }));
}
