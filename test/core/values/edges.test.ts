/** The edges of what is read: the last that is taken, and the first that is not. */
import { describe, expect, it } from '@jest/globals';
import type { Cell } from '../../../src/core/grid/cell';
import { LONGEST_SPELLING } from '../../../src/core/values/clean';
import { readDateNumber } from '../../../src/core/values/date';
import { asFormulaSees, formulaReads } from '../../../src/core/values/formula-reads';
import { readNumberNumber, readNumberText } from '../../../src/core/values/number';
import { readPercentNumber, readPercentText } from '../../../src/core/values/percent';
import { readValue } from '../../../src/core/values/read';
import type { Reading, ValueType } from '../../../src/core/values/value';
import { writeValue } from '../../../src/core/values/write';
import { STATUS } from './arbitraries';

const NUMBER: ValueType = { kind: 'number' };
const codes = ({ remarks }: Reading) => remarks.map(({ code }) => code);
const reason = ({ remarks }: Reading) => remarks[0]?.parameters['reason'];
const value = ({ value: read }: Reading) => (read.state === 'value' ? read.value : read.state);

describe('digits in a date field', () => {
  it.each([
    [990101, 'two-digit-year'],
    [991231, 'two-digit-year'],
    [990001, 'year-out-of-range'],
    [991301, 'year-out-of-range'],
    [990100, 'year-out-of-range'],
    [990132, 'year-out-of-range'],
    [5, 'year-out-of-range'],
    [0, 'year-out-of-range'],
  ])('%d: %s', (digits, why) => {
    const reading = readDateNumber(digits, undefined);
    expect([value(reading), reason(reading)]).toEqual(['unreadable', why]);
  });

  it('a time of day is dropped from what is read, and of nothing else is it said', () => {
    expect(codes(readDateNumber(-652142 + 0.5, undefined))).toEqual([
      'value.date-from-ancient-serial',
      'value.time-dropped',
    ]);
    expect(codes(readDateNumber(-5.5, undefined))).toEqual(['value.unreadable-date']);
  });
});

describe('a number', () => {
  it('names the unit that is wanted, where there is one', () => {
    const parameters = (unit?: string) =>
      readNumberText('約三', false, unit === undefined ? {} : { unit }).remarks[0]?.parameters;
    expect(parameters('千元')).toEqual({ text: '約三', reason: 'not-a-number', unit: '千元' });
    for (const none of [undefined, ''])
      expect(parameters(none)).toEqual({ text: '約三', reason: 'not-a-number' });
  });

  it('is read before its unit, and without one as it stands', () => {
    expect(value(readNumberText('25 千元', false, { unit: '千元' }))).toBe(25);
    expect(value(readNumberText('25', false, { unit: '' }))).toBe(25);
    expect(value(readNumberText('25元', false, {}))).toBe('unreadable');
  });

  it('is read to the longest spelling and not beyond', () => {
    const zeros = (count: number) => `${'0'.repeat(count - 1)}7`;
    expect(value(readNumberText(zeros(LONGEST_SPELLING), false, {}))).toBe(7);
    expect(reason(readNumberText(zeros(LONGEST_SPELLING + 1), false, {}))).toBe('not-a-number');
    expect(value(readPercentText(zeros(LONGEST_SPELLING)))).toBe(7);
    const long = readPercentText(zeros(LONGEST_SPELLING + 1));
    expect([codes(long), reason(long)]).toEqual([['value.unreadable-percent'], 'not-a-number']);
  });

  it('shown in thousands is asked about, nought and an unreadable one are not', () => {
    const shown = (given: number, integer = false) => codes(readNumberNumber(given, '#,##0,', integer, {}));
    expect(shown(7_300_000)).toEqual(['value.shown-scaled']);
    expect(shown(0)).toEqual([]);
    expect(shown(1.5, true)).toEqual(['value.unreadable-number']);
  });

  it('in a percent format is one only where the unit is percent', () => {
    const read = (unit?: string) => readNumberNumber(0.5, '0%', false, unit === undefined ? {} : { unit });
    expect([value(read('％')), reason(read('％'))]).toEqual([50, undefined]);
    for (const other of [undefined, '', '件']) expect(reason(read(other))).toBe('percent-format');
    expect(reason(readNumberNumber(0.1234567890123456, '0%', false, { unit: '%' }))).toBeUndefined();
    expect(reason(readNumberNumber(Number.MAX_VALUE, '0%', false, { unit: '%' }))).toBeDefined();
  });
});

describe('a percentage', () => {
  it('below one is warned of, one and minus one are not', () => {
    expect(codes(readPercentText('0.5'))).toEqual(['value.percent-below-one']);
    expect(codes(readPercentText('-0.5'))).toEqual(['value.percent-below-one']);
    expect(codes(readPercentText('-1'))).toEqual([]);
    expect(codes(readPercentText('1'))).toEqual(['value.ambiguous-one']);
    expect(codes(readPercentText('1%'))).toEqual([]);
    expect(codes(readPercentText('0'))).toEqual([]);
  });

  it('that no digits hold is refused with its reason', () => {
    const reading = readPercentNumber(Number.MAX_VALUE, '0%');
    expect([codes(reading), reason(reading)]).toEqual([['value.unreadable-percent'], 'too-many-digits']);
  });

  it('as a number in percent format is taken as written from two to a hundred', () => {
    const said = (given: number) => [
      value(readPercentNumber(given, '0%')),
      codes(readPercentNumber(given, '0%')),
    ];
    for (const given of [2, 100]) expect(said(given)).toEqual([given, ['value.percent-as-written']]);
    for (const given of [1, 101]) expect(said(given)).toEqual([given * 100, []]);
    expect(said(2.5)).toEqual([250, []]);
  });
});

describe('the name of an error', () => {
  const read = (type: ValueType, typed?: true) =>
    readValue({ value: '#N/A' }, type, typed === undefined ? {} : { typed });

  it('is a word where a person typed it into a text, and an error everywhere else', () => {
    for (const kind of ['text', 'suggest'] as const) {
      expect(value(read({ kind }, true))).toBe('#N/A');
      expect(codes(read({ kind }))).toEqual(['value.error-cell']);
    }
    for (const kind of ['number', 'date', 'percent'] as const)
      expect(codes(read({ kind }, true))).toEqual(['value.error-cell']);
  });

  it('that a formula gave is no result that was taken', () => {
    const calculated: Cell = { value: { error: '#DIV/0!' }, formula: 'A1/0' };
    expect(codes(readValue(calculated, NUMBER))).toEqual(['value.error-cell']);
    expect(codes(readValue({ value: '某日', formula: 'A1' }, { kind: 'date' }))).toEqual([
      'value.unreadable-date',
    ]);
    expect(codes(readValue({ value: 7, formula: '3+4' }, NUMBER))).toEqual(['value.formula-taken']);
  });
});

describe('what a formula sees', () => {
  const DATED = { value: 46203, format: 'm/d' };

  it('of a number in a number field has no date format, all else is as it is', () => {
    for (const kind of ['number', 'percent'] as const)
      expect(asFormulaSees(DATED, { kind })).toEqual({ value: 46203 });
    expect(asFormulaSees(DATED, { kind: 'date' })).toBe(DATED);
    expect(asFormulaSees(DATED, { kind: 'text' })).toBe(DATED);
    const percent = { value: 0.5, format: '0%' };
    expect(asFormulaSees(percent, NUMBER)).toBe(percent);
    const text = { value: '46203', format: 'm/d' };
    expect(asFormulaSees(text, NUMBER)).toBe(text);
  });

  it('a text is no number and no percentage, and in a closed list only a label', () => {
    for (const kind of ['number', 'percent'] as const)
      expect(formulaReads({ value: '7' }, { kind })).toBe(false);
    const closed: ValueType = { kind: 'choice', choices: STATUS };
    expect(['已完成', '別的'].map((one) => formulaReads({ value: one }, closed))).toEqual([true, false]);
    expect([3, 3.5, 4].map((one) => formulaReads({ value: one }, closed))).toEqual([true, false, false]);
    expect(formulaReads({ value: '別的' }, { ...closed, open: true })).toBe(true);
  });
});

describe('what is written', () => {
  const text = (given: string) => writeValue({ state: 'value', value: given }, { kind: 'text' });

  it('has the format of texts to 255 letters, and beyond where it looks like a formula', () => {
    expect(text('字'.repeat(255)).format).toBe('@');
    expect(text('字'.repeat(256)).format).toBeUndefined();
    expect(text(`=${'字'.repeat(256)}`).format).toBe('@');
    expect(text(`字=${'字'.repeat(256)}`).format).toBeUndefined();
    expect(text('')).toEqual({ value: null });
  });

  it('of a list is the label of its own key', () => {
    const list: ValueType = { kind: 'choice', choices: STATUS };
    const label = (key: string, lang?: 'en') => writeValue({ state: 'value', value: key }, list, lang).value;
    expect([label('ongoing'), label('done'), label('done', 'en')]).toEqual(['持續辦理', '已完成', 'Done']);
    expect(() => label('nobody')).toThrow('Unknown choice: nobody');
    expect(writeValue({ state: 'value', value: '別的' }, { ...list, open: true }).value).toBe('別的');
  });

  it('is refused with what it is where it cannot be of the type', () => {
    const write = (given: string | number, kind: 'date' | 'number' | 'percent') => () =>
      writeValue({ state: 'value', value: given }, { kind });
    for (const bad of ['7', NaN, Infinity])
      expect(write(bad, 'number')).toThrow(`Not a finite number: ${bad}`);
    for (const bad of ['1989-12-31', '2111-01-01', '2026-02-30'])
      expect(write(bad, 'date')).toThrow(`Not a date: ${bad}`);
  });
});
