/**
 * Three periods of one body whose plan moves and whose words are copied, as a coordinator lives them: what is asked, what
 * waits for her, what the report and the trend say. The figures are counted again from `export`.
 */
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { copyFileSync, mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { TABLES, type CellValue } from '../../src/core/index';
import { readWorkbook } from '../../src/files';
import { asJson, folder, policyReturns, removeFolders } from '../support/command-line';
import { fillIn } from '../support/officer';
import { consolidate, type Issued, RETURNS, type Row, rowsOf, SENT, TODAY } from './desk';

let home: string;
let book: string;
let tasks: readonly string[] = [];
beforeAll(async () => {
  home = folder();
  book = join(home, '彙整.xlsx');
  await policyReturns('init', book, '--period', '115H1', '--today', '2026-07-01');
  await send('115H1', 1, FIRST);
});
afterAll(() => {
  const keep = process.env['KEEP_PLANS'];
  if (keep !== undefined) copyFileSync(book, keep);
  removeFolders();
});

const NARRATIVE = '本期於115年3月12日辦理產業人才培訓研習三場，計120人次參加，並與12校合作開設實習課程。';
const REMEDY = { delay_reason: '經費尚未核定', remedy: '改由年度預算支應' };
const FIRST: Row = {
  status: '辦理中',
  measure: '人才培訓計畫',
  progress_text: NARRATIVE,
  kpi_name_1: '培訓人次',
  kpi_unit_1: '人次',
  kpi_target_1: 1000,
  kpi_actual_1: 500,
  due_date: '116.12.31',
  planned_pct: 0.6,
  actual_pct: 0.5,
  ...REMEDY,
};
const MOVED: Row = {
  ...FIRST,
  progress_text: '完成教材改版與師資培育，並於各校辦理職場體驗活動，後續將擴大與公會合作之課程數量。',
  kpi_target_1: 10,
  kpi_actual_1: 5,
  due_date: '119.12.31',
  planned_pct: 0.6,
  actual_pct: 0.05,
};

/** What came along with the template still holds. */
const KEPT: Row = { kept: '沿用' };

/** The body's template of a period, filled in for its first task and taken in. */
async function send(period: string, counter: number, answers: Row): Promise<void> {
  const { data } = await asJson<Issued>('issue', book, '--out', join(home, period), '--body', 'MOEA');
  const [file] = data.files;
  if (file === undefined) throw new Error(period);
  tasks = file.tasks;
  const inbox = join(home, `${period}收回`);
  mkdirSync(inbox, { recursive: true });
  const path = join(inbox, `${counter}.xlsx`);
  copyFileSync(file.path, path);
  await fillIn(path, { [tasks[0] ?? '']: answers }, { ...SENT, counter });
  await consolidate(book, inbox);
}

const again = async (period: string) => (await consolidate(book, join(home, `${period}收回`))).data.changed;
const mine = async (period: string) =>
  (await rowsOf(book, RETURNS)).find(
    (row) => row['period'] === period && row['body'] === 'MOEA' && row['task'] === tasks[0],
  );
const textOf = (row: Row | undefined, key: string): string => String(row?.[key] ?? '');

async function codes(): Promise<string[]> {
  const rows = await rowsOf(book, TABLES.findings);
  return rows.filter((row) => row['body'] === 'MOEA').map((row) => textOf(row, 'code'));
}

async function texts(sheet: string): Promise<CellValue[][]> {
  const found = (await readWorkbook(readFileSync(book))).sheets.find(({ name }) => name === sheet);
  return (found?.rows ?? []).map((cells) => cells.map(({ value }) => value));
}

const plans = async () =>
  (await rowsOf(book, TABLES.decisions)).filter((row) => textOf(row, 'matter').includes('異動'));

interface Exported {
  readonly period: string;
  readonly task: string;
  readonly body: string;
  readonly state: string;
  readonly light: string;
}

describe('a plan that moves over three periods', () => {
  it('moved without a word is 待補正, falls are said, and two matters wait', async () => {
    await policyReturns('init', book, '--period', '115H2', '--today', '2027-01-05');
    await send('115H2', 1, { ...MOVED, plan_reason: null });
    expect(textOf(await mine('115H2'), 'state')).toBe('待補正');
    expect(await codes()).toEqual(
      expect.arrayContaining([
        'rule.plan_reason_missing',
        'rule.plan_moved',
        'rule.kpi_fell',
        'rule.percent_fell',
      ]),
    );
    expect((await plans()).map((row) => textOf(row, 'matter'))).toEqual([
      '經濟部 七-2 期程異動：預定完成日 116.12.31 → 119.12.31。未說明原因'.replace(
        '七-2',
        numberOf(tasks[0]),
      ),
      '經濟部 七-2 目標異動：累計目標 1,000 → 10。未說明原因'.replace('七-2', numberOf(tasks[0])),
    ]);
  });

  it('with its reason it is complete; a consent is kept, and changes nothing else', async () => {
    await send('115H2', 2, { ...MOVED, ...KEPT, plan_reason: '立法院刪減經費' });
    expect(textOf(await mine('115H2'), 'state')).toBe('已填');
    const open = (await plans()).filter((row) => textOf(row, 'matter').includes('立法院'));
    expect(open).toHaveLength(2);
    await policyReturns('decide', book, textOf(open[0], 'id'), '--take', '同意', '--by', '科長', ...TODAY);
    await policyReturns('decide', book, textOf(open[1], 'id'), '--take', 'noted', ...TODAY);
    const decided = (await plans()).filter((row) => textOf(row, 'matter').includes('立法院'));
    expect(decided.map((row) => [row['decision'], row['detail']])).toEqual([
      ['同意', '已決定；清空「決定」欄即收回'],
      ['備查', '已決定；清空「決定」欄即收回'],
    ]);
    expect(await again('115H2')).toBe(false);
  });

  it('stands in the report with both plans', async () => {
    const report = (await texts('彙整表')).flat().join('\n');
    expect(report).toContain('期程異動：預定完成日 116.12.31 → 119.12.31。異動原因：立法院刪減經費');
    expect(report).toContain('目標異動：累計目標 1,000 → 10。異動原因：立法院刪減經費');
  });

  it('goes on as it is, the reason is carried, and nothing waits anew', async () => {
    await policyReturns('init', book, '--period', '116H1', '--today', '2027-07-05');
    await send('116H1', 1, {
      ...KEPT,
      status: '辦理中',
      progress_text: NARRATIVE.replace('115年3月12日', '116年4月2日').replace('120', '260'),
      kpi_actual_1: 8,
      planned_pct: 0.6,
      actual_pct: 0.56,
    });
    const row = await mine('116H1');
    expect([row?.['state'], row?.['due_date'], row?.['plan_reason']]).toEqual([
      '已填',
      '119.12.31',
      '立法院刪減經費',
    ]);
    expect((await plans()).filter(({ period }) => period === '116H1')).toEqual([]);
    expect((await texts('彙整表')).flat().join('\n')).toContain('（最初 116.12.31）');
  });

  it('its lights and their change are those of the export', async () => {
    const { data } = await asJson<Exported[]>('export', book, '--format', 'json');
    const lights = data
      .filter(({ body, task }) => body === 'MOEA' && task === tasks[0])
      .map(({ light }) => light);
    expect(lights).toEqual(['behind', 'behind', 'normal']);
    const line = (await texts('歷期趨勢')).find(
      (cells) => cells[1]?.toString().startsWith('經濟部（') && cells.includes('落後'),
    );
    expect(line?.slice(2)).toEqual(['落後', '落後', '正常', null, '↑ 改善']);
    const filled = (period: string) =>
      data.filter((one) => one.period === period && !['unfilled', 'waiting'].includes(one.state)).length;
    const change = filled('116H1') - filled('115H2');
    const summary = (await texts('一頁摘要')).flat().join('\n');
    expect(summary).toContain(
      `較115年下半年：已填 +${change}、完成 +0、落後 −1；燈號改善 1 項（↑）、退步 0 項（↓）`,
    );
  });

  it('words copied from another period than the last are not told, from the last they are', async () => {
    expect(await codes()).not.toContain('text.alike-before');
    await send('116H1', 2, {
      ...KEPT,
      status: '辦理中',
      progress_text: `${textOf(MOVED, 'progress_text')}另增加五場。`,
      kpi_actual_1: 8,
      planned_pct: 0.6,
      actual_pct: 0.56,
    });
    expect(await codes()).toContain('text.alike-before');
    expect(textOf(await mine('116H1'), 'state')).toBe('已填');
    expect(await again('116H1')).toBe(false);
  });
});

function numberOf(task = ''): string {
  const [, direction = '', no = ''] = /^T\d+-(\d+)-(\d+)$/.exec(task) ?? [];
  return `${'〇一二三四五六七八九'.charAt(Number(direction))}-${Number(no)}`;
}
