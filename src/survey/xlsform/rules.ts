/**
 * What a form does with a rule that it shows (`surveyShows`). Nothing but type and range may stop a submission: the rest is
 * said by a note, which its condition shows, and by the same rule again when the answer is imported.
 */
import { namesIn, type Form, type FormRule } from '../../core/index';

type RuleUse =
  /** The answer by itself is out of range. */
  'constraint' | 'note';

export function ruleUse(form: Form, rule: FormRule): RuleUse {
  return isRange(form, rule) ? 'constraint' : 'note';
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
