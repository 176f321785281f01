/**
 * A run to which nothing new comes says what the run before said, without looking into the workbook; and any edit of a cell that
 * people own, another day and a further name make it a whole run.
 */
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { copyFileSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { unzipSync, zipSync } from 'fflate';
import { TABLES } from '../../src/core/index';
import { noteOf, withNote } from '../../src/files/node';
import { folder, policyReturns, removeFolders, type Ran } from '../support/command-line';
import { Desk, RETURNS, sound, TODAY, typeInTable, type Consolidated, type Row } from './desk';

const NOTE = 'policyReturns/note.xml';
let desk: Desk;
let first: string;
let inbox: string;

beforeAll(async () => {
  desk = await Desk.open('MOC', 'MOEA');
  first = desk.workbook();
  inbox = join(dirname(first), '收回');
  const [task = '', second = ''] = desk.tasks('MOEA');
  await desk.returned('MOC', inbox, 'a.xlsx', { [desk.tasks('MOC')[0] ?? '']: sound('計畫') });
  // Two that contradict each other, a copy, a file that is none and one that cannot be taken.
  await desk.returned('MOEA', inbox, 'b.xlsx', { [task]: sound('計畫一'), [second]: { status: '無' } });
  await desk.returned('MOEA', inbox, 'c.xlsx', { [task]: sound('計畫二') });
  copyFileSync(join(inbox, 'c.xlsx'), join(inbox, 'd.xlsx'));
  writeFileSync(join(inbox, 'e.xlsx'), 'text');
  writeFileSync(join(inbox, 'f.pdf'), '%PDF-1.7');
  copyFileSync(first, join(inbox, 'g.xlsx'));
  await run(first);
});
afterAll(removeFolders);

const run = (path: string, ...more: readonly string[]): Promise<Ran> => {
  const today = more.includes('--today') ? [] : TODAY;
  return policyReturns('consolidate', path, inbox, ...today, '--json', ...more);
};

/** A copy of the consolidated workbook; without its note if so asked. */
function copied(withoutNote = false): string {
  const path = join(folder(), '彙整.xlsx');
  copyFileSync(first, path);
  if (withoutNote) writeFileSync(path, zipSync(partsOf(path)));
  return path;
}

/** All parts but the note. */
function partsOf(path: string): Record<string, Uint8Array> {
  const parts = unzipSync(readFileSync(path));
  delete parts[NOTE];
  return parts;
}

/** The note of the first run stands in an edited workbook still. */
function grafted(path: string): void {
  const note = unzipSync(readFileSync(first))[NOTE] ?? new Uint8Array();
  writeFileSync(path, zipSync({ ...partsOf(path), [NOTE]: note }));
}

const without = (path: string) => {
  const bare = join(folder(), '彙整.xlsx');
  writeFileSync(bare, zipSync(partsOf(path)));
  return bare;
};

it.each([[], ['--dry-run'], ['--lang', 'en']])('says what a whole run says (%s)', async (...more) => {
  const bytes = readFileSync(first);
  const [noted, whole] = [await run(first, ...more), await run(copied(true), ...more)];
  expect(noted).toEqual(whole);
  expect((JSON.parse(noted.out) as Consolidated).changed).toBe(false);
  expect(readFileSync(first).equals(bytes)).toBe(true);
  const lines = await policyReturns('consolidate', first, inbox, ...TODAY, ...more);
  expect(lines).toEqual(await policyReturns('consolidate', copied(true), inbox, ...TODAY, ...more));
});

it('reads it from the note, and consolidates nothing', async () => {
  const path = copied();
  const said = noteOf(readFileSync(path)) as { totals: Record<string, number> };
  const bare = zipSync(partsOf(path));
  writeFileSync(path, withNote(bare, { ...said, totals: { ...said.totals, expected: 4711 } }));
  expect((JSON.parse((await run(path)).out) as Consolidated).totals.expected).toBe(4711);
});

const set =
  (key: string, value: string | number | null, where: (row: Row) => boolean = () => true) =>
  (path: string, table: Parameters<typeof typeInTable>[1]) => {
    let isDone = false;
    return typeInTable(path, table, (row) => {
      if (isDone || !where(row)) return {};
      isDone = true;
      return { [key]: value };
    });
  };

describe('an edit', () => {
  it.each([
    ['a decision', TABLES.decisions, set('decision', '採第一案')],
    ['an assignment', TABLES.assignments, set('role', '協辦')],
    ['a due date', TABLES.periods, set('due', '115.08.01')],
    ['a setting', TABLES.settings, set('value', 1)],
    ['a review', RETURNS, set('review', '同意', (row) => row['state'] === '已填報')],
    ['an answer typed over', RETURNS, set('measure', '別的計畫', (row) => row['measure'] === '計畫')],
    ['a row of the register', TABLES.submissions, set('id', null)],
  ] as const)('of %s makes it a whole run', async (_, table, edit) => {
    const path = copied();
    await edit(path, table);
    const bare = without(path);
    grafted(path);
    const [noted, whole] = [await run(path), await run(bare)];
    expect({ ...noted, out: noted.out.replaceAll(dirname(path), '') }).toEqual({
      ...whole,
      out: whole.out.replaceAll(dirname(bare), ''),
    });
    expect(partsOf(path)).toEqual(partsOf(bare));
  });
});

describe('what comes', () => {
  const whole = async (more: readonly string[], arrive: () => unknown) => {
    const [path, bare] = [copied(), copied(true)];
    await arrive();
    const ran = [await run(path, ...more), await run(bare, ...more)];
    expect(ran[0]).toEqual(ran[1]);
    expect(partsOf(path)).toEqual(partsOf(bare));
    return JSON.parse(ran[0]?.out ?? '') as Consolidated;
  };

  it('on another day renews what follows from the day', async () => {
    expect((await whole(['--today', '2026-08-20'], () => undefined)).changed).toBe(true);
  });

  it('under a further name is registered, and a new file too', async () => {
    const further = () => copyFileSync(join(inbox, 'a.xlsx'), join(inbox, 'h.xlsx'));
    expect((await whole([], further)).changed).toBe(true);
    const [, task = ''] = desk.tasks('MOC');
    const more = () => desk.returned('MOC', inbox, 'i.xlsx', { [task]: sound('更多') });
    expect((await whole([], more)).changed).toBe(true);
  });
});
