import { join } from 'node:path';
import {
  currentPeriod,
  issueTemplates,
  nameOfBody,
  openAssignments,
  sendingList,
  sendingWorkbook,
  templateFiles,
  word,
  type IssuedTemplate,
  type State,
  type TemplateForm,
} from '../../core/index';
import { Series, writeWorkbook } from '../../files';
import { optionText, type Parsed } from '../io/arguments';
import { bodiesNamed } from '../io/bodies';
import { UserError } from '../io/errors';
import { save, saveAll } from '../io/files';
import { filesOfTemplate, templateForm, type TemplateFile } from '../io/template-files';
import { prepareFolder, refuseChanged } from '../io/out-folder';
import { ProgressLine, type CommandContext } from '../io/output';
import type { CommandCode } from '../io/command';
import { openState } from '../io/coordinator';

/** One template per body, and the sending list beside them. The workbook is only read. */
export const issue: CommandCode = {
  async run(parsed, context) {
    const { language } = context;
    const out = optionText(parsed, 'out');
    if (out === undefined) throw new UserError(word(language, 'cli.out-missing'), 2);
    const form = templateForm(parsed, context);
    const { state } = await openState(context, parsed.positionals[0] ?? '');
    const issued = issueTemplates(state, bodiesFrom(parsed, state, context));
    const files = await write(context, issued, form);
    const list = {
      path: join(out, word(state.language, 'send.file-name', { period: currentPeriod(state).id })),
      bytes: await writeWorkbook(sendingWorkbook(sendingList(state, issued, form), state.language)),
    };
    prepareFolder(context, out);
    const templates = files.map(({ name, bytes }) => ({ path: join(out, name), bytes }));
    if (parsed.values['overwrite'] !== true) await refuseChanged(context, templates);
    await saveAll(context, templates);
    await save(context, list.path, list.bytes, true);
    const data = {
      files: issued.flatMap(({ template, ...named }) =>
        templateFiles(named, form).map(({ name }) => ({
          path: join(out, name),
          body: template.body.id,
          tasks: template.tasks.map(({ id }) => id),
        })),
      ),
      sendingList: list.path,
    };
    const facts = {
      count: issued.length,
      tasks: issued.reduce((total, { template }) => total + template.tasks.length, 0),
      out,
      list: list.path,
    };
    return {
      data,
      lines: [
        ...data.files.map(({ path, tasks }) => `${path}  ${tasks.length}`),
        word(language, 'issue.done', facts),
        word(language, 'issue.next', facts),
      ],
      exitCode: 0,
    };
  },
};

/** Of whom something is expected; undefined where none was named. */
function bodiesFrom(parsed: Parsed, state: State, context: CommandContext): string[] | undefined {
  const asked = new Set(openAssignments(state).map(({ body }) => body));
  const named = bodiesNamed(parsed, state, context);
  for (const id of named ?? []) {
    if (asked.has(id)) continue;
    const body = nameOfBody(state, id);
    throw new UserError(word(context.language, 'cli.body-without-tasks', { body }), 2);
  }
  return named;
}

/** All templates are made before the first is saved, so that a fault leaves nothing half-done. */
async function write(
  context: CommandContext,
  issued: readonly IssuedTemplate[],
  form: TemplateForm,
): Promise<TemplateFile[]> {
  const progress = new ProgressLine(context, word(context.language, 'issue.progress'), issued.length);
  const files: TemplateFile[] = [];
  const series = new Series();
  for (const [index, one] of issued.entries()) {
    progress.at(index);
    files.push(...(await filesOfTemplate(one, form, series)));
  }
  progress.end();
  return files;
}
