/**
 * Three periods with decisions that hold and are overtaken, a due date that is put off, a period that is closed and opened again,
 * and returns that come late: on files, by the command line. Figures are counted anew from what `export` gives.
 */
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { copyFileSync, mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { boardOf, issueTemplates, readState, sendingList, TABLES, type State } from '../../src/core/index';
import { readWorkbook } from '../../src/files';
import { asJson, folder, policyReturns, removeFolders } from '../support/command-line';
import { fillIn } from '../support/officer';
import { openMatters, rowsOf, SENT, sound, typeInTable, type Consolidated, type Issued } from './desk';

const FIRST = 'T112-1-05';
const DAYS = { '115H1': '2026-08-05', '115H2': '2027-02-05', '116H1': '2027-08-05' } as const;
type PeriodId = keyof typeof DAYS;

let home: string;
let book: string;
let today: string;
/** A folder without files: a run that takes nothing in. */
let nothing: string;
const templates = new Map<string, Issued['files'][number]>();

beforeAll(() => {
  home = folder();
  nothing = folder();
  book = join(home, '彙整.xlsx');
});
afterAll(removeFolders);

const run = (...argv: string[]) => policyReturns(...argv, '--today', today);

async function begin(period: PeriodId, ...bodies: string[]): Promise<void> {
  today = DAYS[period];
  expect((await run('init', book, '--period', period)).exitCode).toBe(0);
  const named = bodies.flatMap((body) => ['--body', body]);
  const { data } = await asJson<Issued>('issue', book, '--out', join(home, period), ...named);
  for (const file of data.files) templates.set(`${period} ${file.body}`, file);
}

/** A body's return of a period, each task answered; `measure` for the first task. */
async function returned(period: PeriodId, body: string, measure: string, counter = 1): Promise<string> {
  const template = templates.get(`${period} ${body}`);
  if (template === undefined) throw new Error(`${period} ${body}`);
  mkdirSync(join(home, 'in'), { recursive: true });
  const path = join(home, 'in', `${period}-${body}-${counter}.xlsx`);
  copyFileSync(template.path, path);
  const answers = Object.fromEntries(
    template.tasks.map((task) => [task, sound(task === FIRST ? measure : `${body}計畫`)]),
  );
  await fillIn(path, answers, { ...SENT, counter });
  return path;
}

const take = async (...paths: string[]): Promise<Consolidated> =>
  (
    await asJson<Consolidated>(
      'consolidate',
      book,
      ...(paths.length > 0 ? paths : [nothing]),
      '--today',
      today,
    )
  ).data;

async function stateNow(): Promise<State> {
  const reading = readState(await readWorkbook(readFileSync(book)));
  if (!('state' in reading)) throw new Error(reading.refused);
  return reading.state;
}

const boardRow = async (body: string) =>
  boardOf(await stateNow(), today).rows.find((row) => row.body === body);
const reviewOf = async (body: string) =>
  (await rowsOf(book, TABLES.reviews)).find((row) => row['body'] === body);

interface Exported {
  readonly period: string;
  readonly task: string;
  readonly body: string;
  readonly due: string;
  readonly state: string;
  readonly reported_state: string;
  readonly late: string;
  readonly review: string | null;
  readonly review_standing: string;
}
const exported = async () => (await asJson<readonly Exported[]>('export', book, '--format', 'json')).data;

/** Counted from the records alone, as anybody could. */
function counted(records: readonly Exported[], period: string) {
  const mine = records.filter((one) => one.period === period);
  const isAnswered = (state: string) => !['unfilled', 'waiting'].includes(state);
  return {
    period,
    count: mine.filter(({ late }) => late === 'yes').length,
    expected: mine.length,
    reported: mine.filter((one) => isAnswered(one.reported_state)).length,
    now: mine.filter((one) => isAnswered(one.state)).length,
  };
}

const lateFigures = async () =>
  (await asJson<{ late: readonly unknown[] }>('status', book, '--today', today)).data.late;

describe('the first period', () => {
  it('puts off a due date: that body is not late, and its template and letters say its own day', async () => {
    today = DAYS['115H1'];
    expect((await run('init', book, '--period', '115H1')).exitCode).toBe(0);
    const put = await run(
      'deadline',
      book,
      '--due',
      '115.08.31',
      '--body',
      'MOL',
      '--by',
      '彙整科',
      '--reason',
      '來函',
    );
    expect([put.exitCode, put.err]).toEqual([0, '']);
    const { data } = await asJson<Issued>(
      ...(['issue', book, '--out', join(home, '115H1')] as const),
      ...['MOC', 'MOEA', 'MOL'].flatMap((body) => ['--body', body]),
    );
    for (const file of data.files) templates.set(`115H1 ${file.body}`, file);
    const late = async (body: string) => (await boardRow(body))?.late;
    expect([await late('MOL'), await late('MOC')]).toEqual([0, 5]);
    const records = await exported();
    expect(new Set(records.filter(({ body }) => body === 'MOL').map(({ due }) => due))).toEqual(
      new Set(['2026-08-31']),
    );
    const cover = JSON.stringify(
      (await readWorkbook(readFileSync(templates.get('115H1 MOL')?.path ?? ''))).sheets.find(
        ({ name }) => name === '封面',
      )?.rows,
    );
    expect(cover).toContain('115.08.31');
  }, 120_000);

  it('says of a day that is none in which cell it stands', async () => {
    const before = readFileSync(book);
    await typeInTable(book, TABLES.deadlines, () => ({ due: '115.02.30' }));
    const refused = await run('status', book);
    expect(refused.exitCode).toBe(1);
    expect(refused.err).toMatch(/期限與收件.*D2.*115\.02\.30/);
    await typeInTable(book, TABLES.deadlines, () => ({ due: '115/8/31' }));
    expect((await boardRow('MOL'))?.late).toBe(0);
    expect(before.length).toBeGreaterThan(0);
  }, 60_000);

  it('keeps who decided, when and on what; explaining opens the row again, closing does not need an opinion', async () => {
    const data = await take(
      await returned('115H1', 'MOC', '甲計畫，辦理研習三場次'),
      await returned('115H1', 'MOEA', '乙計畫'),
    );
    expect(data.files.map(({ outcome }) => outcome)).toEqual(['accepted', 'accepted']);
    expect((await run('review', book, '一-5', '--body', 'MOC', '--decision', '結案')).exitCode).toBe(0);
    // A decision that is typed into the sheet is recorded by the next run.
    await typeInTable(book, (await import('./desk')).RETURNS, (row): Record<string, string> =>
      row['body'] === 'MOEA' && row['task'] === FIRST ? { review: '請補充說明', opinion: '請補場次' } : {},
    );
    expect((await take()).changed).toBe(true);
    expect(await reviewOf('MOC')).toMatchObject({
      review: '結案',
      by: '彙整科',
      when: '115.08.05',
      standing: '有效',
    });
    expect(await reviewOf('MOEA')).toMatchObject({ review: '請補充說明', by: '彙整科', standing: '有效' });
    expect((await take()).changed).toBe(false);
    expect(await boardRow('MOEA')).toMatchObject({ state: 'toExplain', toExplain: ['一-5'] });
    const first = (await readWorkbook(readFileSync(book))).sheets.find(({ name }) => name === '收件');
    expect(JSON.stringify(first?.rows)).toContain('補充說明：經濟部（1項）');
    const made = await asJson<{ files: readonly { body: string }[] }>(
      'letters',
      book,
      '--out',
      join(home, 'explain'),
      '--kind',
      'explain',
      '--today',
      today,
    );
    expect(made.data.files.map(({ body }) => body)).toEqual(['MOEA']);
  }, 180_000);

  it('is closed: what comes then waits, but for who was asked to explain; opened again for a body it is taken', async () => {
    expect((await run('deadline', book, '--close')).exitCode).toBe(0);
    const second = await returned('115H1', 'MOC', '甲計畫，辦理研習五場次', 2);
    const { files } = await take(second, await returned('115H1', 'MOEA', '乙計畫，共十場次', 2));
    expect(files.map(({ outcome }) => outcome)).toEqual(['waiting', 'accepted']);
    expect((await openMatters(book)).map((row) => [row['body'], row['matter'], row['detail']])).toEqual([
      ['MOC', expect.stringContaining('結束收件後寄達'), expect.stringContaining('〔−三〕〔＋五〕')],
    ]);
    expect(await reviewOf('MOEA')).toMatchObject({
      standing: '決定後已變更',
      changes: expect.stringContaining('共十場次'),
    });
    expect((await boardRow('MOEA'))?.state).toBe('complete');
    expect((await run('deadline', book, '--reopen', '--body', 'MOC')).exitCode).toBe(0);
    await take();
    expect((await rowsOf(book, TABLES.submissions)).map((row) => row['outcome'])).not.toContain('待確認');
    expect(await reviewOf('MOC')).toMatchObject({
      standing: '決定後已變更',
      changes: expect.stringContaining('〔−三〕〔＋五〕'),
    });
    const sheets = (await readWorkbook(readFileSync(book))).sheets;
    for (const name of ['收件', '一頁摘要'])
      expect(JSON.stringify(sheets.find((one) => one.name === name)?.rows)).toContain('決定後已變更');
    expect(
      (await run('review', book, '一-5', '--body', 'MOC', '--decision', '結案', '--by', '科長')).exitCode,
    ).toBe(0);
    expect(await reviewOf('MOC')).toMatchObject({ standing: '有效', by: '科長' });
    const closed = (await exported()).filter(({ review }) => review === '結案');
    expect(closed.map(({ body, review_standing }) => [body, review_standing])).toEqual([['MOC', 'in-force']]);
  }, 240_000);
});

describe('the second period', () => {
  it('leaves out what was closed and says so; what was overtaken stays in', async () => {
    await begin('115H2', 'MOC', 'MOEA', 'MOL');
    expect(templates.get('115H2 MOC')?.tasks).not.toContain(FIRST);
    expect(templates.get('115H2 MOEA')?.tasks).toContain(FIRST);
    const state = await stateNow();
    const [line] = sendingList(state, issueTemplates(state, ['MOC']));
    expect(line?.text).toContain('前期已結案、本期免填：一-5。');
  }, 120_000);

  it('takes a return of the first period into that period, late, beside what was reported', async () => {
    const before = counted(await exported(), '115H1');
    const late = await returned('115H1', 'MOL', '丙計畫');
    // The first period is closed for all: it waits until it is opened for this body.
    expect((await take(late)).files.map(({ outcome, period }) => [outcome, period])).toEqual([
      ['waiting', '115H1'],
    ]);
    expect((await openMatters(book)).map((row) => [row['period'], row['body']])).toEqual([['115H1', 'MOL']]);
    await run('deadline', book, '--reopen', '--period', '115H1', '--body', 'MOL');
    await take(await returned('115H2', 'MOC', '丁計畫'), await returned('115H2', 'MOEA', '戊計畫'));
    const figures = counted(await exported(), '115H1');
    expect(figures).toMatchObject({ reported: before.now, expected: before.expected });
    expect(figures.now - figures.reported).toBe(templates.get('115H1 MOL')?.tasks.length);
    expect(await lateFigures()).toEqual([figures]);
    const rows = await rowsOf(book, TABLES.late);
    expect(rows).toHaveLength(figures.count);
    expect(rows[0]).toMatchObject({
      period: '115H1',
      body: 'MOL',
      state_then: '未填',
      state_now: '已填',
      arrived: '115H2',
    });
    const register = (await rowsOf(book, TABLES.submissions)).find((row) => row['body'] === 'MOL');
    expect(register).toMatchObject({ period: '115H1', reason: expect.stringContaining('逾期補報') });
    const summary = (await readWorkbook(readFileSync(book))).sheets.find(({ name }) => name === '一頁摘要');
    expect(JSON.stringify(summary?.rows)).toContain(
      `當時已填 ${figures.reported}／${figures.expected}，現 ${figures.now}／${figures.expected}`,
    );
    const once = readFileSync(book);
    expect((await take(late)).changed).toBe(false);
    expect(readFileSync(book).equals(once)).toBe(true);
  }, 240_000);
});

describe('the third period', () => {
  it('still knows what was reported, and what a coordinator takes back is asked again', async () => {
    const before = await lateFigures();
    await begin('116H1', 'MOC', 'MOEA');
    expect(templates.get('116H1 MOC')?.tasks).not.toContain(FIRST);
    await take(await returned('116H1', 'MOEA', '己計畫'));
    const records = await exported();
    expect(await lateFigures()).toEqual(before);
    expect([counted(records, '115H1')]).toEqual(before);
    expect(counted(records, '116H1').now).toBe(templates.get('116H1 MOEA')?.tasks.length);
    // A correction of the second period, late, too.
    await take(await returned('115H2', 'MOEA', '戊計畫，改正', 2));
    expect(await lateFigures()).toEqual([
      counted(await exported(), '115H1'),
      counted(await exported(), '115H2'),
    ]);
    const corrected = (await rowsOf(book, TABLES.late)).find((row) => row['body'] === 'MOEA');
    expect(corrected).toMatchObject({ period: '115H2', changes: expect.stringContaining('改正') });
    await typeInTable(book, TABLES.assignments, (row): Record<string, string> =>
      row['period'] === '116H1' && row['body'] === 'MOC' && row['task'] === FIRST ? { send: '發送' } : {},
    );
    const { data } = await asJson<Issued>('issue', book, '--out', join(home, 'again'), '--body', 'MOC');
    expect(data.files[0]?.tasks).toContain(FIRST);
    expect((await take()).changed).toBe(true);
    expect((await take()).changed).toBe(false);
  }, 240_000);
});
