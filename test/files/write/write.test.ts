import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { zipSync } from 'fflate';
import { readXlsx } from 'hucre/xlsx';
import { mkdtemp, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openParts } from '../../../src/files/patch';
import { writeWorkbook } from '../../../src/files/write';
import { onDay } from '../../support/dates';
import {
  available,
  describeIf,
  libreOfficeConvert,
  openXmlFindings,
  openpyxlModel,
} from '../../support/referees';
import type { Model, ModelSheet } from '../../support/referees';
import { plain, SAMPLE } from './sample';

let folder: string;
let file: string;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'write-'));
  file = join(folder, 'sample.xlsx');
  await writeFile(file, await writeWorkbook(SAMPLE));
});

afterAll(() => rm(folder, { recursive: true, force: true }));

/** The texts of one column, written and read again. */
async function throughFile(values: readonly (string | number | null)[]): Promise<unknown[]> {
  const rows = values.map((value, row) => ({
    row,
    cells: [
      { column: 0, value },
      { column: 1, value: 'x' },
    ],
  }));
  const book = await readXlsx(await writeWorkbook(plain(rows)));
  return values.map((_value, row) => book.sheets[0]?.rows[row]?.[0] ?? null);
}

/** Fragments that have gone wrong somewhere before. */
const awkward = fc.constantFrom(
  '_x000D_',
  '_x000d_',
  '_x005F_',
  '_x005F',
  '_x',
  '_',
  '\r',
  '\n',
  '\t',
  ' ',
  '　',
  '\u0000',
  '\u000b',
  '\u001f',
  '\ufffe',
  '\uffff',
  '=1+1',
  '+1',
  '-1',
  '@x',
  '#N/A',
  '#',
  '&amp;',
  '<t>',
  ']]>',
  '"',
  "'",
  '𠮷',
  '民國',
  '_x0023_',
  '\u007f',
  '\ufeff',
);
const text = fc
  .array(fc.oneof(awkward, fc.string({ unit: 'grapheme' }), fc.string({ unit: 'binary' })), { maxLength: 6 })
  .map((pieces) => pieces.join(''))
  .filter((joined) => !/\p{Surrogate}/u.test(joined));

describe('what is written', () => {
  it('reads back as it was, whatever the text', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(text, { minLength: 1, maxLength: 20 }), async (texts) => {
        expect(await throughFile(texts)).toEqual(texts.map((value) => (value === '' ? null : value)));
      }),
      { numRuns: 200 },
    );
  });

  it('keeps numbers exact', async () => {
    const number = fc
      .double({ noNaN: true, noDefaultInfinity: true })
      .map((value) => (value === 0 ? 0 : value));
    await fc.assert(
      fc.asyncProperty(fc.array(number, { minLength: 1 }), async (numbers) => {
        expect(await throughFile(numbers)).toEqual(numbers);
      }),
    );
  });

  it('tells a text that spells an error from an error', async () => {
    const design = plain([
      {
        row: 0,
        cells: [
          { column: 0, value: '#N/A' },
          { column: 1, value: { error: '#N/A' } },
        ],
      },
    ]);
    const xml = openParts(await writeWorkbook(design)).text('xl/worksheets/sheet1.xml');
    expect(xml).toMatch(/<c r="A1" t="s">/);
    expect(xml).toContain('<c r="B1" t="e"><v>#N/A</v></c>');
  });

  it('is the same, byte for byte, each time', async () => {
    const write = async () => [await writeWorkbook(SAMPLE), zipSync({ a: new Uint8Array(1) })];
    const first = await onDay(new Date('2026-08-05T10:00:00Z'), write);
    const second = await onDay(new Date('2026-08-06T11:01:02Z'), write);
    // A zip that nobody gives a time has that of the clock.
    expect(first.map((bytes, at) => Buffer.from(bytes).equals(second[at] ?? bytes))).toEqual([true, false]);
  });

  it.each([
    ['a prompt that is too long', { validations: [{ area: AREA(), prompt: 'x'.repeat(256) }] }],
    ['a title that is too long', { validations: [{ area: AREA(), promptTitle: 'x'.repeat(33) }] }],
    [
      'a header that its cell does not say',
      { table: { name: 'T', row: 0, column: 0, headers: ['b'], rowCount: 1 } },
    ],
    ['an empty table', { table: { name: 'T', row: 0, column: 0, headers: ['a'], rowCount: 0 } }],
    ['no visible sheet', { state: 'hidden' as const }],
    ['scale together with fit', { print: { orientation: 'portrait' as const, fitWidth: 1, scale: 80 } }],
  ])('refuses %s', async (_name, more) => {
    await expect(
      writeWorkbook(plain([{ row: 0, cells: [{ column: 0, value: 'a' }] }], more)),
    ).rejects.toThrow(Error);
  });

  it('lets a row grow only where it should', async () => {
    const xml = openParts(await writeWorkbook(SAMPLE)).text('xl/worksheets/sheet2.xml');
    expect(xml).toMatch(/<row r="4" ht="48">/);
    expect(xml).toMatch(/<row r="5" ht="48" customHeight="1">/);
    expect(xml).toMatch(/<row r="7" ht="20" customHeight="1"\/>/);
  });

  it('has no date, and asks to be calculated', async () => {
    const parts = openParts(await writeWorkbook(SAMPLE));
    expect(parts.text('docProps/core.xml')).not.toContain('dcterms:created');
    expect(parts.text('docProps/core.xml')).not.toContain('dcterms:modified');
    expect(parts.text('xl/workbook.xml')).toContain('fullCalcOnLoad="1"');
  });

  it('holds what a formula gave', async () => {
    const xml = openParts(await writeWorkbook(SAMPLE)).text('xl/worksheets/sheet2.xml');
    expect(xml).toContain('t="str"><f>IF(D4&gt;0.5,"✔ 可送出","缺③說明")</f><v>✔ 可送出</v>');
    expect(xml).toContain('<f>D4*2</f><v>1.5</v>');
  });

  it('names formats that programs know by their number', async () => {
    const xml = openParts(await writeWorkbook(SAMPLE)).text('xl/styles.xml');
    expect(xml).toContain('<numFmts count="1"><numFmt numFmtId="166" formatCode="0.0"/></numFmts>');
    expect(xml).toMatch(/<xf numFmtId="9" [^>]*applyNumberFormat="true"/);
    expect(xml).toMatch(/<xf numFmtId="49" [^>]*applyNumberFormat="true"/);
  });

  it('quotes names and makes them absolute', async () => {
    const xml = openParts(await writeWorkbook(SAMPLE)).text('xl/workbook.xml');
    expect(xml).toContain(">'填報表'!$A:$B,'填報表'!$1:$3<");
    expect(xml).toContain(">'填報表'!$B$1:$D$8<");
    expect(xml).toContain(">'清單'!$A$1:$A$3<");
  });
});

function AREA() {
  return { top: 0, left: 0, bottom: 0, right: 0 };
}

describeIf(available.validator, 'the Open XML SDK validator')('Microsoft’s validator', () => {
  it('finds nothing', async () => {
    expect(await openXmlFindings(file)).toEqual([]);
  });

  it('finds something in a file that is wrong', async () => {
    const parts = openParts(await writeWorkbook(SAMPLE));
    parts.setText(
      'xl/styles.xml',
      parts.text('xl/styles.xml').replace('<sz val="11"/>', '<sz val="eleven"/>'),
    );
    await writeFile(join(folder, 'wrong.xlsx'), parts.save());
    expect(await openXmlFindings(join(folder, 'wrong.xlsx'))).not.toEqual([]);
  });
});

describeIf(available.openpyxl, 'openpyxl')('openpyxl', () => {
  let model: Model;
  const sheet = (name: string) => model.sheets.find((candidate) => candidate.name === name) as ModelSheet;
  beforeAll(async () => {
    model = await openpyxlModel(file);
  });

  it('reads sheets, states and names', () => {
    expect(model.sheets.map((one) => [one.name, one.state])).toEqual([
      ["It's cover", 'visible'],
      ['填報表', 'visible'],
      ['pr 紀錄', 'visible'],
      ['清單', 'veryHidden'],
      ['hidden', 'hidden'],
    ]);
    expect(model.active).toBe('填報表');
    expect(model.names).toEqual({ pr_Choices: "'清單'!$A$1:$A$3" });
  });

  it('reads cells and their looks', () => {
    const { cells } = sheet('填報表');
    expect(cells['B5']).toMatchObject({ value: '=1+1', locked: false });
    expect(cells['C4']).toMatchObject({
      value: '第一行\n第二行 <&>"',
      font: '微軟正黑體',
      size: 11,
      wrap: true,
    });
    expect(cells['D4']).toMatchObject({ value: 0.75, format: '0%', type: 'n' });
    expect(cells['B4']).toMatchObject({ format: '@' });
    expect(cells['B3']).toMatchObject({ bold: true, fill: 'FFFFF2CC', locked: true });
    expect(cells['B8']).toMatchObject({ link: "'It''s cover'!A1" });
    expect(cells['B1']).toMatchObject({ size: 16, bold: true });
  });

  it('reads heights, widths, hidden rows and columns, merges and the frozen pane', () => {
    const one = sheet('填報表');
    expect(one.rows['4']).toEqual({ height: 48, hidden: false });
    expect(one.rows['2']?.hidden).toBe(true);
    expect(one.columns['A']).toEqual({ width: 4, hidden: true });
    expect(one.columns['C']?.width).toBe(60);
    expect(one.merges).toEqual(['B1:D1']);
    expect(one.freeze).toBe('C4');
  });

  it('reads protection, validations and conditional formats', () => {
    const one = sheet('填報表');
    expect(one.protection).toEqual({
      on: true,
      password: null,
      formatCells: false,
      formatColumns: false,
      formatRows: false,
      autoFilter: false,
      sort: true,
    });
    expect(one.validations).toEqual([
      expect.objectContaining({
        type: 'list',
        range: 'B4:B5',
        formula: 'pr_Choices',
        showError: true,
        showPrompt: true,
        prompt: '請選擇\n辦理狀態',
      }),
      expect.objectContaining({
        type: null,
        range: 'C4:C5',
        formula: null,
        showError: false,
        showPrompt: true,
        prompt: '例：115.06.30',
      }),
      expect.objectContaining({
        type: 'list',
        range: 'D4:D5',
        formula: "'清單'!$A$1:$A$3",
        showError: false,
      }),
    ]);
    expect(one.formats).toEqual([
      { range: 'B4:D5', formula: ['$D4<0.5'], priority: 1, stop: true },
      { range: 'D4:D5', formula: ['D4>0.5'], priority: 2, stop: true },
    ]);
  });

  it('reads tables and print settings', () => {
    expect(sheet('pr 紀錄').tables).toEqual([
      { name: 'pr_Log', ref: 'A2:C5', filter: 'A2:C5', headers: ['key', '說明', '比率'] },
    ]);
    expect(sheet('填報表').print).toMatchObject({
      titleRows: '$1:$3',
      titleColumns: '$A:$B',
      orientation: 'landscape',
      scale: 80,
      columnBreaks: [3],
      rowBreaks: [5],
      footer: '第 &P 頁，共 &N 頁',
    });
    expect(sheet('pr 紀錄').print).toMatchObject({ fitWidth: 1, fitHeight: 0, orientation: 'portrait' });
  });
});

describeIf(available.libreoffice && available.openpyxl, 'LibreOffice with openpyxl')('LibreOffice', () => {
  it('opens it, calculates it and saves it', async () => {
    const saved = await openpyxlModel(
      await libreOfficeConvert(file, 'xlsx', join(folder, 'saved'), { locale: 'zh-TW' }),
    );
    const form = saved.sheets.find((one) => one.name === '填報表') as ModelSheet;
    expect(form.cells['B5']).toMatchObject({ value: '=1+1', type: 's' });
    expect(form.cells['C4']?.value).toBe('第一行\n第二行 <&>"');
    expect(form.protection.on).toBe(true);
    expect(form.columns['A']?.hidden).toBe(true);
    expect(form.validations.find((one) => one.range === 'C4:C5')).toMatchObject({ prompt: '例：115.06.30' });
    expect(saved.sheets.find((one) => one.name === '清單')?.cells['A3']?.value).toBe('#N/A');
    expect(saved.sheets.find((one) => one.name === 'pr 紀錄')?.tables.map((one) => one.name)).toEqual([
      'pr_Log',
    ]);
  });

  it('prints it', async () => {
    const pdf = await libreOfficeConvert(file, 'pdf', join(folder, 'printed'));
    expect((await stat(pdf)).size).toBeGreaterThan(5000);
  });
});
