/** One file of every bad kind among forty good ones: the forty are taken, each bad one is told in one sentence. */
import { afterAll, expect, it } from '@jest/globals';
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { currentPeriod } from '../../src/core/index';
import { asJson, folder, removeFolders } from '../support/command-line';
import { newCoordination, returnedFile, soundly, workbookOf } from '../support/coordinator';
import type { Typed } from '../../src/cli/demo/answers';
import type { FileCase } from '../returns/files/file-support';
import { TODAY, type Consolidated } from './desk';

afterAll(removeFolders);

const GOOD = 40;
const CASES = readdirSync('test/returns/files')
  .filter((name) => /^file-.*\.ts$/.test(name) && !/support|test/.test(name))
  .sort();

it('takes the forty, and says of each bad one why it is not taken', async () => {
  const state = newCoordination();
  const workbook = join(folder(), '彙整.xlsx');
  writeFileSync(workbook, await workbookOf(state));
  const inbox = join(folder(), '收回');
  mkdirSync(inbox);
  const asked = new Set(
    state.assignments.filter(({ period }) => period === currentPeriod(state).id).map(({ body }) => body),
  );
  const bodies = [...asked];
  const good: string[] = [];
  const put = async (name: string, body: string, answers: Typed) => {
    good.push(`好-${name}.xlsx`);
    writeFileSync(join(inbox, `好-${name}.xlsx`), await returnedFile(state, body, answers));
  };
  for (const body of bodies) {
    const answers = Object.entries(soundly(state, body));
    // Some bodies answer in two files, a part each.
    const isParted = answers.length > 1 && good.length + bodies.length - bodies.indexOf(body) < GOOD;
    const parts = isParted ? [answers.slice(0, 1), answers.slice(1)] : [answers];
    for (const [index, part] of parts.entries())
      await put(`${body}-${index}`, body, Object.fromEntries(part));
  }
  expect(good).toHaveLength(GOOD);
  const bad: string[] = [];
  for (const name of CASES) {
    const { CASE } = (await import(`../returns/files/${name}`)) as { CASE: FileCase };
    if (CASE.right === 'taken' || !('refused' in CASE.right) || CASE.right.refused === 'not-a-workbook')
      continue;
    bad.push(`壞-${name}.xlsx`);
    writeFileSync(join(inbox, `壞-${name}.xlsx`), await CASE.make());
  }
  const { exitCode, data } = await asJson<Consolidated>('consolidate', workbook, inbox, ...TODAY);
  const outcomes = new Map(data.files.map((line) => [line.path.slice(inbox.length + 1), line]));
  expect(exitCode).toBe(1);
  for (const name of good) expect(['accepted', 'merged']).toContain(outcomes.get(name)?.outcome);
  for (const name of bad) {
    const line = outcomes.get(name);
    expect(line?.outcome).toBe('refused');
    expect(line?.reason).toMatch(/。$/);
    expect(line?.reason).not.toMatch(/[{}]|\n/);
  }
  expect(data.totals.returned).toBe(data.totals.expected);
  const before = readFileSync(workbook);
  const again = await asJson<Consolidated>('consolidate', workbook, inbox, ...TODAY);
  expect(again.data.changed).toBe(false);
  expect(readFileSync(workbook).equals(before)).toBe(true);
}, 300_000);
