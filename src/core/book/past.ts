/** What a body answered last period to a task, along the lineage where the task belongs to another edition by now. */
import { onceFor } from '../grid';
import { crosswalkRow, editionOfTask, predecessorOf, type CrosswalkRow } from './crosswalk';
import { returnOf } from './return-index';
import { numberOfTask, type State, type StateReturn } from './state';

/**
 * Last period's return of this body to this task, or to the one of the edition before that it goes on from. No other
 * body's return is ever taken, and none of a task that was split or merged: see `sourcesOf`.
 */
export function pastOf(state: State, task: string, body: string): StateReturn | undefined {
  return pastsOf(state)(task, body);
}

type Pasts = (task: string, body: string) => StateReturn | undefined;

/** As `pastOf`, for many: last period's returns are looked through once for a state. */
export const pastsOf = onceFor(lookThrough);

function lookThrough(state: State): Pasts {
  const last = state.periods.at(-2);
  if (last === undefined) return () => undefined;
  const mine = state.returns.filter(({ period }) => period === last.id);
  const returns = new Map(mine.map((row) => [`${row.task}|${row.body}`, row]));
  return (task, body) => {
    const before =
      last.edition === editionOfTask(task)
        ? task
        : predecessorOf(crosswalkFrom(state, last.edition, task), task);
    return before === undefined ? undefined : returns.get(`${before}|${body}`);
  };
}

/**
 * What goes on into the next template: last period's answers, and where a cell had none because nobody answered or confirmed
 * it then, what stood there before: a silent period ends no measure.
 */
export function goingOn(state: State, row: StateReturn): StateReturn['answers'] {
  if (row.state !== 'unfilled' && row.state !== 'toCorrect') return row.answers;
  const at = state.periods.findIndex(({ id }) => id === row.period);
  const before = at < 1 ? undefined : state.periods[at - 1];
  const earlier = before === undefined ? undefined : returnOf(state, before.id, row.task, row.body);
  return earlier === undefined ? row.answers : { ...goingOn(state, earlier), ...row.answers };
}

/**
 * Last period's returns of this body to the tasks that this one was split or merged from, each by itself: they are shown
 * side by side, and nothing of them is filled in, added up or checked against.
 */
export function sourcesOf(state: State, task: string, body: string): StateReturn[] {
  const last = state.periods.at(-2);
  if (last === undefined || last.edition === editionOfTask(task)) return [];
  const row = crosswalkRow(crosswalkFrom(state, last.edition, task), task);
  if (row?.relation !== 'split' && row?.relation !== 'merged') return [];
  return row.from.flatMap((id) => returnOf(state, last.id, id, body) ?? []);
}

/** The crosswalk from an edition to that of a task. */
function crosswalkFrom(state: State, edition: string, task: string): CrosswalkRow[] {
  return state.crosswalk.filter(
    (one) => one.fromEdition === edition && one.toEdition === editionOfTask(task),
  );
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
      number: numberOfTask(state, task),
      body,
      state: standing,
    }));
}
