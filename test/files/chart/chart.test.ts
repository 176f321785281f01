/** Charts in files: valid, the same each time, made anew in place, and a person's own beside them untouched. */
import { describe, expect, it } from '@jest/globals';
import { strFromU8, unzipSync, zipSync } from 'fflate';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { PutSheet, SheetDesign } from '../../../src/core/index';
import { changeWorkbook } from '../../../src/files/patch';
import { writeWorkbook } from '../../../src/files/write';
import { available, describeIf, openXmlFindings } from '../../support/referees';
import { CHARTED, charted, STACKED } from './sample';
import { plain } from '../write/sample';

const LATER = charted([
  ['一', 5, 0],
  ['二', 1, 1],
  ['三', 2, 2],
]);

const BARE: SheetDesign = { ...LATER, charts: [] };

function put(sheet: SheetDesign): PutSheet {
  return { kind: 'sheet', sheet };
}

function partsOf(bytes: Uint8Array): Record<string, string> {
  return Object.fromEntries(Object.entries(unzipSync(bytes)).map(([path, part]) => [path, strFromU8(part)]));
}

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

async function findings(bytes: Uint8Array): Promise<readonly unknown[]> {
  const folder = await mkdtemp(join(tmpdir(), 'charts-'));
  try {
    await writeFile(join(folder, 'book.xlsx'), bytes);
    return await openXmlFindings(join(folder, 'book.xlsx'));
  } finally {
    await rm(folder, { recursive: true });
  }
}

const fresh = () => writeWorkbook({ ...plain([]), sheets: [CHARTED] });

/** The workbook with a chart of a person's own on our sheet. */
async function withOwnChart(): Promise<Uint8Array> {
  const parts = partsOf(await fresh());
  const anchor = /<xdr:twoCellAnchor.*?<\/xdr:twoCellAnchor>/s.exec(
    parts['xl/drawings/drawing1.xml'] ?? '',
  )?.[0];
  const own = (anchor ?? '')
    .replace(/id="\d+" name="[^"]*"/, 'id="99" name="我的圖"')
    .replace(/r:id="[^"]*"/, 'r:id="own7"');
  parts['xl/drawings/drawing1.xml'] = (parts['xl/drawings/drawing1.xml'] ?? '').replace(
    '</xdr:wsDr>',
    `${own}</xdr:wsDr>`,
  );
  parts['xl/charts/chartOwn.xml'] = `${parts['xl/charts/chart1.xml'] ?? ''}<!-- mine -->`;
  parts['xl/drawings/_rels/drawing1.xml.rels'] = (parts['xl/drawings/_rels/drawing1.xml.rels'] ?? '').replace(
    '</Relationships>',
    '<Relationship Id="own7" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/chart" Target="../charts/chartOwn.xml"/></Relationships>',
  );
  parts['[Content_Types].xml'] = (parts['[Content_Types].xml'] ?? '').replace(
    '</Types>',
    '<Override PartName="/xl/charts/chartOwn.xml" ContentType="application/vnd.openxmlformats-officedocument.drawingml.chart+xml"/></Types>',
  );
  return zipSync(
    Object.fromEntries(Object.entries(parts).map(([path, text]) => [path, new TextEncoder().encode(text)])),
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

describeIf(available.validator, 'the Open XML SDK')('a workbook with charts', () => {
  it('has nothing to repair, new and changed, with a chart of a person’s own', async () => {
    expect(await findings(await fresh())).toEqual([]);
    const plainBook = await writeWorkbook(plain([]));
    expect(await findings(await changeWorkbook(plainBook, [put(LATER)]))).toEqual([]);
    expect(await findings(await changeWorkbook(await withOwnChart(), [put(LATER)]))).toEqual([]);
  });
});
