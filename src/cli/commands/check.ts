import { checkAll, fileJson, checkedFileLines, outcomeOf } from '../io/checking';
import type { Command } from '../io/command';

/** Check returns, as often and as early as one likes; nothing is written. */
export const check: Command = {
  name: 'check',
  usage: 'check FILE…',
  summary: 'help.check',
  options: {},
  positionals: [1, Infinity],
  async run(parsed, context) {
    const checked = await checkAll(parsed.positionals, context);
    return outcomeOf(
      checked.map((one) => ({ json: fileJson(one, context), lines: checkedFileLines(one, context) })),
    );
  },
};
