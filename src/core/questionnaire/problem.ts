/** What is wrong with a questionnaire, said in a sentence that names the place, who cannot say it, and the part. */
import { type Language, word, type WordKey } from '../words';
import type { BackEnd, ExpressionPlace, Part } from './back-ends';

export type ProblemReason =
  | Part
  /** The text is no expression, or too long or too nested to be one. */
  | 'syntax'
  /** Nothing bears the name. */
  | 'unknown-name'
  /** The name of a field of a group, outside the group: it stands several times. */
  | 'which-of-group'
  /** A value stands where something true or false is wanted. */
  | 'no-condition'
  /** Something true or false stands where a value is wanted, or the call takes no such name. */
  | 'no-value'
  /** Two values that never compare, e.g. a date and a number. */
  | 'no-comparison'
  /** The list has no such choice. */
  | 'unknown-choice'
  /** Definitions that need each other, or lights that ask for the light. */
  | 'circle'
  /** With its definitions it is longer or deeper than a spreadsheet's formula may be. */
  | 'too-large'
  /** More errors in one form than a spreadsheet's formula nests. */
  | 'too-many'
  /** No rule says what cannot be read of this field: the sheet would call ready what the check refuses. */
  | 'unread'
  /** A key stands twice. */
  | 'twice'
  /** The program asks for this definition or field by name, and it is not there. */
  | 'missing';

export interface ProblemPlace {
  readonly of: ExpressionPlace['of'] | 'field' | 'questionnaire';
  readonly key: string;
}

export interface QuestionnaireProblem {
  readonly place: ProblemPlace;
  readonly backEnd: BackEnd;
  readonly reason: ProblemReason;
  /** The part of the expression, as it is written; or the name that is meant. */
  readonly part: string;
}

/** A questionnaire that cannot be used; `problems` is not empty. */
export class QuestionnaireError extends Error {
  constructor(readonly problems: readonly QuestionnaireProblem[]) {
    super(problems.map((problem) => wordQuestionnaireProblem(problem, 'en')).join('\n'));
    this.name = 'QuestionnaireError';
  }
}

/** Characters of a part that a sentence shows. */
const SHOWN = 80;

export function wordQuestionnaireProblem(
  { place, backEnd, reason, part }: QuestionnaireProblem,
  language: Language,
): string {
  const say = (key: WordKey, facts: Record<string, string> = {}) => word(language, key, facts);
  return say('questionnaire.problem', {
    place: say(`questionnaire.place.${place.of}`, { key: place.key }),
    backEnd: say(`questionnaire.back-end.${backEnd}`),
    reason: say(`questionnaire.reason.${reason}`, {
      part: part.length > SHOWN ? `${part.slice(0, SHOWN)}…` : part,
    }),
  });
}
