/** What a coordinator does to the tables by hand: nothing of it is lost, and what it changes is said. */
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { TABLES } from '../../src/core/index';
import { removeFolders } from '../support/command-line';
import {
  consolidate,
  Desk,
  openMatters,
  returnOf,
  RETURNS,
  type Row,
  rowsOf,
  sound,
  typeInTable,
} from './desk';

const TASK = 'T112-1-01';
let OTHER: string;
let desk: Desk;
let workbook: string;
let inbox: string;
let file: string;

beforeAll(async () => {
  desk = await Desk.open('NDC');
  OTHER = desk.tasks('NDC').find((task) => task !== TASK) ?? '';
});
beforeEach(async () => {
  workbook = desk.workbook();
  inbox = join(dirname(workbook), '收回');
  file = await desk.returned('NDC', inbox, 'ndc.xlsx', { [TASK]: sound('機關的措施') });
});
afterAll(removeFolders);

const isMine = (row: Row) => row['body'] === 'NDC' && row['task'] === TASK;
const type = (field: string, value: string | null) =>
  typeInTable(workbook, RETURNS, (row): Row => (isMine(row) ? { [field]: value } : {}));
const decide = (decision: string) =>
  typeInTable(workbook, TABLES.decisions, () => ({ decision, by: '承辦人' }));
const measure = async () => (await returnOf(workbook, 'NDC', TASK))?.['measure'];
const past = async () => (await rowsOf(workbook, TABLES.history)).map((row) => [row['value'], row['reason']]);
const codes = async () => (await rowsOf(workbook, TABLES.findings)).map((row) => row['code']);

describe('an answer of 填報彙總 that was typed over', () => {
  it('is said, kept and offered; the file’s stands until it is decided; a second run changes nothing', async () => {
    await consolidate(workbook, file);
    await type('measure', '我改的措施');
    await consolidate(workbook, file);
    expect(await measure()).toBe('機關的措施');
    expect(await past()).toEqual([['我改的措施', '人工改填']]);
    expect(await codes()).toContain('consolidation.typed-over');
    const [matter, ...more] = await openMatters(workbook);
    expect(more).toEqual([]);
    expect(matter).toMatchObject({
      first: '機關的措施\n（ndc.xlsx，第 1 次填報，未封存）',
      second: '我改的措施\n（填報彙總人工改填）',
    });
    const before = readFileSync(workbook);
    expect((await consolidate(workbook, file)).data.changed).toBe(false);
    expect(readFileSync(workbook).equals(before)).toBe(true);
  });

  it('stands by decision, with its author, through further runs', async () => {
    await consolidate(workbook, file);
    await type('measure', '我改的措施');
    await consolidate(workbook, file);
    await decide('乙');
    await consolidate(workbook, file);
    expect(await measure()).toBe('我改的措施');
    expect(await past()).toEqual([['機關的措施', '決定採用其他內容']]);
    expect(await rowsOf(workbook, TABLES.decisions)).toMatchObject([
      {
        decision: '乙',
        by: '承辦人',
        detail: expect.stringMatching(/^差異.*〔−機關的措施〕〔＋我改的措施〕\n已決定/),
      },
    ]);
    expect((await consolidate(workbook, file)).data.changed).toBe(false);
  });

  it('asks again when the body sends something else', async () => {
    await consolidate(workbook, file);
    await type('measure', '我改的措施');
    await consolidate(workbook, file);
    await decide('乙');
    await consolidate(workbook, file);
    const next = await desk.returned(
      'NDC',
      inbox,
      'again.xlsx',
      { [TASK]: sound('又改的措施') },
      { counter: 2 },
    );
    await consolidate(workbook, next);
    expect(await measure()).toBe('又改的措施');
    expect(await openMatters(workbook)).toMatchObject([
      { first: '又改的措施\n（again.xlsx，第 2 次填報，未封存）' },
    ]);
    expect(await past()).toContainEqual(['我改的措施', '人工改填']);
  });

  it('and emptied is the wish to clear it', async () => {
    await consolidate(workbook, file);
    await type('measure', null);
    await consolidate(workbook, file);
    expect(await measure()).toBe('機關的措施');
    await decide('乙');
    await consolidate(workbook, file);
    expect(await measure()).toBeNull();
    expect(await past()).toContainEqual(['機關的措施', '決定採用其他內容']);
  });

  it('where no file says anything, and before any came, too', async () => {
    await type('measure', '電話回報的措施');
    await consolidate(workbook, await desk.returned('NDC', inbox, 'other.xlsx', { [OTHER]: sound('別項') }));
    expect(await past()).toContainEqual(['電話回報的措施', '人工改填']);
    expect(await openMatters(workbook)).toMatchObject([
      { first: '空白\n（）', second: '電話回報的措施\n（填報彙總人工改填）' },
    ]);
  });
});

describe('the record of a file', () => {
  const store = (change: (row: Row) => Row) => typeInTable(workbook, TABLES.store, change);

  it('that is damaged stays and is named, its answers are kept, and the file heals it', async () => {
    await consolidate(workbook, file);
    await store((row) =>
      String(row['id']).length === 64 ? { content: String(row['content']).slice(0, -1) } : {},
    );
    const { exitCode } = await consolidate(
      workbook,
      await desk.returned('NDC', inbox, 'b.xlsx', { [OTHER]: sound('別項') }),
    );
    expect(exitCode).toBe(1);
    expect(await measure()).toBeNull();
    expect(await past()).toContainEqual(['機關的措施', '存放內容遺失']);
    expect(await codes()).toContain('consolidation.content-lost');
    const register = await rowsOf(workbook, TABLES.submissions);
    expect(register).toHaveLength(2);
    expect(register.find((row) => row['names'] === 'ndc.xlsx')).toMatchObject({ outcome: '退回' });
    expect((await consolidate(workbook, join(inbox, 'b.xlsx'))).data.changed).toBe(false);
    await consolidate(workbook, file);
    expect(await measure()).toBe('機關的措施');
  });

  it('of a newer program is written back as it stands', async () => {
    await consolidate(workbook, file);
    const newer = (row: Row) => String(row['content']).replace('"version":1', '"version":7');
    await store((row) => (String(row['id']).length === 64 ? { content: newer(row) } : {}));
    await consolidate(workbook, await desk.returned('NDC', inbox, 'b.xlsx', { [OTHER]: sound('別項') }));
    const kept = await rowsOf(workbook, TABLES.store);
    expect(kept.some((row) => String(row['content']).includes('"version":7'))).toBe(true);
    expect((await rowsOf(workbook, TABLES.submissions)).map((row) => row['reason']).join()).toContain(
      '較新版',
    );
  });

  it('whose row was deleted from 收件紀錄 comes back with its name, and it is said', async () => {
    await consolidate(workbook, file);
    await typeInTable(workbook, TABLES.submissions, (row) =>
      Object.fromEntries(Object.keys(row).map((key) => [key, null])),
    );
    await consolidate(workbook, await desk.returned('NDC', inbox, 'b.xlsx', { [OTHER]: sound('別項') }));
    expect(await measure()).toBe('機關的措施');
    expect((await rowsOf(workbook, TABLES.submissions)).map((row) => row['names']).sort()).toEqual([
      'b.xlsx',
      'ndc.xlsx',
    ]);
    expect(await codes()).toContain('consolidation.row-restored');
  });

  it('that is gone with its row takes no answer along', async () => {
    await consolidate(workbook, file);
    const blank = (row: Row) => Object.fromEntries(Object.keys(row).map((key) => [key, null]));
    await typeInTable(workbook, TABLES.submissions, blank);
    await store((row) => (String(row['id']).length === 64 ? blank(row) : {}));
    await consolidate(workbook, await desk.returned('NDC', inbox, 'b.xlsx', { [OTHER]: sound('別項') }));
    expect(await past()).toContainEqual(['機關的措施', '存放內容遺失']);
  });
});
