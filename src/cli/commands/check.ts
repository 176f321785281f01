import { checkAll, fileJson, checkedFileLines, outcomeOf } from '../io/checking';
import type { CommandCode } from '../io/command';

/** Check returns, as often and as early as one likes; nothing is written. */
export const check: CommandCode = {
  async run(parsed, context) {
    const checked = await checkAll(parsed.positionals, context);
    return outcomeOf(
      checked.map((one) => ({ json: fileJson(one, context), lines: checkedFileLines(one, context) })),
    );
  },
};
