import { describe, expect, it } from '@jest/globals';
import { readdirSync, readFileSync } from 'node:fs';
import {
  DEFAULT_QUESTIONNAIRE,
  isWordKey,
  LANGUAGES,
  wordFinding,
  wordSeverity,
  type Finding,
  type Language,
  type Parameter,
  type Place,
} from '../../../src/core/index';
import { frameworkFindings, returnFindings, valueFindings } from './made-findings';

const CORE = new URL('../../../src/core/', import.meta.url);
const LEFT_OPEN = /\{\w+\}|undefined|NaN|\[object/;

/** Where a code stands in the source: what makes a finding, and what notes one while parsing. */
const MADE =
  /(?:code: |unreadable\(\s*|\binfo\(\s*|repaired\(\s*|structural\(\s*)'((?:value|row|column|sheet|seal)\.[a-z-]+)'/g;
const NOTED = /\bnote\(\s*reader,\s*'([a-z-]+)'/g;

function sources(): string[] {
  return readdirSync(CORE, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.ts'))
    .map((name) => readFileSync(new URL(name.replaceAll('\\', '/'), CORE), 'utf8'));
}

function codesInSource(): string[] {
  const found = sources().flatMap((source) => [
    ...[...source.matchAll(MADE)].map(([, code = '']) => code),
    ...[...source.matchAll(NOTED)].map(([, code = '']) => `framework.${code}`),
  ]);
  return [...new Set(found)].sort();
}

const made = [...valueFindings(), ...returnFindings(), ...frameworkFindings()];

function finding(
  code: string,
  parameters: Readonly<Record<string, Parameter>>,
  place: Place = { sheet: '填報表', row: 8, column: 12 },
): Finding {
  return { code, severity: 'error', place, parameters };
}

describe('every code', () => {
  it('that the source knows is made by bad input here', () => {
    const codes = new Set(made.map(({ code }) => code));
    expect(codesInSource().length).toBeGreaterThan(40);
    expect(codesInSource().filter((code) => !codes.has(code))).toEqual([]);
  });

  it.each(LANGUAGES)('is worded in %s, with every parameter filled in', (language: Language) => {
    for (const one of made) {
      const words = wordFinding(one, language);
      expect(words).not.toMatch(LEFT_OPEN);
      expect([one.code, words.includes(one.code)]).toEqual([one.code, false]);
      expect(words).toMatch(/[。.]$/);
    }
  });

  it('has words in the catalogue, whichever part of the core makes it', () => {
    const literal = sources().flatMap((source) =>
      [...source.matchAll(/\bcode: '([a-z]+\.[a-z-]+)',\s*severity\b/g)].map(([, code = '']) => code),
    );
    const codes = [...new Set([...literal, ...codesInSource()])];
    expect(codes.filter((code) => !code.startsWith('rule.') && !isWordKey(`finding.${code}`))).toEqual([]);
  });

  it('that comes with a reason has words of its own for it', () => {
    const reasons = made.flatMap(({ code, parameters }) =>
      code.startsWith('value.unreadable') ? [[code, parameters['reason'], parameters] as const] : [],
    );
    for (const [code, reason, parameters] of reasons) {
      const rest = Object.fromEntries(Object.entries(parameters).filter(([name]) => name !== 'reason'));
      expect([code, reason, wordFinding(finding(code, parameters), 'zh-TW')]).not.toEqual([
        code,
        reason,
        wordFinding(finding(code, rest), 'zh-TW'),
      ]);
    }
  });
});

describe('the words', () => {
  it.each([
    [
      finding('value.date-from-ancient-serial', {
        text: '114/6/30',
        stored: '-652142',
        year: 114,
        read: '114.06.30',
        iso: '2025-06-30',
      }),
      '〈填報表〉M9：「114/6/30」被試算表存成西元114年，已讀為 114.06.30。如有誤請改填 114.06.30。',
    ],
    [
      finding('value.unreadable-date', { text: '114.02.29', reason: 'not-a-leap-year', rocYear: 114 }),
      '〈填報表〉M9：「114.02.29」不是有效日期（114年非閏年），請改正。',
    ],
    [
      finding(
        'rule.progress_missing',
        { status: 'ongoing' },
        { sheet: '填報表', row: 6, column: 6, task: 'T112-4-05', field: 'progress_text' },
      ),
      '〈填報表〉G7（四-5）：已選「持續辦理」，但③辦理情形空白。請填一句具體作為；若本期未接獲需求，①改選「本期無協助需求」。',
    ],
    [
      finding(
        'rule.looks_like_yuan',
        { value: 25000000, hundred_millions: 250, thousandth: 25000 },
        { sheet: '填報表', row: 4, column: 18, field: 'budget' },
      ),
      '〈填報表〉S5：預算數（千元） 25,000,000 千元（＝250億元），疑以「元」填報。若是，請改為 25,000。',
    ],
    [
      finding(
        'rule.done_date_after_period',
        { value: '2026-07-01', end: '115.06.30' },
        { sheet: '填報表', row: 6, column: 14, task: 'T112-4-05', field: 'done_date' },
      ),
      '〈填報表〉O7（四-5）：實際完成日 115.07.01 在資料期間結束（115.06.30）之後。請改正；尚未完成者①改選「辦理中」。',
    ],
    [
      finding('value.unreadable-number', { text: '3萬', reason: 'magnitude-word', unit: '千元' }),
      '〈填報表〉M9：「3萬」含「萬」或「億」。請換算後只填數字（單位：千元）。',
    ],
    [
      finding('value.percent-below-one', { text: '0.75', read: 0.75 }),
      '〈填報表〉M9：「0.75」已讀為 0.75%。若應為 75%，請改填「75%」。',
    ],
    [
      finding('column.missing', {}, { sheet: '填報表', field: 'kpi_actual_1' }),
      '〈填報表〉「累計實際」：這一欄已不在表中，讀不到填報內容。請勿刪除欄；請改用原檔重填此欄，或洽彙整機關重新取得填報表。',
    ],
    [
      finding('framework.simplified-character', { from: '应', to: '應', context: '因應' }, { line: 12 }),
      '第 12 行：簡體字「应」已讀為「應」（「因應」）。如有誤請修改原文。',
    ],
    [
      finding('seal.broken', {}, {}),
      '檔案檢核送出後曾變更。請確認目前內容是否正確；如正確，請重新檢核後寄回。',
    ],
  ])('say where, what, and what to do (%#)', (one, words) => {
    expect(wordFinding(one, 'zh-TW')).toBe(words);
  });

  it('are complete in English, with places, labels and lists in it', () => {
    const place = { sheet: 'Return', row: 6, column: 6, task: 'T112-4-05', field: 'status' };
    expect(
      wordFinding(finding('value.unknown-choice', { text: '好', choices: '持續辦理' }, place), 'en'),
    ).toBe(
      '“Return” G7 (四-5): “好” is not on the list. Choose one of: Ongoing, In progress, Being planned, Not started, Done, No request this period, Not applicable.',
    );
    expect(wordFinding(finding('seal.broken', {}, {}), 'en')).toMatch(/^The answers/);
    const gone = finding('column.missing', {}, { sheet: 'Return', field: 'kpi_actual_1' });
    expect(wordFinding(gone, 'en')).toMatch(/^“Return” “Actual”: this column/);
    expect(wordFinding(finding('framework.part-missing', { part: 'goals' }, { line: 1 }), 'en')).toMatch(
      /^Line 1: no goals found/,
    );
  });

  it('number indicators where there are several', () => {
    const settings = { ...DEFAULT_QUESTIONNAIRE.settings, kpis: 2 };
    const gone = finding('column.missing', {}, { sheet: '填報表', field: 'kpi_name_1' });
    expect(wordFinding(gone, 'zh-TW', { ...DEFAULT_QUESTIONNAIRE, settings })).toMatch(
      '〈填報表〉「④指標1」：',
    );
  });

  it('take task numbers from the caller, and ids of another form as they are', () => {
    const missing = finding('row.missing', {}, { sheet: '填報表', task: 'X7' });
    expect(wordFinding(missing, 'zh-TW')).toMatch('〈填報表〉（X7）：');
    expect(wordFinding(missing, 'zh-TW', undefined, () => '乙-7')).toMatch('〈填報表〉（乙-7）：');
  });

  it('leave what people wrote as it is', () => {
    const odd = finding('value.unreadable-date', { text: '{read} $& {where}', reason: 'not-a-date' });
    expect(wordFinding(odd, 'zh-TW')).toContain('「{read} $& {where}」');
  });

  it('name a code that has none', () => {
    expect(wordFinding(finding('other.thing', { a: 1 }), 'zh-TW')).toBe('〈填報表〉M9：other.thing a=1');
    expect(wordFinding(finding('rule.gone', {}), 'en')).toBe('“填報表” M9: rule.gone');
  });

  it('name the three levels', () => {
    const levels = ['error', 'warning', 'info'] as const;
    expect(levels.map((level) => wordSeverity(level, 'zh-TW'))).toEqual(['請修正', '請確認', '已代為整理']);
    expect(levels.map((level) => wordSeverity(level, 'en'))).toEqual([
      'To correct',
      'Please confirm',
      'Tidied up',
    ]);
  });
});
