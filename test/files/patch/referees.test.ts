import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { applyChanges } from '../../../src/files/patch';
import {
  available,
  describeIf,
  libreOfficeConvert,
  openXmlFindings,
  openpyxlModel,
} from '../../support/referees';
import { writeWorkbook } from '../../../src/files/write';
import { SAMPLE } from '../write/sample';
import { differing, HEADERS, log, PIVOT, set } from './support';

let folder: string;
let sample: Uint8Array;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'patch-'));
  sample = await writeWorkbook(SAMPLE);
});

afterAll(() => rm(folder, { recursive: true, force: true }));

/** Cells set and a table grown, in one go. */
const BOTH = () => [
  set([
    [3, 2, '改\n了'],
    [5, 2, '新'],
  ]),
  log(6),
];

describeIf(available.validator && available.openpyxl, 'the Open XML SDK validator with openpyxl')(
  'outside referees',
  () => {
    it('find nothing wrong in what was patched', async () => {
      const file = join(folder, 'patched.xlsx');
      await writeFile(file, applyChanges(sample, BOTH()));
      expect(await openXmlFindings(file)).toEqual([]);
      const sheet = (await openpyxlModel(file)).sheets.find((one) => one.name === 'pr 紀錄');
      expect(sheet?.tables).toEqual([{ name: 'pr_Log', ref: 'A2:C8', filter: 'A2:C8', headers: HEADERS }]);
      expect(sheet?.cells['B8']).toMatchObject({ value: '=說明 5', type: 's' });
    });

    it('find nothing wrong in a patched workbook with a pivot', async () => {
      const rows = Array.from({ length: 1003 }, (_none, index) => [index, 'D', 'S', 'U', 0.5]);
      const file = join(folder, 'pivot.xlsx');
      await writeFile(
        file,
        applyChanges(new Uint8Array(await readFile(PIVOT)), [
          { kind: 'rows', table: 'T_All', headers: ['ID', 'Direction', 'Status', 'Unit', 'Percent'], rows },
        ]),
      );
      expect(await openXmlFindings(file)).toEqual([]);
    });
  },
);

describeIf(available.libreoffice && available.openpyxl, 'LibreOffice with openpyxl')(
  'a workbook that LibreOffice saved',
  () => {
    it('is patched as ours is, every other part untouched, and opens again', async () => {
      await writeFile(join(folder, 'ours.xlsx'), sample);
      const saved = new Uint8Array(
        await readFile(await libreOfficeConvert(join(folder, 'ours.xlsx'), 'xlsx', join(folder, 'saved'))),
      );
      const patched = applyChanges(saved, BOTH());
      expect(
        differing(saved, patched).filter(
          (path) =>
            !/xl\/styles\.xml$|worksheets\/sheet[23]\.xml$|tables\/table\d\.xml$|xl\/workbook\.xml$/.test(
              path,
            ),
        ),
      ).toEqual([]);
      await writeFile(join(folder, 'again.xlsx'), patched);
      const again = await openpyxlModel(
        await libreOfficeConvert(join(folder, 'again.xlsx'), 'xlsx', join(folder, 'saved')),
      );
      const form = again.sheets.find((one) => one.name === '填報表');
      const table = again.sheets.find((one) => one.name === 'pr 紀錄');
      expect(form?.cells['C4']?.value).toBe('改\n了');
      expect(form?.cells['C6']?.value).toBe('新');
      expect(table?.tables[0]?.ref).toBe('A2:C8');
      expect(table?.cells['B8']).toMatchObject({ value: '=說明 5', type: 's' });
      expect(table?.validations.map((one) => one.range)).toEqual(['B3:B8']);
    });
  },
);
