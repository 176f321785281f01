/** Cells and sheets that people own: every certain spelling is read, anything else is a sentence with its address. */
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { readFileSync, writeFileSync } from 'node:fs';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { dirname, join } from 'node:path';
import { TABLES, type CellValue, type TableSnapshot } from '../../src/core/index';
import { applyChanges, readWorkbook } from '../../src/files';
import { asJson, policyReturns, removeFolders } from '../support/command-line';
import { Desk, RETURNS, rowsOf, sound, TODAY, type Consolidated } from './desk';

let desk: Desk;
beforeAll(async () => {
  desk = await Desk.open('MOC');
});
afterAll(removeFolders);

const COMMANDS = ['status', 'consolidate'] as const;

async function tableOf(path: string, name: string): Promise<TableSnapshot> {
  const { tables } = await readWorkbook(readFileSync(path));
  const table = tables.find((one) => one.name === name);
  if (table === undefined) throw new Error(name);
  return table;
}

/** What stands in the first row of a table, or in the one that begins with `key`, replaced. */
async function typed(
  path: string,
  name: string,
  header: string,
  value: CellValue,
  key?: string,
): Promise<string> {
  const table = await tableOf(path, name);
  const at =
    key === undefined ? 0 : table.rows.findIndex((cells) => cells.some((cell) => cell.value === key));
  const cell = { row: table.row + 1 + at, column: table.column + table.headers.indexOf(header), value };
  writeFileSync(
    path,
    applyChanges(readFileSync(path), [{ kind: 'cells', sheet: table.sheet, cells: [cell] }]),
  );
  return path;
}

async function all(path: string): Promise<{ exitCode: number; err: string }[]> {
  const inbox = join(dirname(path), '收回');
  const [task = ''] = desk.tasks('MOC');
  await desk.returned('MOC', inbox, 'a.xlsx', { [task]: sound('計畫') });
  const ran = [];
  for (const command of COMMANDS) {
    const more = command === 'consolidate' ? [inbox] : [];
    ran.push(await policyReturns(command, path, ...more, ...TODAY));
  }
  return ran;
}

describe('the due date', () => {
  it.each<CellValue>(['2026/8/15', '115年8月15日', '115.08.15（六）', 46249])(
    'is read as %j',
    async (value) => {
      const path = await typed(desk.workbook(), 'pr_Periods', '填報期限', value);
      expect((await all(path)).map(({ exitCode }) => exitCode)).toEqual(COMMANDS.map(() => 0));
      expect(JSON.stringify((await readWorkbook(readFileSync(path))).sheets)).toContain('115.08.15');
    },
  );

  it('emptied is said, and the standard one is reckoned with', async () => {
    const path = await typed(desk.workbook(), 'pr_Periods', '填報期限', null);
    for (const { exitCode, err } of await all(path)) {
      expect(exitCode).toBe(0);
      expect(err).toContain('工作表「期別」E2');
      expect(err).toContain('115.07.31');
    }
  });

  it('that is none stops with its address, and nothing is changed', async () => {
    const path = await typed(desk.workbook(), 'pr_Periods', '填報期限', '八月中');
    const before = readFileSync(path);
    for (const { exitCode, err } of await all(path)) {
      expect(exitCode).toBe(1);
      expect(err).toContain('工作表「期別」E2 的「八月中」無法判讀');
      expect(err.trim().split('\n')).toHaveLength(1);
    }
    expect(readFileSync(path).equals(before)).toBe(true);
  });
});

describe('settings and assignments', () => {
  it('a number is read in full width', async () => {
    const path = await typed(desk.workbook(), 'pr_Settings', '設定值', '１５', 'behind_points');
    expect((await all(path)).map(({ exitCode }) => exitCode)).toEqual(COMMANDS.map(() => 0));
  });

  it.each([
    ['behind_points', '十', '請填 0 以上的數字'],
    ['kpis', '99', '請填 1 至 3 的整數'],
    ['remind_days', '一週', '請填 0 至 999 的整數'],
  ])('%s as %s draws a sentence', async (key, value, wanted) => {
    const path = await typed(desk.workbook(), 'pr_Settings', '設定值', value, key);
    const { exitCode, err } = await policyReturns('status', path);
    expect(exitCode).toBe(1);
    expect(err).toMatch(/工作表「設定」C\d+ 的「/);
    expect(err).toContain(wanted);
  });

  it('whether a letter is sent is 發送 or 不發送', async () => {
    const path = await typed(desk.workbook(), 'pr_Assignments', '發送', '也許');
    const { exitCode, err } = await policyReturns('status', path);
    expect(exitCode).toBe(1);
    expect(err).toContain('請選「發送」或「不發送」');
  });
});

/** The workbook without a sheet, as a person deletes it in Excel. */
function withoutSheet(path: string, name: string): void {
  const parts = unzipSync(readFileSync(path));
  const book = strFromU8(parts['xl/workbook.xml'] ?? new Uint8Array());
  const tag = new RegExp(`<sheet [^>]*name="${name}"[^>]*/>`).exec(book)?.[0] ?? '';
  expect(tag).not.toBe('');
  parts['xl/workbook.xml'] = strToU8(book.replace(tag, ''));
  writeFileSync(path, zipSync(parts));
}

describe('a sheet that somebody deleted', () => {
  async function consolidated(): Promise<{ path: string; inbox: string }> {
    const path = desk.workbook();
    const inbox = join(dirname(path), '收回');
    const [task = ''] = desk.tasks('MOC');
    await desk.returned('MOC', inbox, 'a.xlsx', { [task]: sound('計畫') });
    await desk.returned('MOC', inbox, 'b.xlsx', { [task]: sound('別的計畫') });
    await policyReturns('consolidate', path, inbox, ...TODAY);
    return { path, inbox };
  }

  it.each([
    ['檢核結果', TABLES.findings],
    ['封面資料', TABLES.covers],
    ['歷次內容', TABLES.history],
    ['量化指標', TABLES.kpis],
  ])('%s is made anew with what stood on it', async (name, spec) => {
    const { path, inbox } = await consolidated();
    const before = await rowsOf(path, spec);
    withoutSheet(path, name);
    const { data } = await asJson<Consolidated>('consolidate', path, inbox, ...TODAY);
    expect(data.changed).toBe(true);
    expect(await rowsOf(path, spec)).toEqual(before);
    const again = await asJson<Consolidated>('consolidate', path, inbox, ...TODAY);
    expect(again.data.changed).toBe(false);
  });

  it.each(['待決定', '收件紀錄', 'pr_store', '分工'])('%s is named, with the backup', async (name) => {
    const { path, inbox } = await consolidated();
    withoutSheet(path, name);
    const before = readFileSync(path);
    for (const argv of [
      ['consolidate', path, inbox],
      ['status', path],
      ['summary', path],
    ]) {
      const { exitCode, err } = await policyReturns(...argv, ...TODAY);
      expect(exitCode).toBe(1);
      expect(err).toContain(`工作表「${name}」`);
      expect(err).toContain('備份');
      expect(err.trim().split('\n')).toHaveLength(1);
    }
    expect(readFileSync(path).equals(before)).toBe(true);
  });
});

describe('a text that no cell holds', () => {
  it('of 40,000 letters in three copies stands whole among the past values, and the second run changes nothing', async () => {
    const path = desk.workbook();
    const inbox = join(dirname(path), '收回');
    const [one = '', two = ''] = desk.tasks('MOC');
    const long = (unit: string) => ({ ...sound('計畫'), progress_text: `${unit}${'情'.repeat(32_760)}` });
    for (const unit of ['甲', '乙', '丙'])
      await desk.returned('MOC', inbox, `${unit}.xlsx`, { [one]: long(unit), [two]: sound('另一計畫') });
    const { exitCode, data } = await asJson<Consolidated>('consolidate', path, inbox, ...TODAY);
    expect(exitCode).toBe(1);
    expect(data.files.map(({ outcome }) => outcome)).toEqual(['conflict', 'conflict', 'conflict']);
    const whole = (await rowsOf(path, TABLES.history)).filter(
      (row) => row['reason'] === '一格容不下，分段列出',
    );
    const text = whole.map((row) => String(row['value'])).join('');
    for (const unit of ['甲', '乙', '丙']) expect(text).toContain(`${unit}${'情'.repeat(32_760)}`);
    expect((await rowsOf(path, RETURNS)).some((row) => row['measure'] === '另一計畫')).toBe(true);
    expect((await asJson<Consolidated>('consolidate', path, inbox, ...TODAY)).data.changed).toBe(false);
  });

  it('a file that came under 300 long names keeps them all', async () => {
    const path = desk.workbook();
    const inbox = join(dirname(path), '收回');
    const [task = ''] = desk.tasks('MOC');
    const first = await desk.returned('MOC', inbox, ' a.xlsx', { [task]: sound('計畫') });
    const bytes = readFileSync(first);
    for (let copy = 0; copy < 300; copy += 1)
      writeFileSync(join(inbox, `${'很長的檔名'.repeat(16)}${copy}.xlsx`), bytes);
    const { data } = await asJson<Consolidated>('consolidate', path, inbox, ...TODAY);
    expect(data.files).toHaveLength(301);
    expect((await asJson<Consolidated>('consolidate', path, inbox, ...TODAY)).data.changed).toBe(false);
  }, 120_000);
});
