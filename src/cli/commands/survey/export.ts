import {
  formIdentity,
  lintForm,
  readXlsForm,
  wordFormProblem,
  xlsForm,
  xlsFormWorkbook,
  type FormProblem,
} from '../../../survey';
import { word, type Language } from '../../../core/index';
import { writeWorkbook } from '../../../files';
import { optionText } from '../../io/arguments';
import { UserError } from '../../io/errors';
import { readOne, save } from '../../io/files';
import type { CommandCode } from '../../io/command';
import { openState } from '../../io/coordinator';
import { surveyFault } from './deliver';

const NO_QUESTIONS: ReadonlySet<string> = new Set(['begin_group', 'end_group', 'note', 'calculate']);

/** Write the questionnaire as an XLSForm, once nothing is wrong with it. */
export const surveyExport: CommandCode = {
  async run(parsed, context) {
    const { language } = context;
    const out = optionText(parsed, 'out');
    if (out === undefined) throw new UserError(word(language, 'survey.out-missing'), 2);
    if (!/\.xlsx$/i.test(out)) throw new UserError(word(language, 'cli.must-be-xlsx', { path: out }), 2);
    const { state } = await openState(context, parsed.positionals[0] ?? '');
    const form = xlsForm(state);
    const problems = lintForm(form);
    if (problems.length > 0) throw new UserError(found(out, problems, language).join('\n'));
    await save(context, out, await writeWorkbook(xlsFormWorkbook(form)), true);
    const { form_id: id, version = '' } = form.settings;
    // What each response says; the form's own version covers who is asked, too.
    const { version: answers } = formIdentity(state);
    const questions = form.survey.filter(({ type = '' }) => !NO_QUESTIONS.has(type)).length;
    return {
      data: { path: out, form: id, version, formVersion: answers, questions },
      lines: [word(language, 'survey.exported', { path: out, questions, version })],
      exitCode: 0,
    };
  },
};

/** Check a form that somebody changed. */
export const surveyLint: CommandCode = {
  async run(parsed, context) {
    const { language } = context;
    const path = parsed.positionals[0] ?? '';
    const { snapshot } = await readOne(context, path);
    try {
      const problems = lintForm(readXlsForm(snapshot));
      const isClean = problems.length === 0;
      return {
        data: { problems: problems.map((one) => ({ ...one, message: wordFormProblem(one, language) })) },
        lines: isClean ? [word(language, 'survey.lint.clean', { path })] : found(path, problems, language),
        exitCode: isClean ? 0 : 1,
      };
    } catch (error) {
      throw surveyFault(context, path, error);
    }
  },
};

function found(path: string, problems: readonly FormProblem[], language: Language): string[] {
  const head = word(language, 'survey.lint.found', { path, count: problems.length });
  return [head, ...problems.map((problem) => `  ${wordFormProblem(problem, language)}`)];
}
