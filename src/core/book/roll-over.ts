/** A period on another edition than the last one: its tasks and bodies, and what goes on along the lineage. */
import { BODIES, expectedReturns, formKeyFor, type Framework } from '../framework';
import type { Period } from '../returns';
import { nameOn } from './body-changes';
import { crosswalkOpen, type CrosswalkOpen, crosswalkRow, originsOf } from './crosswalk';
import { bodiesAt, withHeirs, withPeriod, withSuccessors } from './start';
import { closedIn } from './reviews';
import { currentFramework, frameworksOf } from './frameworks';
import type { State, StateAssignment } from './state';
import { turnedTo } from './state-at';

/** Why a period cannot stand on an edition yet. */
export type RollFault =
  | { readonly refused: 'no-edition'; readonly editions: readonly string[] }
  | { readonly refused: 'older-edition' }
  /** The crosswalk is not whole and confirmed. */
  | { readonly refused: 'crosswalk-open'; readonly open: readonly CrosswalkOpen[] };

/** The state with a period on this edition, which stands in the workbook. */
export function rollOver(
  state: State,
  period: Period,
  edition: string,
): { readonly state: State } | RollFault {
  const from = currentFramework(state);
  const to = frameworksOf(state).find((one) => one.edition === edition);
  if (from === undefined || to === undefined)
    return { refused: 'no-edition', editions: frameworksOf(state).map((one) => one.edition) };
  if (Number(to.edition) < Number(from.edition)) return { refused: 'older-edition' };
  const open = crosswalkOpen(state.crosswalk, from, to);
  if (open.length > 0) return { refused: 'crosswalk-open', open };
  const turned = withBodies(turnedTo(state, { id: to.edition, title: to.title }), to, period.end);
  const named = withHeirs({ ...turned, bodies: bodiesAt(turned, period.end) }, period.end);
  const assignments = withSuccessors(named, assignmentsOf(state, to, period.id), period.end);
  return { state: withPeriod(named, period, assignments) };
}

/** The state with every body that the edition asks; those that are there keep their places. */
export function withBodies(state: State, framework: Framework, day: string): State {
  const known = new Set(state.bodies.map(({ id }) => id));
  const asked = new Set(expectedReturns(framework).map(({ body }) => body));
  const fromDirectory = BODIES.bodies.filter(({ id }) => asked.has(id) && !known.has(id));
  const strangers = framework.bodies.filter(
    ({ id, kind }) =>
      kind === 'named' && asked.has(id) && !known.has(id) && !fromDirectory.some((body) => body.id === id),
  );
  const fresh = [
    ...fromDirectory.map(({ id, kind }) => ({ id, kind, name: id })),
    ...strangers.map(({ id, name }) => ({ id, kind: 'central' as const, name })),
  ].map((body) => ({ ...body, name: nameOn(state, body, day, state.language) }));
  return { ...state, bodies: [...state.bodies, ...fresh] };
}

/** What the edition asks; a body that was taken off all tasks that one comes from stays off it. */
function assignmentsOf(state: State, to: Framework, period: string): StateAssignment[] {
  const returns = expectedReturns(to);
  const last = state.periods.at(-1);
  const before = state.assignments.filter((one) => one.period === last?.id);
  const isClosed = closedIn(state, last?.id);
  return returns.map((expected): StateAssignment => {
    const origins = originsOf(
      state.crosswalk.filter((one) => one.toEdition === to.edition),
      expected.task,
    );
    const past = before.filter((one) => one.body === expected.body && origins.includes(one.task));
    return {
      period,
      ...expected,
      form: formKeyFor(expected.body, returns),
      send: past.length === 0 || past.some(({ send, task, body }) => send && !isClosed(task, body)),
    };
  });
}

/** Whether a task's line breaks between its edition and the one before: figures over the break are not comparable. */
export function breaksAt(state: State, task: string): boolean {
  const row = crosswalkRow(state.crosswalk, task);
  return row !== undefined && ['split', 'merged', 'new'].includes(row.relation ?? '');
}
