/**
 * What a form does with each rule of severity error (請修正). Nothing but type and range may stop a submission: the rest is
 * said by a note, which its condition shows, and by the same rule again when the answer is imported.
 */
import { namesIn, type Expression, type Form, type FormRule } from '../../core/index';

export type RuleUse =
  /** The type of the question sees to it. */
  | 'type'
  /** ① is required. */
  | 'required'
  /** The answer by itself is out of range. */
  | 'constraint'
  | 'note';

export function ruleUse(form: Form, rule: FormRule): RuleUse {
  if (rule.fromReader) return 'type';
  if (rule.field === 'status' && asksWhetherAnswered(rule.when)) return 'required';
  return isRange(form, rule) ? 'constraint' : 'note';
}

/** Only with a blank ① is it asked whether anything else was answered. */
export function asksWhetherAnswered(expression: Expression): boolean {
  return namesIn(expression).some(({ scope, name }) => scope === 'return' && name === 'answered');
}

/** A rule that compares the answer with fixed values, whatever definitions guard it: no other answer can mend it. */
function isRange(form: Form, { field, when, must }: FormRule): boolean {
  const fields = new Set(form.fields.map(({ key }) => key));
  const others = namesIn(when).filter(
    ({ scope, name }) => scope === 'previous' || (fields.has(name) && name !== field),
  );
  const isCompared = namesIn(when).some(({ scope, name }) => scope === undefined && name === field);
  return must === undefined && isCompared && others.length === 0;
}
