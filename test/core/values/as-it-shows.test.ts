/** What a cell shows and what it holds may differ: such a value is read by what is certain, and said. */
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { readValue, type Cell, type ValueType } from '../../../src/core/index';

const TEXT: ValueType = { kind: 'text' };
const NUMBER: ValueType = { kind: 'number' };
const ALL: readonly ValueType[] = [
  TEXT,
  { kind: 'text', long: true },
  { kind: 'suggest' },
  { kind: 'date' },
  { kind: 'percent' },
  NUMBER,
  { kind: 'choice', choices: [{ key: 'yes', labels: ['是', 'Yes'] }] },
];

describe('a formula', () => {
  it.each(ALL)('without a stored result is unreadable, never blank: $kind', (type) => {
    const cell: Cell = { value: null, formula: '7000+300', uncalculated: true };
    expect(readValue(cell, type)).toEqual({
      value: { state: 'unreadable', text: '=7000+300' },
      remarks: [
        { code: 'value.formula-without-result', severity: 'error', parameters: { text: '=7000+300' } },
      ],
    });
  });

  it('that gives nothing is blank', () => {
    expect(readValue({ value: null, formula: 'IF(A1="","",A1)' }, TEXT).value).toEqual({ state: 'blank' });
  });
});

describe('a picture in a cell', () => {
  const picture = {
    value: { state: 'blank' },
    remarks: [{ code: 'value.cell-picture', severity: 'warning', parameters: {} }],
  };

  it.each<Cell>([
    { value: '=DISPIMG("ID_0A1B",1)', formula: '_xlfn.DISPIMG("ID_0A1B",1)' },
    { value: { error: '#NAME?' }, formula: 'DISPIMG("ID_0A1B",1)' },
    { value: null, formula: '_xlfn.DISPIMG("ID_0A1B",1)', uncalculated: true },
    { value: '=DISPIMG("ID_0A1B",1)' },
    { value: ' =_xlfn.DISPIMG("ID_0A1B")' },
  ])('is no answer, and is said: %j', (cell) => {
    for (const type of ALL) expect(readValue(cell, type)).toEqual(picture);
  });

  it('is not every text that names the function', () => {
    expect(readValue({ value: '見 =DISPIMG("A",1) 一圖' }, TEXT).value.state).toBe('value');
  });
});

describe('a number that its format shows in thousands', () => {
  it.each([
    ['#,##0,', '7300'],
    ['0,', '7300'],
    ['#,##0.0,', '7300'],
    ['#,##0,"千元"', '7300'],
    ['0,,', '7'],
    ['#,##0,;[Red]-#,##0', '7300'],
  ])('%s is taken as it is, and asked about', (format, text) => {
    expect(readValue({ value: 7300000, format }, NUMBER)).toEqual({
      value: { state: 'value', value: 7300000 },
      remarks: [{ code: 'value.shown-scaled', severity: 'warning', parameters: { text, read: 7300000 } }],
    });
  });

  it.each(['#,##0', '#,##0.00', '0', '"a,"0', '#,##0 ;(#,##0)', '#,##0\\,', '0_,'])(
    '%s shows it whole',
    (format) => {
      expect(readValue({ value: 7300000, format }, NUMBER).remarks).toEqual([]);
    },
  );
});

describe('a date or a time in a field of text', () => {
  const read = (cell: Cell) => {
    const { value, remarks } = readValue(cell, TEXT);
    return [value.state === 'value' ? value.value : value.state, remarks.map(({ code }) => code)];
  };

  it.each<[Cell, string, string]>([
    [{ value: -651777, format: 'yyyy/m/d' }, '115.06.30', 'value.text-repaired'],
    [{ value: '0115-06-29', format: 'yyyy-mm-dd' }, '115.06.30', 'value.text-repaired'],
    [{ value: '2026-06-30', format: 'yyyy-mm-dd' }, '115.06.30', 'value.text-repaired'],
    [{ value: '2026-06-30T08:00:00', format: 'yyyy-mm-dd' }, '115.06.30', 'value.text-repaired'],
    [{ value: 0.5208333333, format: 'h:mm' }, '12:30', 'value.time-in-text'],
    [{ value: 'PT12H30M00S', format: 'h:mm:ss' }, '12:30', 'value.time-in-text'],
    [{ value: 0.520848, format: 'h:mm:ss' }, '12:30:01', 'value.time-in-text'],
    [{ value: 'PT08H05M09.4S', format: 'h:mm:ss' }, '8:05:09', 'value.time-in-text'],
    [{ value: 'PT12H29M59.999999971S', format: 'h:mm:ss' }, '12:30', 'value.time-in-text'],
    [{ value: 1.25, format: '[h]:mm' }, '30:00', 'value.time-in-text'],
  ])('%j is read as it shows, from either kind of file', (cell, text, code) => {
    expect(read(cell)).toEqual([text, [code]]);
  });

  it.each<[Cell, string]>([
    [{ value: '115/6/30', format: 'yyyy/m/d' }, '115/6/30'],
    [{ value: '2026-06-30' }, '2026-06-30'],
    [{ value: 'PT12H30M00S' }, 'PT12H30M00S'],
    [{ value: '2026-13-45', format: 'yyyy-mm-dd' }, '2026-13-45'],
    [{ value: -3, format: 'h:mm' }, '-3'],
  ])('%j is no such thing and stays', (cell, text) => {
    expect(read(cell)).toEqual([text, []]);
  });

  it('every time of day is the same from .xlsx and .ods', () => {
    const two = (part: number) => String(part).padStart(2, '0');
    fc.assert(
      fc.property(fc.nat(86399), (seconds) => {
        const [hours, minutes, rest] = [
          Math.floor(seconds / 3600),
          Math.floor(seconds / 60) % 60,
          seconds % 60,
        ];
        const stored = `PT${two(hours)}H${two(minutes)}M${two(rest)}S`;
        const xlsx = readValue({ value: seconds / 86400, format: 'h:mm:ss' }, TEXT).value;
        expect(readValue({ value: stored, format: 'h:mm:ss' }, TEXT).value).toEqual(xlsx);
      }),
    );
  });
});
