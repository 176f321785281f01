/** What a reviewer reads of a return before deciding: every answer, and what was answered and said of it last period. */
import {
  answerText,
  fieldLabel,
  numericSettings,
  pastOf,
  sourcesOf,
  type State,
  type StateReturn,
} from '../book';
import { grouped, indicatorLines } from '../figures';
import { formOf } from '../questionnaire';

interface ShownAnswer {
  readonly field: string;
  /** As the form calls it. */
  readonly label: string;
  readonly text: string;
}

interface Answers {
  /** Those that are given, in the form's order; indicators stand apart. */
  readonly answers: readonly ShownAnswer[];
  /** A line each: name, reached, aimed at. */
  readonly indicators: readonly string[];
  /** Executed of the budget, 0 to 1 and above; undefined without both. */
  readonly rate: number | undefined;
}

/** A return of the last period, with what was decided on it then. */
export interface PastAnswers extends Answers {
  readonly key: string;
  readonly period: string;
  readonly review: string;
  readonly opinion: string;
}

export interface ReturnFacts extends Answers {
  /** Of the task before; several where this one was split or merged from them, none in a first period. */
  readonly past: readonly PastAnswers[];
}

export function returnFacts(state: State, row: StateReturn): ReturnFacts {
  const last = pastOf(state, row.task, row.body);
  const past = last === undefined ? sourcesOf(state, row.task, row.body) : [last];
  // What went before a row of an earlier period is not known: the crosswalk leads to the current one.
  const isCurrent = row.period === state.periods.at(-1)?.id;
  return {
    ...answersOf(state, row),
    past: (isCurrent ? past : []).map((one) => ({
      ...answersOf(state, one),
      key: one.key,
      period: one.period,
      review: one.review,
      opinion: one.opinion,
    })),
  };
}

function answersOf(state: State, { answers }: StateReturn): Answers {
  const { fields } = formOf(state.questionnaire, 'standard', numericSettings(state));
  const { budget, executed } = answers;
  const known = typeof budget === 'number' && budget > 0 && typeof executed === 'number';
  return {
    answers: fields
      .filter(({ group }) => group === undefined)
      .flatMap(({ key }): ShownAnswer[] => {
        const value = answers[key];
        if (value === undefined || value === '') return [];
        const said = answerText(state, key, { value });
        const text = typeof said === 'number' ? grouped(said) : String(said);
        return [{ field: key, label: fieldLabel(state, key), text }];
      }),
    indicators: indicatorLines(state, answers),
    rate: known ? executed / budget : undefined,
  };
}
