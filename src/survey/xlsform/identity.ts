/** What binds a form to its workbook: edition, period and questionnaire. */
import { currentPeriod, type State } from '../../core/index';
import { digestOf } from '../answers/digest';

interface FormIdentity {
  /** `policy_returns_112_115H1` */
  readonly id: string;
  /**
   * `112-115H1-1f0c…`, sent along with every response: the questionnaire's part changes with any field, choice, rule or
   * setting, so that answers to other questions are known as such. Who is asked is no part of it.
   */
  readonly version: string;
}

export function formIdentity(state: State): FormIdentity {
  const { id: period } = currentPeriod(state);
  const { id: edition } = state.edition;
  const questionnaire = digestOf(JSON.stringify(state.questionnaire)).slice(0, 10);
  return { id: `policy_returns_${edition}_${period}`, version: `${edition}-${period}-${questionnaire}` };
}
