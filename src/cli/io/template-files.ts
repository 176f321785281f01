/** Templates as files, in the form that was asked for. */
import {
  templateFiles,
  templateWorkbook,
  word,
  type IssuedTemplate,
  type TemplateForm,
} from '../../core/index';
import { type Series, writeOds, writeWorkbook } from '../../files';
import { optionText, type Parsed } from './arguments';
import { UserError } from './errors';
import type { CommandContext } from './output';

const FORMS: readonly TemplateForm[] = ['xlsx', 'ods', 'both'];

/** What `--format` asks for. */
export function templateForm(parsed: Parsed, { language }: CommandContext): TemplateForm {
  const asked = optionText(parsed, 'format') ?? 'xlsx';
  const form = FORMS.find((one) => one === asked);
  if (form === undefined) throw new UserError(word(language, 'issue.bad-form', { form: asked }), 2);
  return form;
}

export interface TemplateFile {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** Those who make many give them all one series. */
export async function filesOfTemplate(
  issued: IssuedTemplate,
  form: TemplateForm,
  series: Series,
): Promise<TemplateFile[]> {
  const design = templateWorkbook(issued.template);
  const files = templateFiles(issued, form);
  return Promise.all(
    files.map(async (file) => ({
      name: file.name,
      bytes: file.form === 'ods' ? writeOds(design) : await writeWorkbook(design, series),
    })),
  );
}
