import { summaryChanges, word } from '../../core/index';
import type { CommandCode } from '../io/command';
import { openState } from '../io/coordinator';
import { editWorkbook } from '../io/edit-workbook';
import { handedOver } from '../io/handed-over';

/** Rebuild the first sheets, the report and the pivots from the tables. */
export const summary: CommandCode = {
  async run(parsed, context) {
    const path = parsed.positionals[0] ?? '';
    const opened = handedOver(await openState(context, path));
    const changed = await editWorkbook(context, path, opened, summaryChanges, { renews: true });
    return {
      data: { path, changed },
      lines: [word(context.language, changed ? 'summary.done' : 'summary.unchanged', { path })],
      exitCode: 0,
    };
  },
};
