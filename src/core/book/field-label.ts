/** What a field is called in a coordinator's workbook. */
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
