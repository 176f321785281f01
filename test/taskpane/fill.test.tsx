/**
 * The officer's room over the real core and the real file adapter.
 * @jest-environment jsdom
 */
import '../support/browser-globals';
import { afterEach, describe, expect, it } from '@jest/globals';
import { act, cleanup, screen, waitFor, within } from '@testing-library/react';
import { sealCode, sealState, type CellValue, type Change } from '../../src/core/index';
import { HostError } from '../../src/excel/host/host-error';
import type { FileHost } from '../support/file-host';
import { sampleTemplate } from '../support/sample-template';
import { openFirst, renderPane, templateHost } from './render';
import { savedReturn } from './saved';

afterEach(cleanup);

const FIRST = 'T112-4-01';

async function savedCell(host: FileHost, field: string, task = FIRST) {
  const cell = (await savedReturn(host)).rows.find((row) => row.task.id === task)?.cells[field];
  if (cell === undefined) throw new Error(field);
  return cell;
}

/** Type into the sheet, past the pane. */
async function typeInSheet(host: FileHost, values: Readonly<Record<string, CellValue>>, task = FIRST) {
  for (const [field, value] of Object.entries(values)) {
    const { place } = await savedCell(host, field, task);
    const { sheet = '', row = 0, column = 0 } = place;
    await act(() => host.type([{ kind: 'cells', sheet, cells: [{ row, column, value }] }]));
  }
}

const field = (label: RegExp | string) => screen.getByLabelText(label);

describe('a return template', () => {
  it('is recognised: body, period, days left, progress, tasks', async () => {
    renderPane(await templateHost(sampleTemplate()));
    expect(await screen.findByRole('heading', { level: 1, name: '樣本部' })).toBeTruthy();
    expect(screen.getByText(/115年上半年/).textContent).toContain('尚餘 10 日');
    expect(screen.getByText(/^可送出 0\s請修正 0\s未填 4（共 4 項）$/)).toBeTruthy();
    const list = within(screen.getByRole('region', { name: '協力事項' }));
    expect(list.getAllByRole('button').map(({ textContent }) => textContent?.slice(0, 3))).toEqual([
      '四-1',
      '四-2',
      '四-3',
      '四-4',
      '封面聯',
    ]);
  });

  it('shows last period’s answers and the reviewer’s opinion', async () => {
    const template = sampleTemplate({
      change: (task) => ({ ...task, previous: { progress_text: '辦了三場' }, opinion: '請補數據' }),
    });
    await openFirst(await templateHost(template));
    expect(screen.getByText('前期（114年下半年）：辦了三場')).toBeTruthy();
    expect(screen.getByText('審查意見：請補數據')).toBeTruthy();
  });

  it('shows the answers to each task that this one was merged from, side by side', async () => {
    const source = (number: string, measure: string) => ({ number, text: '山水', answers: { measure } });
    const template = sampleTemplate({
      change: (task) => ({
        ...task,
        previous: {},
        sources: [source('一-2', '甲計畫'), source('一-3', '乙計畫')],
      }),
    });
    await openFirst(await templateHost(template));
    const shown = screen.getByText(/甲計畫/).textContent;
    expect(shown).toBe('前期（114年下半年）原 一-2：甲計畫\n前期（114年下半年）原 一-3：乙計畫');
  });

  it('gives the form in the language that was switched to', async () => {
    const { user } = await openFirst(await templateHost(sampleTemplate()));
    await user.click(screen.getByRole('button', { name: 'English' }));
    await waitFor(() => expect(field(/What was done this period/)).toBeTruthy());
    expect(document.documentElement.lang).toBe('en');
  });
});

describe('a field', () => {
  it('is written when it is left, and read again', async () => {
    const host = await templateHost(sampleTemplate());
    const { user } = await openFirst(host);
    await user.type(field(/③/), '辦理講習三場，參訓二百人。');
    await user.tab();
    await waitFor(() => expect(screen.getByText('已寫入表格。')).toBeTruthy());
    expect((await savedCell(host, 'progress_text')).value).toEqual({
      state: 'value',
      value: '辦理講習三場，參訓二百人。',
    });
    expect(screen.getByText('缺①狀態')).toBeTruthy();
  });

  it('keeps a text that looks like a formula a text', async () => {
    const host = await templateHost(sampleTemplate());
    const { user } = await openFirst(host);
    await user.type(field(/②/), '=SUM(A1:A2){Enter}');
    await waitFor(() => expect(host.applied).toHaveLength(1));
    const { cell } = await savedCell(host, 'measure');
    expect(cell.value).toBe('=SUM(A1:A2)');
    expect(cell.formula).toBeUndefined();
  });

  it('shows how a date is read while it is typed, and writes it in one spelling', async () => {
    const host = await templateHost(sampleTemplate());
    const { user } = await openFirst(host);
    await user.type(field(/預定完成日/), '115/6/30');
    expect(screen.getByText('將寫成 115.06.30')).toBeTruthy();
    await user.keyboard('{Enter}');
    await waitFor(async () => expect((await savedCell(host, 'due_date')).cell.value).toBe('115.06.30'));
  });

  it('says at once what cannot be read', async () => {
    const { user } = await openFirst(await templateHost(sampleTemplate()));
    await user.type(field(/預定完成日/), '114.02.29');
    expect(screen.getByText(/不是有效日期（114年非閏年）/)).toBeTruthy();
    expect(field(/預定完成日/).getAttribute('aria-invalid')).toBe('true');
  });

  it('writes a percent as the share that its cell shows', async () => {
    const host = await templateHost(sampleTemplate());
    const { user } = await openFirst(host);
    await user.type(field(/預定進度/), '75{Enter}');
    await waitFor(async () => expect((await savedCell(host, 'planned_pct')).cell.value).toBe(0.75));
  });

  it('takes back what was typed on Escape', async () => {
    const host = await templateHost(sampleTemplate());
    const { user } = await openFirst(host);
    await user.type(field(/②/), '別的計畫{Escape}');
    await user.tab();
    expect((field(/②/) as HTMLInputElement).value).toBe('');
    expect(host.applied).toEqual([]);
  });

  it('matters only when the rules say so', async () => {
    const host = await templateHost(sampleTemplate());
    const { user } = await openFirst(host);
    expect(screen.queryByLabelText(/落後原因/)).toBeNull();
    await user.selectOptions(field(/①/), 'ongoing');
    await waitFor(() => expect(screen.queryByLabelText(/預定完成日/)).toBeNull());
    await user.selectOptions(field(/①/), 'in_progress');
    await user.type(await screen.findByLabelText(/預定完成日/), '115.03.31{Enter}');
    expect(await screen.findByLabelText(/落後原因/)).toBeTruthy();
    await user.selectOptions(field(/①/), 'no_request');
    await waitFor(() => expect(screen.queryByLabelText(/⑤/)).toBeNull());
    // What holds an answer is shown although nothing is asked.
    expect(screen.getByLabelText(/預定完成日/)).toBeTruthy();
  });

  it('offers no “not applicable” to a body that is named', async () => {
    const { user } = await openFirst(await templateHost(sampleTemplate()));
    expect(within(field(/①/)).queryByText(/^不適用/)).toBeNull();
    await user.click(screen.getByRole('button', { name: '下一項' }));
    await screen.findByRole('heading', { level: 1, name: '四-2' });
    expect(within(field(/①/)).getByText(/^不適用/)).toBeTruthy();
  });

  it('keeps every one of two answers that are left in quick succession', async () => {
    const host = await templateHost(sampleTemplate());
    const { user } = await openFirst(host);
    await user.type(field(/②/), '甲計畫');
    await user.type(field(/③/), '乙成果十個字以上都寫在這裡');
    await user.tab();
    await waitFor(() => expect(host.applied).toHaveLength(2));
    expect((await savedCell(host, 'measure')).cell.value).toBe('甲計畫');
    expect((await savedCell(host, 'progress_text')).cell.value).toBe('乙成果十個字以上都寫在這裡');
  });

  it('stays as typed when the host refuses, with the next step', async () => {
    const host = await templateHost(sampleTemplate());
    const { user } = await openFirst(host);
    await user.type(field(/②/), '甲計畫');
    host.failNext = new HostError('edit-mode');
    await user.keyboard('{Enter}');
    expect((await screen.findByRole('alert')).textContent).toContain('請按 Enter 或 Esc 結束編輯');
    expect((field(/②/) as HTMLInputElement).value).toBe('甲計畫');
    await user.click(field(/②/));
    await user.keyboard('{Enter}');
    await waitFor(() => expect(host.applied).toHaveLength(1));
  });
});

describe('the sheet', () => {
  it('is read again when something changes there', async () => {
    const host = await templateHost(sampleTemplate());
    await openFirst(host);
    await typeInSheet(host, { measure: '表格裡的計畫' });
    expect(screen.getByText('表格有變動，重新讀取中…')).toBeTruthy();
    await waitFor(() => expect((field(/②/) as HTMLInputElement).value).toBe('表格裡的計畫'));
  });

  it('does not overwrite what is being typed, and says that it changed', async () => {
    const host = await templateHost(sampleTemplate());
    const { user } = await openFirst(host);
    await user.type(field(/②/), '面板');
    await typeInSheet(host, { measure: '表格裡的計畫' });
    expect(await screen.findByText(/表格中這一格剛才有變動/)).toBeTruthy();
    expect((field(/②/) as HTMLInputElement).value).toBe('面板');
    await user.keyboard('{Escape}');
    expect((field(/②/) as HTMLInputElement).value).toBe('表格裡的計畫');
  });

  it('leads by its selection to a task, and is led by the pane', async () => {
    const host = await templateHost(sampleTemplate());
    const { user } = await openFirst(host);
    const { sheet, rows } = await savedReturn(host);
    expect(host.went.at(-1)).toMatchObject({ sheet, row: rows[0]?.row });
    act(() => host.select({ sheet, row: rows[2]?.row ?? 0, column: 5 }));
    expect(await screen.findByRole('heading', { level: 1, name: '四-3' })).toBeTruthy();
    await user.click(screen.getByRole('button', { name: '上一項' }));
    expect(host.went.at(-1)).toMatchObject({ sheet, row: rows[1]?.row });
  });

  it('is written where the row is now, not where it was', async () => {
    const host = await templateHost(sampleTemplate());
    const { user } = await openFirst(host);
    await user.type(field(/②/), '甲計畫');
    const before = await savedReturn(host);
    // The first two rows change places: their keys, and what people see of them.
    const at = (index: number) => before.rows[index]?.row ?? 0;
    const cells = (await host.read()).sheets.find(({ name }) => name === before.sheet)?.rows ?? [];
    const columns = ['pr:form', 'no', 'task'].map(
      (key) => cells[0]?.findIndex(({ value }) => value === key) ?? -1,
    );
    const moved = (to: number, from: number) =>
      columns.map((column) => ({
        row: at(to),
        column,
        value: cells[at(from)]?.[column]?.value ?? null,
      }));
    const swap: Change[] = [{ kind: 'cells', sheet: before.sheet, cells: [...moved(0, 1), ...moved(1, 0)] }];
    await act(() => host.type(swap));
    await user.tab();
    await waitFor(() => expect(host.applied).toHaveLength(1));
    const { place, cell } = await savedCell(host, 'measure');
    expect([place.row, cell.value]).toEqual([at(1), '甲計畫']);
  });
});

const SOUND = { status: '持續辦理', measure: '甲計畫', progress_text: '辦理講習三場，參訓二百人次。' };

describe('checking and sealing', () => {
  it('shows every finding at once; one leads to its cell and to its field', async () => {
    const host = await templateHost(sampleTemplate());
    const { user } = renderPane(host);
    await screen.findByRole('heading', { name: '樣本部' });
    await typeInSheet(host, { status: '持續辦理', due_date: '114.02.29' });
    await user.click(screen.getByRole('button', { name: '檢核我的填報表' }));
    const wrong = await screen.findByRole('region', { name: '請修正' });
    expect(within(wrong).getAllByRole('button')).toHaveLength(3);
    expect(screen.getByRole('region', { name: '未填' }).textContent).toContain('四-2四-3四-4');
    await user.click(within(wrong).getByRole('button', { name: /③辦理情形空白/ }));
    const { place } = await savedCell(host, 'progress_text');
    expect(host.went.at(-1)).toEqual({ sheet: place.sheet, row: place.row, column: place.column });
    await waitFor(() => expect(document.activeElement).toBe(field(/③/)));
    await user.click(screen.getByRole('button', { name: '檢核結果' }));
    expect(await screen.findByRole('region', { name: '請修正' })).toBeTruthy();
  });

  it('does not seal while something must be corrected', async () => {
    const host = await templateHost(sampleTemplate());
    const { user } = renderPane(host);
    await screen.findByRole('heading', { name: '樣本部' });
    await typeInSheet(host, { status: '持續辦理' });
    await user.click(screen.getByRole('button', { name: '檢核我的填報表' }));
    const seal = await screen.findByRole('button', { name: '封存' });
    expect(seal.getAttribute('aria-disabled')).toBe('true');
    await user.click(seal);
    expect(host.applied).toEqual([]);
    expect(screen.queryByRole('dialog')).toBeNull();
  });

  it('goes through the steps of the finish in their order, seals after a question, and leaves a receipt', async () => {
    const host = await templateHost(sampleTemplate({ tasks: 1 }));
    const { user } = renderPane(host);
    await user.click(await screen.findByRole('button', { name: '檢核我的填報表' }));
    const steps = async () => {
      const list = within(await screen.findByRole('region', { name: '寄回' }));
      return list.getAllByRole('img').map((mark) => mark.getAttribute('aria-label') === '已完成');
    };
    const button = (name: string | RegExp) => screen.getByRole('button', { name });
    const isOff = (name: string) => button(name).getAttribute('aria-disabled') === 'true';
    expect(await steps()).toEqual([false, false, false, false, false]);
    expect([isOff('確認，選「是」'), isOff('封存')]).toEqual([true, true]);
    await user.click(button('填窗口'));
    await user.type(await screen.findByLabelText('姓名'), '承辦人{Enter}');
    await user.type(screen.getByLabelText('電話'), '02-0000-0000{Enter}');
    await user.type(screen.getByLabelText('公務信箱'), 'officer@body.example{Enter}');
    await user.click(button('檢核結果'));
    await waitFor(async () => expect(await steps()).toEqual([true, false, false, false, false]));
    await typeInSheet(host, SOUND);
    await waitFor(async () => expect(await steps()).toEqual([true, true, false, false, false]));
    expect(isOff('封存')).toBe(true);
    await user.click(button('確認，選「是」'));
    await waitFor(async () => expect(await steps()).toEqual([true, true, true, false, false]));
    await user.click(button('封存'));
    const dialog = within(screen.getByRole('dialog'));
    expect(dialog.getByText('樣本部，1 項皆可送出，封面已填妥。')).toBeTruthy();
    await user.click(dialog.getByRole('button', { name: '取消' }));
    expect(sealState(await savedReturn(host))).toBe('none');
    await user.click(screen.getByRole('button', { name: '封存' }));
    await user.click(within(screen.getByRole('dialog')).getByRole('button', { name: '封存' }));
    expect(await screen.findByText('已封存（第 1 次）')).toBeTruthy();
    const saved = await savedReturn(host);
    expect(sealState(saved)).toBe('intact');
    expect(await steps()).toEqual([true, true, true, true, false]);
    const code = saved.seal === undefined ? '' : sealCode(saved.seal);
    expect(code).toMatch(/^[0-9A-F]{4}-[0-9A-F]{4}$/);
    expect(screen.getByText(new RegExp(`收執：115\\.\\d\\d\\.\\d\\d，1 項，封存碼 ${code}`))).toBeTruthy();
    expect(screen.getByText(/寄至 returns@coordinator\.example；疑問請洽 彙整承辦人/)).toBeTruthy();
    await typeInSheet(host, { measure: '乙計畫' });
    expect(await screen.findByRole('button', { name: '再封存一次' })).toBeTruthy();
  });

  it('counts a correction on', async () => {
    const host = await templateHost(sampleTemplate({ tasks: 1 }));
    const { user } = renderPane(host);
    await user.click(await screen.findByRole('button', { name: '檢核我的填報表' }));
    await user.click(await screen.findByRole('button', { name: '改為第 2 次填報' }));
    expect(await screen.findByRole('button', { name: '改為第 3 次填報' })).toBeTruthy();
    expect((await savedReturn(host)).cover['counter']?.value).toEqual({ state: 'value', value: 2 });
  });
});
