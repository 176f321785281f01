/** A workbook with two names on the disk: what happens to the other one is said, and no name ever holds half of a run. */
import { afterAll, expect, it } from '@jest/globals';
import { linkSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { policyReturns, removeFolders } from '../support/command-line';
import { Desk, returnOf, sound, TODAY } from './desk';

afterAll(removeFolders);

it('says that the other name keeps the old content, and writes the one that it was given', async () => {
  const desk = await Desk.open('MOC');
  const path = desk.workbook();
  const inbox = join(dirname(path), '收回');
  const [task = ''] = desk.tasks('MOC');
  await desk.returned('MOC', inbox, 'a.xlsx', { [task]: sound('計畫') });
  const other = join(dirname(path), '捷徑.xlsx');
  linkSync(path, other);
  const before = readFileSync(other);
  const ran = await policyReturns('consolidate', path, inbox, ...TODAY);
  expect([ran.exitCode, ran.err.trim().split('\n').length]).toEqual([0, 1]);
  expect(ran.err).toContain('硬連結');
  expect(ran.err).toContain('1 個名稱');
  expect(readFileSync(other).equals(before)).toBe(true);
  expect((await returnOf(path, 'MOC', task))?.['measure']).toBe('計畫');
  // It is a file of its own from now on, and nothing more is said.
  expect((await policyReturns('status', path, ...TODAY)).err).toBe('');
});
