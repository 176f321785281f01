/**
 * The next edition in the coordinator's room: dropped, looked at, added, joined to the last one, and a period on it.
 * @jest-environment jsdom
 */
import '../support/browser-globals';
import { afterEach, describe, expect, it } from '@jest/globals';
import { cleanup, screen, waitFor, within } from '@testing-library/react';
import { readFileSync } from 'node:fs';
import { readState, type State } from '../../src/core/index';
import { newCoordination } from '../support/coordinator';
import type { FileHost } from '../support/file-host';
import { axeFindings, fileOf, hostOf, renderRoom } from './rooms';

afterEach(cleanup);

const NEXT = readFileSync('test/data/guidelines-114-made-up.txt', 'utf8');

async function stateIn(host: FileHost): Promise<State> {
  const reading = readState(await host.read());
  if (!('state' in reading)) throw new Error(reading.refused);
  return reading.state;
}

const textFile = (text: string, name: string): File => fileOf(new TextEncoder().encode(text), name);

describe('the next edition', () => {
  it('is looked at, added with a body chosen, confirmed, and takes a period', async () => {
    const host = await hostOf(newCoordination(['MODA', 'MOEA', 'MOL', 'MOF']));
    const { user } = renderRoom(host, 'consolidate');
    await user.click(await screen.findByRole('button', { name: '綱領版次' }));
    await screen.findByRole('heading', { name: '綱領版次' });
    const strange = NEXT.replace('\t文化部\t', '\t文化及科技部\t');
    await user.upload(screen.getByTestId('edition-file'), textFile(strange, '114.txt'));
    await screen.findByText('目標 3、推動方向 10、協力事項 27、機關 14、分工 31');
    expect(screen.getAllByText(/第 \d+ 行.*「廣續」疑為「賡續」之誤/u)).toHaveLength(2);
    expect(await axeFindings()).toEqual([]);
    const asked = screen.getByLabelText('「文化及科技部」是');
    expect(within(asked).getAllByRole('option')[0]?.textContent).toBe('新的機關');
    await user.selectOptions(asked, 'MOC');
    await user.click(screen.getByRole('button', { name: '加入活頁簿' }));
    await screen.findByText('待確認 27');
    const added = await stateIn(host);
    expect(added.frameworks.map(({ edition }) => edition)).toEqual(['112', '114']);
    expect(added.edition.id).toBe('112');
    expect(added.frameworks[1]?.bodies.find(({ id }) => id === 'MOC')?.name).toBe('文化及科技部');

    await user.click(screen.getByText('逐條檢視'));
    expect((await screen.findAllByText('、專題', { selector: 'ins' })).length).toBeGreaterThan(0);
    await user.click(screen.getByRole('button', { name: '確認第 1 列' }));
    await screen.findByText('待確認 26');

    // A task that was dropped is, the coordinator knows, the new one in other words.
    const dropped = added.crosswalk.find(({ from }) => from[0] === 'T112-5-02');
    await user.click(screen.getByRole('button', { name: `改正第 ${dropped?.row} 列` }));
    const form = within(screen.getByRole('form', { name: `改正第 ${dropped?.row} 列` }));
    await user.selectOptions(form.getByLabelText('關係'), 'reworded');
    const after = form.getByLabelText('114 年版事項');
    await user.type(after, '十一-9');
    form.getByText('沒有這些事項：十一-9');
    await user.clear(after);
    form.getByText('事項數與「關係」不符：一對一、一對多、多對一，或一側留空。');
    expect(await axeFindings()).toEqual([]);
    await user.type(after, '十-2');
    await user.click(form.getByRole('button', { name: '改正並確認' }));
    // The row of the new task is gone with it.
    await screen.findByText('待確認 24');
    const corrected = await stateIn(host);
    expect(corrected.crosswalk.find(({ to }) => to.includes('T114-10-02'))).toMatchObject({
      relation: 'reworded',
      from: ['T112-5-02'],
      confirmed: true,
    });
    expect(corrected.crosswalk).toHaveLength(26);

    // What is not confirmed blocks the period, with the list of what is left.
    await user.click(screen.getByRole('button', { name: '返回' }));
    await user.click(await screen.findByRole('button', { name: '加開一期' }));
    await user.selectOptions(await screen.findByLabelText('綱領版次'), '114');
    const left = within(await screen.findByRole('list', { name: '尚待處理 24 項：' }));
    expect(left.getAllByRole('listitem')).toHaveLength(24);
    await user.click(screen.getByRole('button', { name: '返回' }));
    await user.click(await screen.findByRole('button', { name: '綱領版次' }));
    await user.click(await screen.findByRole('button', { name: '全部確認（24 列）' }));
    await screen.findByText('112 → 114 的對照已全部確認。');
    await screen.findByText('已確認 26 列');
    expect(await axeFindings()).toEqual([]);

    await user.click(screen.getByRole('button', { name: '返回' }));
    await user.click(await screen.findByRole('button', { name: '加開一期' }));
    await user.selectOptions(await screen.findByLabelText('綱領版次'), '114');
    await user.click(screen.getByRole('button', { name: '開始這一期' }));
    await waitFor(async () => expect((await stateIn(host)).edition.id).toBe('114'));
    const rolled = await stateIn(host);
    expect(rolled.periods.map(({ edition }) => edition)).toEqual(['112', '114']);
    expect(rolled.returns.some(({ key }) => key.startsWith('114|'))).toBe(true);
  });

  it('is refused with the line where the text is damaged, and where the file is none', async () => {
    const host = await hostOf(newCoordination(['MODA']));
    const { user } = renderRoom(host, 'consolidate');
    await user.click(await screen.findByRole('button', { name: '綱領版次' }));
    const broken = NEXT.slice(0, NEXT.indexOf('推動方向\t相關部會'));
    await user.upload(await screen.findByTestId('edition-file'), textFile(broken, '114.txt'));
    await screen.findByText('「114.txt」有錯誤，不能加入。請依下列說明修改檔案後再試。');
    expect(screen.queryByRole('button', { name: '加入活頁簿' })).toBeNull();
    const bytes = new Uint8Array([0xff, 0xfe, 0x00, 0xd8]);
    await user.upload(screen.getByTestId('edition-file'), fileOf(bytes, '新版.txt'));
    await screen.findByText(/「新版.txt」不是 UTF-8 文字檔/u);
    expect(host.applied).toEqual([]);
  }, 60_000);
});
