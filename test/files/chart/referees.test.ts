/** Workbooks with charts before Microsoft's own validator. */
import { expect, it } from '@jest/globals';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { changeWorkbook } from '../../../src/files/patch';
import { writeWorkbook } from '../../../src/files/write';
import { available, describeIf, openXmlFindings } from '../../support/referees';
import { plain } from '../write/sample';
import { fresh, LATER, put, withOwnChart } from './sample';

async function findings(bytes: Uint8Array): Promise<readonly unknown[]> {
  const folder = await mkdtemp(join(tmpdir(), 'charts-'));
  try {
    await writeFile(join(folder, 'book.xlsx'), bytes);
    return await openXmlFindings(join(folder, 'book.xlsx'));
  } finally {
    await rm(folder, { recursive: true });
  }
}

describeIf(available.validator, 'the Open XML SDK')('a workbook with charts', () => {
  it('has nothing to repair, new and changed, with a chart of a person’s own', async () => {
    expect(await findings(await fresh())).toEqual([]);
    const plainBook = await writeWorkbook(plain([]));
    expect(await findings(await changeWorkbook(plainBook, [put(LATER)]))).toEqual([]);
    expect(await findings(await changeWorkbook(await withOwnChart(), [put(LATER)]))).toEqual([]);
  });
});
