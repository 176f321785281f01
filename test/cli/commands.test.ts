/** The command line as people and scripts use it. */
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { copyFileSync, existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import {
  readReturn,
  readRows,
  returnsTable,
  TABLES,
  textAt,
  DEFAULT_QUESTIONNAIRE,
} from '../../src/core/index';
import { readWorkbook } from '../../src/files/read/read-workbook';
import { asJson, folder, policyReturns, removeFolders } from '../support/command-line';
import { issueAll, SOUND, type Issued } from '../support/issued';
import { fillIn } from '../support/officer';

let home: string;
let workbook: string;
let issued: Issued;
let templateOf: (body: string) => string;

beforeAll(async () => {
  ({ home, workbook, issued, templateOf } = await issueAll());
});
afterAll(removeFolders);

describe('framework', () => {
  it('gives the built-in edition', async () => {
    const { exitCode, data } = await asJson<Record<string, unknown[]>>('framework', '--edition', '112');
    expect(exitCode).toBe(0);
    expect(
      ['goals', 'directions', 'challenges', 'problems', 'tasks', 'bodies', 'assignments', 'editions'].map(
        (part) => data[part]?.length,
      ),
    ).toEqual([3, 9, 5, 8, 25, 12, 28, 4]);
  });

  it('reads the guideline’s text to the same framework, and says what it repaired', async () => {
    const builtin = (await asJson<{ tasks: { text: string }[] }>('framework')).data;
    const { exitCode, data } = await asJson<{
      tasks: { text: string }[];
      findings: { severity: string; line: number; message: string }[];
    }>('framework', 'parse', 'test/data/guidelines-112.txt');
    expect(exitCode).toBe(0);
    expect(data.tasks.map(({ text }) => text)).toEqual(builtin.tasks.map(({ text }) => text));
    expect(data.findings.length).toBeGreaterThan(10);
    expect(data.findings.every(({ line, message }) => line > 0 && !message.includes('{'))).toBe(true);
  });

  it('refuses an edition that is not built in, and a file that is no text', async () => {
    expect((await policyReturns('framework', '--edition', '999')).exitCode).toBe(2);
    const ran = await policyReturns('framework', 'parse', workbook);
    expect([ran.exitCode, ran.out]).toEqual([1, '']);
    expect(ran.err).toContain('彙整.xlsx');
  });
});

describe('init and issue', () => {
  it('issues 38 templates with 147 returns, named as bodies are called on the last day', () => {
    expect(issued.files).toHaveLength(38);
    expect(issued.files.flatMap(({ tasks }) => tasks)).toHaveLength(147);
    expect(basename(templateOf('MOA'))).toBe('115H1-農業部-技職綱領.xlsx');
    expect(existsSync(issued.sendingList)).toBe(true);
    expect(readdirSync(join(home, 'out'))).toHaveLength(39);
  });

  it('leaves the workbook as it is, and may be repeated', async () => {
    const before = readFileSync(workbook);
    const again = await policyReturns('issue', workbook, '--out', join(home, 'out'));
    expect([again.exitCode, again.err]).toEqual([0, '']);
    expect(readFileSync(workbook).equals(before)).toBe(true);
  });

  it('never overwrites a template that somebody may have filled in', async () => {
    const out = join(folder(), 'out');
    await policyReturns('issue', workbook, '--out', out, '--body', 'MOEA', '--body', '勞動部');
    const path = join(out, basename(templateOf('MOEA')));
    await fillIn(path, { 'T112-4-01': SOUND });
    const filled = readFileSync(path);
    const ran = await policyReturns('issue', workbook, '--out', out, '--body', 'MOEA');
    expect(ran.exitCode).toBe(1);
    expect(ran.err).toContain('未覆寫');
    expect(readFileSync(path).equals(filled)).toBe(true);
    expect(
      (await policyReturns('issue', workbook, '--out', out, '--body', 'MOEA', '--overwrite')).exitCode,
    ).toBe(0);
    expect(readFileSync(path).equals(filled)).toBe(false);
  });

  it('says which bodies there are when one is unknown', async () => {
    const out = join(folder(), 'out');
    const ran = await policyReturns('issue', workbook, '--out', out, '--body', 'NASA');
    expect(ran.exitCode).toBe(2);
    expect(ran.err).toContain('MOEA 經濟部');
    expect(existsSync(out)).toBe(false);
  });

  it('needs a folder whose parent exists', async () => {
    const ran = await policyReturns('issue', workbook, '--out', join(home, 'no', 'such', 'folder'));
    expect([ran.exitCode, ran.out]).toEqual([1, '']);
    expect(ran.err).toContain('資料夾');
  });

  it('does not issue to a body that the coordinator took off', async () => {
    const path = join(folder(), 'c.xlsx');
    copyFileSync(workbook, path);
    await setCells(path, TABLES.assignments.name, (row) =>
      textAt(row, 'body') === 'MOC' ? { send: '不發送' } : {},
    );
    const { data } = await asJson<Issued>('issue', path, '--out', join(folder(), 'out'));
    expect(data.files.map(({ body }) => body)).not.toContain('MOC');
    expect(data.files).toHaveLength(37);
  });
});

/** Change cells of a table as a coordinator does in the sheet. */
async function setCells(
  path: string,
  table: string,
  change: (row: ReturnType<typeof readRows>[number]) => Record<string, string | number>,
): Promise<void> {
  const { applyChanges } = await import('../../src/files/patch');
  const bytes = readFileSync(path);
  const snapshot = await readWorkbook(bytes);
  const spec =
    table === 'pr_Returns'
      ? returnsTable(DEFAULT_QUESTIONNAIRE)
      : Object.values(TABLES).find(({ name }) => name === table);
  const found = snapshot.tables.find(({ name }) => name === table);
  if (spec === undefined || found === undefined) throw new Error(table);
  const cells = readRows(snapshot, spec).flatMap((row, index) =>
    Object.entries(change(row)).map(([key, value]) => ({
      row: found.row + 1 + index,
      column: spec.columns.findIndex((column) => column.key === key),
      value,
    })),
  );
  writeFileSync(path, applyChanges(bytes, [{ kind: 'cells', sheet: found.sheet, cells }]));
}

describe('a further period', () => {
  it('prefills what is carried, remembers 不適用, and carries last period’s answers', async () => {
    const path = join(folder(), 'c.xlsx');
    copyFileSync(workbook, path);
    await setCells(path, TABLES.assignments.name, (row) =>
      textAt(row, 'body') === 'MOC' ? { send: '不發送' } : {},
    );
    await setCells(path, 'pr_Returns', (row) => {
      if (textAt(row, 'body') !== 'MOEA') return {};
      return textAt(row, 'task') === 'T112-2-01'
        ? { status: '不適用', state: '不適用' }
        : {
            status: '辦理中',
            state: '已填',
            measure: '人才培訓計畫',
            progress_text: '辦理研習三場。',
            due_date: '115.12.31',
            actual_pct: 0.4,
            opinion: '請補充量化成果',
          };
    });
    const added = await asJson<{ period: string; expected: number; bodies: number; created: boolean }>(
      'init',
      path,
      '--period',
      '115H2',
    );
    expect(added).toEqual({
      exitCode: 0,
      data: expect.objectContaining({ period: '115H2', expected: 138, bodies: 37, created: false }),
    });
    const { data } = await asJson<Issued>('issue', path, '--out', join(folder(), 'out'), '--body', 'MOEA');
    const reading = readReturn(await readWorkbook(readFileSync(data.files[0]?.path ?? '')));
    if (!('read' in reading)) throw new Error(reading.refused);
    const [first, second] = reading.read.rows.map(({ task, cells }) => ({ task, cells }));
    expect(first?.task.prefill).toEqual({ measure: '人才培訓計畫', due_date: '2026-12-31' });
    expect(first?.cells['measure']?.value).toEqual({ state: 'value', value: '人才培訓計畫' });
    expect(first?.cells['progress_text']?.value.state).toBe('blank');
    expect(first?.task.previous).toMatchObject({
      status: 'in_progress',
      progress_text: '辦理研習三場。',
      due_date: '2026-12-31',
      actual_pct: 40,
    });
    expect(first?.task.opinion).toBe('請補充量化成果');
    expect(second?.cells['status']?.value).toEqual({ state: 'value', value: 'not_applicable' });
    const { data: checked } = await asJson<{ files: { filled: number; unfilled: number }[] }>(
      'check',
      data.files[0]?.path ?? '',
    );
    // What came along is no answer before somebody says that it holds.
    expect(checked.files[0]).toMatchObject({ filled: 0, unfilled: 11 });
  });

  it('is refused if it is not later', async () => {
    const before = readFileSync(workbook);
    const ran = await policyReturns('init', workbook, '--period', '115H1');
    expect(ran.exitCode).toBe(1);
    expect(ran.err).toContain('已有115年上半年');
    expect(readFileSync(workbook).equals(before)).toBe(true);
  });
});

describe('the command line itself', () => {
  it.each([
    [['nonsense'], 2],
    [['init', 'x.xlsx'], 2],
    [['init', 'x.xlsx', '--period', '2026'], 2],
    [['init', 'x.xlsx', '--period', '115H1', '--due', '2026-13-01'], 2],
    [['init', 'x.ods', '--period', '115H1'], 2],
    [['issue', 'x.xlsx'], 2],
    [['check'], 2],
    [['check', '--frobnicate', 'x'], 2],
    [['check', 'x.xlsx', '--today', 'tomorrow'], 2],
    [['issue', 'missing.xlsx', '--out', 'y'], 1],
    [['help'], 0],
    [['check', '--help'], 0],
  ])('%j exits with %d and a sentence in either language', async (argv, exitCode) => {
    for (const language of ['zh-TW', 'en']) {
      const ran = await policyReturns(...argv, '--lang', language);
      expect(ran.exitCode).toBe(exitCode);
      const said = ran.out + ran.err;
      expect(said.trim().length).toBeGreaterThan(10);
      expect(said).not.toMatch(/[{}]|undefined|Error:/);
    }
  });

  it('makes English workbooks on demand', async () => {
    const path = join(folder(), 'c.xlsx');
    await policyReturns('init', path, '--period', '115H1', '--lang', 'en');
    const { sheets } = await readWorkbook(readFileSync(path));
    expect(sheets[0]?.name).toBe('Receipt');
    const { data } = await asJson<Issued>(
      'issue',
      path,
      '--out',
      join(folder(), 'out'),
      '--body',
      'MOEA',
      '--lang',
      'zh-TW',
    );
    expect(basename(data.files[0]?.path ?? '')).toBe(
      '115H1-Ministry of Economic Affairs-TVE-guidelines.xlsx',
    );
  });

  it('says that the folder is a file, and writes nothing', async () => {
    const out = join(folder(), 'out');
    writeFileSync(out, 'a file');
    const ran = await policyReturns('issue', workbook, '--out', out, '--body', 'MOEA');
    expect([ran.exitCode, ran.out]).toEqual([1, '']);
    expect(ran.err).toContain('115H1-經濟部-技職綱領.xlsx');
    expect(readFileSync(out, 'utf8')).toBe('a file');
  });
});
