import { describe, expect, it } from '@jest/globals';
import { decimal, numberText } from '../../../src/core/values/decimal';
import { readValue } from '../../../src/core/values/read';

const NUMBER = { kind: 'number' } as const;
const value = (number: number) => ({ state: 'value', value: number });

describe('numbers', () => {
  it.each<[string | number, number]>([
    [300, 300],
    [-2.5, -2.5],
    [-0, 0],
    ['300', 300],
    ['-5', -5],
    ['0.25', 0.25],
    [' 300\u3000', 300],
  ])('%p in silence', (written, number) => {
    expect(readValue({ value: written }, NUMBER)).toEqual({ value: value(number), remarks: [] });
  });

  it.each([
    ['１２３', 123],
    ['1,234', 1234],
    ['1，234', 1234],
    ['1,234,567.5', 1234567.5],
    ['−5', -5],
    ['－5', -5],
    ['+5', 5],
    ['007', 7],
    ['1.50', 1.5],
    ['.5', 0.5],
    ['-0', 0],
  ])('%s is repaired and said', (text, number) => {
    const remark = { code: 'value.number-repaired', severity: 'info', parameters: { text, read: number } };
    expect(readValue({ value: text }, NUMBER)).toEqual({ value: value(number), remarks: [remark] });
  });

  it.each([
    ['25,000千元', '千元', 25000],
    ['25,000 千元', '千元', 25000],
    ['300 人次', '人次', 300],
    ['３００人次', '人次', 300],
    ['5 ITEMS', 'items', 5],
    ['85%', '%', 85],
    ['85％', '%', 85],
    ['5萬元', '萬元', 5],
  ])('%s with unit %s', (text, unit, number) => {
    const reading = readValue({ value: text }, NUMBER, { unit });
    expect(reading.value).toEqual(value(number));
    expect(reading.remarks).toMatchObject([
      { code: 'value.number-repaired', parameters: { text, read: number } },
    ]);
  });

  it.each([
    ['1,23', 'thousands'],
    ['1,2345', 'thousands'],
    ['12,34,567', 'thousands'],
    ['1.234,5', 'thousands'],
    ['1E3', 'scientific'],
    ['1.5e-3', 'scientific'],
    ['3萬', 'magnitude-word'],
    ['2.5億元', 'magnitude-word'],
    ['(5)', 'parentheses'],
    ['（5）', 'parentheses'],
    ['25,000千元', 'unit'],
    ['300人次', 'unit'],
    ['85%', 'unit'],
    ['12345678901234567890', 'too-many-digits'],
    ['0.12345678901234567891', 'too-many-digits'],
    ['9'.repeat(99), 'too-many-digits'],
    ['9'.repeat(401), 'not-a-number'],
    ['約300', 'not-a-number'],
    ['三百', 'not-a-number'],
    ['1 234', 'not-a-number'],
    ['10²', 'unit'],
    ['①②', 'not-a-number'],
    ['1.2.3', 'not-a-number'],
    ['Infinity', 'not-a-number'],
    ['0x10', 'not-a-number'],
    ['--5', 'not-a-number'],
  ])('%s is refused: %s', (text, reason) => {
    const reading = readValue({ value: text }, NUMBER);
    expect(reading.value).toEqual({ state: 'unreadable', text });
    expect(reading.remarks).toMatchObject([
      { code: 'value.unreadable-number', severity: 'error', parameters: { reason } },
    ]);
  });

  it('another unit than the field’s is refused and names the one wanted', () => {
    const reading = readValue({ value: '25,000元' }, NUMBER, { unit: '千元' });
    expect(reading.value).toEqual({ state: 'unreadable', text: '25,000元' });
    expect(reading.remarks[0]?.parameters).toEqual({ text: '25,000元', reason: 'unit', unit: '千元' });
    expect(readValue({ value: '約300人次' }, NUMBER, { unit: '人次' }).value.state).toBe('unreadable');
    expect(readValue({ value: '人次' }, NUMBER, { unit: '人次' }).value.state).toBe('unreadable');
  });

  it('wants whole numbers where the field does', () => {
    const type = { kind: 'number', integer: true } as const;
    expect(readValue({ value: '12' }, type).value).toEqual(value(12));
    expect(readValue({ value: 299.99999999999994 }, type)).toEqual({ value: value(300), remarks: [] });
    for (const written of ['12.5', 12.5]) {
      expect(readValue({ value: written }, type).remarks).toMatchObject([
        { parameters: { text: '12.5', reason: 'not-whole' } },
      ]);
    }
  });

  it('is no date and no percentage', () => {
    const date = readValue({ value: 45838, format: 'm"月"d"日"' }, NUMBER);
    expect(date.remarks).toMatchObject([
      { severity: 'error', parameters: { text: '114.06.30', reason: 'date-format' } },
    ]);
    const time = readValue({ value: 0.5, format: 'h:mm' }, NUMBER);
    expect(time.value).toEqual({ state: 'unreadable', text: '0.5 [h:mm]' });
    const percent = readValue({ value: 0.85, format: '0%' }, NUMBER);
    expect(percent.remarks).toMatchObject([
      { severity: 'error', parameters: { text: '85%', reason: 'percent-format' } },
    ]);
    const unit = readValue({ value: 0.85, format: '0%' }, NUMBER, { unit: '%' });
    expect(unit.value).toEqual(value(85));
    expect(unit.remarks).toMatchObject([
      { code: 'value.number-repaired', severity: 'info', parameters: { text: '85%', read: 85 } },
    ]);
  });

  it.each(['General', '@', '0.00E+00', '#,##0"人次"', '#,##0_);[Red](#,##0)', '"yd"0', '\\d0', '0"%"'])(
    'format %s is a number’s',
    (format) => {
      expect(readValue({ value: 5, format }, NUMBER)).toEqual({ value: value(5), remarks: [] });
    },
  );
});

describe('plain digits', () => {
  it.each([
    [1e21, '1000000000000000000000'],
    [1.5e22, '15000000000000000000000'],
    [1e-7, '0.0000001'],
    [-1.5e-7, '-0.00000015'],
    [-0, '0'],
  ])('%d', (number, text) => {
    expect(decimal(number)).toBe(text);
    expect(Number(text)).toBe(number === 0 ? 0 : number);
  });

  it('as a spreadsheet shows them, 15 digits', () => {
    expect(numberText(0.1 + 0.2)).toBe('0.3');
    expect(numberText(Number.MAX_VALUE)).toMatch(/^179769313486231\d+$/);
  });
});
