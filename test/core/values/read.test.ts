import { describe, expect, it } from '@jest/globals';
import type { CellValue } from '../../../src/core/grid/cell';
import { cleanText, isBlankText, isClearMark } from '../../../src/core/values/clean';
import { readValue } from '../../../src/core/values/read';
import { STATUS, TYPES } from './arbitraries';

const TEXT = { kind: 'text' } as const;
const CHOICE = { kind: 'choice', choices: STATUS } as const;
const value = (text: string) => ({ state: 'value', value: text });

describe('in every type', () => {
  it.each<CellValue>([null, '', ' ', '\u3000\u00A0', '\r\n', '_x000D_', '\u200B\uFEFF'])(
    '%p is blank',
    (blank) => {
      for (const type of TYPES)
        expect(readValue({ value: blank }, type)).toEqual({ value: { state: 'blank' }, remarks: [] });
    },
  );

  it.each(['－', '-', '—', '–', '―', '−', ' － \u3000'])('a lone %s clears', (dash) => {
    for (const type of TYPES)
      expect(readValue({ value: dash }, type)).toEqual({ value: { state: 'cleared' }, remarks: [] });
  });

  it('two dashes clear nothing', () => {
    expect(isClearMark('--')).toBe(false);
    expect(readValue({ value: '——' }, TEXT).value).toEqual(value('——'));
  });

  it.each<[CellValue, string]>([
    [{ error: '#N/A' }, '#N/A'],
    ['#N/A', '#N/A'],
    ['#REF! ', '#REF!'],
    ['Err:502', 'Err:502'],
    [NaN, '#NUM!'],
    [Infinity, '#NUM!'],
  ])('%p is an error cell', (written, text) => {
    const remark = { code: 'value.error-cell', severity: 'error', parameters: { text } };
    for (const type of TYPES) {
      expect(readValue({ value: written }, type)).toEqual({
        value: { state: 'unreadable', text },
        remarks: [remark],
      });
    }
  });

  it('a formula’s value is taken, and said', () => {
    const taken = { code: 'value.formula-taken', severity: 'info', parameters: { formula: 'A1*2' } };
    expect(readValue({ value: 5, formula: 'A1*2' }, { kind: 'number' })).toEqual({
      value: { state: 'value', value: 5 },
      remarks: [taken],
    });
    const broken = readValue({ value: { error: '#REF!' }, formula: 'A1*2' }, TEXT);
    expect(broken.remarks.map(({ code }) => code)).toEqual(['value.error-cell']);
  });

  it('a remark quotes at most 100 characters; the value keeps all', () => {
    const long = '字'.repeat(500);
    const { value: read, remarks } = readValue({ value: long }, { kind: 'date' });
    expect(read).toEqual({ state: 'unreadable', text: long });
    expect(remarks[0]?.parameters['text']).toBe(`${'字'.repeat(100)}…`);
  });
});

describe('text', () => {
  it.each([
    ['a\r\nb\rc', 'a\nb\nc'],
    ['a_x000D_\nb_x000d_c', 'a\nb\nc'],
    ['a \u3000\n  b\t\n', 'a\n  b'],
    ['\u3000\u00A0\u200B文字\u200B\uFEFF ', '文字'],
    ['e\u0301', 'é'],
    ['=1+1', '=1+1'],
    ['１２３（全形）', '１２３（全形）'],
    ['#話題', '#話題'],
  ])('%j is %j', (written, text) => {
    expect(readValue({ value: written }, TEXT)).toEqual({ value: value(text), remarks: [] });
  });

  it('is quick on hostile blanks', () => {
    const blanks = `a${' '.repeat(32000)}b`;
    for (const type of TYPES) expect(readValue({ value: blanks }, type).value).toBeDefined();
    expect(cleanText(blanks)).toBe(blanks);
    expect(isBlankText(' '.repeat(32000))).toBe(true);
  });

  it.each([
    [114, '114'],
    [0.1 + 0.2, '0.3'],
    [1e21, '1000000000000000000000'],
    [45838, '45838'],
  ])('the number %d is %s', (number, text) => {
    expect(readValue({ value: number }, TEXT)).toEqual({ value: value(text), remarks: [] });
  });

  it.each([
    [45838, 'yyyy/m/d', '45838', '114.06.30'],
    [-652142, 'yyyy/m/d', '-652142', '114.06.30'],
    [0.75, '0%', '0.75', '75%'],
  ])('the number %d in format %s is what was typed', (number, format, text, read) => {
    const remark = { code: 'value.text-repaired', severity: 'info', parameters: { text, read } };
    expect(readValue({ value: number, format }, { kind: 'suggest' })).toEqual({
      value: value(read),
      remarks: [remark],
    });
  });

  it.each(['h:mm', '[h]:mm', 'General', '0.00'])('but in format %s it stays a number', (format) => {
    expect(readValue({ value: 45838, format }, TEXT)).toEqual({ value: value('45838'), remarks: [] });
  });
});

describe('choices', () => {
  it.each([
    ['持續辦理', 'ongoing'],
    [' 持續辦理\u3000', 'ongoing'],
    ['Ongoing', 'ongoing'],
    ['完成', 'done'],
    [3, 'kpi3'],
  ])('%p in silence', (written, key) => {
    expect(readValue({ value: written }, CHOICE)).toEqual({ value: value(key), remarks: [] });
  });

  it.each([
    ['ＤＯＮＥ', 'done', 'Done'],
    ['ongoing', 'ongoing', 'Ongoing'],
    ['three （３）', 'kpi3', 'Three (3)'],
  ])('%s is repaired and said', (text, key, read) => {
    const remark = { code: 'value.choice-repaired', severity: 'info', parameters: { text, read } };
    const reading = readValue({ value: text }, CHOICE);
    expect(reading).toEqual({ value: value(key), remarks: [remark] });
  });

  it('anything else is refused, with what may be chosen', () => {
    const parameters = { text: '辦理', choices: '持續辦理、已完成、3' };
    const remark = { code: 'value.unknown-choice', severity: 'error', parameters };
    expect(readValue({ value: '辦理' }, CHOICE)).toEqual({
      value: { state: 'unreadable', text: '辦理' },
      remarks: [remark],
    });
    expect(readValue({ value: '辦理' }, { ...CHOICE, open: true })).toEqual({
      value: value('辦理'),
      remarks: [],
    });
    expect(readValue({ value: 0.5 }, CHOICE).value).toEqual({ state: 'unreadable', text: '0.5' });
  });
});
