import fc from 'fast-check';
import type { Cell } from '../../../src/core/grid/cell';
import { isoFromSerial } from '../../../src/core/values/calendar';
import type { ValueType } from '../../../src/core/values/value';

/** A list as the return has one, with two languages and a synonym. */
export const STATUS = [
  { key: 'ongoing', labels: ['持續辦理', 'Ongoing'] },
  { key: 'done', labels: ['已完成', 'Done', '完成'] },
  { key: 'kpi3', labels: ['3', 'Three (3)'] },
] as const;

/** Every kind of field. */
export const TYPES: readonly ValueType[] = [
  { kind: 'text' },
  { kind: 'text', long: true },
  { kind: 'suggest' },
  { kind: 'date' },
  { kind: 'percent' },
  { kind: 'number' },
  { kind: 'number', integer: true },
  { kind: 'choice', choices: STATUS },
  { kind: 'choice', choices: STATUS, open: true },
];

export const type = fc.constantFrom(...TYPES);

/** Any ISO date that a return may hold. */
export const iso = fc.integer({ min: 32874, max: 77067 }).map((serial) => isoFromSerial(serial) ?? '');

const PIECES = [
  ...[
    '114',
    '113',
    '99',
    '2025',
    '0114',
    '0116',
    '06',
    '6',
    '13',
    '30',
    '29',
    '31',
    '02',
    '1',
    '0',
    '1,234',
    '0.75',
  ],
  ...[
    '.',
    '/',
    '-',
    '年',
    '月',
    '日',
    '民國',
    '西元',
    ' ',
    '\u3000',
    '%',
    '％',
    '千元',
    '萬',
    '(',
    ')',
    'E3',
    '－',
    '—',
  ],
  ...[
    '１',
    '１１４',
    '．',
    '，',
    '\r\n',
    '_x000D_',
    '\u200B',
    '#N/A',
    'T09:30',
    '持續辦理',
    'Done',
    '=',
    '+',
    '@',
    '½',
    '²',
  ],
];

/** Texts that look like what people write, and texts that do not. */
export const text = fc.oneof(
  fc.array(fc.constantFrom(...PIECES), { maxLength: 7 }).map((pieces) => pieces.join('')),
  fc.string({ unit: 'binary', maxLength: 20 }),
  fc.string(),
);

export const number = fc.oneof(
  fc.double({ noNaN: true, noDefaultInfinity: true }),
  fc.integer({ min: -700000, max: 80000 }),
  fc.integer({ min: 800101, max: 1991231 }),
  fc.integer({ min: 0, max: 10000 }).map((hundredths) => hundredths / 100),
  fc.constantFrom(0, -0, 1, 2, 100, 0.5, 1140630, 20250630, -652142, 45838.5, 1.0000000000000002),
);

const format = fc.constantFrom(
  ...[
    'General',
    '@',
    '0%',
    '0.00%',
    '0.00',
    '#,##0"元"',
    '0"%"',
    'yyyy/m/d',
    '[$-404]e.mm.dd',
    'h:mm',
    '[h]:mm',
    'mmm',
  ],
  undefined,
);

const value = fc.oneof(
  fc.constant(null),
  text,
  number,
  fc.constantFrom(NaN, Infinity, -Infinity),
  fc.constantFrom('#N/A', '#REF!', '#DIV/0!', '#NAME?', 'Err:502').map((error) => ({ error })),
);

/** Any cell at all. */
export const cell: fc.Arbitrary<Cell> = fc
  .record({ value, format, formula: fc.option(fc.constant('A1+1'), { nil: undefined, freq: 5 }) })
  .map(({ value, format, formula }) => ({
    value,
    ...(format === undefined ? {} : { format }),
    ...(formula === undefined ? {} : { formula }),
  }));
