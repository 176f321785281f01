/** What a workbook is: each kind by its mark, by its property, and nothing else by accident. */
import { describe, expect, it } from '@jest/globals';
import { KIND_SHEETS, kindOf, kindProperty, KINDS, type SheetSnapshot } from '../../../src/core/grid';
import { madeOf } from '../../system/every-workbook';

type Told = Parameters<typeof kindOf>[0];

function sheet(name: string, corner: string | null): SheetSnapshot {
  return { name, state: 'visible', rows: [[{ value: corner }]] };
}

function told(name: string): Told {
  const { design } = madeOf(name);
  const sheets = design.sheets.map(({ name: title, rows }) => {
    const corner = rows.find(({ row }) => row === 0)?.cells.find(({ column }) => column === 0);
    return sheet(title, typeof corner?.value === 'string' ? corner.value : null);
  });
  return { sheets, properties: design.properties };
}

const WORKBOOKS = [
  ['coordinator', 'coordinator'],
  ['coordinator-en', 'coordinator'],
  ['standard', 'return'],
  ['short', 'return'],
  ['sending', 'sending-list'],
] as const;

describe('a workbook of ours', () => {
  it.each(WORKBOOKS)('%s is a %s', (name, kind) => {
    expect(kindOf(told(name)).kind).toBe(kind);
  });

  it('is told by its hidden sheet, however it is titled, where the property is gone', () => {
    for (const [name, kind] of WORKBOOKS.filter(([, one]) => 'hidden' in KINDS[one])) {
      const { sheets } = told(name);
      const renamed = sheets.map((one, index) => ({ ...one, name: `Sheet${index}` }));
      const { kind: found, hidden } = kindOf({ sheets: renamed, properties: {} });
      expect(found).toBe(kind);
      expect(hidden).toBeDefined();
    }
  });

  it('is told by its property where the hidden sheet is gone, which is said', () => {
    for (const [name, kind] of WORKBOOKS) {
      const { sheets, properties } = told(name);
      const left = sheets.filter(({ name: title }) => !KIND_SHEETS.includes(title));
      expect(kindOf({ sheets: left, properties })).toEqual({ kind, hidden: undefined, column: 0 });
    }
  });

  it('is the coordinator’s with the sheets of a return in it, and whatever its property says', () => {
    const [first, second] = [told('standard'), told('coordinator')];
    const both = { sheets: [...first.sheets, ...second.sheets], properties: kindProperty('return') };
    expect(kindOf(both).kind).toBe('coordinator');
  });
});

describe('any other workbook', () => {
  it.each([
    ['without anything', { sheets: [], properties: {} }],
    ['with a mark elsewhere', { sheets: [sheet('a', 'pr:form'), sheet('pr_secret', null)], properties: {} }],
    ['with another property', { sheets: [sheet('a', 'x')], properties: { pr_kind: 'constructor' } }],
  ])('%s is none of ours', (_, one) => {
    expect(kindOf(one)).toEqual({ kind: 'other', hidden: undefined, column: 0 });
  });
});
