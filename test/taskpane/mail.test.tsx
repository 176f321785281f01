/**
 * Letters and the report out of the pane, over the real core and the real file adapter.
 * @jest-environment jsdom
 */
import '../support/browser-globals';
import { afterEach, describe, expect, it } from '@jest/globals';
import { cleanup, fireEvent, screen, waitFor, within } from '@testing-library/react';
import { strFromU8, unzipSync } from 'fflate';
import { readState, type State } from '../../src/core/index';
import { readWorkbook } from '../../src/files/read/read-workbook';
import { CONTACT, newCoordination, returnedFile, soundly } from '../support/coordinator';
import { bytesIn, handedOver } from './handed';
import { axeFindings, fileOf, hostOf, renderRoom } from './rooms';

afterEach(cleanup);

const START = newCoordination(['MOL', 'MOI']);
const STATE: State = {
  ...START,
  bodies: START.bodies.map((body) =>
    body.id === 'MOL' ? { ...body, to: '承辦人甲 <mol@body.example>', cc: 'chief@body.example' } : body,
  ),
};

describe('the letters of the coordinator', () => {
  it('open as new messages to the body’s addresses, by kind', async () => {
    const { user } = renderRoom(await hostOf(STATE), 'consolidate');
    await user.click(await screen.findByRole('button', { name: '寄信' }));
    await user.selectOptions(await screen.findByRole('combobox', { name: '寄什麼' }), '發送填報表');
    const items = within(await screen.findByRole('list', { name: '寄信' })).getAllByRole('listitem');
    expect(items).toHaveLength(2);
    const link = screen.getByRole('link', { name: '開成新郵件 勞動部' });
    const address = new URL(link.getAttribute('href') ?? '');
    expect([address.protocol, address.pathname]).toEqual(['mailto:', 'mol@body.example']);
    expect(address.searchParams.get('cc')).toBe('chief@body.example');
    expect(address.searchParams.get('subject')).toContain('勞動部');
    expect(address.href.length).toBeLessThanOrEqual(2000);
    expect(items.find(({ textContent }) => textContent?.includes('內政部'))?.textContent).toContain(
      '沒有信箱',
    );
    expect(await axeFindings()).toEqual([]);
    await user.selectOptions(screen.getByRole('combobox', { name: '寄什麼' }), '審查結果');
    expect(await screen.findByText('目前沒有這種信要寄。')).toBeTruthy();
  });

  it('come as a list for merging and a day for the calendar, and are logged', async () => {
    const host = await hostOf(STATE);
    const { user } = renderRoom(host, 'consolidate');
    await user.click(await screen.findByRole('button', { name: '寄信' }));
    await user.selectOptions(await screen.findByRole('combobox', { name: '寄什麼' }), '發送填報表');
    const taken = async (button: RegExp) => {
      const [blob] = await handedOver(async () => {
        await user.click(await screen.findByRole('button', { name: button }));
        await waitFor(() => expect(screen.getByText(/已下載/)).toBeTruthy());
      });
      return bytesIn(blob);
    };
    const list = await readWorkbook(await taken(/合併列印名單（Excel/));
    const rows = list.sheets[0]?.rows.map((row) => row.map(({ value }) => String(value ?? '')));
    expect(rows).toHaveLength(3);
    expect(rows?.find(([body]) => body === '勞動部')?.[1]).toBe('承辦人甲 <mol@body.example>');
    const told = await screen.findByText(/已記入「寄信紀錄」/);
    expect(told).toBeTruthy();
    const logged = async () => {
      const reading = readState(await host.read());
      return 'state' in reading ? (reading.state.letters ?? []) : [];
    };
    expect(await logged()).toEqual([
      { period: '115H1', body: 'MOI', kind: '發送', when: '115.08.05' },
      { period: '115H1', body: 'MOL', kind: '發送', when: '115.08.05' },
    ]);
    await user.click(screen.getByRole('link', { name: '開成新郵件 勞動部' }));
    await user.selectOptions(screen.getByRole('combobox', { name: '寄什麼' }), '催辦與補正');
    await user.click(await screen.findByRole('link', { name: '開成新郵件 勞動部' }));
    await waitFor(async () =>
      expect((await logged()).map(({ kind }) => kind)).toEqual(['發送', '發送', '催辦']),
    );
    await user.selectOptions(screen.getByRole('combobox', { name: '寄什麼' }), '發送填報表');
    expect(strFromU8(await taken(/CSV/))).toContain('承辦人甲 <mol@body.example>');
    expect(strFromU8(await taken(/行事曆/))).toContain('DTSTART;VALUE=DATE:');
  });
});

it('addresses that covers give are written behind what stands there, once the coordinator says so', async () => {
  const host = await hostOf(STATE);
  const { user } = renderRoom(host, 'consolidate');
  const file = fileOf(await returnedFile(STATE, 'MOL', soundly(STATE, 'MOL'), CONTACT), '勞動部.xlsx');
  fireEvent.change(await screen.findByTestId('returned-files'), { target: { files: [file] } });
  await user.click(await screen.findByRole('button', { name: '寫入活頁簿' }));
  await user.click(await screen.findByRole('button', { name: '看今天要做什麼' }));
  await user.click(await screen.findByRole('button', { name: '寄信' }));
  const list = await screen.findByRole('list', { name: '封面填了「機關」表沒有的信箱' });
  expect(list.textContent).toContain('officer@body.example');
  await user.click(screen.getByRole('button', { name: '採用封面的信箱（1）' }));
  expect(await screen.findByText(/已寫入「機關」表/)).toBeTruthy();
  await waitFor(() => expect(screen.queryByRole('button', { name: /採用封面的信箱/ })).toBeNull());
  const reading = readState(await host.read());
  const bodies = 'state' in reading ? reading.state.bodies : [];
  expect(bodies.find(({ id }) => id === 'MOL')?.to).toBe(
    '承辦人甲 <mol@body.example>\n承辦人 <officer@body.example>',
  );
  expect(bodies.find(({ id }) => id === 'MOI')?.to ?? '').toBe('');
});

it('templates come as OpenDocument where that is chosen', async () => {
  const { user } = renderRoom(await hostOf(STATE), 'consolidate');
  await user.click(await screen.findByRole('button', { name: '發送填報表' }));
  await user.selectOptions(await screen.findByRole('combobox', { name: '檔案格式' }), '兩種都附');
  const [zip] = await handedOver(async () => {
    await user.click(screen.getByRole('button', { name: /製作全部 2 份/ }));
    await waitFor(() => expect(screen.getByText(/\.zip/)).toBeTruthy());
  });
  const names = Object.keys(unzipSync(await bytesIn(zip)));
  expect(names.filter((name) => name.endsWith('.ods'))).toHaveLength(2);
  expect(names).toHaveLength(5);
});

it('the report comes as a Word document', async () => {
  const { user } = renderRoom(await hostOf(STATE), 'review');
  const [report] = await handedOver(async () => {
    await user.click(await screen.findByRole('button', { name: '下載公文格式報告（Word）' }));
    await waitFor(() => expect(screen.getByText('「115H1-辦理情形報告.docx」已下載。')).toBeTruthy(), {
      timeout: 20_000,
    });
  });
  const parts = unzipSync(await bytesIn(report));
  expect(strFromU8(parts['word/document.xml'] ?? new Uint8Array())).toContain('一、一頁摘要');
});
