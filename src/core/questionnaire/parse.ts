/** From data to a questionnaire that every back-end can say, or to what is wrong with it. */
import * as v from 'valibot';
import { keepFew, onceFor } from '../grid';
import { QuestionnaireError } from './problem';
import { questionnaireProblems } from './problems';
import { type Questionnaire, QuestionnaireShape } from './schema';

/** Questionnaires that differ are few at a time: a coordinator's, and those of the periods before. */
const MOST = 8;

/**
 * Sound questionnaires by their text. Every return carries one, mostly the same: it is looked at once, and one object stands
 * for it, so that its forms are built once too.
 */
const sound = new Map<string, Questionnaire>();

const spelled = onceFor((data: object) => JSON.stringify(data));

/** A questionnaire as JSON: one object travels with thousands of templates, and is spelled once. */
export function questionnaireText(data: unknown): string {
  return typeof data === 'object' && data !== null ? spelled(data) : (JSON.stringify(data) ?? '');
}

/** The questionnaire that stands for this one; throws {@link QuestionnaireError}. */
function checked(questionnaire: Questionnaire): Questionnaire {
  const text = questionnaireText(questionnaire);
  const standing = sound.get(text);
  if (standing !== undefined) return standing;
  const problems = questionnaireProblems(questionnaire);
  if (problems.length > 0) throw new QuestionnaireError(problems);
  return keepFew(sound, text, questionnaire, MOST);
}

/** The same by the text of the data as it came: what is known is not looked through again. */
const known = new Map<string, Questionnaire>();

const CheckedShape = v.pipe(
  QuestionnaireShape,
  v.rawTransform(({ dataset, addIssue, NEVER }): Questionnaire => {
    try {
      return checked(dataset.value);
    } catch (error) {
      if (!(error instanceof QuestionnaireError)) throw error;
      addIssue({ message: error.message });
      return NEVER;
    }
  }),
);

/** Shape and content: an issue for whatever is wrong, never an exception. */
export const QuestionnaireSchema = v.pipe(
  v.unknown(),
  v.rawTransform(({ dataset, addIssue, NEVER }): Questionnaire => {
    const text = questionnaireText(dataset.value);
    const standing = known.get(text);
    if (standing !== undefined) return standing;
    const result = v.safeParse(CheckedShape, dataset.value);
    if (result.success) return keepFew(known, text, result.output, MOST);
    for (const { message } of result.issues) addIssue({ message });
    return NEVER;
  }),
);

/** Parse a questionnaire; throws {@link QuestionnaireError}, or valibot's error that names the first part of a wrong shape. */
export function parseQuestionnaire(data: unknown): Questionnaire {
  return checked(v.parse(QuestionnaireShape, data));
}
