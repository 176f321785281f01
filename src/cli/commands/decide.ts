import {
  consolidateWorkbook,
  decisionOption,
  labelOf,
  optionIndex,
  rocDate,
  word,
  type Matter,
  type WrittenDecision,
} from '../../core/index';
import { textOf } from '../arguments';
import { UserError } from '../errors';
import type { Command } from './command';
import { consolidateFile } from './consolidate';
import { openState } from './coordinator';

/** Decide an open matter; the cell in `pr_Decisions` does the same. */
export const decide: Command = {
  name: 'decide',
  usage: 'decide WORKBOOK ID --take 甲|乙|…|take|reject [--by ROLE]',
  summary: 'help.decide',
  options: { take: { type: 'string' }, by: { type: 'string' } },
  positionals: [2, 2],
  async run(parsed, context) {
    const { language } = context;
    const [path = '', id = ''] = parsed.positionals;
    const take = textOf(parsed, 'take');
    if (take === undefined)
      throw new UserError(word(language, 'cli.usage', { usage: `policy-returns ${decide.usage}` }), 2);
    const { state, snapshot } = await openState(context, path);
    const { matters } = consolidateWorkbook(state, snapshot, []).result;
    const matter = matters.find((one) => one.id === id);
    if (matter === undefined) {
      const known = matters.map((one) => one.id).join(word(language, 'list.separator'));
      throw new UserError(
        word(language, 'cli.unknown-matter', { id, known: known === '' ? '－' : known }),
        2,
      );
    }
    const label = optionLabelOf(matter, take);
    if (label === undefined)
      throw new UserError(
        word(language, 'cli.unknown-option', {
          option: take,
          known: matter.options.map((one) => one.label).join(word(language, 'list.separator')),
        }),
        2,
      );
    const decision =
      matter.kind === 'file' ? labelOf('take', label === 'take' ? 'take' : 'reject', state.language) : label;
    const written: WrittenDecision = {
      id,
      decision,
      by: textOf(parsed, 'by') ?? '',
      when: rocDate(context.today),
      row: {},
    };
    const { done } = await consolidateFile(context, path, [], new Map([[id, written]]), false);
    const { totals } = done.result;
    return {
      data: { id, decision, totals },
      lines: [
        word(language, 'decide.done', { id, decision }),
        word(language, 'consolidate.totals', { ...totals }),
      ],
      exitCode: 0,
    };
  },
};

/** The option that a text means: its label, 甲 or A or 1, or take and reject in either language. */
function optionLabelOf(matter: Matter, text: string): string | undefined {
  const wanted = decisionOption(text);
  if (matter.kind === 'file') return matter.options.find(({ label }) => label === wanted)?.label;
  return matter.options[optionIndex(wanted) ?? -1]?.label;
}
