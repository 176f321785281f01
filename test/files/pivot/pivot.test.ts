import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { PivotDesign, SourceRow } from '../../../src/core/index';
import { crosstab } from '../../../src/core/index';
import { changeWorkbook, openParts } from '../../../src/files/patch';
import { writeWorkbook } from '../../../src/files/write';
import {
  available,
  describeIf,
  libreOfficeConvert,
  openXmlFindings,
  openpyxlModel,
} from '../../support/referees';
import { asLibreOffice, falsified, rounded, shown, trimmed } from './shown';
import { HEADERS, pivotSheet, PIVOTS, pivotWorkbook, rowValues, sourceRows, tableSheet } from './sample';

/** On which sheet each pivot stands. */
const PLACED = PIVOTS.map((pivot) => ({ sheet: pivot.name, pivot }));

let folder: string;
let rows: SourceRow[];
let bytes: Uint8Array;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'pivot-'));
  rows = sourceRows(10_000);
  bytes = await writeWorkbook(pivotWorkbook(rows));
});

afterAll(() => rm(folder, { recursive: true, force: true }));

describe('a new workbook with pivots', () => {
  it('shows the figures before anything has calculated', async () => {
    for (const pivot of PIVOTS) {
      expect(await shown(bytes, pivot.name, 2)).toEqual(trimmed(crosstab(rows, pivot).cells));
    }
  });

  it('has one cache for one table, and the same bytes twice', async () => {
    const paths = openParts(bytes).paths();
    expect(paths.filter((path) => /pivotCacheDefinition\d+\.xml$/.test(path))).toHaveLength(1);
    expect(paths.filter((path) => /pivotTable\d+\.xml$/.test(path))).toHaveLength(5);
    expect(Buffer.from(await writeWorkbook(pivotWorkbook(rows))).equals(Buffer.from(bytes))).toBe(true);
  });

  it('says in its parts what the cells show', () => {
    const parts = openParts(bytes);
    const both = parts.text('xl/pivotTables/pivotTable4.xml');
    expect(both).toContain('<colFields count="2"><field x="2"/><field x="-2"/></colFields>');
    expect(both).toContain(
      '<i><x/><x/></i><i r="1" i="1"><x v="1"/></i><i><x v="1"/><x/></i><i r="1" i="1"><x v="1"/></i><i t="grand"><x/></i><i t="grand" i="1"><x/></i>',
    );
    const budget = parts.text('xl/pivotTables/pivotTable5.xml');
    expect(budget).toContain('<colFields count="1"><field x="-2"/></colFields>');
    expect(budget).toContain('<pageField fld="1" item="1" hier="-1"/>');
    expect(budget).toContain('hideValuesRow="1"');
    const completion = parts.text('xl/pivotTables/pivotTable1.xml');
    const { rows: items, cells } = crosstab(rows, PIVOTS[0] as PivotDesign);
    expect(completion).toContain(
      `<rowItems count="${items.length}"><i><x/><x v="1"/></i><i r="1"><x v="3"/></i>`,
    );
    expect(completion.match(/<i t="default">/g)).toHaveLength(2);
    expect(completion).toContain(
      `<location ref="A5:H${2 + cells.length}" firstHeaderRow="1" firstDataRow="2" firstDataCol="2" rowPageCount="1" colPageCount="1"/>`,
    );
  });

  it('describes every kind of column in the cache', async () => {
    const odd: SourceRow[] = [
      {
        key: 'K',
        期別: 1,
        類別: 'x',
        機關: null,
        推動方向: null,
        狀態: 1.5,
        預算數: null,
        辦理情形: { error: '#N/A' },
      },
      { key: 2, 期別: 2, 類別: 'X', 機關: null, 推動方向: 'b', 狀態: null, 預算數: null, 辦理情形: 'c' },
    ];
    const pivot: PivotDesign = {
      ...(PIVOTS[1] as PivotDesign),
      rows: ['類別'],
      columns: ['狀態'],
      filters: ['機關', '期別'],
    };
    const file = join(folder, 'odd.xlsx');
    const design = { ...pivotWorkbook(odd), sheets: [pivotSheet(pivot), tableSheet(odd)] };
    await writeFile(file, await writeWorkbook(design));
    expect(await openXmlFindings(file)).toEqual([]);
    const xml = openParts(new Uint8Array(await readFile(file))).text(
      'xl/pivotCache/pivotCacheDefinition1.xml',
    );
    const items = (name: string) =>
      new RegExp(`name="${name}" numFmtId="0">(.*?)</cacheField>`).exec(xml)?.[1];
    expect(items('key')).toBe(
      '<sharedItems containsMixedTypes="1" containsNumber="1" containsInteger="1" minValue="2" maxValue="2" count="2"><s v="K"/><n v="2"/></sharedItems>',
    );
    expect(items('期別')).toBe(
      '<sharedItems containsSemiMixedTypes="0" containsString="0" containsNumber="1" containsInteger="1" minValue="1" maxValue="2" count="2"><n v="1"/><n v="2"/></sharedItems>',
    );
    expect(items('類別')).toBe('<sharedItems count="1"><s v="x"/></sharedItems>');
    expect(items('機關')).toBe(
      '<sharedItems containsNonDate="0" containsString="0" containsBlank="1" count="1"><m/></sharedItems>',
    );
    expect(items('狀態')).toBe(
      '<sharedItems containsString="0" containsBlank="1" containsNumber="1" minValue="1.5" maxValue="1.5" count="2"><n v="1.5"/><m/></sharedItems>',
    );
    expect(items('預算數')).toBe('<sharedItems containsNonDate="0" containsString="0" containsBlank="1"/>');
    expect(items('辦理情形')).toBe('<sharedItems count="2"><e v="#N/A"/><s v="c"/></sharedItems>');
  });

  it.each<[string, Partial<PivotDesign>]>([
    ['has no column', { rows: ['?'] }],
    ['one or two row fields', { rows: [] }],
    ['at most one column', { columns: ['狀態', '燈號'] }],
    ['one axis only', { filters: ['狀態'] }],
    ['is a name already', { values: [{ field: 'key', summary: 'count', caption: 'Key' }] }],
    ['over no table', { table: 'pr_None' }],
    ['only a filter', { only: { 狀態: '1 未填' } }],
    ['over a cell', { anchor: { row: 0, column: 0 } }],
  ])('is refused where a pivot %s', async (message, wrong) => {
    const pivot = { ...(PIVOTS[1] as PivotDesign), ...wrong };
    const design = { ...pivotWorkbook([]), sheets: [pivotSheet(pivot), tableSheet(sourceRows(3))] };
    await expect(writeWorkbook(design)).rejects.toThrow(message);
  });

  it('is refused where two pivots overlap', async () => {
    const sheet = { ...pivotSheet(PIVOTS[0] as PivotDesign), pivots: PIVOTS.slice(0, 2) };
    const design = { ...pivotWorkbook([]), sheets: [sheet, tableSheet(sourceRows(3))] };
    await expect(writeWorkbook(design)).rejects.toThrow('over another pivot');
  });
});

describeIf(available.validator && available.openpyxl, 'the Open XML SDK validator with openpyxl')(
  'referees',
  () => {
    it('find nothing wrong, also with a table that has no rows yet', async () => {
      const file = join(folder, 'pivots.xlsx');
      await writeFile(file, bytes);
      expect(await openXmlFindings(file)).toEqual([]);
      expect((await openpyxlModel(file)).sheets).toHaveLength(6);
      await writeFile(file, await writeWorkbook(pivotWorkbook([{}])));
      expect(await openXmlFindings(file)).toEqual([]);
    });
  },
);

describeIf(available.libreoffice, 'LibreOffice')('LibreOffice', () => {
  it.each(['xlsx', 'ods'] as const)(
    'calculates the same pivots from falsified cells, saved as %s',
    async (format) => {
      const file = join(folder, 'false.xlsx');
      await writeFile(file, falsified(bytes, PLACED));
      const made = await libreOfficeConvert(file, format, join(folder, 'made'), { locale: 'en-US' });
      const saved = new Uint8Array(await readFile(made));
      for (const pivot of PIVOTS) {
        expect(rounded(await shown(saved, pivot.name, 2))).toEqual(rounded(asLibreOffice(pivot, rows)));
      }
    },
  );

  it('calculates the same pivots after the rows of a workbook changed', async () => {
    const other = sourceRows(800, 99);
    const patched = await changeWorkbook(bytes, [
      { kind: 'rows', table: 'pr_Returns', headers: HEADERS, rows: rowValues(other) },
      ...PIVOTS.map((pivot) => ({ kind: 'sheet', sheet: pivotSheet(pivot) }) as const),
    ]);
    const file = join(folder, 'changed.xlsx');
    await writeFile(file, falsified(patched, PLACED));
    const made = await libreOfficeConvert(file, 'xlsx', join(folder, 'made'), { locale: 'en-US' });
    const saved = new Uint8Array(await readFile(made));
    for (const pivot of PIVOTS) {
      expect(await shown(patched, pivot.name, 2)).toEqual(trimmed(crosstab(other, pivot).cells));
      expect(rounded(await shown(saved, pivot.name, 2))).toEqual(rounded(asLibreOffice(pivot, other)));
    }
  });
});
