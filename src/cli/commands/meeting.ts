import { meetingPages, word } from '../../core/index';
import { writeWorkbook } from '../../files';
import { optionText } from '../io/arguments';
import type { CommandCode } from '../io/command';
import { openState } from '../io/coordinator';
import { UserError } from '../io/errors';
import { save } from '../io/files';

/** The pages for a meeting as a workbook of their own, to print whole or to send along. */
export const meeting: CommandCode = {
  async run(parsed, context) {
    const { language } = context;
    const out = optionText(parsed, 'out');
    if (out === undefined) throw new UserError(word(language, 'meeting.out-missing'), 2);
    if (!/\.xlsx$/i.test(out)) throw new UserError(word(language, 'cli.must-be-xlsx', { path: out }), 2);
    const { state, snapshot } = await openState(context, parsed.positionals[0] ?? '');
    const design = meetingPages(state, snapshot, context.today);
    await save(context, out, await writeWorkbook(design), true);
    const sheets = design.sheets.map(({ name }) => name);
    return {
      data: { path: out, sheets },
      lines: [
        word(language, 'meeting.done', { path: out, sheets: sheets.join(word(language, 'list.separator')) }),
      ],
      exitCode: 0,
    };
  },
};
