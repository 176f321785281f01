/** What comes back in a coordinator's inbox, and what becomes of it. */
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { copyFileSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { TABLES } from '../../src/core/index';
import { applyChanges } from '../../src/files/patch';
import { readWorkbook } from '../../src/files/read/read-workbook';
import { asJson, folder, policyReturns, removeFolders } from '../support/command-line';
import { fillIn } from '../support/officer';
import { CONTACT } from '../support/coordinator';
import { consolidate, Desk, openMatters, returnOf, RETURNS, rowsOf, sound, typeInTable, TODAY } from './desk';
import type { Issued, Line } from './desk';

const [FIRST, SECOND] = ['T112-1-05', 'T112-2-01'];
let desk: Desk;
let workbook: string;
let inbox: string;

beforeAll(async () => {
  desk = await Desk.open('MOC', 'NDC');
});
beforeEach(() => {
  workbook = desk.workbook();
  inbox = join(dirname(workbook), '收回');
});
afterAll(removeFolders);

const outcomes = (files: readonly Line[]) => files.map(({ outcome }) => outcome);

describe('a file that comes back', () => {
  it('counts when it is sound, and the figures add up', async () => {
    const all = Object.fromEntries(desk.tasks('NDC').map((task) => [task, sound('產業人才培訓計畫')]));
    const contact = {
      contact_name: '承辦人',
      contact_phone: '02-0000-0000',
      contact_email: 'officer@body.example',
    };
    const path = await desk.returned('NDC', inbox, 'ndc.xlsx', all, contact);
    const { exitCode, data } = await consolidate(workbook, path);
    expect(exitCode).toBe(0);
    expect(data.files).toEqual([
      { path, body: 'NDC', period: '115H1', outcome: 'accepted', reason: '', rows: 3, findings: [] },
    ]);
    expect(data.totals).toMatchObject({
      expected: 147,
      returned: 3,
      missing: 144,
      toCorrect: 0,
      waiting: 0,
      conflicts: 0,
      errors: 0,
      warnings: 0,
    });
    expect(data.changed).toBe(true);
    expect(await returnOf(workbook, 'NDC', 'T112-1-01')).toMatchObject({
      state: '已填',
      status: '持續辦理',
      measure: '產業人才培訓計畫',
      files: 'ndc.xlsx',
    });
  });

  it('is merged with another copy of the same body that fills the other half', async () => {
    await desk.returned('MOC', inbox, 'a.xlsx', { [FIRST]: sound('甲單位計畫') });
    await desk.returned('MOC', inbox, 'b.xlsx', { [SECOND]: sound('乙單位計畫') });
    const { data } = await consolidate(workbook, inbox);
    expect(outcomes(data.files)).toEqual(['merged', 'merged']);
    expect(data.totals).toMatchObject({ returned: 2, missing: 145, conflicts: 0 });
    expect((await returnOf(workbook, 'MOC', FIRST))?.['measure']).toBe('甲單位計畫');
    expect((await returnOf(workbook, 'MOC', SECOND))?.['measure']).toBe('乙單位計畫');
  });

  it('is superseded by the resubmission, whichever is named first', async () => {
    await desk.returned('MOC', inbox, 'z-first.xlsx', { [FIRST]: sound('原計畫') });
    await desk.returned('MOC', inbox, 'a-again.xlsx', { [FIRST]: { ...sound('補正計畫') } }, { counter: 2 });
    const { data } = await consolidate(workbook, inbox);
    expect(data.files.map(({ path, outcome }) => [path.slice(inbox.length + 1), outcome])).toEqual([
      ['a-again.xlsx', 'accepted'],
      ['z-first.xlsx', expect.stringMatching(/^(superseded|merged)$/)],
    ]);
    expect(data.totals.conflicts).toBe(0);
    expect((await returnOf(workbook, 'MOC', FIRST))?.['measure']).toBe('補正計畫');
    expect(await rowsOf(workbook, TABLES.history)).toContainEqual(
      expect.objectContaining({ value: '原計畫', files: 'z-first.xlsx' }),
    );
  });

  it('is a duplicate under another name, in this run and in the next', async () => {
    const path = await desk.returned('MOC', inbox, 'a.xlsx', { [FIRST]: sound('計畫') });
    copyFileSync(path, join(inbox, 'b.xlsx'));
    const { data } = await consolidate(workbook, inbox);
    expect(outcomes(data.files)).toEqual(['accepted', 'duplicate']);
    expect(data.files[1]?.reason).toContain('「a.xlsx」');
    expect(data.totals.returned).toBe(1);
    const third = join(folder(), 'c.xlsx');
    copyFileSync(path, third);
    expect(outcomes((await consolidate(workbook, third)).data.files)).toEqual(['duplicate']);
    expect(await rowsOf(workbook, TABLES.submissions)).toHaveLength(1);
  });

  it('has errors to correct: counted as returned, with the place', async () => {
    await desk.returned('MOC', inbox, 'a.xlsx', { [FIRST]: { status: '持續辦理', measure: '計畫' } });
    const { exitCode, data } = await consolidate(workbook, inbox);
    expect(exitCode).toBe(1);
    expect(data.totals).toMatchObject({ returned: 1, missing: 146, toCorrect: 1, errors: 1 });
    expect(data.files[0]?.findings).toContainEqual(
      expect.objectContaining({ code: 'rule.progress_missing', cell: 'I6', field: 'progress_text' }),
    );
  });
});

describe('the same files on another day', () => {
  const backup = () => readFileSync(join(dirname(workbook), '彙整.backup.xlsx'));
  const on = async (day: string) =>
    (await asJson<{ changed: boolean }>('consolidate', workbook, inbox, '--today', day)).data.changed;
  let original: Buffer;
  beforeEach(async () => {
    original = readFileSync(workbook);
    await desk.returned('MOC', inbox, 'a.xlsx', { [FIRST]: sound('計畫') });
    expect(await on('2026-08-05')).toBe(true);
  });

  it('renew what follows from the day, and leave the backup of the last change', async () => {
    const once = readFileSync(workbook);
    expect(await on('2026-08-06')).toBe(true);
    expect(readFileSync(workbook).equals(once)).toBe(false);
    expect(backup().equals(original)).toBe(true);
    const summary = await policyReturns('summary', workbook, '--today', '2026-08-07');
    expect([summary.exitCode, backup().equals(original)]).toEqual([0, true]);
    expect(await on('2026-08-05')).toBe(true);
    expect(readFileSync(workbook).equals(once)).toBe(true);
    expect(backup().equals(original)).toBe(true);
  });

  it('back up what a person wrote meanwhile, and what a new file changes', async () => {
    const note = { row: 4, column: 12, value: '我的附註' };
    const cells = { kind: 'cells' as const, sheet: '收件', cells: [note] };
    writeFileSync(workbook, applyChanges(readFileSync(workbook), [cells]));
    const written = readFileSync(workbook);
    expect(await on('2026-08-06')).toBe(true);
    expect(backup().equals(written)).toBe(true);
    const before = readFileSync(workbook);
    await desk.returned('NDC', inbox, 'b.xlsx', { 'T112-1-01': sound('另一計畫') });
    expect(await on('2026-08-07')).toBe(true);
    expect(backup().equals(before)).toBe(true);
  });

  it('back up what a further name of a known file changes', async () => {
    const once = readFileSync(workbook);
    copyFileSync(join(inbox, 'a.xlsx'), join(inbox, 'z.xlsx'));
    expect(await on('2026-08-06')).toBe(true);
    expect(backup().equals(once)).toBe(true);
  });

  it('back up what a person wrote before a summary, and nothing for summaries alone', async () => {
    const renew = async (day: string) =>
      expect((await policyReturns('summary', workbook, '--today', day)).exitCode).toBe(0);
    await renew('2026-08-06');
    await renew('2026-08-07');
    expect(await on('2026-08-08')).toBe(true);
    expect(backup().equals(original)).toBe(true);
    const cells = [{ row: 4, column: 12, value: '我的附註' }];
    writeFileSync(workbook, applyChanges(readFileSync(workbook), [{ kind: 'cells', sheet: '收件', cells }]));
    const written = readFileSync(workbook);
    await renew('2026-08-09');
    expect(backup().equals(written)).toBe(true);
  });
});

describe('a file that was changed after it was sealed', () => {
  let id: string;
  beforeEach(async () => {
    const all = Object.fromEntries(desk.tasks('NDC').map((task) => [task, sound('計畫')]));
    const path = await desk.returned('NDC', inbox, 'ndc.xlsx', all, CONTACT);
    expect((await policyReturns('seal', path)).exitCode).toBe(0);
    await fillIn(path, { 'T112-1-01': { measure: '封存後改寫' } });
    const { exitCode, data } = await consolidate(workbook, inbox);
    expect([exitCode, ...outcomes(data.files)]).toEqual([1, 'waiting']);
    expect(data.totals).toMatchObject({ returned: 0, missing: 147, waiting: 3 });
    id = String((await openMatters(workbook))[0]?.['id']);
  });

  it('shows as received, neither late nor silent, with what taking it would change', async () => {
    const { sheets } = await readWorkbook(readFileSync(workbook));
    const rows = sheets.find(({ name }) => name === '收件')?.rows ?? [];
    const texts = rows.map((cells) => cells.map(({ value }) => String(value ?? '')));
    const mine = texts.find((cells) => cells.includes('國家發展委員會')) ?? [];
    expect(mine).toContain('已收到，待您決定');
    // The day is past the due date: who sent nothing is late, who waits for the coordinator is not.
    const head = texts.find((cells) => cells.includes('逾期')) ?? [];
    const late = (cells: readonly string[]) => cells[head.indexOf('逾期')];
    expect(late(mine)).toBe('');
    expect(late(texts.find((cells) => cells.includes('文化部')) ?? [])).toMatch(/5/);
    const [matter] = await openMatters(workbook);
    expect(matter?.['detail']).toMatch(/採用後會變更：.*〔＋封存後改寫〕/s);
    expect(matter?.['matter']).toContain('封存後曾變更');
  });

  it('waits until it is taken by the command', async () => {
    const { exitCode, data } = await asJson<unknown>('decide', workbook, id, '--take', 'take');
    expect(exitCode).toBe(0);
    expect(data).toMatchObject({ id, totals: { returned: 3, missing: 144, waiting: 0 } });
    expect((await returnOf(workbook, 'NDC', 'T112-1-01'))?.['measure']).toBe('封存後改寫');
  });

  it.each([
    ['採用', 3],
    ['不採用', 0],
  ])('%s in the sheet counts with the next run', async (decision, returned) => {
    await typeInTable(workbook, TABLES.decisions, (row) => (row['id'] === id ? { decision } : {}));
    const { data } = await consolidate(workbook, inbox);
    expect(data.totals).toMatchObject({ returned, missing: 147 - returned, waiting: 0 });
    expect(await openMatters(workbook)).toEqual([]);
  });
});

describe('two copies with different answers', () => {
  beforeEach(async () => {
    await desk.returned('MOC', inbox, 'a.xlsx', { [FIRST]: sound('文化人才培訓計畫') });
    await desk.returned('MOC', inbox, 'b.xlsx', { [FIRST]: sound('工藝人才培訓計畫') });
    const { exitCode, data } = await consolidate(workbook, inbox);
    expect([exitCode, ...outcomes(data.files)]).toEqual([1, 'conflict', 'conflict']);
    expect(data.totals).toMatchObject({ returned: 0, conflicts: 1, waiting: 1 });
  });

  it('are decided for 甲, and the other value is kept', async () => {
    const [matter] = await openMatters(workbook);
    const id = String(matter?.['id']);
    const before = readFileSync(workbook);
    const decided = await policyReturns('decide', workbook, id, '--take', '甲', '--by', '彙整人員', ...TODAY);
    expect(decided.exitCode).toBe(0);
    // A decision is more than a day that went by.
    expect(readFileSync(join(dirname(workbook), '彙整.backup.xlsx')).equals(before)).toBe(true);
    const taken = String((await returnOf(workbook, 'MOC', FIRST))?.['measure']);
    const lost = taken === '文化人才培訓計畫' ? '工藝人才培訓計畫' : '文化人才培訓計畫';
    expect(matter?.['first']).toContain(taken);
    expect(await rowsOf(workbook, TABLES.history)).toEqual([
      expect.objectContaining({ key: `112|115H1|${FIRST}|MOC`, value: lost }),
    ]);
    expect(await rowsOf(workbook, TABLES.decisions)).toEqual([
      expect.objectContaining({ id, decision: '甲', by: '彙整人員' }),
    ]);
    const { data } = await consolidate(workbook, inbox);
    expect(data.totals).toMatchObject({ returned: 1, conflicts: 0 });
    expect(data.changed).toBe(false);
  });

  it('leave an unknown id or option undecided', async () => {
    const before = readFileSync(workbook);
    const id = String((await openMatters(workbook))[0]?.['id']);
    expect((await policyReturns('decide', workbook, 'nothing', '--take', '甲')).exitCode).toBe(2);
    expect((await policyReturns('decide', workbook, id, '--take', '丙')).exitCode).toBe(2);
    expect(readFileSync(workbook).equals(before)).toBe(true);
  });
});

describe('what is no return of this period', () => {
  it('is refused, and the rest of the folder counts all the same', async () => {
    const other = join(folder(), '上期.xlsx');
    await policyReturns('init', other, '--period', '114H2', '--today', '2026-01-05');
    const out = join(folder(), 'out');
    const { data: issued } = await asJson<Issued>('issue', other, '--out', out, '--body', 'MOC');
    mkdirSync(join(inbox, '分件'), { recursive: true });
    const late = join(inbox, 'a-114H2.xlsx');
    copyFileSync(issued.files[0]?.path ?? '', late);
    await fillIn(late, { [FIRST]: sound('上期計畫') });
    copyFileSync('test/data/pivot-sample.xlsx', join(inbox, 'b-other.xlsx'));
    writeFileSync(join(inbox, 'c-empty.xlsx'), '');
    writeFileSync(join(inbox, '說明.txt'), 'text');
    writeFileSync(join(inbox, '公文.pdf'), 'text');
    writeFileSync(join(inbox, '~$d-sound.xlsx'), 'somebody');
    await desk.returned('MOC', inbox, 'd-sound.xlsx', { [FIRST]: sound('本期計畫') });
    const { exitCode, data } = await consolidate(workbook, inbox);
    expect(exitCode).toBe(1);
    expect(outcomes(data.files)).toEqual(['refused', 'refused', 'refused', 'accepted']);
    expect(data.files[0]).toMatchObject({ body: 'MOC', period: '114H2' });
    expect(data.files.slice(0, 3).every(({ reason }) => reason.length > 5 && !/[{}]/.test(reason))).toBe(
      true,
    );
    expect(data.skipped).toHaveLength(2);
    expect(data.totals.returned).toBe(1);
    expect((await rowsOf(workbook, RETURNS)).map((row) => row['measure'])).not.toContain('上期計畫');
  });
});
