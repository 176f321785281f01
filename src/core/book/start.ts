/** Start a period: a new workbook's first one, or a further one that goes on from the last. */
import {
  BODIES,
  bodyName,
  expectedReturns,
  formKeyFor as formKeyOf,
  shortTitle,
  type Framework,
} from '../framework';
import { DEFAULT_QUESTIONNAIRE } from '../questionnaire';
import type { Language } from '../words';
import type { Period } from '../returns';
import { endOn, nameOn } from './body-changes';
import { directionsOf, tasksOf } from './editions';
import { LETTER_DAYS } from './letter-days';
import type { State, StateAssignment, StateReturn } from './state';

export interface NewCoordination {
  readonly framework: Framework;
  readonly period: Period;
  readonly language: Language;
  /** 32 random bytes, hexadecimal. */
  readonly secret: string;
}

/** The state of a new workbook with its first period. */
export function newState({ framework, period, language, secret }: NewCoordination): State {
  const returns = expectedReturns(framework);
  const assignments = returns.map((expected): StateAssignment => ({
    period: period.id,
    ...expected,
    form: formKeyOf(expected.body, returns),
    send: true,
  }));
  const bodies = BODIES.bodies.filter(({ id }) => returns.some(({ body }) => body === id));
  const strangers = framework.bodies.filter(
    ({ id, kind }) =>
      kind === 'named' && !bodies.some((body) => body.id === id) && returns.some(({ body }) => body === id),
  );
  const state: State = {
    language,
    edition: { id: framework.edition, title: framework.title },
    frameworks: [framework],
    questionnaire: DEFAULT_QUESTIONNAIRE,
    secret,
    settings: {
      office_name: bodyName(BODIES.coordinator, period.end, language),
      reply_to: '',
      help: '',
      file_suffix: shortTitle(framework.edition, language),
      banner: '',
      ...Object.fromEntries(
        Object.entries({ ...DEFAULT_QUESTIONNAIRE.settings, ...LETTER_DAYS }).map(([key, value]) => [
          key,
          String(value),
        ]),
      ),
      review_choices: '',
    },
    directions: directionsOf(framework, language),
    tasks: tasksOf(framework, language),
    otherDirections: [],
    otherTasks: [],
    crosswalk: [],
    bodyChanges: [],
    bodies: [
      ...bodies.map(({ id, kind }) => ({ id, kind, name: bodyName(id, period.end, language) })),
      ...strangers.map(({ id, name }) => ({ id, name, kind: 'central' as const })),
    ],
    periods: [],
    assignments: [],
    returns: [],
  };
  return withPeriod(state, period, assignments);
}

/** The state with a further period: assignments as in the last one, so that what was taken off stays off. */
export function addPeriod(state: State, period: Period): State {
  const last = state.periods.at(-1);
  const assignments = state.assignments
    .filter((assignment) => assignment.period === last?.id)
    .map((assignment) => ({ ...assignment, period: period.id }));
  return withPeriod(
    { ...state, bodies: bodiesAt(state, period.end) },
    period,
    withoutEnded(state, assignments, period.end),
  );
}

/** The bodies under the names of a day. A body that nothing is known of keeps the name that it has. */
export function bodiesAt(state: State, day: string): State['bodies'] {
  return state.bodies.map((body) => ({ ...body, name: nameOn(state, body, day, state.language) }));
}

/**
 * Assignments of a period whose last day this is: a body that has ended is asked no more, and the bodies that took its
 * tasks over are asked in its place. Its returns stay under its name.
 */
export function withoutEnded(
  state: Pick<State, 'bodyChanges' | 'bodies'>,
  assignments: readonly StateAssignment[],
  day: string,
): StateAssignment[] {
  const asked = new Set(assignments.map(({ task, body }) => `${task}|${body}`));
  const known = new Set(state.bodies.map(({ id }) => id));
  return assignments.flatMap((one) => {
    const end = endOn(state, one.body, day);
    if (end === undefined) return [one];
    const heirs = end.successors.filter((id) => known.has(id) && !asked.has(`${one.task}|${id}`));
    for (const id of heirs) asked.add(`${one.task}|${id}`);
    return [{ ...one, send: false }, ...heirs.map((body) => ({ ...one, body }))];
  });
}

/**
 * The state with this period behind the others, its assignments, and an unfilled return for each that is sent. Rows of the
 * period that stand already, as a run leaves that was stopped, are kept.
 */
export function withPeriod(state: State, period: Period, assignments: readonly StateAssignment[]): State {
  const returns = assignments
    .filter(({ send }) => send)
    .map(({ task, body }): StateReturn => ({
      key: [state.edition.id, period.id, task, body].join('|'),
      period: period.id,
      task,
      body,
      state: 'unfilled',
      light: 'unfilled',
      answers: {},
      files: '',
      review: '',
      opinion: '',
    }));
  const asked = (one: StateAssignment) => [one.period, one.task, one.body].join('|');
  const known = new Set([...state.assignments.map(asked), ...state.returns.map(({ key }) => key)]);
  return {
    ...state,
    periods: [...state.periods, { ...period, edition: state.edition.id }],
    assignments: [...state.assignments, ...assignments.filter((one) => !known.has(asked(one)))],
    returns: [...state.returns, ...returns.filter(({ key }) => !known.has(key))],
  };
}
