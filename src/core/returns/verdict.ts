/** What the 檢核 column says of a return: 未填, the first broken rule that must be mended, or ✔. */
import type { Evaluation, Form } from '../questionnaire';
import type { Language } from '../words';

export type Verdict = 'unfilled' | 'nothing' | 'ready' | 'wrong';

export interface RowVerdict {
  readonly verdict: Verdict;
  /** As the sheet shows it. */
  readonly text: string;
}

/** The verdict on one return, the same that the sheet's formula gives. */
export function verdictOf(form: Form, evaluation: Evaluation, language: Language): RowVerdict {
  const { verdicts } = form.questionnaire;
  if (evaluation.light() === 'unfilled') return { verdict: 'unfilled', text: verdicts.unfilled[language] };
  const first = evaluation.broken().find((rule) => rule.severity === 'error' && rule.label !== undefined);
  if (first?.label !== undefined) return { verdict: 'wrong', text: first.label[language] };
  const nothing = evaluation.holds({ kind: 'name', name: 'asks_nothing' });
  return nothing
    ? { verdict: 'nothing', text: verdicts.nothing[language] }
    : { verdict: 'ready', text: verdicts.ready[language] };
}
