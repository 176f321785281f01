/**
 * Survey systems through the pane: the real core and adapters; nothing is written before it is accepted.
 * @jest-environment jsdom
 */
import '../support/browser-globals';
import { afterEach, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { cleanup, fireEvent, screen } from '@testing-library/react';
import { readState, type State } from '../../src/core/index';
import { newCoordination, tasksOf } from '../support/coordinator';
import { axeFindings, fileOf, hostOf, renderRoom } from './rooms';

afterEach(cleanup);

let state: State;
let csv = '';

beforeAll(() => {
  state = newCoordination(['MOL']);
  const [task = ''] = tasksOf(state, 'MOL');
  const number = state.tasks.find(({ id }) => id === task)?.number ?? '';
  csv = `時間戳記,填報機關,協力事項,①辦理狀態\n2026/7/1 9:00,勞動部,${number},持續辦理`;
});

async function openSurvey() {
  const host = await hostOf(state);
  const { user } = renderRoom(host, 'consolidate');
  await user.click(await screen.findByRole('button', { name: '問卷系統' }));
  await screen.findByTestId('response-files');
  return { host, user };
}

function give(text: string, name = '回應.csv') {
  const file = fileOf(new TextEncoder().encode(text), name);
  fireEvent.change(screen.getByTestId('response-files'), { target: { files: [file] } });
}

async function answeredIn(host: Awaited<ReturnType<typeof hostOf>>): Promise<number> {
  const reading = readState(await host.read());
  if (!('state' in reading)) throw new Error(reading.refused);
  return reading.state.returns.filter((row) => row.answers['status'] !== undefined).length;
}

describe('survey systems', () => {
  it('get the questionnaire as a workbook to download', async () => {
    const { createObjectURL, revokeObjectURL } = URL;
    const blobs: Blob[] = [];
    Object.assign(URL, {
      createObjectURL: jest.fn((blob: Blob) => (blobs.push(blob), 'blob:form')),
      revokeObjectURL: jest.fn(),
    });
    try {
      const { user, host } = await openSurvey();
      await user.click(screen.getByRole('button', { name: /XLSForm/ }));
      await screen.findByText(/115H1-問卷\.xlsx/);
      expect(blobs.map(({ type }) => type)).toEqual([expect.stringContaining('spreadsheetml')]);
      expect(blobs[0]?.size).toBeGreaterThan(5000);
      expect(host.applied).toEqual([]);
      expect(await axeFindings()).toEqual([]);
    } finally {
      Object.assign(URL, { createObjectURL, revokeObjectURL });
    }
  });

  it('give responses that are shown, and written only when accepted', async () => {
    const { user, host } = await openSurvey();
    give(csv);
    const accept = await screen.findByRole('button', { name: '寫入活頁簿' });
    expect(screen.getByText(/回應\.csv 第2列/)).toBeTruthy();
    expect(host.applied).toEqual([]);
    expect(await axeFindings()).toEqual([]);
    await user.click(accept);
    await screen.findByText('已寫入');
    expect(await answeredIn(host)).toBe(1);
  });

  it('leave the workbook as it was when the preview is not accepted', async () => {
    const { user, host } = await openSurvey();
    give(csv);
    await user.click(await screen.findByRole('button', { name: '不寫入' }));
    await screen.findByTestId('response-files');
    expect(host.applied).toEqual([]);
  });

  it('have columns that a person names where the program does not know them', async () => {
    const { user, host } = await openSurvey();
    give(csv.replace('填報機關', '貴單位是'));
    await user.selectOptions(await screen.findByRole('combobox', { name: '貴單位是' }), '填報機關');
    expect(await axeFindings()).toEqual([]);
    await user.click(screen.getByRole('button', { name: '以此讀取並預覽' }));
    await user.click(await screen.findByRole('button', { name: '寫入活頁簿' }));
    await screen.findByText('已寫入');
    expect(await answeredIn(host)).toBe(1);
  });

  it.each([
    ['伺服器.json', '{}', /來源請改選 ODK Central 或 KoboToolbox/],
    ['回應.xlsx', 'no workbook', /./],
  ])('are told in a sentence what is wrong with %s', async (name, text, sentence) => {
    const { host } = await openSurvey();
    give(text, name);
    const title = await screen.findByText('沒有讀入');
    expect(title.parentElement?.parentElement?.textContent).toMatch(sentence);
    expect(host.applied).toEqual([]);
  });
});
