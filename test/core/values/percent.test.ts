import { describe, expect, it } from '@jest/globals';
import { readValue } from '../../../src/core/values/read';

const PERCENT = { kind: 'percent' } as const;
const value = (number: number) => ({ state: 'value', value: number });

/** Written, format, percent, and the code of the remark if there is one. */
type Row = [string | number, string | undefined, number, string?];

const ROWS: Row[] = [
  // A cell of a percent format: stored × 100, whole stored numbers 2–100 as written.
  [0.75, '0%', 75],
  [0.07, '0.00%', 7],
  [0.123456789, '0%', 12.345679],
  [1, '0%', 100],
  [0, '0%', 0],
  [1.05, '0%', 105],
  [-0.05, '0%', -5],
  [2.5, '0%', 250],
  [12.5, '0%', 1250],
  [105, '0%', 10500],
  [101, '0%', 10100],
  [75, '0%', 75, 'value.percent-as-written'],
  [2, '0%', 2, 'value.percent-as-written'],
  [100, '0%', 100, 'value.percent-as-written'],
  // Any other format.
  [75, undefined, 75],
  [75, 'General', 75],
  [12.5, '0.0', 12.5],
  [1.5, 'General', 1.5],
  [105, 'General', 105],
  [0, 'General', 0],
  [-0.5, 'General', -0.5],
  [0.75, 'General', 75, 'value.percent-from-share'],
  [0.75, '0"%"', 75, 'value.percent-from-share'],
  [0.75, '0\\%', 75, 'value.percent-from-share'],
  [0.07, undefined, 7, 'value.percent-from-share'],
  // Text as it reads, whatever the format.
  ['75%', '@', 75],
  ['75', '@', 75],
  ['75', '0%', 75],
  ['0.5%', '@', 0.5],
  ['1%', '@', 1],
  ['0', '@', 0],
  ['75％', '@', 75, 'value.percent-repaired'],
  ['７５', '@', 75, 'value.percent-repaired'],
  ['75 %', '@', 75, 'value.percent-repaired'],
  ['1,200%', '@', 1200, 'value.percent-repaired'],
  ['−5%', '@', -5, 'value.percent-repaired'],
  ['0.75', '@', 0.75, 'value.percent-below-one'],
  ['０.75', '0%', 0.75, 'value.percent-below-one'],
  ['-0.5', '@', -0.5, 'value.percent-below-one'],
];

describe('percentages', () => {
  it.each(ROWS.map(([written, format, percent, code]) => [written, format, percent, code] as const))(
    '%p in format %s is %d',
    (written, format, percent, code) => {
      const { value: read, remarks } = readValue(
        format === undefined ? { value: written } : { value: written, format },
        PERCENT,
      );
      expect(read).toEqual(value(percent));
      expect(remarks.map((remark) => remark.code)).toEqual(code === undefined ? [] : [code]);
      const severity = code === 'value.percent-below-one' ? 'warning' : 'info';
      for (const remark of remarks) expect(remark).toMatchObject({ severity, parameters: { read: percent } });
    },
  );

  it('75 typed into a cell of format 0% is quoted as it is shown', () => {
    expect(readValue({ value: 75, format: '0%' }, PERCENT).remarks[0]?.parameters).toEqual({
      text: '7500%',
      read: 75,
    });
  });

  it.each<[string | number, string]>([
    [1, 'General'],
    [1, '0.00'],
    [1.0000000000000002, '0'],
    ['1', '@'],
    ['１', '0%'],
    ['1.0', '@'],
  ])('%p in format %s may be 1 or 100', (written, format) => {
    const { value: read, remarks } = readValue(
      format === undefined ? { value: written } : { value: written, format },
      PERCENT,
    );
    expect(read.state).toBe('unreadable');
    expect(remarks).toMatchObject([{ code: 'value.ambiguous-one', severity: 'error' }]);
  });

  it.each([
    ['百分之75', 'not-a-number'],
    ['七成', 'not-a-number'],
    ['%', 'not-a-number'],
    ['75%%', 'unit'],
    ['75‰', 'unit'],
    ['75%以上', 'unit'],
    ['1,2%', 'thousands'],
    ['7E1%', 'scientific'],
    ['(5)%', 'parentheses'],
    ['50-75%', 'not-a-number'],
  ])('%s is refused: %s', (text, reason) => {
    const { value: read, remarks } = readValue({ value: text }, PERCENT);
    expect(read).toEqual({ state: 'unreadable', text });
    expect(remarks).toMatchObject([
      { code: 'value.unreadable-percent', severity: 'error', parameters: { text, reason } },
    ]);
  });

  it('a date is no percentage, nor is a number beyond numbers', () => {
    const date = readValue({ value: 45838, format: 'm/d' }, PERCENT);
    expect(date.remarks).toMatchObject([
      { code: 'value.unreadable-percent', parameters: { text: '114.06.30', reason: 'date-format' } },
    ]);
    expect(readValue({ value: 1e307, format: '0%' }, PERCENT).remarks).toMatchObject([
      { parameters: { reason: 'too-many-digits' } },
    ]);
  });
});
