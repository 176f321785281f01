import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { readValue } from '../../../src/core/values/read';
import { writeValue } from '../../../src/core/values/write';
import type { Value, ValueType } from '../../../src/core/values/value';
import { cell, iso, number, STATUS, text, type, TYPES } from './arbitraries';

const written = (value: string | number, type: ValueType) => writeValue({ state: 'value', value }, type);

/** Reading what was written gives the value again, without an error. */
function expectRoundTrip(value: Value, type: ValueType): void {
  for (const lang of ['zh-TW', 'en'] as const) {
    expect(readValue(writeValue(value, type, lang), type).value).toEqual(value);
  }
}

describe('writing', () => {
  it('dates are texts', () => {
    expect(written('2025-06-30', { kind: 'date' })).toEqual({ value: '114.06.30', format: '@' });
    expect(written('1990-06-30', { kind: 'date' })).toEqual({ value: '1990-06-30', format: '@' });
  });

  it.each([
    [75, { value: 0.75, format: '0%' }],
    [12.5, { value: 0.125, format: '0.##%' }],
    [0, { value: 0, format: '0%' }],
    [100, { value: 1, format: '0%' }],
    [105, { value: 1.05, format: '0%' }],
    [150.5, { value: 1.505, format: '0.##%' }],
    [200, { value: '200%', format: '@' }],
    [7500, { value: '7500%', format: '@' }],
    [1.23456789, { value: '1.23456789%', format: '@' }],
  ])('%d percent', (percent, cell) => {
    expect(written(percent, { kind: 'percent' })).toEqual(cell);
  });

  it('choices are labels in the language', () => {
    const type = { kind: 'choice', choices: STATUS } as const;
    expect(written('done', type).value).toBe('已完成');
    expect(writeValue({ state: 'value', value: 'done' }, type, 'en').value).toBe('Done');
    const one = { kind: 'choice', choices: [{ key: 'a', labels: ['甲'] }] } as const;
    expect(writeValue({ state: 'value', value: 'a' }, one, 'en').value).toBe('甲');
  });

  it('text is text, also if it begins like a formula', () => {
    for (const formula of ['=1+1', '+5', '-5', '@SUM(A1)', `=${'1+'.repeat(300)}1`]) {
      expect(written(formula, { kind: 'text', long: true })).toEqual({ value: formula, format: '@' });
    }
    expect(written('字'.repeat(300), { kind: 'text' })).toEqual({ value: '字'.repeat(300) });
  });

  it('the other states', () => {
    for (const type of TYPES) {
      expect(writeValue({ state: 'blank' }, type)).toEqual({ value: null });
      expect(writeValue({ state: 'cleared' }, type)).toEqual({ value: '－', format: '@' });
      expect(writeValue({ state: 'unreadable', text: '約三百' }, type)).toEqual({
        value: '約三百',
        format: '@',
      });
    }
  });

  it.each<[string | number, ValueType]>([
    ['114.06.30', { kind: 'date' }],
    ['2025-02-29', { kind: 'date' }],
    ['1989-12-31', { kind: 'date' }],
    [NaN, { kind: 'number' }],
    ['5', { kind: 'number' }],
    [Infinity, { kind: 'percent' }],
    ['nothing', { kind: 'choice', choices: STATUS }],
  ])('%p is no value of its type', (value, type) => {
    expect(() => written(value, type)).toThrow(RangeError);
  });
});

describe('reading what was written gives the value', () => {
  it('dates', () => {
    fc.assert(fc.property(iso, (value) => expectRoundTrip({ state: 'value', value }, { kind: 'date' })));
  });

  it('percentages and numbers', () => {
    fc.assert(
      fc.property(number, (any) => {
        const value = any === 0 ? 0 : any;
        expectRoundTrip({ state: 'value', value }, { kind: 'percent' });
        expectRoundTrip({ state: 'value', value }, { kind: 'number' });
      }),
      { numRuns: 1000 },
    );
  });

  it('every hundredth of a percent to 300, every whole percent to 20000', () => {
    const wrong: number[] = [];
    const check = (percent: number) => {
      const { value } = readValue(written(percent, { kind: 'percent' }), { kind: 'percent' });
      if (value.state !== 'value' || !Object.is(value.value, percent)) wrong.push(percent);
    };
    for (let n = -1000; n <= 30000; n += 1) check(n === 0 ? 0 : n / 100);
    for (let n = 1; n <= 20000; n += 1) check(n);
    expect(wrong).toEqual([]);
  });

  it('choices', () => {
    for (const { key } of STATUS)
      expectRoundTrip({ state: 'value', value: key }, { kind: 'choice', choices: STATUS });
  });

  it('whatever the reader gives of whatever cell, in every type: reading is idempotent', () => {
    fc.assert(
      fc.property(cell, type, (any, kind) => expectRoundTrip(readValue(any, kind).value, kind)),
      { numRuns: 4000 },
    );
  });

  it('texts', () => {
    fc.assert(
      fc.property(text, (any) =>
        expectRoundTrip(readValue({ value: any }, { kind: 'text' }).value, { kind: 'text' }),
      ),
      { numRuns: 1500 },
    );
  });
});

describe('reading', () => {
  it('never throws; unreadable and error go together', () => {
    fc.assert(
      fc.property(cell, type, (any, kind) => {
        const { value, remarks } = readValue(any, kind, { unit: '千元' });
        const errors = remarks.filter(({ severity }) => severity === 'error');
        expect(errors).toHaveLength(value.state === 'unreadable' ? 1 : 0);
        for (const { code } of remarks) expect(code).toMatch(/^value\.[a-z-]+$/);
      }),
      { numRuns: 4000 },
    );
  });
});
