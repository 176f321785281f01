import { describe, expect, it } from '@jest/globals';
import { issueTemplates, templateWorkbook, type Template } from '../../src/core/index';
import { writeOds, writeWorkbook } from '../../src/files';
import { doJob } from '../../src/taskpane/work/desk/jobs';
import { newCoordination } from '../support/coordinator';

/** As it comes over to the worker. */
const handed = (template: Template) => structuredClone(template);

const templatesOf = (language: 'zh-TW' | 'en') =>
  issueTemplates({ ...newCoordination(['MOL', 'MOI', 'MOFA']), language }).map(({ template }) => template);

describe('templates that a desk makes one after the other', () => {
  it('are what each is alone, whoever came before it', async () => {
    const [one, two, three] = templatesOf('zh-TW') as [Template, Template, Template];
    const [other] = templatesOf('en') as [Template];
    const changed = {
      ...two,
      questionnaire: { ...two.questionnaire, lights: [...two.questionnaire.lights].reverse() },
    };
    for (const template of [one, two, three, other, changed, one, two]) {
      const made = await doJob({ job: 'template', template: handed(template), form: 'xlsx' });
      const alone = await writeWorkbook(templateWorkbook(handed(template)));
      expect(Buffer.from(made as Uint8Array).equals(Buffer.from(alone))).toBe(true);
    }
    const ods = await doJob({ job: 'template', template: handed(three), form: 'ods' });
    expect(
      Buffer.from(ods as Uint8Array).equals(Buffer.from(writeOds(templateWorkbook(handed(three))))),
    ).toBe(true);
  });
});
