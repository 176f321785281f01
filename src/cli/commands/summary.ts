import { summaryChanges, word } from '../../core/index';
import type { CommandCode } from '../io/command';
import { openState } from '../io/coordinator';
import { editWorkbook } from '../io/edit-workbook';

/** Rebuild the first sheets, the report and the pivots from the tables. */
export const summary: CommandCode = {
  async run(parsed, context) {
    const path = parsed.positionals[0] ?? '';
    await openState(context, path);
    const changed = await editWorkbook(context, path, summaryChanges, { renews: true });
    return {
      data: { path, changed },
      lines: [word(context.language, changed ? 'summary.done' : 'summary.unchanged', { path })],
      exitCode: 0,
    };
  },
};
