/** What a coordinator decides on an open matter, as `pr_Decisions` keeps it. */
import { optionIndex, type Matter } from '../consolidation';
import { rocDate } from '../values';
import { decisionOption, labelOf } from '../tables';
import type { WrittenDecision } from './register';
import type { State } from './state';

/** The option that a text means: its label, 甲 or A or 1, or take and reject in either language. */
export function optionLabelOf(matter: Matter, text: string): string | undefined {
  const wanted = decisionOption(text);
  if (matter.kind === 'file') return matter.options.find(({ label }) => label === wanted)?.label;
  return matter.options[optionIndex(wanted) ?? -1]?.label;
}

/** The decision for an option, by its label; `by` names a role and may be empty, `today` is ISO. */
export function decisionOn(
  matter: Matter,
  label: string,
  { language }: Pick<State, 'language'>,
  by: string,
  today: string,
): WrittenDecision {
  const decision =
    matter.kind === 'file' ? labelOf('take', label === 'take' ? 'take' : 'reject', language) : label;
  return { id: matter.id, decision, by, when: rocDate(today), row: {} };
}

/** The row without its decision: what was to be decided is open again. */
export function undoneDecision(id: string): WrittenDecision {
  return { id, decision: '', by: '', when: '', row: {} };
}
