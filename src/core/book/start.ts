/** Start a period: a new workbook's first one, or a further one that goes on from the last. */
import {
  BODIES,
  bodyName,
  expectedReturns,
  formOf as formKeyOf,
  shortTitle,
  taskNumber,
  type Framework,
} from '../framework';
import { DEFAULT_QUESTIONNAIRE } from '../questionnaire';
import type { Language } from '../words';
import type { Period } from '../returns';
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
    directions: framework.directions.map((one) => ({
      no: one.no,
      title: one.title,
      short: short(one, language),
    })),
    tasks: framework.tasks.map((task) => ({
      id: task.id,
      number: taskNumber(task.id),
      direction: task.direction,
      short: short(task, language),
      text: task.text,
    })),
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

function short(
  one: { readonly short: string; readonly shortEn?: string; readonly title?: string; readonly text?: string },
  language: Language,
): string {
  const words = language === 'en' ? (one.shortEn ?? one.short) : one.short;
  return words === '' ? (one.title ?? one.text ?? '').slice(0, 14) : words;
}

/** The state with a further period: assignments as in the last one, so that what was taken off stays off. */
export function addPeriod(state: State, period: Period): State {
  const last = state.periods.at(-1);
  const assignments = state.assignments
    .filter((assignment) => assignment.period === last?.id)
    .map((assignment) => ({ ...assignment, period: period.id }));
  const bodies = state.bodies.map((body) => ({ ...body, name: nameAt(body, period.end, state.language) }));
  return withPeriod({ ...state, bodies }, period, assignments);
}

/** A body that the directory does not know keeps the name that it has. */
function nameAt(body: State['bodies'][number], day: string, language: Language): string {
  return BODIES.bodies.some(({ id }) => id === body.id) ? bodyName(body.id, day, language) : body.name;
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
