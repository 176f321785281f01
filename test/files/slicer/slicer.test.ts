/** Slicers in files: tied to their pivot and its cache, the same each time, made anew in place; a person's own stay. */
import { describe, expect, it } from '@jest/globals';
import type { PivotDesign, SlicerDesign } from '../../../src/core/index';
import { changeWorkbook } from '../../../src/files/patch';
import { writeWorkbook } from '../../../src/files/write';
import { partsOf, put } from '../chart/sample';
import { pivotWorkbook, rowValues, HEADERS, sourceRows, tableSheet } from '../pivot/sample';
import { OTHERS, PIVOT, ROWS, SLICED, slicedBook, slicedSheet, withOwnSlicer } from './sample';

const paths = (bytes: Uint8Array, of: RegExp) => Object.keys(partsOf(bytes)).filter((path) => of.test(path));
const SLICER_PARTS = /slicer|drawing/i;

/** The buttons of a slicer cache by their words, and whether each is pressed. */
function buttons(bytes: Uint8Array, cache: string): [string, boolean][] {
  const parts = partsOf(bytes);
  const xml = Object.entries(parts).find(
    ([path, text]) => path.startsWith('xl/slicerCaches/') && text.includes(` name="${cache}"`),
  )?.[1];
  if (xml === undefined) throw new Error(`No cache ${cache}.`);
  const number = /<tabular pivotCacheId="(\d+)"/.exec(xml)?.[1] ?? '';
  const pivots = Object.entries(parts).find(
    ([path, text]) => path.includes('pivotCacheDefinition') && text.includes(`pivotCacheId="${number}"`),
  )?.[1];
  const field = /sourceName="([^"]*)"/.exec(xml)?.[1] ?? '';
  const items = new RegExp(`name="${field}" numFmtId="0"><sharedItems[^>]*>(.*?)</sharedItems>`).exec(
    pivots ?? '',
  )?.[1];
  const words = [...(items ?? '').matchAll(/<(s|m)(?: v="([^"]*)")?\/>/g)].map(([, , word]) => word ?? '');
  return [...xml.matchAll(/<i x="(\d+)"( s="1")?\/>/g)].map(([, x, pressed]) => [
    words[Number(x)] ?? '?',
    pressed !== undefined,
  ]);
}

describe('slicers in a file', () => {
  it('show every item in its order, and press what the pivot lets through', async () => {
    const bytes = await slicedBook();
    expect(buttons(bytes, 'Slicer_pr_slicer_period')).toEqual([
      ['115H1', false],
      ['115H2', true],
    ]);
    const directions = buttons(bytes, 'Slicer_pr_slicer_direction');
    expect(directions.map(([word]) => word)).toEqual([...directions.map(([word]) => word)].sort());
    expect(directions.every(([, pressed]) => pressed)).toBe(true);
    const lights = new Set(ROWS.map((row) => row['燈號'] ?? ''));
    expect(buttons(bytes, 'Slicer_pr_slicer_light')).toHaveLength(lights.size);
  });

  it('are the same each time', async () => {
    expect(Buffer.compare(await slicedBook(), await slicedBook())).toBe(0);
  });

  it('are made anew in place, once, from the rows that the table has then', async () => {
    const rows = sourceRows(80, 3).map((row) => ({ ...row, 期別: '116H1' }));
    const changes = [
      { kind: 'rows', table: 'pr_Returns', headers: HEADERS, rows: rowValues(rows) } as const,
      put(slicedSheet({ ...PIVOT, only: { 期別: '116H1' } })),
      put(OTHERS),
    ];
    const before = await slicedBook();
    const after = await changeWorkbook(before, changes);
    expect(paths(after, SLICER_PARTS).sort()).toEqual(paths(before, SLICER_PARTS).sort());
    expect(buttons(after, 'Slicer_pr_slicer_period')).toEqual([['116H1', true]]);
    expect(partsOf(after)['xl/workbook.xml']?.match(/<x14:slicerCache /g)).toHaveLength(4);
    expect(Buffer.compare(await changeWorkbook(after, changes), after)).toBe(0);
  });

  it('go with the pivot that has none any more, and leave those of other sheets', async () => {
    const bare = slicedSheet({ ...PIVOT, slicers: [] });
    const one = partsOf(await changeWorkbook(await slicedBook(), [put(bare)]));
    expect(Object.keys(one).filter((path) => path.startsWith('xl/slicerCaches/'))).toHaveLength(1);
    const { pivots: [other] = [] } = OTHERS;
    const none = await changeWorkbook(await slicedBook(), [
      put(bare),
      put(slicedSheet({ ...(other as PivotDesign), slicers: [] })),
    ]);
    expect(paths(none, SLICER_PARTS)).toEqual([]);
    expect(partsOf(none)['xl/workbook.xml']).not.toMatch(/slicer|<extLst/i);
  });

  it('leave a person’s own, which goes over to the cache that the pivot has then', async () => {
    const before = await withOwnSlicer();
    const rows = sourceRows(40, 5);
    const changes = [
      { kind: 'rows', table: 'pr_Returns', headers: HEADERS, rows: rowValues(rows) } as const,
      put(SLICED),
      put(OTHERS),
    ];
    const after = await changeWorkbook(before, changes);
    const parts = partsOf(after);
    const own = buttons(after, 'Slicer_own');
    expect(own.map(([word]) => word)).toEqual([...new Set(rows.map((row) => String(row['機關'])))].sort());
    expect(own.every(([, pressed]) => pressed)).toBe(true);
    expect(parts['xl/drawings/drawing1.xml']).toContain('name="我的"');
    const texts = Object.entries(parts).filter(([path]) => path.startsWith('xl/slicers/'));
    expect(texts.map(([, text]) => text).join('')).toContain('name="我的"');
    expect(Buffer.compare(await changeWorkbook(after, changes), after)).toBe(0);
    const without = partsOf(await changeWorkbook(before, [put(slicedSheet({ ...PIVOT, slicers: [] }))]));
    expect(without['xl/slicers/slicer1.xml']?.match(/<slicer /g)).toHaveLength(1);
    expect(without['xl/workbook.xml']).toContain('Slicer_own');
  });

  it('leave a person’s slicer of several pivots with those that stay', async () => {
    const parts = partsOf(await withOwnSlicer());
    const path = 'xl/slicerCaches/slicerCacheOwn.xml';
    const both = (parts[path] ?? '').replace(
      '</pivotTables>',
      '<pivotTable tabId="2" name="pr_completion"/></pivotTables>',
    );
    const { zipSync, strToU8 } = await import('fflate');
    const before = zipSync(
      Object.fromEntries(Object.entries({ ...parts, [path]: both }).map(([at, text]) => [at, strToU8(text)])),
    );
    const after = partsOf(await changeWorkbook(before, [put(SLICED)]));
    expect(after[path]).not.toContain('pr_budget');
    expect(after[path]).toContain('<pivotTable tabId="2" name="pr_completion"/>');
  });

  it.each<[string, Partial<SlicerDesign>]>([
    ['a name of ours', { name: '交叉分析篩選器' }],
    ['plain letters', { name: 'pr_期別' }],
    ['has no column', { field: '?' }],
    ['over figures', { place: { top: 4, left: 2, bottom: 5, right: 3 } }],
    ['another slicer', { place: { top: 8, left: 0, bottom: 9, right: 0 } }],
    ['what it filters', { alt: '' }],
  ])('are refused where Excel would repair them or hide figures: %s', async (_, wrong) => {
    const [first, ...others] = PIVOT.slicers ?? [];
    const pivot = { ...PIVOT, slicers: [...others, { ...(first as SlicerDesign), ...wrong }] };
    const sheets = [slicedSheet(pivot), tableSheet(ROWS)];
    await expect(writeWorkbook({ ...pivotWorkbook([]), sheets })).rejects.toThrow(
      /pr_…|plain letters|has no column|over figures|what it filters/,
    );
  });
});
