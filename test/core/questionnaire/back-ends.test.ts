/** Every condition is looked at for every back-end when the questionnaire is parsed, and what passes is said by all of them. */
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import {
  DEFAULT_QUESTIONNAIRE,
  Evaluation,
  formOf,
  parseExpression,
  parseQuestionnaire,
  QuestionnaireError,
  templateWorkbook,
  wordQuestionnaireProblem,
  type Questionnaire,
} from '../../../src/core/index';
import { CANNOT_SAY, type QuestionnaireProblem } from '../../../src/core/questionnaire';
import { xlsForm } from '../../../src/survey';
import { XPathWriter } from '../../../src/survey/xlsform/xpath';
import { FURTHER_FIELDS, furtherRule } from '../../support/further-fields';
import { sampleTemplate } from '../../support/sample-template';
import { madeUpState } from '../../survey/made-up';

type Rule = Questionnaire['rules'][number];

function withRule(when: string, part: Partial<Rule> = {}): Questionnaire {
  const rules = [...DEFAULT_QUESTIONNAIRE.rules, furtherRule('added', 'budget', when, part)];
  return { ...DEFAULT_QUESTIONNAIRE, rules };
}

function problemsIn(data: unknown): readonly QuestionnaireProblem[] {
  try {
    parseQuestionnaire(data);
    return [];
  } catch (error) {
    if (error instanceof QuestionnaireError) return error.problems;
    throw error;
  }
}

const told = (data: unknown) =>
  problemsIn(data).map(({ backEnd, reason, part }) => `${backEnd} ${reason} ${part}`);

describe('a rule of severity error', () => {
  it.each([
    ['budget > previous.budget', 'survey previous previous.budget'],
    ['blank(previous.budget)', 'survey previous previous.budget'],
    ['period.same_year = 1', 'survey previous period.same_year'],
    ['filled(budget) and return.answered', 'survey answered return.answered'],
    ['kpi_name_1 = measure', 'sheet texts kpi_name_1 = measure'],
    ["measure = '無'", "sheet texts measure = '無'"],
    ['changed(first.budget)', 'survey previous first.budget'],
    ['changed(budget)', 'core no-value budget'],
    ['changed(previous.kpi_target)', 'core which-of-group previous.kpi_target'],
    ['budget', 'core no-condition budget'],
    ['length(measure)', 'core no-condition length(measure)'],
    ['5', 'core no-condition 5'],
    ['length(budget) > 1', 'core no-value length(budget)'],
    ['length(due_date) > 1', 'core no-value length(due_date)'],
    ['blank(light)', 'core no-value light'],
    ['blank(setting.text_min)', 'core no-value setting.text_min'],
    ['asked = 1', 'core no-value asked'],
    ['return.answered = 1', 'core no-value return.answered'],
    ['due_date - done_date > 1', 'core no-value due_date - done_date'],
    ['due_date > 5', 'core no-comparison due_date > 5'],
    ["due_date > '明日'", "core no-comparison due_date > '明日'"],
    ["budget = 'x'", "core no-comparison budget = 'x'"],
    ["status > 'done'", "core no-comparison status > 'done'"],
    ["measure = ''", "core no-comparison measure = ''"],
    ["status = 'gone'", 'core unknown-choice gone'],
    ["light = 'blue'", 'core unknown-choice blue'],
    ["return.role = 'king'", 'core unknown-choice king'],
    ['buget > 1', 'core unknown-name buget'],
    ['setting.constructor > 1', 'core unknown-name setting.constructor'],
    ['constructor', 'core unknown-name constructor'],
    ['previous.period > 1', 'core unknown-name previous.period'],
    ['kpi_target > 5', 'core which-of-group kpi_target'],
    ['budget >', 'core syntax budget >'],
  ])('%s: %s', (when, problem) => {
    expect(told(withRule(when))).toEqual([problem]);
  });

  it('may ask a form server nothing that it cannot know; as a warning, or left to the import, it is taken', () => {
    const when = 'budget > previous.budget';
    expect(told(withRule(when, { severity: 'warning' }))).toEqual([]);
    expect(told(withRule(when, { survey: false }))).toEqual([]);
  });

  it.each([
    'length(measure) < 4',
    "due_date < '2026-01-01'",
    "'done' = status",
    'kpi_target_1 > 5',
    "light = 'behind' and return.role = 'named'",
    'budget * 2 - executed > setting.behind_points',
  ])('%s is taken', (when) => {
    expect(told(withRule(when))).toEqual([]);
  });

  it('that is refused is said in a sentence: the rule, who cannot say it, the part, what to do', () => {
    const [problem] = problemsIn(withRule('budget > previous.budget'));
    if (problem === undefined) throw new Error('No problem.');
    expect(wordQuestionnaireProblem(problem, 'zh-TW')).toBe(
      '規則「added」：線上問卷表單無從得知前期填報內容（previous.budget）。若只在匯入時檢核即可，請在此規則加上 "survey": false；否則請改寫。',
    );
    expect(wordQuestionnaireProblem(problem, 'en')).toBe(
      'The rule “added”: the survey form cannot know last period’s answers (previous.budget). If the check at import is enough, add "survey": false to the rule; otherwise write it differently.',
    );
  });
});

describe('what passes', () => {
  const standard = formOf(DEFAULT_QUESTIONNAIRE, 'standard');
  const field = fc.constantFrom(...standard.fields.map(({ key }) => key), 'it', 'light');
  const value = fc.oneof(
    field,
    field.map((key) => `previous.${key}`),
    field.map((key) => `length(${key})`),
    fc.constantFrom(
      '5',
      "'done'",
      "'2026-06-30'",
      "'x'",
      'setting.text_min',
      'period.end',
      'period.same_year',
    ),
    fc.constantFrom('return.role', "'named'", 'budget - executed', 'actual_pct * 2'),
  );
  const atom = fc.oneof(
    fc.tuple(value, fc.constantFrom('=', '!=', '<', '>='), value).map((parts) => parts.join(' ')),
    fc.tuple(fc.constantFrom('blank', 'filled', 'unreadable'), field).map(([call, key]) => `${call}(${key})`),
    field.map((key) => `filled(previous.${key})`),
    fc.tuple(fc.constantFrom('previous', 'first'), field).map((parts) => `changed(${parts.join('.')})`),
    fc.constantFrom('asked', 'is_late', 'return.answered', 'not full'),
  );
  const condition = fc
    .array(atom, { minLength: 1, maxLength: 3 })
    .chain((atoms) => fc.constantFrom(' and ', ' or ').map((joint) => atoms.join(joint)));

  it('is evaluated, calculated and exported without an exception', () => {
    const state = madeUpState();
    const template = sampleTemplate({
      tasks: 1,
      change: (task) => ({ ...task, previous: { budget: 5, status: 'done', due_date: '2026-06-30' } }),
    });
    let taken = 0;
    fc.assert(
      fc.property(condition, fc.boolean(), (when, survey) => {
        const data = withRule(when, survey ? {} : { survey });
        if (problemsIn(data).length > 0) return;
        const questionnaire = parseQuestionnaire(data);
        taken += 1;
        const form = formOf(questionnaire, 'standard');
        expect(new Evaluation(form, { budget: 3, status: 'done', measure: 'x' }).broken()).toBeDefined();
        templateWorkbook({ ...template, questionnaire });
        xlsForm({ ...state, questionnaire });
      }),
      { numRuns: 300 },
    );
    expect(taken).toBeGreaterThan(30);
  });

  it('is all that a survey form says: its writer refuses what is declared, and nothing else', () => {
    const writer = new XPathWriter(standard, { period: { end: '2026-06-30', year_end: 0 } });
    const parts = {
      previous: [
        'budget > previous.budget',
        'filled(first.budget)',
        'changed(previous.budget)',
        'period.same_year = 1',
      ],
      answered: ['return.answered'],
      texts: ['kpi_name_1 = measure'],
    };
    for (const [part, texts] of Object.entries(parts))
      for (const text of texts) {
        const write = () => writer.condition(parseExpression(text));
        if (CANNOT_SAY.survey.some((one) => one === part)) expect(write).toThrow();
        else expect(write).not.toThrow();
      }
  });
});

describe('a field', () => {
  it('of any type may be added without a word to any rule', () => {
    const fields = [...DEFAULT_QUESTIONNAIRE.fields, ...FURTHER_FIELDS];
    const questionnaire = parseQuestionnaire({ ...DEFAULT_QUESTIONNAIRE, fields });
    for (const form of ['standard', 'short'] as const) {
      const { rules } = formOf(questionnaire, form, { kpis: 3 });
      const read = new Set(rules.flatMap((rule) => (rule.fromReader ? [rule.field] : [])));
      expect(formOf(questionnaire, form, { kpis: 3 }).fields.filter(({ key }) => !read.has(key))).toEqual([]);
    }
  });

  it('that no rule reads is refused', () => {
    const rules = DEFAULT_QUESTIONNAIRE.rules.filter(({ key }) => key !== 'date_unreadable');
    expect(told({ ...DEFAULT_QUESTIONNAIRE, rules })).toEqual(['core unread date', 'core unread date']);
  });

  it('of a group asks for its own number where it says when it applies', () => {
    const fields = DEFAULT_QUESTIONNAIRE.fields.map((one) =>
      one.key === 'kpi_unit' ? { ...one, applies: 'filled(kpi_name)' } : one,
    );
    const form = formOf(parseQuestionnaire({ ...DEFAULT_QUESTIONNAIRE, fields }), 'standard', { kpis: 2 });
    const second = form.fields.find(({ key }) => key === 'kpi_unit_2');
    expect(second?.applies).toEqual(parseExpression('filled(kpi_name_2)'));
  });

  it.each([
    [
      'a key twice',
      { fields: [...DEFAULT_QUESTIONNAIRE.fields, { ...FURTHER_FIELDS[0], key: 'kpi_name_2' }] },
      'core twice kpi_name_2',
    ],
    [
      'a list that is not there',
      { fields: [...DEFAULT_QUESTIONNAIRE.fields, { ...FURTHER_FIELDS[4], choices: 'gone' }] },
      'core missing gone',
    ],
    [
      'no status',
      { fields: DEFAULT_QUESTIONNAIRE.fields.filter(({ key }) => key !== 'status') },
      'core missing status',
    ],
    [
      'a rule for nothing',
      { rules: [...DEFAULT_QUESTIONNAIRE.rules, furtherRule('x', 'gone', '1 = 1')] },
      'core unknown-name gone',
    ],
    ['no definition', { definitions: {} }, 'core missing asked'],
  ])('%s', (_, part, problem) => {
    expect(told({ ...DEFAULT_QUESTIONNAIRE, ...part })).toContain(problem);
  });
});
