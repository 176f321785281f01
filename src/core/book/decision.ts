/** What a coordinator decides on an open matter, as `pr_Decisions` keeps it. */
import { optionIndex, type Matter } from '../consolidation';
import { rocDate } from '../values';
import { decisionOption, labelOf } from '../tables';
import type { WrittenDecision } from './register';
import type { Language } from '../words';
import type { State } from './state';

/** The option that a text means: its label, 甲 or A or 1, or take and reject in either language. */
export function optionLabelOf(matter: Matter, text: string): string | undefined {
  const wanted = decisionOption(text);
  const named = matter.kind === 'cell' ? undefined : matter.options.find(({ label }) => label === wanted);
  if (named !== undefined || matter.kind === 'file') return named?.label;
  return matter.options[optionIndex(wanted) ?? -1]?.label;
}

/** An option as people choose it: 採用 and 不採用 of a file, 同意 and 備查 of a plan, 甲, 乙, … of a cell. */
export function optionShown({ kind }: Matter, label: string, language: Language): string {
  if (kind === 'file') return labelOf('take', label === 'take' ? 'take' : 'reject', language);
  return kind === 'plan' ? labelOf('plan', label === 'agree' ? 'agree' : 'noted', language) : label;
}

/** The decision for an option, by its label; `by` names a role and may be empty, `today` is ISO. */
export function decisionOn(
  matter: Matter,
  label: string,
  { language }: Pick<State, 'language'>,
  by: string,
  today: string,
): WrittenDecision {
  const decision = optionShown(matter, label, language);
  return { id: matter.id, decision, by, when: rocDate(today), row: {} };
}

/** The row without its decision: what was to be decided is open again. */
export function undoneDecision(id: string): WrittenDecision {
  return { id, decision: '', by: '', when: '', row: {} };
}
