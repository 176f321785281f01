/**
 * The reviewer's room over the real core and the real file adapter.
 * @jest-environment jsdom
 */
import '../support/browser-globals';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { act, cleanup, screen, waitFor, within } from '@testing-library/react';
import { recordedReviews, reviewRows } from '../../src/core/book/reviews';
import { placeOfReturn, readState, reviewChange, rowsChange, TABLES, type State } from '../../src/core/index';
import { HostError } from '../../src/excel/host/host-error';
import { changeWorkbook } from '../../src/files/patch';
import { readWorkbook } from '../../src/files/read/read-workbook';
import { newCoordination } from '../support/coordinator';
import type { FileHost } from '../support/file-host';
import { axeFindings, hostOf, renderRoom } from './rooms';

afterEach(cleanup);

const START = newCoordination(['MOL', 'MOI', 'MOEA']);
const [BEHIND] = START.returns.filter(({ body }) => body === 'MOL');
const STATE: State = {
  ...START,
  returns: START.returns.map((row) =>
    row === BEHIND
      ? {
          ...row,
          state: 'filled',
          light: 'behind',
          answers: {
            status: 'in_progress',
            measure: '人才培訓計畫',
            due_date: '2026-12-31',
            planned_pct: 80,
            actual_pct: 40,
            delay_reason: '招標流標',
          },
        }
      : row,
  ),
};

async function reportOf(host: FileHost): Promise<string> {
  const report = (await host.read()).sheets.find(({ name }) => name === '彙整表');
  return report?.rows.map((row) => row.map(({ value }) => String(value ?? '')).join(' ')).join('\n') ?? '';
}

describe('the reviewer’s room', () => {
  let host: FileHost;
  beforeEach(async () => {
    host = await hostOf(STATE);
  });

  it('names who is behind, who lacks a remedy and who is silent, and leads to the row', async () => {
    const { user } = renderRoom(host, 'review');
    const behind = within(await screen.findByRole('list', { name: '落後' })).getByRole('listitem');
    expect(behind.textContent).toMatch(/勞動部.*落後 40 個百分點.*原因：招標流標/);
    expect(screen.getByRole('list', { name: '落後未說明' }).textContent).toContain('未填對策');
    const silent = within(screen.getByRole('list', { name: '未回復的機關' })).getAllByRole('listitem');
    expect(silent.map(({ textContent }) => textContent)).toEqual([
      expect.stringMatching(/內政部.*逾期 5 日/),
      expect.stringMatching(/經濟部/),
    ]);
    expect(await axeFindings()).toEqual([]);
    await user.click(within(behind).getByRole('button'));
    await waitFor(() => expect(host.went).toHaveLength(1));
    expect(host.went[0]?.sheet).toBe('填報彙總');
  });

  it('writes a decision and an opinion beside the selected row; the refreshed report has both', async () => {
    const { user } = renderRoom(host, 'review');
    expect(await screen.findByText(/請在「填報彙總」表點選一列/)).toBeTruthy();
    const place = placeOfReturn(STATE, await host.read(), BEHIND?.key ?? '');
    if (place === undefined) throw new Error('No row.');
    act(() => host.select(place));
    const decision = await screen.findByRole('combobox', { name: '審查結果' });
    expect(
      within(decision)
        .getAllByRole('option')
        .map(({ textContent }) => textContent),
    ).toEqual(['（未審查）', '備查', '請持續辦理', '請補充說明', '結案']);
    await user.selectOptions(decision, '請補充說明');
    await user.type(screen.getByRole('textbox', { name: '審查意見' }), '請補充對策及完成期限');
    await user.type(screen.getByRole('textbox', { name: '決定人（職稱或姓名）' }), '審查科');
    expect(await axeFindings()).toEqual([]);
    await user.click(screen.getByRole('button', { name: '寫入這一列' }));
    // The cells, the record, and the name, which is asked for once.
    await waitFor(() => expect(host.applied).toHaveLength(3));
    expect(await screen.findByText('審查科 於 115.08.05 決定')).toBeTruthy();
    expect(screen.queryByRole('textbox', { name: '決定人（職稱或姓名）' })).toBeNull();
    const reading = readState(await host.read());
    if (!('state' in reading)) throw new Error(reading.refused);
    expect(reading.state.returns.find(({ key }) => key === BEHIND?.key)).toMatchObject({
      review: '請補充說明',
      opinion: '請補充對策及完成期限',
    });
    expect(await reportOf(host)).not.toContain('請補充對策及完成期限');
    await user.click(screen.getByRole('button', { name: '更新摘要' }));
    await screen.findByText(/已更新。審查結果與意見已列入彙整表/);
    expect(await reportOf(host)).toContain('請補充對策及完成期限');
  });

  it('shows what the survey system’s reviewers said of the selected return, beside our own decision', async () => {
    const key = BEHIND?.key ?? '';
    const files = '問卷.json 3';
    host = await hostOf({
      ...STATE,
      returns: STATE.returns.map((row) => (row.key === key ? { ...row, files } : row)),
    });
    const register = (names: string, source_review: string) => ({
      id: names,
      names,
      period: '115H1',
      source_review,
    });
    const rows = [register('其他.json 1', '已退回'), register(`重複.json\n${files}`, '有問題')];
    host.bytes = await changeWorkbook(host.bytes, [rowsChange(TABLES.submissions, 'zh-TW', rows)]);
    renderRoom(host, 'review');
    await screen.findByText(/請在「填報彙總」表點選一列/);
    const place = placeOfReturn(STATE, await host.read(), key);
    if (place === undefined) throw new Error('No row.');
    act(() => host.select(place));
    expect((await screen.findByText(/來源審查狀態/)).textContent).toBe('來源審查狀態：有問題');
  });

  it('shows what changed since a decision inside the text, and keeps the decision or takes another', async () => {
    const answers = { status: 'ongoing', measure: '人才培訓計畫，本年度辦理研習三場次' };
    const before = {
      ...STATE,
      returns: STATE.returns.map((row) =>
        row === STATE.returns[0] ? { ...row, answers, review: '結案' } : row,
      ),
    };
    const key = before.returns[0]?.key ?? '';
    const changed = { ...answers, measure: '人才培訓計畫，本年度辦理研習五場次' };
    host = await hostOf({
      ...before,
      returns: before.returns.map((row) => (row.key === key ? { ...row, answers: changed } : row)),
    });
    const records = reviewRows({ ...before, reviews: recordedReviews(before) }, '115.08.01');
    host.bytes = await changeWorkbook(host.bytes, [rowsChange(TABLES.reviews, 'zh-TW', records)]);
    const { user } = renderRoom(host, 'review');
    await screen.findByText(/請在「填報彙總」表點選一列/);
    const place = placeOfReturn(STATE, await host.read(), key);
    if (place === undefined) throw new Error('No row.');
    act(() => host.select(place));
    expect(await screen.findByText('決定後已變更')).toBeTruthy();
    expect(document.querySelector('del')?.textContent).toBe('三');
    expect(document.querySelector('ins')?.textContent).toBe('五');
    expect(await axeFindings()).toEqual([]);
    await user.click(screen.getByRole('button', { name: '維持原決定' }));
    await waitFor(() => expect(screen.queryByText('決定後已變更')).toBeNull());
  });

  it('writes to the return, not to the row where it stood: a sorted table is met', async () => {
    const { user } = renderRoom(host, 'review');
    const place = placeOfReturn(STATE, await host.read(), BEHIND?.key ?? '');
    if (place === undefined) throw new Error('No row.');
    await screen.findByText(/請在「填報彙總」表點選一列/);
    act(() => host.select(place));
    await user.selectOptions(await screen.findByRole('combobox', { name: '審查結果' }), '結案');
    await swapRows(host, place.row - 1);
    await user.click(screen.getByRole('button', { name: '寫入這一列' }));
    await waitFor(async () => {
      const reading = readState(await host.read());
      const reviewed = 'state' in reading ? reading.state.returns.filter(({ review }) => review !== '') : [];
      expect(reviewed.map(({ key }) => key)).toEqual([BEHIND?.key]);
    });
  });

  it('keeps what was typed for a row while another one is selected', async () => {
    const { user } = renderRoom(host, 'review');
    const place = placeOfReturn(STATE, await host.read(), BEHIND?.key ?? '');
    if (place === undefined) throw new Error('No row.');
    await screen.findByText(/請在「填報彙總」表點選一列/);
    act(() => host.select(place));
    await user.type(await screen.findByRole('textbox', { name: '審查意見' }), '請補充');
    act(() => host.select({ ...place, row: place.row + 1 }));
    await screen.findByText(/另有 1 列的審查尚未寫入/);
    expect(screen.getByRole('textbox', { name: '審查意見' })).toHaveProperty('value', '');
    act(() => host.select(place));
    expect(screen.getByRole('textbox', { name: '審查意見' })).toHaveProperty('value', '請補充');
  });

  it('brings the form of what is jumped to into focus, the first time as well, and leaves the keyboard alone later', async () => {
    const { user } = renderRoom(host, 'review');
    const behind = within(await screen.findByRole('list', { name: '落後' })).getByRole('listitem');
    await user.click(within(behind).getByRole('button'));
    const name = await screen.findByRole('heading', { level: 3, name: /勞動部/ });
    await waitFor(() => expect(document.activeElement).toBe(name));
    // Last: where a decision stands.
    expect(host.went[0]).toMatchObject({ sheet: '填報彙總' });
    const place = host.went[0];
    if (place === undefined) throw new Error('No jump.');
    screen.getByRole('button', { name: '更新摘要' }).focus();
    act(() => host.select({ ...place, row: place.row + 1 }));
    act(() => host.select(place));
    await screen.findByRole('heading', { level: 3, name: /勞動部/ });
    expect(document.activeElement).toBe(screen.getByRole('button', { name: '更新摘要' }));
  });

  it('opens the form also where the sheet does not follow, and says so', async () => {
    const { user } = renderRoom(host, 'review');
    await screen.findByText(/請在「填報彙總」表點選一列/);
    host.failNext = new HostError('not-shown', { sheet: '填報彙總', cell: 'A2' });
    await user.click(screen.getByRole('button', { name: '下一項未審' }));
    expect(await screen.findByRole('combobox', { name: '審查結果' })).toBeTruthy();
    expect(screen.getByText(/填報彙總.*A2/)).toBeTruthy();
  });

  it('shows percentages, money and indicators of the row, goes on to the next open one, and marks what is done', async () => {
    const { user } = renderRoom(host, 'review');
    expect(await screen.findByText('已審 0／1')).toBeTruthy();
    await user.click(screen.getByRole('button', { name: '下一項未審' }));
    const answers = await screen.findByLabelText('本期填報內容');
    expect(answers.textContent).toMatch(/預定進度80%/);
    expect(answers.textContent).toMatch(/實際進度40%/);
    expect(screen.getByText('未審')).toBeTruthy();
    await user.selectOptions(screen.getByRole('combobox', { name: '審查結果' }), '備查');
    await user.click(screen.getByRole('button', { name: '寫入這一列' }));
    expect(await screen.findByText('已審：備查')).toBeTruthy();
    expect(screen.getByText('已審 1／1')).toBeTruthy();
    expect(screen.getByRole('button', { name: '已回復的各項均已審查' })).toHaveProperty('disabled', true);
  });

  it('gives several returns one decision, and overrules nobody who decided meanwhile', async () => {
    const rows = START.returns.slice(0, 3);
    host = await hostOf({
      ...START,
      returns: START.returns.map((row) =>
        rows.includes(row)
          ? { ...row, state: 'filled', light: 'ongoing', answers: { status: 'ongoing' } }
          : row,
      ),
    });
    const { user } = renderRoom(host, 'review');
    await user.click(await screen.findByRole('button', { name: '選取各項' }));
    await user.click(await screen.findByRole('checkbox', { name: '持續（3）' }));
    expect(await axeFindings()).toEqual([]);
    const change = reviewChange(
      START,
      await host.read(),
      new Map([[rows[1]?.key ?? '', { review: '結案' }]]),
    );
    if (!('change' in change)) throw new Error(change.refused);
    // A co-author's event has not arrived.
    host.bytes = await changeWorkbook(host.bytes, [change.change]);
    await user.click(screen.getByRole('button', { name: '寫入勾選的 3 項' }));
    expect(await screen.findByText(/已寫入 2 項/)).toBeTruthy();
    const reading = readState(await host.read());
    if (!('state' in reading)) throw new Error(reading.refused);
    const reviews = new Map(reading.state.returns.map(({ key, review }) => [key, review]));
    expect(rows.map(({ key }) => reviews.get(key))).toEqual(['備查', '結案', '備查']);
  });

  it('says which returns stand behind a figure that is clicked, and leads to them', async () => {
    const { user } = renderRoom(host, 'review');
    await screen.findByText(/請在「填報彙總」表點選一列/);
    const { sheets } = await host.read();
    const rows = sheets.find(({ name }) => name === '一頁摘要')?.rows ?? [];
    const row = rows.findIndex((cells) => cells[0]?.value === '合計');
    act(() => host.select({ sheet: '一頁摘要', row, column: 3 }));
    expect(await screen.findByText('這一格由 1 項構成')).toBeTruthy();
    expect(await axeFindings()).toEqual([]);
    await user.click(within(screen.getByRole('list', { name: '這一格由 1 項構成' })).getByRole('button'));
    expect(await screen.findByRole('heading', { level: 3, name: /勞動部/ })).toBeTruthy();
  });

  it('opens the pages for a meeting as a workbook of their own', async () => {
    const { user } = renderRoom(host, 'review');
    await user.click(await screen.findByRole('button', { name: '開啟會議資料' }));
    await waitFor(() => expect(host.opened).toHaveLength(1));
    const { sheets } = await readWorkbook(host.opened[0] ?? new Uint8Array());
    expect(sheets.map(({ name }) => name)).toEqual(['會前十分鐘', '一頁摘要', '彙整表']);
    expect(host.applied).toEqual([]);
  });

  it('leads to the framework where no coordinator’s workbook is open', async () => {
    const { templateHost } = await import('./render');
    const { sampleTemplate } = await import('../support/sample-template');
    const { user } = renderRoom(await templateHost(sampleTemplate()), 'review');
    await user.click(await screen.findByRole('button', { name: '在這本活頁簿放入架構' }));
    expect(await screen.findByRole('heading', { level: 1, name: '放入架構並開始第一期' })).toBeTruthy();
  });
});

/** Exchange a body row of `pr_Returns` with the next one, as sorting does. */
async function swapRows(host: FileHost, at: number): Promise<void> {
  const table = (await host.read()).tables.find(({ name }) => name === 'pr_Returns');
  if (table === undefined) throw new Error('No table.');
  const values = table.rows.map((row) => row.map(({ value }) => value));
  const [one = [], two = []] = values.slice(at, at + 2);
  values.splice(at, 2, two, one);
  const change = { kind: 'rows', table: 'pr_Returns', headers: table.headers, rows: values } as const;
  // Not typed: the event of a co-author's sorting has not arrived.
  host.bytes = await changeWorkbook(host.bytes, [change]);
}
