/** Rows of 分工 that fit nothing are said with their cell, ask nobody, and stay where they are. */
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { TABLES, type CellValue, type TableSnapshot } from '../../src/core/index';
import { applyChanges, readWorkbook } from '../../src/files';
import { asJson, policyReturns, removeFolders } from '../support/command-line';
import { consolidate, Desk, type Issued, rowsOf, sound, TODAY } from './desk';

let desk: Desk;
beforeAll(async () => {
  desk = await Desk.open('MOC');
});
afterAll(removeFolders);

async function tableOf(path: string, name: string): Promise<TableSnapshot> {
  const { tables } = await readWorkbook(readFileSync(path));
  const table = tables.find((one) => one.name === name);
  if (table === undefined) throw new Error(name);
  return table;
}

/** Values of the first row that says all of `where`, by header. */
async function type(
  path: string,
  name: string,
  where: readonly string[],
  values: Readonly<Record<string, CellValue>>,
): Promise<void> {
  const table = await tableOf(path, name);
  const at = table.rows.findIndex((cells) => where.every((one) => cells.some(({ value }) => value === one)));
  const cells = Object.entries(values).map(([header, value]) => ({
    row: table.row + 1 + at,
    column: table.column + table.headers.indexOf(header),
    value,
  }));
  writeFileSync(path, applyChanges(readFileSync(path), [{ kind: 'cells', sheet: table.sheet, cells }]));
}

const ASSIGNMENTS = 'pr_Assignments';
const told = (text: string) =>
  text.split('\n').filter((line) => line.includes('分工') || line.includes('機關'));

describe('a row of 分工', () => {
  it.each([
    ['機關代碼', 'MOCC', '機關代碼「MOCC」不在「機關」工作表'],
    ['事項代碼', 'T112-9-99', '事項代碼「T112-9-99」不在本期綱領的「協力事項」'],
    ['期別', '115H9', '期別「115H9」不在「期別」工作表'],
  ])(
    'whose %s is %s is a finding with its cell, and neither sent nor counted',
    async (header, value, words) => {
      const path = desk.workbook();
      const tasks = desk.tasks('MOC');
      const [task = ''] = tasks;
      await type(path, ASSIGNMENTS, ['MOC', task], { [header]: value });
      const before = (await tableOf(path, ASSIGNMENTS)).rows.length;
      const inbox = join(dirname(path), '收回');
      await desk.returned(
        'MOC',
        inbox,
        'a.xlsx',
        Object.fromEntries(tasks.map((one) => [one, sound('計畫')])),
      );

      const issued = await policyReturns('issue', path, '--out', join(dirname(path), 'out'), ...TODAY);
      expect(issued.exitCode).toBe(0);
      expect(told(issued.err).join()).toMatch(new RegExp(`〈分工〉[A-Z]+\\d+：${words}`));
      const { data } = await asJson<Issued>(
        'issue',
        path,
        '--body',
        'MOC',
        '--out',
        join(dirname(path), 'one'),
      );
      expect(data.files.map((one) => one.tasks)).toEqual([tasks.slice(1)]);

      const first = await consolidate(path, inbox);
      expect(first.data.totals).toMatchObject({ expected: 146, returned: tasks.length - 1 });
      const findings = await rowsOf(path, TABLES.findings);
      expect(findings.filter((row) => String(row['message']).includes(words))).toMatchObject([
        { sheet: '分工', cell: expect.stringMatching(/^[A-Z]+\d+$/) },
      ]);
      expect((await tableOf(path, ASSIGNMENTS)).rows).toHaveLength(before);
      const returns = await tableOf(path, 'pr_Returns');
      expect(returns.rows).toHaveLength(146);
      expect(JSON.stringify(returns.rows)).not.toContain(value);
      expect((await consolidate(path, inbox)).data.changed).toBe(false);
    },
  );

  it('that stands twice counts once', async () => {
    const path = desk.workbook();
    const [task = '', other = ''] = desk.tasks('MOC');
    await type(path, ASSIGNMENTS, ['MOC', task], { 事項代碼: other });
    const inbox = join(dirname(path), '收回');
    await desk.returned('MOC', inbox, 'a.xlsx', { [other]: sound('計畫') });
    const { data } = await consolidate(path, inbox);
    expect(data.totals.expected).toBe(146);
    const findings = await rowsOf(path, TABLES.findings);
    expect(findings.map((row) => row['code'])).toContain('assignment.twice');
  });
});

describe('a body of 機關', () => {
  it('to which nothing was given is said; one that was taken off everything on purpose is not', async () => {
    const path = desk.workbook();
    await type(path, 'pr_Bodies', ['MOC'], { 機關代碼: 'NEW', 機關: '新設部' });
    const { err } = await policyReturns('status', path, ...TODAY);
    expect(err).toMatch(/〈機關〉A\d+：「新設部」本期沒有任何分工/);
    expect(err).toMatch(/機關代碼「MOC」不在「機關」工作表/);
  });
});

describe('what goes on to the next period', () => {
  it('is who to call, and how long after its end it is due', async () => {
    const path = desk.workbook();
    const inbox = join(dirname(path), '收回');
    const [task = ''] = desk.tasks('MOC');
    await desk.returned(
      'MOC',
      inbox,
      'a.xlsx',
      { [task]: sound('計畫') },
      { contact_name: '承辦人甲', contact_phone: '02-0000-0000' },
    );
    await consolidate(path, inbox);
    await type(path, 'pr_Periods', ['115H1'], { 填報期限: '115.08.15' });
    await policyReturns('init', path, '--period', '115H2', '--today', '2027-01-05');
    const periods = await rowsOf(path, TABLES.periods);
    expect(periods.map((row) => row['due'])).toEqual(['115.08.15', '116.02.15']);
    const first = (await readWorkbook(readFileSync(path))).sheets.find(({ name }) => name === '收件');
    const line = first?.rows.find((cells) => cells[0]?.value === '文化部');
    expect(line?.map(({ value }) => value)).toEqual(expect.arrayContaining(['承辦人甲', '02-0000-0000']));
  });
});
