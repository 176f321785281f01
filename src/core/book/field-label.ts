/** The words of a field and of an answer in it. */
import type { MatterOption } from '../consolidation';
import { shownAnswer } from '../findings';
import type { Parameter } from '../grid';
import { rocDate } from '../values';
import { fill } from '../words';
import { currentPeriod, type State } from './state';

/** The label of a field, of a numbered one, or of one of the cover. */
export function fieldLabel(state: State, key: string): string {
  const { fields, cover } = state.questionnaire;
  const base = key.replace(/_\d+$/, '');
  const field = [...fields, ...cover.fields].find(
    (candidate) => candidate.key === key || candidate.key === base,
  );
  return field === undefined
    ? key
    : fill(field.label[state.language], { end: rocDate(currentPeriod(state).end) });
}

/** An answer as people read it; what nobody could read stands as it was written. */
export function answerText(
  { language, questionnaire }: Pick<State, 'language' | 'questionnaire'>,
  field: string,
  { value, unreadable }: Pick<MatterOption, 'value' | 'unreadable'>,
): Parameter {
  return unreadable === true ? value : shownAnswer(field, value, language, questionnaire);
}
