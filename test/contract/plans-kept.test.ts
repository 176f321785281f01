/**
 * Three periods of one body as the pane's desk takes them, over files and over the stand-in for Excel: what came along is no answer
 * until it is confirmed, a plan that moves asks for its reason and waits for a decision, approval is seen, and lights go up and
 * down. Figures are counted anew from what `export` says of the workbook that was saved.
 */
import { afterAll, describe, expect, it } from '@jest/globals';
import {
  boardOf,
  issueTemplates,
  readRows,
  stepsOf,
  TABLES,
  templateWorkbook,
  textAt,
  undoneDecision,
  type CellValue,
  type Snapshot,
} from '../../src/core/index';
import { readWorkbook, writeWorkbook } from '../../src/files';
import { removeFolders } from '../support/command-line';
import { newCoordination, soundly, tasksOf, workbookOf } from '../support/coordinator';
import { overFiles, overOffice, type Adapter } from './adapters';
import { Desk, exported, tablesOf } from './period-desk';

afterAll(removeFolders);

const BODY = 'MOEA';
const PLAN = {
  status: '辦理中',
  measure: '人才培訓計畫',
  progress_text: '辦理研習三場，與十二校合作開設課程。',
  kpi_name_1: '培訓人次',
  kpi_unit_1: '人次',
  kpi_target_1: 1000,
  kpi_actual_1: 500,
  due_date: '116.12.31',
  planned_pct: 0.6,
  actual_pct: 0.2,
  delay_reason: '經費尚未核定',
  remedy: '改由年度預算支應',
};
const MOVED = {
  ...PLAN,
  progress_text: '完成教材改版與師資培育，並於各校辦理職場體驗活動。',
  kpi_target_1: 1200,
  kpi_actual_1: 600,
  due_date: '119.12.31',
};
const KEPT = { kept_all: '沿用' };

interface Exported {
  readonly period: string;
  readonly task: string;
  readonly body: string;
  readonly state: string;
  readonly light: string;
}

function textsOf({ sheets }: Snapshot, sheet: string): CellValue[][] {
  const rows = sheets.find(({ name }) => name === sheet)?.rows ?? [];
  return rows.map((cells) => cells.map(({ value }) => value));
}

async function story(adapter: Adapter): Promise<unknown> {
  const desk = new Desk(adapter);
  const first = (await desk.read()).state;
  const [task = ''] = tasksOf(first, BODY);
  const mine = async (period: string) =>
    (await exported<Exported>(adapter)).find(
      (one) => one.period === period && one.task === task && one.body === BODY,
    );
  const plans = async () =>
    readRows((await desk.read()).snapshot, TABLES.decisions).filter((row) =>
      textAt(row, 'matter').includes('異動'),
    );
  const codes = async () =>
    readRows((await desk.read()).snapshot, TABLES.findings).map((row) => textAt(row, 'code'));

  await desk.take([await desk.returned(first, BODY, { ...soundly(first, BODY), [task]: PLAN })]);
  expect(await mine('115H1')).toMatchObject({ state: 'filled', light: 'behind' });
  const { state: once } = await desk.read();
  expect(boardOf(once, desk.today).rows.find(({ body }) => body === BODY)?.approval).toBe('陳核 0／2');

  const second = await desk.begin('115H2', '2027-02-05');
  const [issued] = issueTemplates(second, [BODY]);
  if (issued === undefined) throw new Error('No template.');
  await desk.take([await desk.arrived(second, BODY, await writeWorkbook(templateWorkbook(issued.template)))]);
  // Nobody opened it: nothing that came along is an answer.
  const unopened = (await exported<Exported>(adapter)).filter(
    ({ period, body }) => period === '115H2' && body === BODY,
  );
  expect(new Set(unopened.map(({ state }) => state))).toEqual(new Set(['unfilled']));

  const answers = { ...soundly(second, BODY), [task]: MOVED };
  await desk.take([await desk.returned(second, BODY, answers, { ...KEPT, counter: 2 })]);
  expect(await mine('115H2')).toMatchObject({ state: 'toCorrect' });
  expect(await codes()).toEqual(expect.arrayContaining(['rule.plan_reason_missing', 'rule.plan_moved']));
  const told = { ...answers, [task]: { ...MOVED, plan_reason: '立法院刪減經費' } };
  await desk.take([await desk.returned(second, BODY, told, { ...KEPT, counter: 3 })]);
  expect(await mine('115H2')).toMatchObject({ state: 'filled', light: 'behind' });
  const open = (await plans()).filter((row) => textAt(row, 'matter').includes('立法院'));
  expect(open.map((row) => textAt(row, 'matter'))).toEqual([
    expect.stringContaining('期程異動：預定完成日 116.12.31 → 119.12.31。原因：立法院刪減經費'),
    expect.stringContaining('目標異動：累計目標 1,000 → 1,200。原因：立法院刪減經費'),
  ]);
  const decisions = open.map((row) => ({
    ...undoneDecision(textAt(row, 'id')),
    decision: '同意',
    by: '科長',
  }));
  await desk.take([], decisions);
  expect((await plans()).filter((row) => textAt(row, 'decision') === '同意')).toHaveLength(2);

  const third = await desk.begin('116H1', '2027-08-05');
  const going = { ...MOVED, due_date: null, kpi_target_1: null, kpi_actual_1: 700, actual_pct: 0.58 };
  const later = { ...going, progress_text: '各校課程全數開辦，並由公會認證，結訓學員就業率逐月統計。' };
  const kept = Object.fromEntries(Object.entries(later).filter(([, value]) => value !== null));
  await desk.take([await desk.returned(third, BODY, { ...soundly(third, BODY), [task]: kept }, KEPT)]);
  expect((await plans()).filter((row) => textAt(row, 'period') === '116H1')).toEqual([]);

  const records = await exported<Exported>(adapter);
  const lights = records.filter((one) => one.body === BODY && one.task === task).map(({ light }) => light);
  expect(lights).toEqual(['behind', 'behind', 'normal']);
  const { state, snapshot } = await desk.read();
  const whole = await readWorkbook(await adapter.save());
  const trend = textsOf(whole, '歷期趨勢').find((cells) => cells.includes('↑ 改善'));
  expect(trend?.slice(2, 5)).toEqual(['落後', '落後', '正常']);
  const filled = (period: string) =>
    records.filter((one) => one.period === period && !['unfilled', 'waiting'].includes(one.state)).length;
  const change = filled('116H1') - filled('115H2');
  const sign = change < 0 ? '−' : '+';
  expect(textsOf(whole, '一頁摘要').flat().join('\n')).toContain(
    `較115年下半年：已填 ${sign}${Math.abs(change)}、完成 +0、落後 −1；燈號改善 1 項（↑）、退步 0 項（↓）`,
  );
  expect(stepsOf(state, boardOf(state, desk.today), desk.today).length).toBeGreaterThan(0);
  return { records, tables: tablesOf(snapshot), trend: textsOf(whole, '歷期趨勢') };
}

describe('three periods of a plan', () => {
  it('are told the same over files and over the stand-in', async () => {
    const start = newCoordination([BODY, 'MOL']);
    const bytes = await workbookOf({ ...start, settings: { ...start.settings, approval: '承辦、科長' } });
    const files = await story(overFiles(bytes));
    const office = await story(await overOffice(bytes));
    expect(office).toEqual(files);
  }, 300_000);
});
