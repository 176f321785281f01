/** Every rule can be broken, and its neighbour keeps it: a rule that no case breaks fails here. */
import { describe, expect, it } from '@jest/globals';
import {
  checkReturn,
  coverFormOf,
  coverOf,
  DEFAULT_QUESTIONNAIRE,
  Evaluation,
  formOf,
  operandsOf,
  periodOf,
  surroundingsOf,
  wordFinding,
  type Finding,
  type Template,
} from '../../../src/core/index';
import type { Filling } from '../../support/filled';
import { sampleTemplate } from '../../support/sample-template';
import { readFilled } from '../returns/snapshots';
import { COVER_CASES } from './cover-cases';
import { type RuleCase, SOUND } from './case-rows';
import { RULE_CASES } from './rule-cases';

const TASK = 'T112-4-01';
const { rules, cover } = DEFAULT_QUESTIONNAIRE;

function templateFor({ period = '115H1', role = 'named', task = {} }: Partial<RuleCase>): Template {
  const template = sampleTemplate({
    tasks: 1,
    role: () => role,
    change: (plain) => ({ ...plain, ...task }),
  });
  const [now, before] = [periodOf(period), periodOf(period === '115H1' ? '114H2' : '115H1')];
  if (now === undefined || before === undefined) throw new Error('No period.');
  return { ...template, period: now, before };
}

interface Outcome {
  /** `rule.field` of all that is broken. */
  readonly broken: readonly string[];
  readonly findings: readonly Finding[];
}

function rowOutcome(template: Template, filling: Filling): Outcome {
  const read = readFilled(template, { [TASK]: filling });
  const [row] = read.rows;
  const [checked] = checkReturn(read).rows;
  if (row === undefined || checked === undefined) throw new Error('No row.');
  const evaluation = new Evaluation(read.form, operandsOf(row.cells), surroundingsOf(template, row.task));
  return {
    broken: evaluation.broken().map(({ key, field }) => `${key}.${field}`),
    findings: checked.findings,
  };
}

function coverOutcome(template: Template, filling: Filling): Outcome {
  const read = readFilled(template, {}, filling);
  const evaluation = new Evaluation(coverFormOf(template), operandsOf(read.cover));
  return {
    broken: evaluation.broken().map(({ key, field }) => `${key}.${field}`),
    findings: checkReturn(read).findings.filter(({ place }) => place.sheet === read.coverSheet),
  };
}

function listed(cases: Readonly<Record<string, readonly RuleCase[]>>): [string, string, RuleCase][] {
  return Object.entries(cases).flatMap(([key, list]) =>
    list.map((one, index): [string, string, RuleCase] => [key, `${one.field} ${index + 1}`, one]),
  );
}

/** The findings of a rule, or, where the value reader speaks for it, the error on the field. */
function spoken(rule: { key: string; fromReader: boolean }, field: string, { findings }: Outcome): Finding[] {
  return findings.filter(
    ({ code, severity, place }) =>
      place.field === field &&
      (rule.fromReader ? code.startsWith('value.') && severity === 'error' : code === `rule.${rule.key}`),
  );
}

function expectCase(key: string, one: RuleCase, outcome: (template: Template, filling: Filling) => Outcome) {
  const rule = [...rules, ...cover.rules].find((candidate) => candidate.key === key);
  if (rule === undefined) throw new Error(`No rule “${key}”.`);
  const broken = outcome(templateFor(one), one.breaks);
  expect(broken.broken).toContain(`${key}.${one.field}`);
  const [finding, ...more] = spoken(rule, one.field, broken);
  expect(more).toEqual([]);
  if (finding === undefined) throw new Error(`Nothing is said of “${key}”.`);
  if (!rule.fromReader) expect(finding.severity).toBe(rule.severity);
  for (const language of ['zh-TW', 'en'] as const) {
    const words = wordFinding(finding, language);
    expect(words).not.toMatch(/\{\w+\}|undefined|NaN/);
    expect(words).toMatch(
      language === 'en' ? /^“.+” [A-Z]+\d+( \(.+\))?: ./ : /^〈.+〉[A-Z]+\d+(（.+）)?：./,
    );
  }
  const kept = outcome(
    templateFor(one.keepsRole === undefined ? one : { ...one, role: one.keepsRole }),
    one.keeps,
  );
  expect(kept.broken).not.toContain(`${key}.${one.field}`);
  expect(spoken(rule, one.field, kept)).toEqual([]);
}

describe('the rules of a row', () => {
  it('have a case each, for each of their fields', () => {
    expect(Object.keys(RULE_CASES).sort()).toEqual(rules.map(({ key }) => key).sort());
    const wanted = formOf(DEFAULT_QUESTIONNAIRE, 'standard', {}, { carries: true }).rules.map(
      ({ key, field }) => `${key}.${field}`,
    );
    const had = new Set(listed(RULE_CASES).map(([key, , { field }]) => `${key}.${field}`));
    expect(wanted.filter((rule) => !had.has(rule))).toEqual([]);
  });

  it.each(listed(RULE_CASES))('%s, %s', (key, _, one) => {
    expectCase(key, one, rowOutcome);
  });

  it('say nothing of a sound row', () => {
    expect(rowOutcome(templateFor({}), SOUND)).toEqual({ broken: [], findings: [] });
  });

  it('say nothing of a falling amount in a new budget year', () => {
    const template = templateFor({ task: { previous: { executed: 900 } } });
    expect(rowOutcome(template, { ...SOUND, executed: { value: 1 } }).findings).toEqual([]);
  });

  it('compare amounts within one budget year only', () => {
    const later = templateFor({ period: '115H2', task: { previous: { executed: 900 } } });
    const row = { ...SOUND, executed: { value: 1 } };
    expect(rowOutcome(later, row).broken).toContain('executed_fell.executed');
    const year = periodOf('114H2');
    if (year === undefined) throw new Error('No period.');
    expect(rowOutcome({ ...later, before: year }, row).broken).not.toContain('executed_fell.executed');
  });

  it.each(['不適用', '本期無協助需求'])('%s gets no findings whatever else stands in the row', (status) => {
    const template = templateFor({ role: 'competent' });
    const row = {
      ...SOUND,
      status: { value: status },
      due_date: { value: '待定' },
      budget: { value: '若干' },
    };
    expect(rowOutcome(template, row).findings).toEqual([]);
    expect(checkReturn(readFilled(template, { [TASK]: row })).rows[0]?.verdict).toBe('nothing');
  });
});

describe('the rules of the cover', () => {
  it('have a case each, for each of their fields', () => {
    expect(Object.keys(COVER_CASES).sort()).toEqual(cover.rules.map(({ key }) => key).sort());
    const wanted = coverOf(DEFAULT_QUESTIONNAIRE, {}, { carries: true }).rules.map(
      ({ key, field }) => `${key}.${field}`,
    );
    const had = new Set(listed(COVER_CASES).map(([key, , { field }]) => `${key}.${field}`));
    expect(wanted.filter((rule) => !had.has(rule))).toEqual([]);
  });

  it.each(listed(COVER_CASES))('%s, %s', (key, _, one) => {
    expectCase(key, one, coverOutcome);
  });
});
