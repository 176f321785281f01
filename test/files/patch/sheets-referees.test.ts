import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { PivotDesign } from '../../../src/core/index';
import { changeWorkbook, openParts } from '../../../src/files/patch';
import { writeWorkbook } from '../../../src/files/write';
import {
  available,
  describeIf,
  libreOfficeConvert,
  openXmlFindings,
  openpyxlModel,
} from '../../support/referees';
import type { Model, ModelSheet } from '../../support/referees';
import { pivotSheet, pivotWorkbook, sourceRows } from '../pivot/sample';
import { FORM, SAMPLE } from '../write/sample';
import { BOOK, note, put, round } from './rounds';
import { differing, edited, PIVOT, text } from './support';
import { addUsersThings } from './user-workbook';

let folder: string;
let sample: Uint8Array;
let ours: Uint8Array;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'sheets-'));
  sample = await writeWorkbook(SAMPLE);
  ours = await writeWorkbook(pivotWorkbook(sourceRows(40)));
});

afterAll(() => rm(folder, { recursive: true, force: true }));

async function file(name: string, bytes: Uint8Array): Promise<string> {
  const path = join(folder, name);
  await writeFile(path, bytes);
  return path;
}

const sheetOf = (model: Model, name: string): ModelSheet | undefined =>
  model.sheets.find((sheet) => sheet.name === name);

describeIf(available.openpyxl && available.validator, 'openpyxl with the Open XML SDK validator')(
  'independent readers',
  () => {
    it('see a sheet that was put as they see it in a new workbook, wherever it was put', async () => {
      const fresh = sheetOf(await openpyxlModel(await file('fresh.xlsx', sample)), '填報表');
      const plain = await writeWorkbook({
        ...SAMPLE,
        sheets: [note('only', 'x')],
        names: [],
        activeSheet: 'only',
      });
      const targets = [plain, ours, await prefixedStyles(plain), new Uint8Array(await readFile(PIVOT))];
      for (const target of targets) {
        const made = await file('put.xlsx', await changeWorkbook(target, [put(FORM)]));
        expect(sheetOf(await openpyxlModel(made), '填報表')).toEqual(fresh);
        expect(await openXmlFindings(made)).toEqual([]);
      }
    });

    it('find all that is the user’s as it was after three rounds', async () => {
      const users = join(folder, 'users.xlsx');
      await addUsersThings(await file('ours.xlsx', ours), users);
      await threeRounds(new Uint8Array(await readFile(users)), users);
    });
  },
);

/** Three rounds of changes; everything but our sheets and our table's columns is as before. */
async function threeRounds(before: Uint8Array, path: string): Promise<void> {
  const old = await openpyxlModel(path);
  const known = (await openXmlFindings(path)).map((one) => JSON.stringify(one));
  let bytes = before;
  for (const seed of [31, 4, 12]) bytes = await changeWorkbook(bytes, round(seed));
  const made = await file('rounds.xlsx', bytes);
  const model = await openpyxlModel(made);
  expect(
    (await openXmlFindings(made)).map((one) => JSON.stringify(one)).filter((one) => !known.includes(one)),
  ).toEqual([]);
  expect(sheetOf(model, '我的分析')).toEqual(sheetOf(old, '我的分析'));
  expect(model.names).toEqual(old.names);
  expect(model.active).toBe(old.active);
  const beside = (sheet: ModelSheet | undefined) =>
    Object.entries(sheet?.cells ?? {}).filter(([name]) => /^[L-Z]\d/.test(name));
  expect(beside(sheetOf(old, 'pr 彙總'))).not.toHaveLength(0);
  expect(beside(sheetOf(model, 'pr 彙總'))).toEqual(beside(sheetOf(old, 'pr 彙總')));
  expect(model.sheets.map((sheet) => sheet.name)).toEqual(
    old.sheets.flatMap(({ name }) => (name === 'pr_completion' ? [name, '一頁摘要'] : [name])),
  );
  const touched = differing(before, bytes).filter((part) => openParts(before).has(part));
  const user = /drawing|chart|comment|theme|docProps|sharedStrings/;
  expect(
    openParts(before)
      .paths()
      .some((part) => /charts\/chart/.test(part)),
  ).toBe(true);
  expect(touched.filter((part) => user.test(part))).toEqual([]);
  const own = openParts(before)
    .paths()
    .find((part) => /sheet\d+\.xml$/.test(part) && text(before, part).includes('<legacyDrawing'));
  expect(own).toBeDefined();
  expect(touched).not.toContain(own);
}

/** The same file as a program writes it that puts a prefix before everything. */
function prefixedStyles(bytes: Uint8Array): Uint8Array {
  const prefix = (xml: string) =>
    xml
      .replace(/<(\/?)(?=[A-Za-z])/g, '<$1x:')
      .replace(
        ' xmlns="http://schemas.openxmlformats.org/spreadsheetml',
        ' xmlns:x="http://schemas.openxmlformats.org/spreadsheetml',
      );
  return edited(edited(bytes, 'xl/styles.xml', prefix), BOOK, prefix);
}

describeIf(available.libreoffice && available.openpyxl && available.validator, 'LibreOffice with openpyxl')(
  'a workbook that LibreOffice saved',
  () => {
    it('takes new rows, sheets and pivots, and gets no findings that it had not', async () => {
      const saved = await libreOfficeConvert(await file('lo.xlsx', ours), 'xlsx', join(folder, 'lo'));
      const codes = async (path: string) =>
        new Set((await openXmlFindings(path)).map((one) => one.description));
      const known = await codes(saved);
      const made = await file(
        'lo-made.xlsx',
        await changeWorkbook(new Uint8Array(await readFile(saved)), round(6)),
      );
      expect([...(await codes(made))].filter((one) => !known.has(one))).toEqual([]);
      expect((await openpyxlModel(made)).sheets.map((sheet) => sheet.name)).toContain('一頁摘要');
    });
  },
);

describeIf(available.validator && available.openpyxl, 'the Open XML SDK validator')(
  'the sample with a pivot',
  () => {
    it('takes a sheet and a pivot of ours over its table; its own pivot keeps its bytes', async () => {
      const before = new Uint8Array(await readFile(PIVOT));
      const pivot: PivotDesign = {
        name: 'pr_mine',
        anchor: { row: 2, column: 1 },
        table: 'T_All',
        rows: ['Direction'],
        columns: ['Status'],
        filters: ['Unit'],
        values: [{ field: 'ID', summary: 'count', caption: 'n', format: '0"件"' }],
      };
      const made = await changeWorkbook(before, [put(pivotSheet(pivot, '我們的'), { after: 'Data' })]);
      const again = await changeWorkbook(made, [put(pivotSheet(pivot, '我們的'))]);
      expect(differing(made, again)).toEqual([]);
      expect(
        differing(before, made)
          .filter((path) => openParts(before).has(path))
          .sort(),
      ).toEqual(['[Content_Types].xml', 'xl/_rels/workbook.xml.rels', 'xl/styles.xml', BOOK].sort());
      expect(await openXmlFindings(await file('mine.xlsx', made))).toEqual([]);
      expect((await openpyxlModel(join(folder, 'mine.xlsx'))).sheets.map((sheet) => sheet.name)).toEqual([
        'Data',
        '我們的',
        'Pivot',
      ]);
      expect(text(made, BOOK)).toMatch(
        /<pivotCache cacheId="1" r:id="rIdPC1"\/><pivotCache cacheId="2" r:id="rId\d+"\/>/,
      );
    });
  },
);
