/**
 * What each reader of the questionnaire's expressions can say, as data. The schema refuses a questionnaire that asks one of
 * them for more (`problems.ts`), so that no writer of formulas or forms meets what it has no words for.
 */
import { type Expression, namesIn } from './expression';
import type { Form, FormRule } from './instantiate';

/** The check of a return; the 檢核 column and its highlights; a form of ODK or KoboToolbox. */
export type BackEnd = 'core' | 'sheet' | 'survey';

/** A part of the language that not every back-end can say. */
export type Part =
  /** What earlier periods said: `previous.x`, `first.x`, and `period.same_year`, which speaks of them too. */
  | 'previous'
  /** Whether anything but ① was answered (`return.answered`). */
  | 'answered'
  /** Two texts compared. */
  | 'texts';

export const CANNOT_SAY: Readonly<Record<BackEnd, readonly Part[]>> = {
  core: [],
  // A formula sees of a text how long it is: what people type around it differs too much to compare.
  sheet: ['texts'],
  // A form server knows one submission: no period before, and no prefill of which an answer could differ.
  survey: ['previous', 'answered'],
};

/** Where an expression stands: `status_missing` of the rules, `behind` of the lights, … */
export interface ExpressionPlace {
  readonly of: 'rule' | 'light' | 'definition' | 'needed' | 'applies';
  readonly key: string;
}

export interface PlacedExpression {
  readonly place: ExpressionPlace;
  readonly expression: Expression;
}

/** The conditions of a form that a back-end is given; the definitions that these name come along. */
export function expressionsFor(backEnd: BackEnd, form: Form): PlacedExpression[] {
  if (form.key === 'cover' && backEnd === 'survey') return [];
  const lights = form.lights.filter(({ when }) => backEnd !== 'survey' || !asksWhetherAnswered(when));
  return [
    ...lights.map(({ key, when }) => ({ place: { of: 'light' as const, key }, expression: when })),
    ...form.rules
      .filter(form.key === 'cover' ? () => true : RULES_OF[backEnd])
      .flatMap(({ key, when, must }) =>
        [when, ...(must === undefined ? [] : [must])].map((expression) => ({
          place: { of: 'rule' as const, key },
          expression,
        })),
      ),
    ...form.fields.flatMap(({ key, needed, applies }) => [
      ...(needed === undefined || backEnd === 'survey'
        ? []
        : [{ place: { of: 'needed' as const, key }, expression: needed }]),
      ...(applies === undefined ? [] : [{ place: { of: 'applies' as const, key }, expression: applies }]),
    ]),
  ];
}

const RULES_OF: Readonly<Record<BackEnd, (rule: FormRule) => boolean>> = {
  core: () => true,
  sheet: ({ severity }) => severity === 'error',
  survey: surveyShows,
};

/**
 * Whether a survey form says the rule by a note or a constraint. The type of the question sees to what cannot be read, ① is
 * required, and what the questionnaire leaves out is said when the answer is imported.
 */
export function surveyShows({ severity, field, when, fromReader, survey }: FormRule): boolean {
  const isRequired = field === 'status' && asksWhetherAnswered(when);
  return severity === 'error' && !fromReader && !isRequired && survey !== false;
}

/** Only with a blank ① is it asked whether anything else was answered. */
export function asksWhetherAnswered(expression: Expression): boolean {
  return namesIn(expression).some(({ scope, name }) => scope === 'return' && name === 'answered');
}
