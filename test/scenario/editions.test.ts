/** Two periods on the 112 edition, a made-up 114 edition with every kind of change, and two periods on it. */
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { readManifest, readRows, TABLES, textAt, type CellValue } from '../../src/core/index';
import { applyChanges, readWorkbook } from '../../src/files';
import { typeInto } from '../../src/cli/demo/officer';
import { asJson, folder, policyReturns, removeFolders } from '../support/command-line';

const NEXT = 'test/data/guidelines-114-made-up.txt';
const OUT_OF_RANGE = 'T999-1-01';

let home: string;
let book: string;

beforeAll(() => {
  home = folder();
  book = join(home, '彙整.xlsx');
});
afterAll(removeFolders);

const ANSWER = {
  status: '持續辦理',
  measure: '人才培訓計畫',
  progress_text: '辦理研習三場，與十二校合作開設課程。',
  kpi_name_1: '研習場次',
  kpi_unit_1: '場',
  kpi_target_1: 6,
  kpi_actual_1: 3,
};

interface Issued {
  readonly files: readonly {
    readonly path: string;
    readonly body: string;
    readonly tasks: number | string[];
  }[];
}

async function issue(period: string): Promise<Issued['files']> {
  const { data } = await asJson<Issued>('issue', book, '--out', join(home, period));
  return data.files;
}

/** Fill in these bodies' templates with the same answer to every task, and take them in. */
async function collect(period: string, bodies: readonly string[]): Promise<void> {
  const files = await issue(period);
  for (const body of bodies) {
    const path = files.find((one) => one.body === body)?.path;
    if (path === undefined) throw new Error(`${period}: no template for ${body}`);
    const bytes = readFileSync(path);
    const manifest = readManifest(await readWorkbook(bytes));
    if (!('template' in manifest)) throw new Error('no manifest');
    const answers = Object.fromEntries(manifest.template.tasks.map(({ id }) => [id, ANSWER]));
    writeFileSync(
      join(home, `${period}-${body}.xlsx`),
      await typeInto(bytes, answers, { kept_all: '沿用', confirmed: '是', filled_date: '115.07.20' }),
    );
  }
  const paths = bodies.map((body) => join(home, `${period}-${body}.xlsx`));
  await policyReturns('consolidate', book, ...paths, '--today', '2027-01-10');
}

async function template(files: Issued['files'], body: string) {
  const path = files.find((one) => one.body === body)?.path ?? '';
  const snapshot = await readWorkbook(readFileSync(path));
  const manifest = readManifest(snapshot);
  if (!('template' in manifest)) throw new Error('no manifest');
  return { template: manifest.template, snapshot };
}

/** Type into a table of the workbook, as the coordinator does. */
async function type(
  table: keyof typeof TABLES,
  rowWith: (text: (key: string) => string) => boolean,
  values: Readonly<Record<string, CellValue>>,
): Promise<void> {
  const bytes = readFileSync(book);
  const snapshot = await readWorkbook(bytes);
  const standing = snapshot.tables.find(({ name }) => name === TABLES[table].name);
  if (standing === undefined) throw new Error(table);
  const rows = readRows(snapshot, TABLES[table]);
  const at = rows.findIndex((row) => rowWith((key) => textAt(row, key)));
  const cells = Object.entries(values).map(([key, value]) => {
    const label = TABLES[table].columns.find((column) => column.key === key)?.label['zh-TW'] ?? '';
    return {
      row: standing.row + 1 + (at < 0 ? 0 : at),
      column: standing.column + standing.headers.indexOf(label),
      value,
    };
  });
  writeFileSync(book, await applyChanges(bytes, [{ kind: 'cells', sheet: standing.sheet, cells }]));
}

interface Crosswalk {
  readonly rows: readonly {
    readonly row: number;
    readonly relation: string;
    readonly from: string[];
    readonly to: string[];
    readonly confirmed: boolean;
  }[];
  readonly open: readonly { readonly fault: string; readonly tasks: string[] }[];
}

describe('two periods on one edition', () => {
  it('are held as before', async () => {
    await policyReturns('init', book, '--period', '115H1', '--today', '2026-07-01');
    await collect('115H1', ['MODA', 'MOEA', 'MOL', 'MOF']);
    const { exitCode } = await policyReturns('init', book, '--period', '115H2', '--today', '2027-01-01');
    expect(exitCode).toBe(0);
    await collect('115H2', ['MODA', 'MOEA', 'MOL', 'MOF']);
  }, 120_000);
});

describe('the next edition', () => {
  it('comes into the workbook with proposals, and nothing that stands is changed', async () => {
    const before = await readWorkbook(readFileSync(book));
    const { data, exitCode } = await asJson<{
      added: boolean;
      proposals: unknown[];
      unknownBodies: string[];
    }>('framework', 'add', book, NEXT);
    expect([exitCode, data.added, data.proposals.length, data.unknownBodies]).toEqual([0, true, 27, []]);
    const after = await readWorkbook(readFileSync(book));
    const returns = (snapshot: typeof before) =>
      snapshot.tables
        .find(({ name }) => name === 'pr_Returns')
        ?.rows.map((cells) => cells.map(({ value }) => value));
    expect(returns(after)).toEqual(returns(before));
    expect(after.sheets.map(({ name }) => name)).toContain('新舊對照表');
    const tasks = readRows(after, TABLES.tasks);
    expect(tasks.filter((row) => textAt(row, 'edition') === '114')).toHaveLength(27);
    expect(tasks.every((row) => textAt(row, 'short') !== '')).toBe(true);
    const again = await asJson<{ added: boolean }>('framework', 'add', book, NEXT);
    expect(again.data.added).toBe(false);
  }, 60_000);

  it('is compared along the workbook, and with what is built in', async () => {
    const { data } = await asJson<{ from: string; to: string; changes: { kind: string; diff: unknown[] }[] }>(
      'framework',
      'compare',
      '112',
      '114',
      '--workbook',
      book,
    );
    expect([data.from, data.to]).toEqual(['112', '114']);
    expect(new Set(data.changes.map(({ kind }) => kind))).toEqual(
      new Set([
        'reworded',
        'new',
        'corrected',
        'dropped',
        'retitled',
        'merged',
        'reassigned',
        'moved',
        'split',
        'renamed',
      ]),
    );
    const files = await asJson<{ changes: unknown[] }>('framework', 'compare', '112', NEXT);
    expect(files.data.changes).toEqual(data.changes);
    const same = await asJson<{ changes: unknown[] }>('framework', 'compare', '112', '112');
    expect(same.data.changes).toEqual([]);
  }, 60_000);

  it('blocks a period until its crosswalk is whole and confirmed, with what is left', async () => {
    const ran = await policyReturns('init', book, '--period', '116H1', '--edition', '114');
    expect(ran.exitCode).toBe(1);
    expect(ran.err).toContain('尚待處理 27 項');
    const none = await policyReturns('init', book, '--period', '116H1', '--edition', '118');
    expect([none.exitCode, none.err.includes('118')]).toEqual([2, true]);
    // The coordinator corrects a row in the sheet to something that is not there, and is told.
    await type('crosswalk', (text) => text('from') === 'T112-1-01', { to: OUT_OF_RANGE });
    const wrong = await asJson<Crosswalk>('framework', 'crosswalk', book, '--confirm', 'all', '--by', '科員');
    expect(wrong.data.open.map(({ fault, tasks }) => [fault, tasks.join()])).toEqual([
      ['unknown-task', `T112-1-01,${OUT_OF_RANGE}`],
      ['task-missing', 'T114-1-01'],
    ]);
    await type('crosswalk', (text) => text('from') === 'T112-1-01', { to: 'T114-1-01' });
    const { data } = await asJson<Crosswalk>('framework', 'crosswalk', book);
    expect(data.open).toEqual([]);
    expect(data.rows.every(({ confirmed }) => confirmed)).toBe(true);
  }, 60_000);

  it('takes a period, with items to close, and the names of the period’s last day', async () => {
    await type('bodyChanges', () => false, {
      body: 'OCAC',
      kind: '更名',
      day: '116.01.01',
      name: '僑務部（虛構）',
    });
    const { data, exitCode } = await asJson<{
      edition: string;
      expected: number;
      toClose: { task: string; body: string }[];
    }>('init', book, '--period', '116H1', '--edition', '114', '--today', '2027-07-01');
    expect([exitCode, data.edition]).toEqual([0, '114']);
    expect(data.toClose.map(({ task, body }) => `${task}/${body}`)).toEqual(['T112-5-02/MOEA']);
    const snapshot = await readWorkbook(readFileSync(book));
    const bodies = readRows(snapshot, TABLES.bodies);
    const name = (id: string) => textAt(bodies.find((row) => textAt(row, 'body') === id) ?? {}, 'body_name');
    expect(['OCAC', 'MOA', 'NSTC'].map(name)).toEqual(['僑務部（虛構）', '農業部', '國家科學及技術委員會']);
    const first = snapshot.sheets.find(({ name: title }) => title === '收件');
    expect(JSON.stringify(first?.rows)).toContain('結案：1 項');
  }, 60_000);

  it('carries answers along the lineage: to the moved task, to no part of a split, to no other body', async () => {
    const files = await issue('116H1');
    const moda = (await template(files, 'MODA')).template;
    expect(moda.edition.id).toBe('114');
    const movedTask = moda.tasks.find(({ id }) => id === 'T114-10-01');
    expect(movedTask?.prefill).toMatchObject({ measure: ANSWER.measure, kpi_target_1: 6 });
    expect(movedTask?.previous).toMatchObject({ progress_text: ANSWER.progress_text });
    const mol = (await template(files, 'MOL')).template;
    const of = (id: string) => mol.tasks.find((task) => task.id === id);
    expect([of('T114-7-01'), of('T114-7-02')].map((task) => task?.prefill)).toEqual([{}, {}]);
    for (const part of ['T114-7-01', 'T114-7-02']) {
      expect(of(part)?.previous).toEqual({});
      expect(of(part)?.sources).toMatchObject([{ number: '七-1', answers: { measure: ANSWER.measure } }]);
    }
    // What was merged shows the answers to both, measures and all, and fills in none of them.
    const merged = of('T114-1-02');
    expect(merged).toMatchObject({ prefill: {}, previous: {} });
    expect(
      merged?.sources?.map(({ number, answers }) => [number, answers['measure'], answers['kpi_target_1']]),
    ).toEqual([
      ['一-2', ANSWER.measure, 6],
      ['一-3', ANSWER.measure, 6],
    ]);
    const past = (await template(files, 'MOL')).snapshot.sheets.find(({ name }) => name === '前期資料');
    const rows = past?.rows.map((cells) => cells.map(({ value }) => String(value ?? '')).join('|')) ?? [];
    for (const source of ['一-2|原 一-2：', '一-2|原 一-3：', '七-1|原 七-1：', '七-2|原 七-1：'])
      expect(rows.filter((row) => row.startsWith(source) && row.includes(ANSWER.progress_text))).toHaveLength(
        1,
      );
    // The task of 財政部 went to 經濟部, which answered nothing of it before.
    const moea = (await template(files, 'MOEA')).template;
    expect(moea.tasks.find(({ id }) => id === 'T114-1-03')).toMatchObject({ prefill: {}, previous: {} });
    const snapshot = await readWorkbook(readFileSync(book));
    const kept = snapshot.tables
      .find(({ name }) => name === 'pr_Returns')
      ?.rows.flatMap((cells) => cells.map(({ value }) => String(value ?? '')))
      .filter((text) => /^112\|\w+\|T112-1-04\|MOF$/.test(text));
    expect(kept).toEqual(['112|115H1|T112-1-04|MOF', '112|115H2|T112-1-04|MOF']);
    const { snapshot: sent } = await template(files, 'MODA');
    const excerpt = sent.sheets.find(({ name }) => name === '綱領摘錄');
    expect(JSON.stringify(excerpt?.rows)).toContain('運用人工智慧與永續科技');
  }, 60_000);

  it('goes on from period to period', async () => {
    await collect('116H1', ['MODA', 'NSTC']);
    const status = await asJson<{ returned: number }>('status', book);
    expect(status.data.returned).toBeGreaterThanOrEqual(2);
    const { exitCode } = await policyReturns('init', book, '--period', '116H2', '--today', '2028-01-01');
    expect(exitCode).toBe(0);
    const files = await issue('116H2');
    const moda = (await template(files, 'MODA')).template;
    expect(moda.tasks[0]?.previous).toMatchObject({ progress_text: ANSWER.progress_text });
    const back = await policyReturns('init', book, '--period', '117H1', '--edition', '112');
    expect(back.exitCode).toBe(2);
    const changed = join(home, 'changed.txt');
    writeFileSync(changed, readFileSync(NEXT, 'utf8').replace('協助發展淨零排放', '協助研發淨零排放'));
    const again = await policyReturns('framework', 'add', book, changed);
    expect([again.exitCode, again.err.includes('114 年版')]).toEqual([1, true]);
  }, 120_000);
});

describe('a new workbook on an edition from a file', () => {
  it('takes the text, and the JSON that was made of it', async () => {
    const made = join(home, 'text.xlsx');
    const { data } = await asJson<{ edition: string; expected: number }>(
      'init',
      made,
      '--period',
      '116H1',
      '--framework',
      NEXT,
    );
    expect(data.edition).toBe('114');
    const { out } = await policyReturns('framework', 'parse', NEXT, '--json');
    const json = join(home, 'edition.json');
    writeFileSync(json, out);
    const other = join(home, 'json.xlsx');
    const second = await asJson<{ expected: number }>(
      'init',
      other,
      '--period',
      '116H1',
      '--framework',
      json,
    );
    expect(second.data.expected).toBe(data.expected);
    writeFileSync(json, '{"edition": 114}');
    const broken = await policyReturns(
      'init',
      join(home, 'x.xlsx'),
      '--period',
      '116H1',
      '--framework',
      json,
    );
    expect(broken.exitCode).toBe(1);
    expect(broken.err).toContain('不合綱領資料的格式');
  }, 60_000);
});
