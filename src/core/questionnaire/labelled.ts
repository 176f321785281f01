/** What the 檢核 column asks, one after the other. */
import type { Words } from '../words';
import type { Form, FormRule } from './instantiate';

interface LabelledErrors {
  readonly label: Words;
  readonly rules: readonly FormRule[];
}

/** The errors of a form in their rank; neighbours under one label are one question, so that a formula nests less. */
export function labelledErrors({ rules }: Pick<Form, 'rules'>): LabelledErrors[] {
  const found: { label: Words; rules: FormRule[] }[] = [];
  for (const rule of rules) {
    const { label, severity } = rule;
    if (severity !== 'error' || label === undefined) continue;
    const last = found.at(-1);
    if (last !== undefined && last.label['zh-TW'] === label['zh-TW'] && last.label.en === label.en)
      last.rules.push(rule);
    else found.push({ label, rules: [rule] });
  }
  return found;
}
