/** Rows that are folded away: the file says so, and LibreOffice keeps it. */
import { afterAll, expect, it } from '@jest/globals';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { openParts } from '../../../src/files/patch';
import { writeWorkbook } from '../../../src/files/write';
import { folder, removeFolders } from '../../support/command-line';
import { available, describeIf, libreOfficeConvert } from '../../support/referees';
import { plain } from './sample';

const FOLDED = [false, true, true, false];

function made(): Promise<Uint8Array> {
  const rows = FOLDED.map((folded, row) => ({ row, folded, cells: [{ column: 0, value: `r${row}` }] }));
  return writeWorkbook(plain(rows));
}

function rowTags(bytes: Uint8Array): string[] {
  const xml = openParts(bytes).text('xl/worksheets/sheet1.xml');
  return [...xml.matchAll(/<row [^>]*>/g)].map(([tag]) => tag);
}

const isGrouped = (tag: string) => [/ outlineLevel="1"/.test(tag), / hidden="(1|true)"/.test(tag)];

afterAll(removeFolders);

it('are hidden in one group, which the row below them opens', async () => {
  const bytes = await made();
  const tags = rowTags(bytes);
  expect(openParts(bytes).text('xl/worksheets/sheet1.xml')).toContain('<sheetFormatPr outlineLevelRow="1"');
  expect(tags.map(isGrouped)).toEqual(FOLDED.map((one) => [one, one]));
  expect(tags.map((tag) => tag.includes(' collapsed="1"'))).toEqual([false, false, false, true]);
});

describeIf(available.libreoffice, 'LibreOffice')('LibreOffice', () => {
  it('keeps them folded away', async () => {
    const file = join(folder(), 'folded.xlsx');
    writeFileSync(file, await made());
    const saved = readFileSync(await libreOfficeConvert(file, 'xlsx', join(folder(), 'saved')));
    expect(rowTags(saved).map(isGrouped)).toEqual(FOLDED.map((one) => [one, one]));
  });
});
