/** Start a period: a new workbook's first one, or a further one that goes on from the last. */
import {
  BODIES,
  bodyName,
  expectedReturns,
  formKeyFor as formKeyOf,
  shortTitle,
  type Framework,
} from '../framework';
import type { Finding } from '../grid';
import { DEFAULT_QUESTIONNAIRE } from '../questionnaire';
import { labelOf } from '../tables';
import type { Language } from '../words';
import type { Period } from '../returns';
import { endOn, nameOn, partsOn } from './body-changes';
import { directionsOf, tasksOf } from './editions';
import { LETTER_DAYS } from './letter-days';
import { closedIn } from './reviews';
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
      approval: '',
      ...Object.fromEntries(
        Object.entries({ ...DEFAULT_QUESTIONNAIRE.settings, ...LETTER_DAYS }).map(([key, value]) => [
          key,
          String(value),
        ]),
      ),
      review_choices: '',
      slicers: labelOf('slicers', 'yes', language),
      decided_by: '',
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
    reviews: [],
  };
  return withPeriod(state, period, assignments);
}

/** The state with a further period: assignments as in the last one, so that what was taken off stays off; what was closed goes off. */
export function addPeriod(state: State, period: Period): State {
  const last = state.periods.at(-1);
  const isClosed = closedIn(state, last?.id);
  const assignments = state.assignments
    .filter((assignment) => assignment.period === last?.id)
    .map((assignment) => ({
      ...assignment,
      period: period.id,
      send: assignment.send && !isClosed(assignment.task, assignment.body),
    }));
  const named = withHeirs({ ...state, bodies: bodiesAt(state, period.end) }, period.end);
  return withPeriod(named, period, withSuccessors(named, assignments, period.end));
}

/** The bodies under the names of a day. A body that nothing is known of keeps the name that it has. */
export function bodiesAt(state: State, day: string): State['bodies'] {
  return state.bodies.map((body) => ({ ...body, name: nameOn(state, body, day, state.language) }));
}

/**
 * Assignments of a period whose last day this is: a body that has ended is asked no more, and the bodies that took its
 * tasks over are asked in its place; those that were parted from one that goes on are asked beside it. Returns stay under
 * the name that they were given under.
 */
export function withSuccessors(
  state: Pick<State, 'bodyChanges' | 'bodies'>,
  assignments: readonly StateAssignment[],
  day: string,
): StateAssignment[] {
  const asked = new Set(assignments.map(({ task, body }) => `${task}|${body}`));
  return assignments.flatMap((one) => {
    const end = endOn(state, one.body, day);
    const heirs = heirsOn(state, one.body, day).filter((id) => !asked.has(`${one.task}|${id}`));
    for (const id of heirs) asked.add(`${one.task}|${id}`);
    return [end === undefined ? one : { ...one, send: false }, ...heirs.map((body) => ({ ...one, body }))];
  });
}

/** Who answers on a day in the place of a body, or beside it; a successor that has ended too hands on to its own. */
function heirsOn(state: Pick<State, 'bodyChanges'>, body: string, day: string): readonly string[] {
  const found = new Set<string>();
  const walk = (id: string): void => {
    const next = [...(endOn(state, id, day)?.successors ?? []), ...partsOn(state, id, day)];
    for (const heir of next.filter((one) => one !== body && !found.has(one))) {
      found.add(heir);
      walk(heir);
    }
  };
  walk(body);
  return [...found].filter((id) => endOn(state, id, day) === undefined);
}

/** The state with every body that takes tasks over by a day: one that the directory knows stands in the list from then on. */
export function withHeirs(state: State, day: string): State {
  const known = new Set(state.bodies.map(({ id }) => id));
  const heirs = new Set(state.bodies.flatMap(({ id }) => heirsOn(state, id, day)));
  const fresh = BODIES.bodies.filter(({ id }) => heirs.has(id) && !known.has(id));
  const named = fresh.map(({ id, kind }) => ({
    id,
    kind,
    name: nameOn(state, { id, name: id }, day, state.language),
  }));
  return { ...state, bodies: [...state.bodies, ...named] };
}

/**
 * The state with this period behind the others, its assignments, and an unfilled return for each that is sent. Rows of the
 * period that stand already, as a run leaves that was stopped, are kept.
 */
export function withPeriod(state: State, period: Period, assignments: readonly StateAssignment[]): State {
  const returns = assignments
    .filter(({ send, fault }) => send && fault !== true)
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
  const { findings, ...standing } = withoutDoubt(state, period.id);
  const known = new Set([...state.assignments.map(asked), ...state.returns.map(({ key }) => key)]);
  return {
    ...standing,
    ...(findings.length === 0 ? {} : { findings }),
    periods: [...state.periods, { ...period, edition: state.edition.id }],
    assignments: [...standing.assignments, ...assignments.filter((one) => !known.has(asked(one)))],
    returns: [...state.returns, ...returns.filter(({ key }) => !known.has(key))],
  };
}

/** A start that was stopped leaves rows of 分工 whose period is not there yet: with the period they fit. */
function withoutDoubt(
  { findings = [], assignments, ...state }: State,
  period: string,
): State & { readonly findings: readonly Finding[] } {
  return {
    ...state,
    findings: findings.filter(
      ({ code, parameters }) => code !== 'assignment.period' || parameters['value'] !== period,
    ),
    assignments: assignments.map(({ fault, ...row }) =>
      fault === undefined || row.period === period ? row : { ...row, fault },
    ),
  };
}
