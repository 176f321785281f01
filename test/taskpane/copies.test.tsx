/**
 * Merging copies that units filled in, over real files; the reader runs in the test's own thread.
 * @jest-environment jsdom
 */
import '../support/browser-globals';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { cleanup, screen, waitFor, within } from '@testing-library/react';
import { templateWorkbook, type Template } from '../../src/core/index';
import { writeWorkbook } from '../../src/files/write';
import type { FileHost } from '../support/file-host';
import { filled, type Filling } from '../support/filled';
import { sampleTemplate } from '../support/sample-template';
import { renderPane, templateHost } from './render';
import { axeFindings, fileOf } from './rooms';
import { savedReturn } from './saved';

afterEach(cleanup);

const [ONE, TWO] = ['T112-4-01', 'T112-4-02'] as const;
const text = (value: string) => ({ value, format: '@' });

let template: Template;
let host: FileHost;
beforeEach(async () => {
  template = sampleTemplate();
  host = await templateHost(template);
});

async function copy(name: string, answers: Readonly<Record<string, Filling>>, of = template): Promise<File> {
  const bytes = await writeWorkbook(filled(templateWorkbook(of), answers));
  return fileOf(bytes, name);
}

async function drop(...files: readonly File[]) {
  const { user } = renderPane(host);
  await user.click(await screen.findByRole('button', { name: '合併各單位填好的副本' }));
  await user.upload(await screen.findByTestId('copies'), [...files]);
  return user;
}

const answer = async (task: string, field: string) =>
  (await savedReturn(host)).rows.find((row) => row.task.id === task)?.cells[field]?.cell.value;

describe('copies of the open return', () => {
  it('come together; nothing is written before what will change was shown', async () => {
    const user = await drop(
      await copy('甲處.xlsx', { [ONE]: { status: text('持續辦理'), measure: text('甲計畫') } }),
      await copy('乙處.xlsx', { [TWO]: { measure: text('乙計畫') } }),
    );
    const changes = within(await screen.findByRole('region', { name: '將從 2 份副本帶入' }));
    expect(changes.getAllByRole('listitem').map(({ textContent }) => textContent)).toEqual([
      '四-1 ①辦理狀態持續辦理來自 甲處.xlsx',
      '四-1 ②推動措施（計畫）名稱甲計畫來自 甲處.xlsx',
      '四-2 ②推動措施（計畫）名稱乙計畫來自 乙處.xlsx',
    ]);
    expect(host.applied).toEqual([]);
    expect(await axeFindings()).toEqual([]);
    await user.click(screen.getByRole('button', { name: '寫入 3 格' }));
    expect(await screen.findByText('已寫入 3 格。請檢核後存檔。')).toBeTruthy();
    expect(await answer(ONE, 'status')).toBe('持續辦理');
    expect(await answer(TWO, 'measure')).toBe('乙計畫');
  });

  it('leave a difference to be decided', async () => {
    const user = await drop(
      await copy('甲處.xlsx', { [ONE]: { measure: text('甲計畫') } }),
      await copy('乙處.xlsx', { [ONE]: { measure: text('乙計畫') } }),
    );
    const choice = await screen.findByLabelText('四-1 ②推動措施（計畫）名稱');
    expect(screen.getByText(/目前都保留本檔的內容/)).toBeTruthy();
    expect(screen.getByRole('region', { name: '內容不同，請選擇' }).textContent).toContain('甲處.xlsx甲計畫');
    await user.selectOptions(choice, '乙處.xlsx');
    await user.click(await screen.findByRole('button', { name: '寫入 1 格' }));
    await waitFor(async () => expect(await answer(ONE, 'measure')).toBe('乙計畫'));
  });

  it('are told from other bodies’ returns and from other files', async () => {
    const other = sampleTemplate({ tasks: 2 });
    await drop(
      await copy('別的.xlsx', { [ONE]: { measure: text('別的') } }, other),
      fileOf(new TextEncoder().encode('no workbook'), '說明.xlsx'),
    );
    expect((await screen.findByText(/別的\.xlsx、說明\.xlsx/)).textContent).toContain('請確認機關與期別相同');
    expect(screen.queryByRole('button', { name: /寫入/ })?.textContent).toBe('不寫入');
  });
});
