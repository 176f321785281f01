import { describe, expect, it } from '@jest/globals';
import {
  choiceLabel,
  coverOf,
  DEFAULT_QUESTIONNAIRE,
  ExpressionError,
  fieldOf,
  formOf,
  namesIn,
  parseQuestionnaire,
  QuestionnaireError,
  printExpression,
  type Form,
  type Questionnaire,
} from '../../../src/core/index';

const KPI = ['kpi_name', 'kpi_unit', 'kpi_target', 'kpi_actual'];

function kpiFields(form: Form): string[] {
  return form.fields.filter(({ index }) => index !== undefined).map(({ key }) => key);
}

function changed(part: Partial<Questionnaire>): Questionnaire {
  return { ...DEFAULT_QUESTIONNAIRE, ...part };
}

describe('a form', () => {
  it.each([1, 2, 3])('has %i times the indicator fields, index by index', (kpis) => {
    const form = formOf(DEFAULT_QUESTIONNAIRE, 'standard', { kpis });
    const numbers = Array.from({ length: kpis }, (_, index) => index + 1);
    expect(kpiFields(form)).toEqual(numbers.flatMap((no) => KPI.map((key) => `${key}_${no}`)));
    const keys = form.fields.map(({ key }) => key);
    expect(keys.indexOf('kpi_name_1')).toBe(keys.indexOf('progress_text') + 1);
    expect(keys.indexOf('next_step')).toBe(keys.indexOf(`kpi_actual_${kpis}`) + 1);
  });

  it('numbers the labels of several indicators only', () => {
    const label = (kpis: number) =>
      fieldOf(formOf(DEFAULT_QUESTIONNAIRE, 'standard', { kpis }), 'kpi_name_1').label;
    expect(label(1)).toEqual({ 'zh-TW': '④指標', en: '④ Indicator' });
    expect(label(2)).toEqual({ 'zh-TW': '④指標1', en: '④ Indicator 1' });
  });

  it.each([1, 2, 3])('spreads the rules of an indicator over %i of them', (kpis) => {
    const { rules } = formOf(DEFAULT_QUESTIONNAIRE, 'standard', { kpis });
    const fell = rules.filter(({ key }) => key === 'kpi_fell');
    expect(fell.map(({ field }) => field)).toEqual(
      Array.from({ length: kpis }, (_, index) => `kpi_actual_${index + 1}`),
    );
    fell.forEach(({ when }, index) => {
      const no = index + 1;
      const grouped = namesIn(when).filter(({ name }) => name.startsWith('kpi_'));
      expect(grouped.length).toBeGreaterThan(0);
      expect(grouped.every(({ name }) => name.endsWith(`_${no}`))).toBe(true);
    });
  });

  it('puts its own field for “it”, last period’s too', () => {
    const { rules } = formOf(DEFAULT_QUESTIONNAIRE, 'standard');
    const names = rules
      .flatMap(({ when, must }) => [when, ...(must === undefined ? [] : [must])])
      .flatMap(namesIn);
    expect(names.filter(({ name }) => name === 'it')).toEqual([]);
    const yuan = rules.find(({ key, field }) => key === 'looks_like_yuan' && field === 'executed');
    expect(yuan && printExpression(yuan.when)).toContain('previous.executed > 0');
  });

  it('that is short has no rule on a field that it lacks', () => {
    const form = formOf(DEFAULT_QUESTIONNAIRE, 'short', { kpis: 2 });
    const keys = form.fields.map(({ key }) => key);
    expect(keys).toEqual([
      'status',
      'measure',
      'progress_text',
      ...[1, 2].flatMap((no) => KPI.map((key) => `${key}_${no}`)),
      'next_step',
      'plan_reason',
      'evidence',
    ]);
    expect(form.rules.filter(({ field }) => !keys.includes(field))).toEqual([]);
    expect(form.rules.some(({ key }) => key === 'progress_missing')).toBe(true);
    expect(form.rules.some(({ key }) => key === 'remedy_missing')).toBe(false);
  });

  it('takes settings over the questionnaire’s', () => {
    const { settings } = formOf(DEFAULT_QUESTIONNAIRE, 'standard', { behind_points: 20 });
    expect(settings).toEqual({ ...DEFAULT_QUESTIONNAIRE.settings, behind_points: 20 });
  });

  it('of the cover has its fields, its rules and no lights', () => {
    const form = coverOf(DEFAULT_QUESTIONNAIRE);
    expect(form.fields.map(({ key }) => key)).toContain('counter');
    expect(form.lights).toEqual([]);
    expect(form.rules.map(({ key }) => key)).toContain('not_confirmed');
  });
});

describe('a form that is asked for again', () => {
  it('is parsed once for a questionnaire and its settings', () => {
    const other = changed({});
    const settings = { behind_points: 20 };
    expect(coverOf(other)).toBe(coverOf(other, { ...other.settings }));
    expect(formOf(other, 'short', settings)).toBe(formOf(other, 'short', { ...settings }));
    expect(formOf(other, 'short', settings)).not.toBe(formOf(other, 'short'));
    expect(formOf(other, 'short')).not.toBe(formOf(other, 'standard'));
    expect(formOf(other, 'short')).not.toBe(formOf(changed({}), 'short'));
  });
});

describe('a mistake in the questionnaire', () => {
  it('is said at once: a name that nothing bears', () => {
    const [rule, ...rest] = DEFAULT_QUESTIONNAIRE.rules;
    if (rule === undefined) throw new Error('No rule.');
    const wrong = changed({ rules: [{ ...rule, when: 'filled(buget)' }, ...rest] });
    expect(() => parseQuestionnaire(wrong)).toThrow(QuestionnaireError);
    const setting = changed({ rules: [{ ...rule, when: 'budget > setting.nothing' }, ...rest] });
    expect(() => parseQuestionnaire(setting)).toThrow(QuestionnaireError);
  });

  it('is said at once: an expression that is none', () => {
    const wrong = changed({ definitions: { ...DEFAULT_QUESTIONNAIRE.definitions, full: 'status =' } });
    expect(() => parseQuestionnaire(wrong)).toThrow(QuestionnaireError);
    expect(() => formOf(wrong, 'standard')).toThrow(ExpressionError);
  });

  it('is said at once: data of another shape', () => {
    expect(() => parseQuestionnaire({ ...DEFAULT_QUESTIONNAIRE, fields: [{ key: 'Bad Key' }] })).toThrow();
    expect(parseQuestionnaire(JSON.parse(JSON.stringify(DEFAULT_QUESTIONNAIRE)))).toEqual(
      DEFAULT_QUESTIONNAIRE,
    );
  });

  it('of a caller is one too', () => {
    expect(() => fieldOf(formOf(DEFAULT_QUESTIONNAIRE, 'short'), 'remedy')).toThrow('remedy');
    expect(choiceLabel(DEFAULT_QUESTIONNAIRE, 'status', 'done', 'en')).toBe('Done');
    expect(() => choiceLabel(DEFAULT_QUESTIONNAIRE, 'status', 'gone', 'en')).toThrow('gone');
  });
});

describe('the data', () => {
  const { rules, cover } = DEFAULT_QUESTIONNAIRE;

  it('give every error a label, and every rule words or a reader that speaks for it', () => {
    for (const { key, severity, label, message, fromReader } of [...rules, ...cover.rules]) {
      expect([key, severity !== 'error' || label !== undefined]).toEqual([key, true]);
      expect([key, (message === undefined) === fromReader]).toEqual([key, true]);
    }
  });

  it('use the same parameters in both languages', () => {
    for (const { key, message } of [...rules, ...cover.rules]) {
      const used = (text: string) => [...new Set(text.match(/\{\w+\}/g) ?? [])].sort();
      const expected = used(message?.['zh-TW'] ?? '');
      expect([key, used(message?.en ?? '').filter((name) => !expected.includes(name))]).toEqual([key, []]);
      if (message !== undefined) expect(message['zh-TW']).toContain('{where}');
    }
  });
});
