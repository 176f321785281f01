/** An answer at rest as people read it. */
import type { Parameter } from '../grid';
import type { Questionnaire } from '../questionnaire';
import { decimal, isValidIsoDate, rocDate } from '../values';
import type { Language } from '../words';
import { findField } from './place-wording';

/**
 * The label of a choice, a ROC date, a percent with its sign; a number, a text and what belongs to no known field stand as
 * they are. `value` is no unreadable text: that stands as it was written, even where it looks like a key.
 */
export function shownAnswer(
  field: string,
  value: Parameter,
  language: Language,
  questionnaire: Questionnaire,
): Parameter {
  const known = findField(field, questionnaire)?.field;
  if (known === undefined) return value;
  if (typeof value === 'number') return known.type === 'percent' ? `${decimal(value)}%` : value;
  if (known.type === 'date') return isValidIsoDate(value) && value >= '1912' ? rocDate(value) : value;
  const choices = known.choices === undefined ? [] : (questionnaire.choices[known.choices] ?? []);
  return choices.find(({ key }) => key === value)?.label[language] ?? value;
}
