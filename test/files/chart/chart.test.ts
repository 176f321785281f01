/** Charts in files: valid, the same each time, made anew in place, and a person's own beside them untouched. */
import { describe, expect, it } from '@jest/globals';
import { changeWorkbook } from '../../../src/files/patch';
import { writeWorkbook } from '../../../src/files/write';
import { BARE, CHARTED, fresh, LATER, partsOf, put, STACKED, withOwnChart } from './sample';
import { plain } from '../write/sample';

/** The figures that each chart carries, series by series. */
function cached(bytes: Uint8Array): Record<string, (string | undefined)[][]> {
  const parts = partsOf(bytes);
  const charts = Object.keys(parts).filter((path) => path.startsWith('xl/charts/'));
  return Object.fromEntries(
    charts
      .sort()
      .map((path) => [
        path,
        [...(parts[path] ?? '').matchAll(/<c:numCache>.*?<\/c:numCache>/gs)].map(([cache]) =>
          [...cache.matchAll(/<c:v>([^<]*)<\/c:v>/g)].map(([, value]) => value),
        ),
      ]),
  );
}

describe('charts in a file', () => {
  it('carry the figures of their cells', async () => {
    expect(cached(await fresh())['xl/charts/chart1.xml']).toEqual([
      ['3', '0', '1'],
      ['2', '4'],
    ]);
  });

  it('are the same each time', async () => {
    expect(Buffer.compare(await fresh(), await fresh())).toBe(0);
  });

  it('are made anew in place, once', async () => {
    const changed = await changeWorkbook(await fresh(), [put(LATER)]);
    expect(Object.keys(cached(changed))).toHaveLength(3);
    expect(cached(changed)['xl/charts/chart1.xml']).toEqual([
      ['5', '1', '2'],
      ['0', '1', '2'],
    ]);
    expect(Buffer.compare(await changeWorkbook(changed, [put(LATER)]), changed)).toBe(0);
  });

  it('leave a person’s own chart as it is', async () => {
    const before = await withOwnChart();
    const after = partsOf(await changeWorkbook(before, [put(LATER)]));
    expect(after['xl/charts/chartOwn.xml']).toBe(partsOf(before)['xl/charts/chartOwn.xml']);
    expect(after['xl/drawings/_rels/drawing1.xml.rels']).toContain('charts/chartOwn.xml');
    expect(after['xl/drawings/drawing1.xml']).toContain('name="我的圖"');
    expect(after['xl/drawings/drawing1.xml']?.match(/name="pr_chart/g)).toHaveLength(3);
    const without = partsOf(await changeWorkbook(before, [put(BARE)]));
    expect(without['xl/drawings/drawing1.xml']).not.toContain('pr_chart');
    expect(Object.keys(without).filter((path) => path.startsWith('xl/charts/'))).toEqual([
      'xl/charts/chartOwn.xml',
    ]);
  });

  it('go with the sheet that has none any more', async () => {
    const parts = Object.keys(partsOf(await changeWorkbook(await fresh(), [put(BARE)])));
    expect(parts.filter((path) => /chart|drawing/.test(path))).toEqual([]);
  });

  it('are refused where Excel would repair them', async () => {
    const wrong = { ...CHARTED, charts: [{ ...STACKED, series: [{ fill: '000000' }] }] };
    await expect(writeWorkbook({ ...plain([]), sheets: [wrong] })).rejects.toThrow('series');
    const theirs = { ...CHARTED, charts: [{ ...STACKED, name: '圖表 1' }] };
    await expect(writeWorkbook({ ...plain([]), sheets: [theirs] })).rejects.toThrow('pr_');
  });
});
