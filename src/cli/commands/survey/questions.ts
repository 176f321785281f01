import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { word } from '../../../core/index';
import { blankForm, questionItems, questionList } from '../../../survey';
import { optionText } from '../../io/arguments';
import { save } from '../../io/files';
import type { CommandContext } from '../../io/output';
import type { CommandCode } from '../../io/command';
import { openState } from '../../io/coordinator';

/** The questions, to copy into any survey tool, and a blank form to print. */
export const surveyQuestions: CommandCode = {
  async run(parsed, context) {
    const { state } = await openState(context, parsed.positionals[0] ?? '');
    // Questions are asked in the language of the workbook, unless the command line says otherwise.
    const language = context.workbookLanguage ?? state.language;
    const items = questionItems(state, language);
    const lines = questionList(items, language);
    const out = optionText(parsed, 'out');
    if (out === undefined) return { data: { questions: items }, lines, exitCode: 0 };
    const list = join(out, word(language, 'survey.blank.list-file'));
    const form = join(out, word(language, 'survey.blank.form-file'));
    mkdirSync(out, { recursive: true });
    await write(context, list, `${lines.join('\n')}\n`);
    await write(context, form, blankForm(state, items, language));
    const line = word(context.language, 'survey.blank.written', { list, form });
    return { data: { questions: items, list, form }, lines: [line], exitCode: 0 };
  },
};

async function write(context: CommandContext, path: string, text: string): Promise<void> {
  await save(context, path, new TextEncoder().encode(text), true);
}
