/** What the templates of many bodies have in common is drawn once: none of them may show what another said. */
import { expect, it } from '@jest/globals';
import fc from 'fast-check';
import { templateWorkbook, type Template, type TemplateTask } from '../../../src/core/index';
import { sampleTemplate } from '../../support/sample-template';

const scalars = fc.constantFrom<TemplateTask['prefill']>(
  {},
  { budget: 100 },
  { kpi_name_1: '參與人次', kpi_target_1: 12, due_date: '2026-12-31' },
  { status: 'not_applicable' },
);
const task = fc.record({
  role: fc.constantFrom<TemplateTask['role']>('named', 'competent', 'local'),
  prefill: scalars,
  previous: scalars,
  first: fc.option(scalars, { nil: undefined }),
  opinion: fc.option(fc.constantFrom('請補正', '同意'), { nil: undefined }),
  text: fc.constantFrom('短', '較長的一項協力事項，其文字需要好幾行才寫得完，因此列高也不同'.repeat(3)),
});
const facts = fc.record({
  language: fc.constantFrom<Template['language']>('zh-TW', 'en'),
  form: fc.constantFrom<Template['form']>('standard', 'short'),
  tasks: fc.array(task, { minLength: 1, maxLength: 3 }),
  name: fc.constantFrom('甲', '乙', '一個名稱很長而在封面上需要兩行以上才寫得下的示範機關附屬機構'),
  due: fc.constantFrom('2026-07-31', '2026-08-15'),
  end: fc.constantFrom('2026-06-30', '2026-12-31'),
  isFirst: fc.boolean(),
  banner: fc.constantFrom('', '草案'),
  approval: fc.option(fc.constantFrom<string[]>(['承辦'], ['承辦', '科長']), { nil: undefined }),
  replyTo: fc.constantFrom('', 'a@example.org'),
  kpis: fc.constantFrom(1, 2),
});

const template = facts.map((given): Template => {
  const { language, form, tasks, name, due, end, isFirst, banner, approval, replyTo, kpis } = given;
  const { before, ...sample } = sampleTemplate({
    tasks: tasks.length,
    language,
    form,
    kpis,
    change: (standing, index) => {
      const { opinion, first, ...rest } = tasks[index] ?? {};
      return {
        ...standing,
        ...rest,
        ...(opinion === undefined ? {} : { opinion }),
        ...(first === undefined ? {} : { first }),
      };
    },
  });
  return {
    ...sample,
    body: { id: name, name },
    period: { ...sample.period, due, end },
    ...(isFirst || before === undefined ? {} : { before }),
    banner,
    ...(approval === undefined ? {} : { approval }),
    office: { ...sample.office, replyTo },
  };
});

/** As a process draws it that drew nothing before: what is kept hangs on the questionnaire. */
function drawnAlone(one: Template) {
  return templateWorkbook({ ...one, questionnaire: structuredClone(one.questionnaire) });
}

it('a template is the same whatever templates were drawn before it', () => {
  fc.assert(
    fc.property(fc.array(template, { minLength: 2, maxLength: 6 }), (templates) => {
      for (const one of [...templates, ...templates]) expect(templateWorkbook(one)).toEqual(drawnAlone(one));
    }),
    { numRuns: 40 },
  );
});

it('two templates that differ in the name of the body share what is drawn', () => {
  const [one, other] = ['甲', '乙'].map((name) =>
    templateWorkbook({ ...sampleTemplate(), body: { id: name, name } }),
  );
  const [cover, form] = [0, 1].map((index) => [one?.sheets[index], other?.sheets[index]] as const);
  expect(form?.[0]?.highlights).toBe(form?.[1]?.highlights);
  expect(cover?.[0]?.validations).toBe(cover?.[1]?.validations);
  expect(cover?.[0]?.rows).not.toEqual(cover?.[1]?.rows);
});
