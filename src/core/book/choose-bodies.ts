/** Which bodies the current period asks: named ones may be left out, members of a class taken off or added. */
import { BODIES, bodyName } from '../framework';
import { gathered } from '../grid';
import { withPeriod } from './start';
import { currentPeriod, plainPeriod, type State, type StateAssignment } from './state';

export interface BodyChoice {
  readonly body: string;
  readonly name: string;
  /** Named for a task, or only a member of a class. */
  readonly group: 'named' | 'competent' | 'local';
  /** Tasks that it is asked for, or would be. */
  readonly tasks: number;
  readonly chosen: boolean;
}

/** All bodies that may be asked, in the directory's order; those that are no member yet would be competent for every class task. */
export function bodyChoices(state: State): BodyChoice[] {
  const current = assignmentsNow(state);
  const ofBody = gathered(current, ({ body }) => body);
  const competent = competentTasks(current);
  const { end } = currentPeriod(state);
  const known = state.bodies.flatMap(({ id, name, kind }): BodyChoice[] => {
    const mine = ofBody.get(id) ?? [];
    if (mine.length === 0) return [];
    const named = mine.some(({ role }) => role === 'named');
    const sent = mine.filter(({ send }) => send).length;
    return [
      {
        body: id,
        name,
        group: named ? 'named' : kind === 'local' ? 'local' : 'competent',
        tasks: sent === 0 ? mine.length : sent,
        chosen: sent > 0,
      },
    ];
  });
  const listed = new Set(known.map(({ body }) => body));
  const others = BODIES.bodies
    .filter(({ id, kind }) => kind === 'central' && id !== BODIES.coordinator && !listed.has(id))
    .map(({ id }): BodyChoice => ({
      body: id,
      name: bodyName(id, end, state.language),
      group: 'competent',
      tasks: competent.length,
      chosen: false,
    }));
  return inOrder([...known, ...(competent.length === 0 ? [] : others)], ({ body }) => body);
}

/**
 * The state with exactly these bodies asked in the current period. What a body was taken off of single tasks stays off
 * while it is asked at all; returns that stay keep what they hold.
 */
export function chooseBodies(state: State, chosen: ReadonlySet<string>): State {
  const period = currentPeriod(state);
  const current = assignmentsNow(state);
  const asked = new Set(current.filter(({ send }) => send).map(({ body }) => body));
  const listed = new Set(current.map(({ body }) => body));
  const kept = current.map((one): StateAssignment => {
    const wanted = chosen.has(one.body);
    return wanted === asked.has(one.body) ? one : { ...one, send: wanted };
  });
  const added = BODIES.bodies.filter(
    ({ id, kind }) => kind === 'central' && chosen.has(id) && !listed.has(id),
  );
  const joined = added.flatMap(({ id }) =>
    competentTasks(current).map((task) => asMember(period.id, task, id)),
  );
  const known = new Set(state.bodies.map(({ id }) => id));
  const fresh = added
    .filter(({ id }) => !known.has(id))
    .map(({ id, kind }) => ({ id, kind, name: bodyName(id, period.end, state.language) }));
  const before: State = {
    ...state,
    bodies: inOrder([...state.bodies, ...fresh], ({ id }) => id),
    periods: state.periods.slice(0, -1),
    assignments: state.assignments.filter((one) => one.period !== period.id),
    returns: state.returns.filter((row) => row.period !== period.id),
  };
  const next = withPeriod(before, plainPeriod(period), byTask(state, [...kept, ...joined]));
  const standing = new Map(state.returns.map((row) => [row.key, row]));
  return { ...next, returns: next.returns.map((row) => standing.get(row.key) ?? row) };
}

function assignmentsNow(state: State): StateAssignment[] {
  const { id } = currentPeriod(state);
  return state.assignments.filter(({ period }) => period === id);
}

/** Tasks of which a class of competent bodies is in charge. */
function competentTasks(current: readonly StateAssignment[]): string[] {
  return [...new Set(current.filter(({ role }) => role === 'competent').map(({ task }) => task))];
}

function asMember(period: string, task: string, body: string): StateAssignment {
  return { period, task, body, role: 'competent', form: 'short', send: true };
}

/** By task, then in the directory's order, as `expectedReturns` gives them. */
function byTask(state: State, assignments: readonly StateAssignment[]): StateAssignment[] {
  const order = new Map(state.tasks.map(({ id }, index) => [id, index]));
  return inOrder(assignments, ({ body }) => body).sort(
    (left, right) => (order.get(left.task) ?? order.size) - (order.get(right.task) ?? order.size),
  );
}

/** In the directory's order; what it does not know stands behind, as it stood. */
function inOrder<T>(items: readonly T[], bodyOf: (item: T) => string): T[] {
  const order = new Map(BODIES.bodies.map(({ id }, index) => [id, index]));
  const rank = (item: T) => order.get(bodyOf(item)) ?? order.size;
  return [...items].sort((left, right) => rank(left) - rank(right));
}
