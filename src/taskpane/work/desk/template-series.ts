/** Templates that a desk makes one after the other: what they have in common is drawn, written and packed once. */
import { templateWorkbook, type Template } from '../../../core/index';
import { Series, writeOds, writeWorkbook } from '../../../files';

const series = new Series();

/** Each request brings a questionnaire of its own over to the desk; what is remembered of one is remembered of the object. */
let last: { readonly json: string; readonly questionnaire: Template['questionnaire'] } | undefined;

function known(questionnaire: Template['questionnaire']): Template['questionnaire'] {
  const json = JSON.stringify(questionnaire);
  if (last?.json !== json) last = { json, questionnaire };
  return last.questionnaire;
}

export async function templateFile(template: Template, form: 'xlsx' | 'ods'): Promise<Uint8Array> {
  const design = templateWorkbook({ ...template, questionnaire: known(template.questionnaire) });
  return form === 'ods' ? writeOds(design) : writeWorkbook(design, series);
}
