import { afterAll, describe, expect, it } from '@jest/globals';
import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Snapshot } from '../../../src/core/index';
import { readWorkbook } from '../../../src/files/read/read-workbook';
import { workbookParts, zipOf } from '../guard/zips';

const hasOffice = spawnSync('soffice', ['--version']).status === 0;
const folder = mkdtempSync(join(tmpdir(), 'libreoffice-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const REL = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

/** A workbook with everything that must survive: kinds of values, a hidden sheet, a name, a table, a property. */
function original(): Uint8Array {
  const text = (at: string, value: string) =>
    `<c r="${at}" t="inlineStr"><is><t xml:space="preserve">${value}</t></is></c>`;
  const parts = workbookParts(
    `<row r="1">${text('A1', '編號')}${text('B1', '值')}</row>` +
      `<row r="2">${text('A2', '換\n行  雙空白')}<c r="B2" s="1"><v>0.75</v></c></row>` +
      `<row r="3">${text('A3', '=1+1')}<c r="B3"><v>0.1</v></c><c r="C3" t="b"><v>1</v></c><c r="D3" t="e"><f>NA()</f><v>#N/A</v></c></row>` +
      `<row r="5"><c r="A5"><f>B3*2</f><v>0.2</v></c><c r="C5" s="2"><v>45838</v></c></row>`,
  );
  const relation = (id: string, type: string, target: string) =>
    `<Relationship Id="${id}" Type="${REL}/${type}" Target="${target}"/></Relationships>`;
  const extend = (name: string, ...more: Parameters<typeof relation>) =>
    (parts[name] ?? '').replace('</Relationships>', relation(...more));
  const content = (part: string, type: string) =>
    `<Override PartName="${part}" ContentType="application/vnd.openxmlformats-officedocument.${type}+xml"/>`;
  return zipOf({
    ...parts,
    '[Content_Types].xml': (parts['[Content_Types].xml'] ?? '')
      .replace(
        '<Override',
        '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override',
      )
      .replace(
        '</Types>',
        `${content('/xl/styles.xml', 'spreadsheetml.styles')}${content('/xl/worksheets/sheet1.xml', 'spreadsheetml.worksheet')}${content('/xl/worksheets/sheet2.xml', 'spreadsheetml.worksheet')}${content('/xl/tables/table1.xml', 'spreadsheetml.table')}${content('/docProps/custom.xml', 'custom-properties')}</Types>`,
      ),
    '_rels/.rels': extend('_rels/.rels', 'c', 'custom-properties', 'docProps/custom.xml'),
    'docProps/custom.xml': `<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/custom-properties" xmlns:vt="http://schemas.openxmlformats.org/officeDocument/2006/docPropsVTypes"><property fmtid="{D5CDD505-2E9C-101B-9397-08002B2CF9AE}" pid="2" name="pr_body"><vt:lpwstr>MOEA</vt:lpwstr></property></Properties>`,
    'xl/workbook.xml': (parts['xl/workbook.xml'] ?? '').replace(
      '</sheets>',
      `<sheet name="It's 鍵" sheetId="2" state="hidden" r:id="rId2"/></sheets><definedNames><definedName name="pr_keys">'It''s 鍵'!$A$1:$A$2</definedName></definedNames>`,
    ),
    'xl/_rels/workbook.xml.rels': extend(
      'xl/_rels/workbook.xml.rels',
      'rId2',
      'worksheet',
      'worksheets/sheet2.xml',
    ).replace('</Relationships>', relation('rId3', 'styles', 'styles.xml')),
    'xl/styles.xml': `<styleSheet xmlns="${MAIN}"><fonts count="1"><font/></fonts><fills count="1"><fill/></fills><borders count="1"><border/></borders><cellStyleXfs count="1"><xf/></cellStyleXfs><cellXfs count="3"><xf numFmtId="0"/><xf numFmtId="9" applyNumberFormat="1"/><xf numFmtId="14" applyNumberFormat="1"/></cellXfs></styleSheet>`,
    'xl/worksheets/sheet1.xml': (parts['xl/worksheets/sheet1.xml'] ?? '')
      .replace('<worksheet ', `<worksheet xmlns:r="${REL}" `)
      .replace('</worksheet>', '<tableParts count="1"><tablePart r:id="t"/></tableParts></worksheet>'),
    'xl/worksheets/_rels/sheet1.xml.rels': `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${relation('t', 'table', '../tables/table1.xml')}`,
    'xl/tables/table1.xml': `<table xmlns="${MAIN}" id="1" name="pr_T" displayName="pr_T" ref="A1:B3"><autoFilter ref="A1:B3"/><tableColumns count="2"><tableColumn id="1" name="編號"/><tableColumn id="2" name="值"/></tableColumns></table>`,
    'xl/worksheets/sheet2.xml': `<worksheet xmlns="${MAIN}"><sheetData><row r="1">${text('A1', 'k1')}</row></sheetData></worksheet>`,
  });
}

async function saved(kind: 'xlsx' | 'ods'): Promise<Snapshot> {
  const input = join(folder, 'original.xlsx');
  const out = join(folder, kind);
  writeFileSync(input, original());
  const profile = `-env:UserInstallation=${pathToFileURL(join(folder, 'profile')).href}`;
  execFileSync('soffice', [profile, '--headless', '--convert-to', kind, '--outdir', out, input], {
    stdio: 'ignore',
  });
  return readWorkbook(new Uint8Array(readFileSync(join(out, `original.${kind}`))));
}

/** What both kinds must give alike. */
function check(book: Snapshot, date: unknown): void {
  const [sheet, hidden] = book.sheets;
  const cell = (row: number, column: number) => sheet?.rows[row]?.[column];
  expect(cell(0, 0)?.value).toBe('編號');
  expect(cell(1, 0)?.value).toBe('換\n行  雙空白');
  expect(cell(1, 1)).toEqual({ value: 0.75, format: '0%' });
  expect(cell(2, 0)?.value).toBe('=1+1');
  expect(cell(2, 0)?.formula).toBeUndefined();
  expect(cell(2, 1)?.value).toBe(0.1);
  expect(cell(2, 2)?.value).toBe('TRUE');
  expect(cell(2, 3)).toMatchObject({ value: { error: '#N/A' }, formula: 'NA()' });
  expect(cell(4, 0)?.value).toBe(0.2);
  expect(cell(4, 0)?.formula).toMatch(/B3\]?\*2/);
  expect(cell(4, 2)?.value).toBe(date);
  expect(hidden).toMatchObject({ name: "It's 鍵", state: 'hidden' });
  expect(hidden?.rows[0]?.[0]?.value).toBe('k1');
  expect(book.names).toContainEqual({
    name: 'pr_keys',
    sheet: "It's 鍵",
    top: 0,
    left: 0,
    bottom: 1,
    right: 0,
  });
  const table = book.tables.find(({ name }) => name === 'pr_T');
  expect(table).toMatchObject({ sheet: '填報表', row: 0, column: 0, headers: ['編號', '值'] });
  expect(table?.rows.map((row) => row.map(({ value }) => value))).toEqual([
    ['換\n行  雙空白', 0.75],
    ['=1+1', 0.1],
  ]);
  expect(book.properties.pr_body).toBe('MOEA');
}

describe('a workbook through LibreOffice', () => {
  // A missing office must not pass for a tested one where the tests count.
  const test = hasOffice || process.env.CI === 'true' ? it : it.skip;

  test('the original itself', async () => check(await readWorkbook(original()), 45838));
  test('saved as .xlsx', async () => check(await saved('xlsx'), 45838));
  test('saved as .ods', async () => check(await saved('ods'), '2025-06-30'));
});
