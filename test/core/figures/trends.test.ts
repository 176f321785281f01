import { describe, expect, it } from '@jest/globals';
import { trendsOf, type TrendLine } from '../../../src/core/figures';
import { trendSheet } from '../../../src/core/sheets/coordinator/trend-sheet';
import { newCoordination } from '../../support/coordinator';
import { further, overTwoEditions } from '../../support/editions';

const state = overTwoEditions();
const trends = trendsOf(state);
if (trends === undefined) throw new Error('no trends');
const lines = trends.directions.flatMap((direction) => direction.lines);
const line = (id: string): TrendLine => {
  const found = [...lines, ...trends.ended].find(({ task }) => task.id === id);
  if (found === undefined) throw new Error(id);
  return found;
};
const stands = ({ figures }: TrendLine): boolean[] => figures.map((one) => one !== undefined);
const ids = (tasks: readonly { readonly id: string }[] = []): string[] => tasks.map(({ id }) => id);

describe('trends', () => {
  it('are none while there is one period', () => {
    expect(trendsOf(newCoordination())).toBeUndefined();
    expect(trendSheet(newCoordination())).toBeUndefined();
  });

  it('go on where the lineage does: reworded, moved, the same', () => {
    for (const id of ['T114-1-01', 'T114-4-01', 'T114-10-01']) {
      expect(stands(line(id))).toEqual([true, true, true, true]);
      expect([line(id).before, line(id).after]).toEqual([undefined, undefined]);
    }
  });

  it('break where it does: merged, split, new, dropped', () => {
    const sides = [false, false, true, true];
    expect(stands(line('T114-1-02'))).toEqual(sides);
    expect([line('T114-1-02').before?.relation, ids(line('T114-1-02').before?.tasks)]).toEqual([
      'merged',
      ['T112-1-02', 'T112-1-03'],
    ]);
    for (const id of ['T114-7-01', 'T114-7-02'])
      expect([stands(line(id)), line(id).before?.relation]).toEqual([sides, 'split']);
    expect([stands(line('T114-10-02')), line('T114-10-02').before?.relation]).toEqual([sides, 'new']);
    const ended = trends.ended.map((one) => [one.task.id, one.after?.relation, ids(one.after?.tasks).join()]);
    expect(ended).toEqual([
      ['T112-1-02', 'merged', 'T114-1-02'],
      ['T112-1-03', 'merged', 'T114-1-02'],
      ['T112-5-02', 'dropped', ''],
      ['T112-7-01', 'split', 'T114-7-01,T114-7-02'],
    ]);
    for (const one of trends.ended) expect(stands(one)).toEqual([true, true, false, false]);
  });

  it('lose no return and count none twice', () => {
    trends.periods.forEach(({ id }, index) => {
      const sum = [...lines, ...trends.ended].reduce(
        (total, { figures }) => total + (figures[index]?.expected ?? 0),
        0,
      );
      expect(sum).toBe(state.returns.filter(({ period }) => period === id).length);
      expect(trends.total[index]?.expected).toBe(sum);
    });
  });

  it('go on for a direction only where its tasks are the same', () => {
    const of = (no: number) =>
      trends.directions.find((one) => one.no === no)?.figures.map((one) => one !== undefined);
    expect(of(9)).toEqual([true, true, true, true]);
    // One lost a task to a merger, three to the tenth, five to a drop, seven to a split; ten is made of them and of new ones.
    for (const no of [1, 3, 5, 7, 10]) expect(of(no)).toEqual([false, false, true, true]);
  });

  it('show the break in words and in looks', () => {
    const cells = trendSheet(state)?.rows.flatMap((row) => row.cells) ?? [];
    const cell = (value: string) => cells.find((one) => one.value === value);
    for (const words of [
      '由 一-2、一-3 併列，不與其比較 ┃',
      '由 七-1 分列，不與其比較 ┃',
      '新增，此前無此事項 ┃',
      '┃ 已刪除',
      '┃ 併入 一-2',
      '┃ 分列為 七-1、七-2',
    ])
      expect(cell(words)?.style).toMatchObject({ italic: true, fill: 'E3E3E3' });
    expect(cells.filter(({ value }) => typeof value === 'number')).toEqual([]);
  });

  it('have no break within one edition', () => {
    const cells = trendSheet(further(newCoordination(), '115H2'))?.rows.flatMap((row) => row.cells) ?? [];
    expect(cells.some(({ value }) => String(value).includes('┃'))).toBe(false);
  });
});
