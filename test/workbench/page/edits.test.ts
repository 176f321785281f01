import { describe, expect, it } from '@jest/globals';
import type { CellMatrix } from '@fortune-sheet/core';
import { filteredSheets, modelText, touchedCells, typedText } from '../../../workbench/page/grid/edits';
import { changedSheets } from '../../../workbench/page/grid/refresh';
import { runsOf } from '../../../workbench/page/grid/runs';

const LOOK = { fontName: '微軟正黑體', size: 11 };

describe('what was done in the grid', () => {
  it('names each touched cell once, and whole rows cell by cell', () => {
    const ops = [
      { op: 'replace' as const, id: 's', path: ['data', 2, 3, 'v'], value: 'x' },
      { op: 'replace' as const, id: 's', path: ['data', 2, 3, 'm'], value: 'x' },
      { op: 'replace' as const, id: 's', path: ['data', 5], value: [null, null] },
    ];
    expect(touchedCells(ops).map(({ row, column }) => `${row},${column}`)).toEqual(['2,3', '5,0', '5,1']);
  });

  it('passes over whole sheets, which only the page itself replaces', () => {
    expect(touchedCells([{ op: 'replace', id: 's', path: [], value: {} }])).toEqual([]);
  });

  it('names the sheets whose filter changed', () => {
    const ops = [
      { op: 'add' as const, id: 'a', path: ['filter', '2'], value: {} },
      { op: 'replace' as const, id: 'b', path: ['config'], value: {} },
    ];
    expect([...filteredSheets(ops)]).toEqual(['a']);
  });

  it('reads a cell as typed: formula, number, text with line breaks, nothing', () => {
    const runs = runsOf('第一行\n第二行', { fs: 11 }, 20);
    const data: CellMatrix = [[{ v: 3, f: '=1+2' }, { v: 0.75, m: '75%' }, runs, null]];
    expect([0, 1, 2, 3].map((column) => typedText(data, 0, column))).toEqual([
      '=1+2',
      '0.75',
      '第一行\n第二行',
      '',
    ]);
  });

  it('reads the workbook’s cell the same way, so that agreement is no edit', () => {
    expect(modelText({ value: '第一行\r\n第二行', look: LOOK })).toBe('第一行\n第二行');
    expect(modelText({ value: null, formula: '1+2', stale: true, look: LOOK })).toBe('=1+2');
    expect(modelText({ value: { error: '#N/A' }, look: LOOK })).toBe('#N/A');
  });
});

describe('runs', () => {
  const texts = (text: string, width: number) =>
    (runsOf(text, { fs: 12 }, width).ct?.s as { v: string }[]).map(({ v }) => v);

  it('leave a line that fits in one piece', () => {
    expect(texts('甲乙\n丙丁', 200)).toEqual(['甲乙\r\n', '丙丁']);
  });

  it('cut a longer one where it may break: between Chinese characters, never inside a word', () => {
    expect(texts('甲乙 KPI 丙\n丁', 40)).toEqual(['甲', '乙', ' ', 'KPI ', '丙\r\n', '丁']);
  });
});

describe('drawing anew', () => {
  const sheet = (id: string, name: string, v: string) => ({ id, name, celldata: [{ r: 0, c: 0, v: { v } }] });

  it('is for sheets whose content differs, not for where the selection is', () => {
    const before = [sheet('a', '甲', '1'), sheet('b', '乙', '1')];
    const after = [{ ...sheet('a', '甲', '1'), status: 1 }, sheet('b', '乙', '2')];
    expect(changedSheets(before, after)).toEqual([after[1]]);
  });

  it('begins anew where the sheets are others', () => {
    expect(changedSheets([sheet('a', '甲', '1')], [sheet('a', '丙', '1')])).toBe('others');
  });
});
