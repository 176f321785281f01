/** `report`: the Word document that Microsoft's library finds sound, and what LibreOffice makes of it. */
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { asJson, folder, policyReturns, policyReturnsIn, removeFolders } from '../support/command-line';
import { available, describeIf, openXmlFindings } from '../support/referees';
import { PROCESS } from '../support/patience.mjs';

const TODAY = ['--today', '2026-08-05'];
let workbook: string;

beforeAll(async () => {
  workbook = join(folder(), '彙整.xlsx');
  await policyReturns('init', workbook, '--period', '115H1', ...TODAY);
});

afterAll(removeFolders);

describe('report', () => {
  it('stands beside the workbook, and replaces nothing unasked', async () => {
    const before = readFileSync(workbook);
    const { exitCode, data } = await asJson<{ path: string }>('report', workbook, ...TODAY);
    expect(exitCode).toBe(0);
    expect(data.path).toBe(join(workbook, '..', '115H1-辦理情形報告.docx'));
    expect(readFileSync(workbook)).toEqual(before);
    const again = await policyReturns('report', workbook, ...TODAY);
    expect(again.exitCode).toBe(1);
    expect(again.err).toContain('115H1-辦理情形報告.docx');
    expect((await policyReturns('report', workbook, '--overwrite', ...TODAY)).exitCode).toBe(0);
  });

  it('says which forms there are', async () => {
    const { exitCode, err } = await policyReturns('report', workbook, '--to', 'rtf');
    expect([exitCode, err]).toEqual([2, '沒有「rtf」這種格式。請用 --to docx、--to odt 或 --to pdf。\n']);
  });

  it('says plainly where LibreOffice is missing, and writes nothing', async () => {
    const out = join(folder(), 'report.pdf');
    const without = { PATH: folder() };
    const { exitCode, err } = await policyReturnsIn(without, 'report', workbook, '--to', 'pdf', '--out', out);
    expect(exitCode).toBe(1);
    expect(err).toContain('須先安裝 LibreOffice');
    expect(existsSync(out)).toBe(false);
  });
});

describeIf(available.validator, "Microsoft's validator")('the document', () => {
  it.each(['zh-TW', 'en'])('in %s is sound', async (language) => {
    const book = join(folder(), 'book.xlsx');
    await policyReturns('init', book, '--period', '115H1', '--lang', language, ...TODAY);
    const out = join(folder(), 'report.docx');
    await policyReturns('report', book, '--out', out, '--lang', language, ...TODAY);
    expect(await openXmlFindings(out)).toEqual([]);
  });
});

describeIf(available.libreoffice && available.writer, 'LibreOffice Writer')('LibreOffice', () => {
  it('makes a PDF and an OpenDocument text of it', async () => {
    const pdf = join(folder(), 'report.pdf');
    expect((await policyReturns('report', workbook, '--to', 'pdf', '--out', pdf, ...TODAY)).exitCode).toBe(0);
    const { stdout } = spawnSync('pdftotext', ['-layout', pdf, '-'], { encoding: 'utf8', timeout: PROCESS });
    expect(stdout).toContain('一、一頁摘要');
    expect(stdout).toContain('三、彙整表');
    expect(stdout).toMatch(/第\s*1\s*頁，共\s*\d+\s*頁/);
    // The head of the report's table stands on each of its pages.
    const pages = stdout.split('\f').filter((page) => page.includes('未填') && page.includes('相關部會'));
    expect(pages.length).toBeGreaterThan(2);
    const odt = join(folder(), 'report.odt');
    expect((await policyReturns('report', workbook, '--to', 'odt', '--out', odt, ...TODAY)).exitCode).toBe(0);
    expect(readFileSync(odt).subarray(30, 77).toString()).toBe(
      'mimetypeapplication/vnd.oasis.opendocument.text',
    );
  });
});
