/** A chart over a pivot: it shows what the pivot shows without its totals, and belongs to it. */
import { afterAll, describe, expect, it } from '@jest/globals';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { crosstab, type PivotChart, type PivotDesign, type SheetDesign } from '../../../src/core/index';
import { changeWorkbook } from '../../../src/files/patch';
import { writeWorkbook } from '../../../src/files/write';
import { available, describeIf, openXmlFindings } from '../../support/referees';
import { pivotSheet, PIVOTS, pivotWorkbook, sourceRows, tableSheet } from '../pivot/sample';
import { chartCaches } from '../pivot/chart-caches';
import { partsOf, put } from './sample';

const ROWS = sourceRows(80);
const [INNER, ONE] = [PIVOTS[0] as PivotDesign, PIVOTS[1] as PivotDesign];

function over({ name }: PivotDesign): PivotChart {
  return {
    name: 'pr_chart_status',
    pivot: name,
    kind: 'bar',
    stacked: 'sums',
    title: '各方向做到哪裡？ <&>',
    alt: '各方向依狀態的件數。',
    place: { top: 40, bottom: 57, left: 0, right: 5 },
  };
}

function charted(pivot: PivotDesign, chart: PivotChart = over(pivot)): SheetDesign {
  return { ...pivotSheet(pivot), charts: [chart] };
}

function book(sheet: SheetDesign, rows = ROWS): Promise<Uint8Array> {
  return writeWorkbook({ ...pivotWorkbook([]), sheets: [sheet, tableSheet(rows)] });
}

const chartXml = (file: Uint8Array) => partsOf(file)['xl/charts/chart1.xml'] ?? '';

describe('a chart over a pivot', () => {
  it('says which pivot it belongs to, and shows its figures without the totals', async () => {
    const file = await book(charted(ONE));
    expect(chartXml(file)).toContain(`<c:pivotSource><c:name>[]${ONE.name}!${ONE.name}</c:name>`);
    const [chart] = chartCaches(file);
    const { rows, columns, figures } = crosstab(ROWS, ONE);
    const inner = columns.flatMap(({ kind, path }, at) => (kind === 'item' ? [{ name: path[0], at }] : []));
    expect(inner.length).toBeGreaterThan(2);
    expect(chart?.series.map(({ name, values }) => [name, values])).toEqual(
      inner.map(({ name, at }) => [
        name,
        figures
          .slice(0, rows.length - 1)
          .flatMap((line, place) => (line[at] === null ? [] : [[place, line[at]]])),
      ]),
    );
  });

  it('is made anew with its pivot, over the figures that are there then', async () => {
    const other = sourceRows(30, 5);
    const plain = await writeWorkbook({ ...pivotWorkbook([]), sheets: [tableSheet(other)] });
    const first = await changeWorkbook(plain, [put(charted(ONE))]);
    const again = await changeWorkbook(first, [put(charted(ONE))]);
    expect(chartXml(again)).toBe(chartXml(first));
    expect(chartXml(again)).toBe(chartXml(await book(charted(ONE), other)));
    expect(Object.keys(partsOf(again)).filter((path) => path.includes('/charts/'))).toHaveLength(1);
  });

  it('is left out where the pivot shows nothing', async () => {
    const nothing = { ...ONE, only: { 期別: '115H9' } };
    expect(chartXml(await book(charted(nothing)))).toBe('');
  });

  it.each<[string, SheetDesign]>([
    ['over no pivot', charted(ONE, { ...over(ONE), pivot: 'pr_pivot_none' })],
    ['over a pivot with subtotals', charted(INNER)],
    ['is called pr_', charted(ONE, { ...over(ONE), name: 'chart' })],
    ['says what it shows', charted(ONE, { ...over(ONE), alt: '' })],
  ])('is refused: %s', async (message, sheet) => {
    await expect(book(sheet)).rejects.toThrow(message);
  });
});

describeIf(available.validator, 'the Open XML SDK')('a workbook with a chart over a pivot', () => {
  const folder = mkdtempSync(join(tmpdir(), 'pivot-charts-'));
  afterAll(() => rmSync(folder, { recursive: true }));

  it('has nothing to repair, new and changed', async () => {
    const plain = await writeWorkbook({ ...pivotWorkbook([]), sheets: [tableSheet(ROWS)] });
    const made = [await book(charted(ONE)), await changeWorkbook(plain, [put(charted(ONE))])];
    for (const [index, bytes] of made.entries()) {
      const path = join(folder, `${index}.xlsx`);
      writeFileSync(path, bytes);
      expect(await openXmlFindings(path)).toEqual([]);
    }
  });
});
