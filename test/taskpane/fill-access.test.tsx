/**
 * The officer's room for everybody: by the keyboard alone, for screen readers, in both languages, and without a return.
 * @jest-environment jsdom
 */
import '../support/browser-globals';
import { afterEach, describe, expect, it } from '@jest/globals';
import { cleanup, screen, waitFor } from '@testing-library/react';
import type { Language } from '../../src/core/index';
import { HostError } from '../../src/excel/host/host-error';
import { writeWorkbook } from '../../src/files/write';
import { answerWithin, todayOf, isDark, officeLanguage } from '../../src/taskpane/office/environment';
import type { HostOptions } from '../../src/excel';
import { watchedHost, type WaitingFor } from '../../src/taskpane/office/waiting';
import { newCoordination } from '../support/coordinator';
import { FileHost } from '../support/file-host';
import { sampleTemplate } from '../support/sample-template';
import { renderPane, templateHost } from './render';
import { axeFindings, hostOf } from './rooms';
import { savedReturn } from './saved';

afterEach(cleanup);

/** A workbook that is none of ours. */
async function strangeHost(): Promise<FileHost> {
  const sheet = { name: '工作表1', state: 'visible' as const, columns: [], rows: [] };
  return new FileHost(await writeWorkbook({ sheets: [sheet], names: [], title: '', properties: {} }));
}

describe('by the keyboard alone', () => {
  it('one task is filled in', async () => {
    const host = await templateHost(sampleTemplate({ tasks: 1 }));
    const { user } = renderPane(host);
    await screen.findByRole('heading', { name: '樣本部' });
    const tabTo = async (found: () => Element | null) => {
      for (let tabs = 0; tabs < 60 && document.activeElement !== found(); tabs += 1) await user.tab();
      expect(document.activeElement).toBe(found());
    };
    await tabTo(() => screen.queryByRole('button', { name: '下一步：四-1 未填' }));
    await user.keyboard('{Enter}');
    const heading = await screen.findByRole('heading', { level: 1, name: '四-1' });
    await waitFor(() => expect(document.activeElement).toBe(heading));
    await tabTo(() => screen.queryByLabelText(/①/));
    // jsdom does not open lists by key.
    await user.selectOptions(screen.getByLabelText(/①/), 'ongoing');
    await user.tab();
    expect(document.activeElement).toBe(screen.getByLabelText(/②/));
    await user.keyboard('甲計畫');
    await user.tab();
    expect(document.activeElement).toBe(screen.getByLabelText(/③/));
    await user.keyboard('辦理講習三場，{Enter}參訓二百人次。{Control>}{Enter}{/Control}');
    expect(await screen.findByText('✔ 可送出')).toBeTruthy();
    expect(document.activeElement).toBe(screen.getByLabelText(/③/));
    const cells = (await savedReturn(host)).rows[0]?.cells;
    expect(cells?.['status']?.cell.value).toBe('持續辦理');
    expect(cells?.['progress_text']?.cell.value).toBe('辦理講習三場，\n參訓二百人次。');
  });
});

describe('axe-core', () => {
  it.each<Language>(['zh-TW', 'en'])('finds nothing in any view (%s)', async (language) => {
    const host = await templateHost(
      sampleTemplate({ change: (task) => ({ ...task, opinion: '請補數據', previous: { kpi_actual_1: 3 } }) }),
    );
    const { user } = renderPane(host, language);
    await screen.findByRole('heading', { name: '樣本部' });
    expect(await axeFindings()).toEqual([]);
    await user.click(screen.getAllByRole('button', { name: /四-2/ })[0] as HTMLElement);
    await user.selectOptions(await screen.findByLabelText(/①/), 'in_progress');
    await screen.findByText(language === 'en' ? '② missing' : '缺②措施');
    expect(await axeFindings()).toEqual([]);
    await user.click(screen.getByRole('button', { name: /^(清單|All tasks)$/ }));
    await user.click(await screen.findByRole('button', { name: /^(封面|Cover)/ }));
    await screen.findByRole('heading', { level: 1, name: /封面|Cover/ });
    expect(await axeFindings()).toEqual([]);
    await user.click(screen.getByRole('button', { name: /^(清單|All tasks)$/ }));
    await user.click(await screen.findByRole('button', { name: /^(檢核我的填報表|Check my return)$/ }));
    await screen.findByRole('heading', { level: 1, name: /^(檢核結果|Check results)$/ });
    expect(await axeFindings()).toEqual([]);
  });
});

describe('without a return', () => {
  it('the pane says what it is worth, and opens a sample that it recognises', async () => {
    const host = await strangeHost();
    const { user } = renderPane(host);
    const open = await screen.findByRole('button', { name: '開啟示範填報表' });
    expect(await axeFindings()).toEqual([]);
    await user.click(open);
    await waitFor(() => expect(host.opened).toHaveLength(1));
    const sample = await savedReturn({ bytes: host.opened[0] ?? new Uint8Array() });
    expect(sample.template.period.id).toBe('115H2');
    expect(sample.template.banner).toContain('虛構');
    expect(sample.rows.filter(({ task }) => Object.keys(task.previous).length > 0)).toHaveLength(2);
  });

  it('a coordinator’s workbook leads to the coordinator’s room', async () => {
    const { user } = renderPane(await hostOf(newCoordination(['MOL'])));
    await user.click(await screen.findByRole('button', { name: '前往彙整' }));
    expect(screen.getByRole('button', { name: '彙整' }).getAttribute('aria-current')).toBe('page');
  });

  it('a host that cannot be read says so, and reads again', async () => {
    const host = await templateHost(sampleTemplate());
    host.failNext = new HostError('no-answer');
    const { user } = renderPane(host);
    expect((await screen.findByRole('alert')).textContent).toContain('Excel 沒有回應');
    await user.click(screen.getByRole('button', { name: '重新讀取' }));
    expect(await screen.findByRole('heading', { name: '樣本部' })).toBeTruthy();
  });
});

describe('what Office tells', () => {
  it('gives the language, falling back to English for foreign ones', () => {
    expect(['zh-TW', 'zh-tw', 'zh-HK', undefined, 'en-US', 'de-DE'].map(officeLanguage)).toEqual([
      'zh-TW',
      'zh-TW',
      'zh-TW',
      'zh-TW',
      'en',
      'en',
    ]);
  });

  it('gives a dark theme by its background, and nothing where there is none', () => {
    expect([isDark('#1F1F1F'), isDark('#f3f3f3'), isDark(undefined), isDark('black')]).toEqual([
      true,
      false,
      undefined,
      undefined,
    ]);
  });

  it('gives the local day', () => {
    expect(todayOf(new Date(2026, 0, 5, 23, 59))).toBe('2026-01-05');
  });

  it('is not waited for without end', async () => {
    expect(await answerWithin(Promise.resolve('ready'), 30_000)).toBe('ready');
    expect(await answerWithin(Promise.reject(new Error('no Office')), 30_000)).toBeUndefined();
    expect(await answerWithin(new Promise(() => undefined), 1)).toBeUndefined();
  });
});

describe('a host that keeps us waiting', () => {
  it('is told, for what, until it is over', async () => {
    const told: WaitingFor[] = [];
    let options: HostOptions = {};
    const file = await templateHost(sampleTemplate());
    const { waiting } = watchedHost((given) => {
      options = given;
      return file;
    });
    const end = waiting.subscribe((what) => told.push(what));
    options.onWaiting?.(true);
    options.onBehind?.(true);
    options.onBehind?.(false);
    options.onWaiting?.(false);
    expect(told).toEqual(['answer', 'front', 'answer', 'nothing']);
    end();
    options.onWaiting?.(true);
    expect(told).toHaveLength(4);
  });
});
