/** The exported form as a file: clean under the Open XML validator, read back, checked. */
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { applyChanges } from '../../src/files/patch';
import { asJson, folder, policyReturns, removeFolders } from '../support/command-line';
import { available, describeIf, openXmlFindings } from '../support/referees';

let workbook: string;
let form: string;

beforeAll(async () => {
  workbook = join(folder(), '彙整.xlsx');
  form = join(folder(), 'FORM.xlsx');
  await policyReturns('init', workbook, '--period', '115H1', '--today', '2026-07-01');
});
afterAll(removeFolders);

describe('survey export', () => {
  it('writes the form and says what to do with it', async () => {
    const ran = await policyReturns('survey', 'export', workbook, '--out', form);
    expect([ran.exitCode, ran.out]).toEqual([0, expect.stringContaining('112-115H1-')]);
    expect(existsSync(form)).toBe(true);
  });

  it('the same workbook gives the same bytes', async () => {
    const again = join(folder(), 'again.xlsx');
    await policyReturns('survey', 'export', workbook, '--out', again);
    expect(readFileSync(again).equals(readFileSync(form))).toBe(true);
  });

  it('wants a file of the right kind', async () => {
    expect((await policyReturns('survey', 'export', workbook)).exitCode).toBe(2);
    expect((await policyReturns('survey', 'export', workbook, '--out', 'form.ods')).exitCode).toBe(2);
  });
});

describe('survey lint', () => {
  it('finds nothing in the exported form, and everything in a broken one', async () => {
    expect((await policyReturns('survey', 'lint', form)).exitCode).toBe(0);
    const broken = join(folder(), 'broken.xlsx');
    const cells = [
      { row: 1, column: 0, value: 'select_one nobody' },
      { row: 2, column: 1, value: '2nd' },
    ];
    writeFileSync(broken, applyChanges(readFileSync(form), [{ kind: 'cells', sheet: 'survey', cells }]));
    const { exitCode, data } = await asJson<{ problems: { code: string; message: string }[] }>(
      'survey',
      'lint',
      broken,
    );
    expect(exitCode).toBe(1);
    expect(data.problems.map(({ code }) => code)).toEqual(
      expect.arrayContaining(['list-unknown', 'name-odd', 'reference-unknown']),
    );
    expect(data.problems.every(({ message }) => !/[{}]/.test(message.replace(/\$\{.*?\}/g, '')))).toBe(true);
  });

  it('says of another workbook that it is no form', async () => {
    const ran = await policyReturns('survey', 'lint', workbook);
    expect([ran.exitCode, ran.err]).toEqual([1, expect.stringContaining('XLSForm')]);
  });
});

describeIf(available.validator, 'the Open XML validator')('the Open XML validator', () => {
  it('finds nothing in the form', async () => {
    expect(await openXmlFindings(form)).toEqual([]);
  });
});
