/**
 * The coordinator's room over the real core and the real file adapter.
 * @jest-environment jsdom
 */
import '../support/browser-globals';
import { afterEach, describe, expect, it } from '@jest/globals';
import { cleanup, screen, waitFor, within } from '@testing-library/react';
import {
  boardOf,
  readManifest,
  readState,
  rowsChange,
  TABLES,
  word,
  type Finding,
  type State,
} from '../../src/core/index';
import { changeWorkbook } from '../../src/files/patch';
import { readWorkbook } from '../../src/files/read/read-workbook';
import { newCoordination } from '../support/coordinator';
import { FileHost } from '../support/file-host';
import { handedOver } from './handed';
import { axeFindings, emptyHost, hostOf, LATE, renderRoom } from './rooms';

afterEach(cleanup);

async function stateIn(host: FileHost): Promise<State> {
  const reading = readState(await host.read());
  if (!('state' in reading)) throw new Error(reading.refused);
  return reading.state;
}

describe('a workbook without the framework', () => {
  it('offers a made-up workbook to try, marked as one, with the period that is over', async () => {
    const host = await emptyHost();
    const { user } = renderRoom(host, 'consolidate');
    await user.click(await screen.findByRole('button', { name: '開啟示範活頁簿' }));
    await waitFor(() => expect(host.opened).toHaveLength(1));
    const reading = readState(await readWorkbook(host.opened[0] ?? new Uint8Array()));
    if (!('state' in reading)) throw new Error(reading.refused);
    expect(reading.state.periods.map(({ id }) => id)).toEqual(['115H1']);
    expect(reading.state.settings['banner']).toContain('示範資料');
    const filled = reading.state.returns.filter((row) => row.state === 'filled').length;
    expect(filled).toBeGreaterThan(0);
    expect(filled).toBeLessThan(reading.state.returns.length);
    expect(host.applied).toEqual([]);
  });

  it('says what it is worth, and starts a period with the bodies and the date that were chosen', async () => {
    const host = await emptyHost();
    const { user } = renderRoom(host, 'consolidate');
    expect(await axeFindings()).toEqual([]);
    await user.click(await screen.findByRole('button', { name: '在這本活頁簿放入架構' }));
    const due = screen.getByRole('textbox', { name: /填報期限/ });
    expect(due).toHaveProperty('value', '115.07.31');
    await user.clear(due);
    await user.type(due, '115/8/15');
    expect(screen.getByText('115.08.15（六）')).toBeTruthy();
    await user.type(screen.getByRole('searchbox', { name: '搜尋機關' }), '勞動');
    await user.click(screen.getByRole('checkbox', { name: /勞動部/ }));
    expect(screen.queryByRole('checkbox', { name: /內政部/ })).toBeNull();
    expect(await axeFindings()).toEqual([]);
    await user.click(screen.getByRole('button', { name: '放入架構' }));
    await screen.findByRole('heading', { level: 1, name: '115年上半年' });
    const state = await stateIn(host);
    expect(screen.getByText('已放入架構，115年上半年已開始')).toBeTruthy();
    const sheets = (await host.read()).sheets.filter((one) => one.state === 'visible').length - 1;
    const told = new RegExp(
      `新增 ${sheets} 張工作表：22 項協力事項、37 個機關，應填 ${state.returns.length} 項。下一步`,
    );
    expect(screen.getByText(told)).toBeTruthy();
    expect(await axeFindings()).toEqual([]);
    expect(state.periods).toMatchObject([{ id: '115H1', due: '2026-08-15' }]);
    expect(state.returns.some(({ body }) => body === 'MOL')).toBe(false);
    expect(state.returns.some(({ body }) => body === 'MOI')).toBe(true);
    expect((await host.read()).sheets[0]?.name).toBe('工作表1');
    expect(host.went).toContainEqual({ sheet: '收件', row: 0, column: 0 });
    expect(screen.getByRole('button', { current: 'page' }).textContent).toBe('彙整');
    await user.click(within(screen.getByRole('status')).getByRole('button', { name: '發送填報表' }));
    await screen.findByRole('heading', { level: 1, name: '發送填報表' });
    await user.click(screen.getByRole('button', { name: '開期' }));
    await screen.findByRole('heading', { level: 1, name: '加開一期' });
    await user.click(screen.getByRole('button', { name: '返回' }));
    await screen.findByRole('heading', { level: 1, name: '115年上半年' });
    expect(screen.getByRole('button', { current: 'page' }).textContent).toBe('彙整');
  });

  it('refuses a date that is none, and a sheet of the user’s own stays', async () => {
    const host = await emptyHost('收件');
    const { user } = renderRoom(host, 'framework');
    const due = await screen.findByRole('textbox', { name: /填報期限/ });
    await user.clear(due);
    await user.type(due, '115.13.01');
    expect(screen.getByText('不是日期。請寫成 115.07.31。')).toBeTruthy();
    expect(screen.getByRole('button', { name: '放入架構' })).toHaveProperty('disabled', true);
    await user.clear(due);
    await user.type(due, '115.07.31');
    await user.click(screen.getByRole('button', { name: '放入架構' }));
    await screen.findByText(/已有同名的工作表、表格或名稱：收件，未變更任何資料/);
    expect(host.applied).toEqual([]);
  });
});

/** As the adapter tells it. */
const UNDRESSED: Finding = {
  code: 'host-undressed',
  severity: 'warning',
  place: {},
  parameters: { missing: 'scale:收件' },
};
const TOLD = /資料已全部寫入。Excel 拒絕了下列外觀設定：列印縮放（收件）/;

/** One that has the data, and is seen to have them, while it still puts the dress. */
class SlowHost extends FileHost {
  private hasData = false;
  private see: () => void = () => undefined;
  private readonly seen = new Promise<void>((resolve) => (this.see = resolve));

  override async apply(...given: Parameters<FileHost['apply']>) {
    const findings = await super.apply(...given);
    this.hasData = true;
    await this.seen;
    return findings;
  }

  override async read(...given: Parameters<FileHost['read']>) {
    const snapshot = await super.read(...given);
    if (this.hasData) setTimeout(this.see);
    return snapshot;
  }
}

describe('an Excel that puts the dress slowly', () => {
  it('does not lead who has just inserted the framework to a further period', async () => {
    const { user } = renderRoom(new SlowHost((await emptyHost()).bytes), 'framework');
    await user.click(await screen.findByRole('button', { name: '放入架構' }));
    await screen.findByRole('heading', { level: 1, name: '115年上半年' });
    expect(screen.queryByRole('heading', { name: '加開一期' })).toBeNull();
  });
});

describe('what Excel refused of a write whose page leaves', () => {
  it('is told beside the framework that was inserted, until it is put away', async () => {
    const host = await emptyHost();
    host.refuses = [UNDRESSED];
    const { user } = renderRoom(host, 'framework');
    await user.click(await screen.findByRole('button', { name: '放入架構' }));
    await screen.findByRole('heading', { level: 1, name: '115年上半年' });
    const told = (await screen.findByText(TOLD)).closest<HTMLElement>('[role=status]');
    if (told === null) throw new Error('Told in no notice.');
    expect(await axeFindings()).toEqual([]);
    await user.click(within(told).getByRole('button', { name: word('zh-TW', 'pane.dismiss') }));
    expect(screen.queryByText(TOLD)).toBeNull();
  });

  it('is told beside the templates of a further period', async () => {
    const host = await hostOf(newCoordination(['MOL', 'MOI']));
    host.refuses = [UNDRESSED];
    const { user } = renderRoom(host, 'framework');
    await user.click(await screen.findByRole('button', { name: '開始這一期' }));
    await screen.findByRole('heading', { level: 1, name: '發送填報表' });
    await screen.findByText(TOLD);
  });
});

describe('the coordinator’s desk', () => {
  const state = newCoordination(['MOL', 'MOI', 'MOFA']);

  it('shows how things stand and leads to each job by keyboard alone', async () => {
    const { user } = renderRoom(await hostOf(state), 'consolidate');
    expect(await screen.findByRole('heading', { level: 1, name: '115年上半年' })).toBeTruthy();
    expect(screen.getByRole('definition', { name: '已全部回復' }).textContent).toBe('0／3');
    expect(await axeFindings()).toEqual([]);
    for (const job of ['發送填報表', '收件情形與催辦', '待決定', '加開一期']) {
      const button = screen.getByRole('button', { name: job });
      while (document.activeElement !== button) await user.tab();
      await user.keyboard('{Enter}');
      const heading = await screen.findByRole('heading', { level: 1, name: job });
      await waitFor(() => expect(document.activeElement).toBe(heading));
      await user.click(screen.getByRole('button', { name: '返回' }));
      await screen.findByTestId('returned-files');
    }
  });

  it('names what is to be decided, as the first sheet does, and counts no more than that', async () => {
    const host = await hostOf(state);
    const row = (id: string, matter: string, decision = '') => ({ id, period: '115H1', matter, decision });
    const open = Array.from({ length: 6 }, (_, index) => row(`m${index}`, `第 ${index + 1} 件要採用嗎？`));
    const rows = [row('m9', '已經決定的', '採用'), ...open];
    host.bytes = await changeWorkbook(host.bytes, [rowsChange(TABLES.decisions, 'zh-TW', rows)]);
    const { user } = renderRoom(host, 'consolidate');
    const steps = await screen.findByRole('region', { name: '今天要做' });
    const texts = within(steps)
      .getAllByRole('button')
      .map(({ textContent }) => textContent);
    expect(texts[0]).toBe('決定：第 1 件要採用嗎？');
    expect(texts.filter((text) => text?.startsWith('決定：'))).toHaveLength(6);
    expect(texts[5]).toBe('決定：另有 1 項，見「待決定」');
    expect(texts.join()).not.toContain('已經決定的');
    expect(screen.getByRole('definition', { name: '待決定' }).textContent).toBe('6');
    await user.click(within(steps).getByRole('button', { name: /第 1 件/ }));
    await screen.findByRole('heading', { level: 1, name: '待決定' });
  });

  it('opens a body’s template as a new workbook', async () => {
    const host = await hostOf(state);
    const { user } = renderRoom(host, 'consolidate');
    await user.click(await screen.findByRole('button', { name: '發送填報表' }));
    await user.click(await screen.findByRole('button', { name: '開啟勞動部的填報表' }));
    await screen.findByText(/請存檔為「115H1-勞動部-.+\.xlsx」/);
    const [bytes] = host.opened;
    const manifest = readManifest(await readWorkbook(bytes ?? new Uint8Array()));
    expect(manifest).toMatchObject({ template: { body: { id: 'MOL' } } });
    expect(host.applied).toEqual([]);
    expect(await axeFindings()).toEqual([]);
  });

  it('gives all templates and the sending list as one zip', async () => {
    const [zip] = await handedOver(async () => {
      const { user } = renderRoom(await hostOf(state), 'consolidate');
      await user.click(await screen.findByRole('button', { name: '發送填報表' }));
      await user.click(await screen.findByRole('button', { name: '製作全部 3 份（zip）' }));
      await screen.findByText(/已製作115年上半年填報表 3 份/);
    });
    const names = await zipNames(zip);
    expect(names).toHaveLength(4);
    expect(names).toContain('115H1-發送清單.xlsx');
    expect(names.filter((name) => name.startsWith('115H1-勞動部'))).toHaveLength(1);
  });

  it('shows each body’s state and days late, and copies its reminder', async () => {
    const { user } = renderRoom(await hostOf(state), 'consolidate');
    await user.click(await screen.findByRole('button', { name: '收件情形與催辦' }));
    const line = within(await screen.findByRole('list', { name: '收件情形與催辦' }))
      .getAllByRole('listitem')
      .find((item) => item.textContent?.startsWith('勞動部'));
    expect(line?.textContent).toContain('未回復');
    expect(line?.textContent).toContain('逾期 5 日');
    await user.click(await screen.findByRole('button', { name: /複製催辦文字 勞動部/ }));
    await screen.findByText('已複製');
    const text = await navigator.clipboard.readText();
    expect(text).toMatch(/勞動部[\s\S]*115\.07\.31/);
    expect(await axeFindings()).toEqual([]);
    await user.selectOptions(screen.getByRole('combobox', { name: '只看' }), 'complete');
    expect(screen.getByText('沒有符合的機關')).toBeTruthy();
  });

  it('puts off a due date for one body, closes receipt for all, and lateness follows', async () => {
    const host = await hostOf(state);
    const { user } = renderRoom(host, 'consolidate');
    await user.click(await screen.findByRole('button', { name: '期限與收件' }));
    const write = await screen.findByRole('button', { name: '寫入' });
    expect(write).toHaveProperty('disabled', true);
    await user.type(screen.getByRole('textbox', { name: '展延至' }), '115.02.30');
    expect(write).toHaveProperty('disabled', true);
    await user.clear(screen.getByRole('textbox', { name: '展延至' }));
    await user.type(screen.getByRole('textbox', { name: '展延至' }), '115/8/31');
    await user.click(screen.getByRole('radio', { name: '部分機關' }));
    await user.click(screen.getByRole('checkbox', { name: '勞動部' }));
    await user.type(screen.getByRole('textbox', { name: /^決定人/ }), '彙整科');
    expect(await axeFindings()).toEqual([]);
    await user.click(write);
    await screen.findByText(/已寫入「期限與收件」/);
    const after = await stateIn(host);
    expect(after.deadlines).toEqual([
      { period: '115H1', body: 'MOL', due: '2026-08-31', reason: '', by: '彙整科', when: '115.08.05' },
    ]);
    const late = boardOf(after, LATE).rows.map(({ body, late: days }) => [body, days]);
    expect(late.filter(([, days]) => days === 0)).toEqual([['MOL', 0]]);
    expect(await screen.findByText(/勞動部.*展延至 115\.08\.31/)).toBeTruthy();
    await user.click(screen.getByRole('radio', { name: /^結束收件/ }));
    await user.click(screen.getByRole('radio', { name: '全部機關' }));
    await user.click(screen.getByRole('button', { name: '寫入' }));
    await waitFor(async () => expect((await stateIn(host)).deadlines).toHaveLength(2));
    // Asked once.
    await waitFor(() => expect(screen.queryByRole('textbox', { name: /^決定人/ })).toBeNull());
  });

  it('starts a further period, later than the last, without the bodies that were taken off', async () => {
    const host = await hostOf(state);
    const { user } = renderRoom(host, 'framework');
    await screen.findByRole('heading', { level: 1, name: '加開一期' });
    const which = screen.getByRole('combobox', { name: /期別/ });
    expect(within(which).queryByRole('option', { name: '115年上半年' })).toBeNull();
    expect(which).toHaveProperty('value', '115H2');
    await user.click(screen.getByRole('checkbox', { name: /外交部/ }));
    await user.click(screen.getByRole('button', { name: '開始這一期' }));
    await screen.findByRole('heading', { level: 1, name: '發送填報表' });
    await waitFor(async () => {
      const after = await stateIn(host);
      const bodies = after.returns.filter(({ period }) => period === '115H2').map(({ body }) => body);
      expect(new Set(bodies)).toEqual(new Set(['MOI', 'MOL']));
      expect(after.returns.filter(({ period }) => period === '115H1')).toEqual(state.returns);
    });
  });

  it('speaks English where the pane does', async () => {
    renderRoom(await hostOf(state), 'consolidate', { language: 'en' });
    expect(await screen.findByRole('heading', { level: 1, name: '115 H1' })).toBeTruthy();
    expect(screen.getByRole('button', { name: 'Issue templates' })).toBeTruthy();
  });

  it('says why the workbook cannot be read, and reads again', async () => {
    const host = await hostOf(state);
    host.failNext = Object.assign(new Error(), { code: 'busy' });
    const { user } = renderRoom(host, 'consolidate');
    await user.click(await screen.findByRole('button', { name: '重新讀取' }));
    expect(await screen.findByRole('heading', { level: 1, name: '115年上半年' })).toBeTruthy();
  });
});

async function zipNames(blob: Blob | undefined): Promise<string[]> {
  const { unzipSync } = await import('fflate');
  const bytes = await new Promise<Uint8Array>((resolve) => {
    const reader = new FileReader();
    reader.onload = () => resolve(new Uint8Array(reader.result as ArrayBuffer));
    reader.readAsArrayBuffer(blob ?? new Blob([]));
  });
  return Object.keys(unzipSync(bytes));
}
