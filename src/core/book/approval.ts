/** 陳核 in the workbook: the setting that names its steps, and how far a body's approval is, in words. */
import type { Approval } from '../returns';
import { MOST_APPROVALS } from '../questionnaire';
import { word, type Language } from '../words';
import type { State } from './state';

/** More letters fit no row of the cover. */
const LONGEST = 20;

/** Steps by the setting, separated by 、 or a comma; none where it is blank. */
export function approvalSteps({ settings }: Pick<State, 'settings'>): string[] {
  const steps = (settings['approval'] ?? '')
    .split(/[、,，]/)
    .map((step) => [...step.replace(/[{}"]/g, '').trim()].slice(0, LONGEST).join(''))
    .filter((step) => step !== '');
  return [...new Set(steps)].slice(0, MOST_APPROVALS);
}

/** `2／3`, or `核章後已變更：科長（1／3）`; empty where a file asks for no approval. */
export function wordApproval({ steps, done }: Approval, language: Language): string {
  if (steps.length === 0) return '';
  const far = { done, count: steps.length };
  const changed = steps.filter(({ state }) => state === 'changed').map(({ label }) => label);
  if (changed.length === 0) return word(language, 'approval.far', far);
  const named = changed.join(word(language, 'list.separator'));
  return word(language, 'approval.changed', { ...far, steps: named });
}

/** Whether words of `wordApproval` say that something was edited after it was approved. */
export function isApprovalUndone(words: string, language: Language): boolean {
  const [said = ''] = word(language, 'approval.changed', { steps: '\n', done: 0, count: 0 }).split('\n');
  return words.startsWith(said);
}
