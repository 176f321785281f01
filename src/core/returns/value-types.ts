/** From a field of the questionnaire to what the value readers need of it. */
import type { FormField, Questionnaire } from '../questionnaire';
import type { Language } from '../words';
import type { ValueType } from '../values';

/** How cells of this field are read and written. With a language, only its labels count as spelled right. */
export function valueTypeOf(
  field: Pick<FormField, 'type' | 'choices' | 'integer'>,
  questionnaire: Questionnaire,
  language?: Language,
): ValueType {
  switch (field.type) {
    case 'text':
      return { kind: 'text' };
    case 'long':
      return { kind: 'text', long: true };
    case 'choice':
      return { kind: 'choice', choices: choicesOf(field.choices ?? '', questionnaire, language) };
    case 'number':
      return { kind: 'number', integer: field.integer };
    default:
      return { kind: field.type };
  }
}

function choicesOf(list: string, questionnaire: Questionnaire, language: Language | undefined) {
  return (questionnaire.choices[list] ?? []).map(({ key, label }) => ({
    key,
    labels: language === undefined ? [label['zh-TW'], label.en] : [label[language]],
  }));
}
