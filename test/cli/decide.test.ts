/** `decide --take FILE --before FILE`: one decision for all that two files contradict each other in. */
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { createHash } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { TABLES } from '../../src/core/index';
import { applyChanges } from '../../src/files/patch';
import { readWorkbook } from '../../src/files/read/read-workbook';
import { consolidate, Desk, openMatters, returnOf, rowsOf, sound, TODAY } from '../scenario/desk';
import { asJson, folder, policyReturns, removeFolders } from '../support/command-line';

const [FIRST, SECOND] = ['T112-1-05', 'T112-2-01'];
let desk: Desk;
let conflicting: Buffer;
let ids: Readonly<Record<string, string>>;
let workbook: string;

beforeAll(async () => {
  desk = await Desk.open('MOC', 'MOEA');
  const path = desk.workbook();
  const inbox = join(dirname(path), '收回');
  const files = {
    'a.xlsx': await desk.returned('MOC', inbox, 'a.xlsx', {
      [FIRST]: sound('甲司計畫'),
      [SECOND]: sound('甲司另案'),
    }),
    'b.xlsx': await desk.returned('MOC', inbox, 'b.xlsx', {
      [FIRST]: sound('乙司計畫'),
      [SECOND]: sound('乙司另案'),
    }),
    'c.xlsx': await desk.returned('MOEA', inbox, 'c.xlsx', { [FIRST]: sound('他部計畫') }),
    // A file of another folder that bears a name that is there.
    'again/c.xlsx': await desk.returned('MOEA', join(inbox, 'again'), 'c.xlsx', {
      [SECOND]: sound('他部另案'),
    }),
  };
  ids = Object.fromEntries(
    Object.entries(files).map(([name, file]) => [
      name,
      createHash('sha256').update(readFileSync(file)).digest('hex'),
    ]),
  );
  const { data } = await consolidate(path, inbox);
  expect(data.totals).toMatchObject({ returned: 2, conflicts: 2, waiting: 2 });
  conflicting = readFileSync(path);
});
beforeEach(() => {
  workbook = join(folder(), '彙整.xlsx');
  writeFileSync(workbook, conflicting);
});
afterAll(removeFolders);

const measures = async () => [
  (await returnOf(workbook, 'MOC', FIRST))?.['measure'],
  (await returnOf(workbook, 'MOC', SECOND))?.['measure'],
];
const decide = (...argv: string[]) => policyReturns('decide', workbook, ...argv, ...TODAY);

it('status names each open matter by the id that decide asks for', async () => {
  const { out } = await policyReturns('status', workbook, ...TODAY);
  const open = await openMatters(workbook);
  expect(open).toHaveLength(2);
  for (const { id, matter } of open) expect(out).toContain(`  ${String(id)}  ${String(matter)}\n`);
  const [first] = open;
  expect((await decide(String(first?.['id']), '--take', '甲')).exitCode).toBe(0);
  expect((await policyReturns('status', workbook, ...TODAY)).out).not.toContain(String(first?.['id']));
});

describe('taking one file before another', () => {
  it('decides everything in which they differ, and is a row that can be read', async () => {
    const ran = await asJson(
      'decide',
      workbook,
      '--take',
      'b.xlsx',
      '--before',
      'a.xlsx',
      '--by',
      '彙整人員',
      ...TODAY,
    );
    expect(ran).toMatchObject({ exitCode: 0, data: { totals: { returned: 4, conflicts: 0, waiting: 0 } } });
    expect(await measures()).toEqual(['乙司計畫', '乙司另案']);
    expect((await openMatters(workbook)).map((row) => row['detail'])).toEqual([
      expect.stringMatching(/^差異.*〔−乙司計畫〕〔＋甲司計畫〕\n已決定/),
      expect.stringMatching(/^差異.*〔−乙司另案〕〔＋甲司另案〕\n已決定/),
    ]);
    expect(
      (await rowsOf(workbook, TABLES.decisions)).find((row) => String(row['id']).startsWith('order:')),
    ).toMatchObject({
      id: `order:${ids['b.xlsx']}:${ids['a.xlsx']}`,
      period: '115H1',
      body: 'MOC',
      body_name: '文化部',
      matter: '文化部：兩檔內容不同之處，採用「b.xlsx」，不採「a.xlsx」',
      decision: '採用',
      by: '彙整人員',
      when: '115.08.05',
    });
    expect((await rowsOf(workbook, TABLES.history)).map((row) => row['value'])).toEqual(
      expect.arrayContaining(['甲司計畫', '甲司另案']),
    );
  });

  it('takes a path, and the first digits of the hash, for a file', async () => {
    const { exitCode, out } = await decide(
      '--take',
      '收回/a.xlsx',
      '--before',
      String(ids['b.xlsx']).slice(0, 8),
    );
    expect([exitCode, out.split('\n')[0]]).toEqual([
      0,
      '已決定：兩檔內容不同之處，採用「a.xlsx」，不採「b.xlsx」',
    ]);
    expect(await measures()).toEqual(['甲司計畫', '甲司另案']);
  });

  it('stays decided with the next run, until the row is deleted', async () => {
    await decide('--take', 'a.xlsx', '--before', 'b.xlsx');
    const inbox = join(dirname(workbook), '收回');
    await desk.returned('MOC', inbox, 'd.xlsx', { 'T112-3-02': sound('三') });
    expect((await consolidate(workbook, inbox)).data.totals).toMatchObject({ returned: 5, conflicts: 0 });
    expect(await measures()).toEqual(['甲司計畫', '甲司另案']);
    await withoutOrders();
    expect((await consolidate(workbook, inbox)).data.totals).toMatchObject({ returned: 3, conflicts: 2 });
  });
});

/** As a coordinator who deletes the row: the others move up. */
async function withoutOrders(): Promise<void> {
  const bytes = readFileSync(workbook);
  const table = (await readWorkbook(bytes)).tables.find(({ name }) => name === TABLES.decisions.name);
  const kept = (table?.rows ?? []).filter(([id]) => !String(id?.value).startsWith('order:'));
  const change = {
    kind: 'rows',
    table: TABLES.decisions.name,
    headers: table?.headers ?? [],
    rows: kept.map((row) => row.map(({ value }) => value)),
  } as const;
  writeFileSync(workbook, applyChanges(bytes, [change]));
}

describe('a wrong command line', () => {
  it.each([
    ['an unknown file', ['--take', 'x.xlsx', '--before', 'a.xlsx'], '「x.xlsx」。本期收到：'],
    ['too few digits', ['--take', 'a.xlsx', '--before', '123'], '「123」。本期收到：'],
    ['a name of two files', ['--take', 'c.xlsx', '--before', 'a.xlsx'], '有 2 個檔案叫「c.xlsx」'],
    ['the same file twice', ['--take', 'a.xlsx', '--before', './a.xlsx'], '是同一個檔案'],
    ['neither a matter nor a file', ['--take', 'a.xlsx'], 'policy-returns decide WORKBOOK'],
    ['a matter and a file', ['0123', '--take', 'a.xlsx', '--before', 'b.xlsx'], 'policy-returns decide'],
    ['a file without --take', ['--before', 'b.xlsx'], 'policy-returns decide WORKBOOK'],
  ])('is refused: %s', async (_what, argv, message) => {
    const { exitCode, out, err } = await decide(...argv);
    expect([exitCode, out]).toEqual([2, '']);
    expect(err).toContain(message);
    expect(readFileSync(workbook).equals(conflicting)).toBe(true);
  });

  it('is refused for files of two bodies', async () => {
    const { exitCode, err } = await decide('--take', 'a.xlsx', '--before', String(ids['again/c.xlsx']));
    expect([exitCode, err]).toEqual([2, expect.stringContaining('不同機關的檔案')]);
  });

  it('is refused while the opposite is decided', async () => {
    await decide('--take', 'a.xlsx', '--before', 'b.xlsx');
    const before = readFileSync(workbook);
    const { exitCode, err } = await decide('--take', 'b.xlsx', '--before', 'a.xlsx');
    expect([exitCode, err]).toEqual([2, expect.stringContaining('先前已決定先採用「a.xlsx」')]);
    expect(readFileSync(workbook).equals(before)).toBe(true);
  });
});

describe('what was decided', () => {
  it('is taken back by --undo, one matter or an order of files, and nothing else is', async () => {
    const [first] = await openMatters(workbook);
    const id = String(first?.['id']);
    expect((await decide(id, '--undo')).err).toContain('沒有可收回的決定');
    expect((await decide(id, '--take', '甲', '--by', '彙整科')).exitCode).toBe(0);
    expect((await decide('--take', 'a.xlsx', '--before', 'b.xlsx')).exitCode).toBe(0);
    const decided = await measures();
    expect(decided.every((one) => typeof one === 'string')).toBe(true);
    expect((await decide('--take', 'a.xlsx', '--before', 'b.xlsx', '--undo')).exitCode).toBe(0);
    expect(
      (await rowsOf(workbook, TABLES.decisions)).filter((row) => String(row['id']).startsWith('order:')),
    ).toEqual([]);
    const { data } = await asJson<{ totals: { conflicts: number } }>(
      'decide',
      workbook,
      id,
      '--undo',
      ...TODAY,
    );
    expect(data.totals.conflicts).toBe(2);
    expect((await measures()).map((one) => one ?? null)).toEqual([null, null]);
  }, 60_000);
});
