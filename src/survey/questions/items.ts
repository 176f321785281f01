/** Every question in its order, with type, choices and help, as any survey tool may ask it. */
import { isWordKey, word, type FormField, type Language, type State } from '../../core/index';
import { Questions } from '../answers/questions';
import { bodyChoiceRows, taskChoices } from '../xlsform/choices';

export interface QuestionItem {
  readonly text: string;
  /** In words. */
  readonly type: string;
  readonly kind: 'choice' | 'text' | 'long';
  readonly choices: readonly string[];
  readonly help: string;
  readonly required: boolean;
}

/** Body and task first, then the return's fields, then the cover's. */
export function questionItems(state: State, language: Language): QuestionItem[] {
  const questions = new Questions(state);
  const frame = (key: 'survey.form.body' | 'survey.form.task', choices: readonly string[]): QuestionItem => ({
    text: word(language, key),
    type: word(language, 'survey.type.choice'),
    kind: 'choice',
    choices,
    help: '',
    required: true,
  });
  return [
    frame('survey.form.body', bodyChoiceRows(state, language)),
    frame('survey.form.task', taskChoices(state, language)),
    ...[...questions.asked, ...questions.cover].map((field) => itemOf(state, questions, field, language)),
  ];
}

function itemOf(state: State, questions: Questions, field: FormField, language: Language): QuestionItem {
  const list = state.questionnaire.choices[field.choices ?? field.suggest ?? ''] ?? [];
  const type = `survey.type.${field.suggest === undefined ? field.type : 'suggest'}`;
  return {
    text: questions.text(field, language),
    type: isWordKey(type) ? word(language, type) : field.type,
    kind: field.type === 'choice' ? 'choice' : field.type === 'long' ? 'long' : 'text',
    choices: list.map(({ label }) => label[language]),
    help: questions.help(field, language),
    required: field.key === 'status',
  };
}

/** The list as lines of text, with what to mind when copying it first. */
export function questionList(items: readonly QuestionItem[], language: Language): string[] {
  return [word(language, 'survey.list.intro'), '', ...questionLines(items, language)];
}

function questionLines(items: readonly QuestionItem[], language: Language): string[] {
  const separator = word(language, 'list.separator');
  return items.flatMap(({ text, type, choices, help, required }, index) => [
    word(language, 'survey.list.item', { no: index + 1, question: text, type }),
    ...(required ? [word(language, 'survey.list.required')] : []),
    ...(choices.length === 0
      ? []
      : [word(language, 'survey.list.choices', { choices: choices.join(separator) })]),
    ...(help === '' ? [] : [word(language, 'survey.list.help', { help })]),
  ]);
}
