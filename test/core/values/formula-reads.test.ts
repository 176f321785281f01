import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { Cell } from '../../../src/core/grid/cell';
import { formulaReads } from '../../../src/core/values/formula-reads';
import { readValue } from '../../../src/core/values/read';
import type { ValueType } from '../../../src/core/values/value';
import { cell, STATUS, type, TYPES } from './arbitraries';

const DATE = { kind: 'date' } as const;
const PERCENT = { kind: 'percent' } as const;
const NUMBER = { kind: 'number' } as const;
const WHOLE = { kind: 'number', integer: true } as const;
const CHOICE = { kind: 'choice', choices: STATUS } as const;
const OPEN = { kind: 'choice', choices: STATUS, open: true } as const;
const TEXT = { kind: 'text' } as const;

const YES: [ValueType, Cell][] = [
  ...[
    '114.06.30',
    '114/6/30',
    '114-6-30',
    ' 114.06.30\u3000',
    '\u00A0114.06.30\n',
    '113.02.29',
    '080.01.01',
  ].map((value): [ValueType, Cell] => [DATE, { value }]),
  ...[32874, 45838, 77067].map((value): [ValueType, Cell] => [DATE, { value }]),
  ...[0, 0.75, 75, -3].map((value): [ValueType, Cell] => [NUMBER, { value }]),
  [WHOLE, { value: 3 }],
  [PERCENT, { value: 1, format: '0%' }],
  [PERCENT, { value: 12.5, format: '0%' }],
  [PERCENT, { value: 0.75 }],
  [PERCENT, { value: 12.5 }],
  [PERCENT, { value: 75 }],
  [PERCENT, { value: 0 }],
  [CHOICE, { value: '持續辦理' }],
  [CHOICE, { value: '\u3000持續辦理 ' }],
  [CHOICE, { value: 3 }],
  [OPEN, { value: '其他' }],
  [TEXT, { value: '文字' }],
  [TEXT, { value: 5 }],
];

const NO: [ValueType, Cell][] = [
  ...[
    '１１４.06.30',
    '114.06/30',
    '99.06.30',
    '079.06.30',
    '114.02.29',
    '113.13.01',
    '1140630',
    '2025-06-30',
  ].map((value): [ValueType, Cell] => [DATE, { value }]),
  ...['114年6月30日', '114.06.30\u200B', '未定'].map((value): [ValueType, Cell] => [DATE, { value }]),
  ...[32873, 77068, 45838.5, 1140630, -652142].map((value): [ValueType, Cell] => [DATE, { value }]),
  ...['75', '1,234', '75%'].map((value): [ValueType, Cell] => [NUMBER, { value }]),
  [NUMBER, { value: 45838, format: 'm/d' }],
  [NUMBER, { value: 0.75, format: '0%' }],
  [WHOLE, { value: 3.5 }],
  [PERCENT, { value: '75%' }],
  [PERCENT, { value: 1 }],
  [PERCENT, { value: 5, format: 'm/d' }],
  [CHOICE, { value: 'done' }],
  [CHOICE, { value: '其他' }],
  [CHOICE, { value: 0.5 }],
  [TEXT, { value: '#N/A' }],
];

describe('a plain formula', () => {
  it.each(YES)('of %p reads %p', (type, cell) => expect(formulaReads(cell, type)).toBe(true));

  it.each(NO)('of %p does not read %p', (type, cell) => expect(formulaReads(cell, type)).toBe(false));

  it('reads the blanks that it can trim, and lone dashes, but no error', () => {
    for (const type of TYPES) {
      for (const value of [null, '', ' \u3000\u00A0\n', '－', '-', ' — '])
        expect(formulaReads({ value }, type)).toBe(true);
      for (const value of ['\u200B', '－\u200B', { error: '#N/A' }, NaN])
        expect(formulaReads({ value }, type)).toBe(false);
    }
  });

  it('reads nothing that the core finds unreadable', () => {
    fc.assert(
      fc.property(cell, type, (any, kind) => {
        const { value } = readValue(any, kind);
        if (formulaReads(any, kind)) expect(value.state).not.toBe('unreadable');
      }),
      { numRuns: 4000 },
    );
  });
});
