/**
 * Survey systems through the pane: the real core and adapters; nothing is written before it is accepted.
 * @jest-environment jsdom
 */
import '../support/browser-globals';
import { afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { cleanup, fireEvent, screen } from '@testing-library/react';
import { readRows, readState, TABLES, type State } from '../../src/core/index';
import { readWorkbook } from '../../src/files/read/read-workbook';
import { formIdentity } from '../../src/survey';
import { koboExcel, koboRow, odataRow, odkZip, type Answered } from '../survey/shapes';
import { newCoordination, tasksOf } from '../support/coordinator';
import { bytesIn, handedOver } from './handed';
import { axeFindings, fileOf, hostOf, renderRoom } from './rooms';

afterEach(cleanup);

let state: State;
let csv = '';
let answered: Answered;

beforeAll(() => {
  state = newCoordination(['MOL']);
  const [task = ''] = tasksOf(state, 'MOL');
  const number = state.tasks.find(({ id }) => id === task)?.number ?? '';
  const answers = { status: 'ongoing', measure: '培訓計畫', progress_text: '辦理研習三場，計120人次參加。' };
  answered = { body: 'MOL', bodyName: '勞動部', task, number, answers };
  csv = `時間戳記,填報機關,協力事項,①辦理狀態\n2026/7/1 9:00,勞動部,${number},持續辦理`;
});

async function openSurvey() {
  const host = await hostOf(state);
  const { user } = renderRoom(host, 'consolidate');
  await user.click(await screen.findByRole('button', { name: '問卷系統' }));
  await screen.findByTestId('response-files');
  return { host, user };
}

type Given = readonly [content: string | Uint8Array, name: string];

function give(content: Given[0], name = '回應.csv') {
  giveAll([content, name]);
}

function giveAll(...given: readonly Given[]) {
  drop('response-files', ...given);
}

function drop(into: string, ...given: readonly Given[]) {
  const files = given.map(([content, name]) =>
    fileOf(typeof content === 'string' ? new TextEncoder().encode(content) : content, name),
  );
  fireEvent.change(screen.getByTestId(into), { target: { files } });
}

async function answeredIn(host: Awaited<ReturnType<typeof hostOf>>): Promise<number> {
  const reading = readState(await host.read());
  if (!('state' in reading)) throw new Error(reading.refused);
  return reading.state.returns.filter((row) => row.answers['status'] !== undefined).length;
}

const json = (data: unknown) => JSON.stringify(data);
const mapOf = (...columns: readonly object[]) => json({ version: 1, columns });
const odk = (id: string, reviewState: string) =>
  odataRow(answered, formIdentity(state).version, id, { reviewState });
const kobo = (id: number, validation: string) =>
  koboRow(answered, formIdentity(state).version, id, { validation });

describe('the first time', () => {
  it.each([
    ['', ['題目清單', '①辦理狀態', '在 Excel 中開啟', '預覽', '分工改了']],
    [/ODK Central/, ['XLSForm', 'Publish Draft', 'Public Access', 'survey login', '分工改了', '409.6']],
    [/KoboToolbox/, ['XLSForm', 'Deploy', 'Collect data', '勾 Include data from all versions', '分工改了']],
  ] as const)('the steps of %s', async (source, said) => {
    const { user } = await openSurvey();
    if (source !== '') await user.click(screen.getByRole('radio', { name: source }));
    await user.click(screen.getByText('第一次用：一步一步'));
    const steps = screen.getAllByRole('listitem').map(({ textContent }) => textContent ?? '');
    for (const [at, one] of said.entries()) expect(steps[at]).toContain(one);
    expect(steps).toHaveLength(said.length);
    expect(await axeFindings()).toEqual([]);
  });
});

describe('survey systems', () => {
  it('get the questionnaire as a workbook to download', async () => {
    const [form] = await handedOver(async () => {
      const { user, host } = await openSurvey();
      await user.click(screen.getByRole('button', { name: /XLSForm/ }));
      await screen.findByText(/115H1-問卷\.xlsx/);
      expect(host.applied).toEqual([]);
      expect(await axeFindings()).toEqual([]);
    });
    expect(form?.type).toContain('spreadsheetml');
    const { sheets } = await readWorkbook(await bytesIn(form));
    expect(sheets.map(({ name }) => name)).toEqual(['survey', 'choices', 'settings']);
    const column = (sheet: number, header: string) => {
      const [head = [], ...rows] = sheets[sheet]?.rows ?? [];
      const at = head.findIndex((cell) => cell?.value === header);
      return rows.map((cells) => cells[at]?.value ?? null);
    };
    expect(column(0, 'name')).toEqual(expect.arrayContaining(['body', 'task', 'status', 'return_key']));
    expect(column(1, 'name')).toEqual(expect.arrayContaining(['MOL', answered.task, 'ongoing']));
    expect(column(2, 'version')).toEqual([expect.stringMatching(formIdentity(state).version)]);
  });

  it('give responses that are shown, and written only when accepted', async () => {
    const { user, host } = await openSurvey();
    give(csv);
    const accept = await screen.findByRole('button', { name: '寫入活頁簿' });
    expect(screen.getByText(/回應\.csv 回應 2026\/7\/1 9:00/)).toBeTruthy();
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

  it('have a mapping file to keep, and take it where the same questions come again', async () => {
    const renamed = csv.replace('填報機關', '貴單位是');
    const [saved] = await handedOver(async () => {
      const { user } = await openSurvey();
      give(renamed);
      await user.selectOptions(await screen.findByRole('combobox', { name: '貴單位是' }), '填報機關');
      await user.click(screen.getByRole('button', { name: '下載對照檔' }));
    });
    const map = await bytesIn(saved);
    expect(JSON.parse(new TextDecoder().decode(map))).toMatchObject({
      version: 1,
      columns: [
        { header: '時間戳記', target: 'submitted' },
        { header: '貴單位是', target: 'body' },
        { header: '協力事項', target: 'task' },
        { header: '①辦理狀態', target: 'status' },
      ],
    });
    cleanup();
    const { user, host } = await openSurvey();
    give(renamed);
    await screen.findByTestId('mapping-file');
    drop('mapping-file', [map, '對照檔.json']);
    await user.click(await screen.findByRole('button', { name: '寫入活頁簿' }));
    await screen.findByText('已寫入');
    expect(await answeredIn(host)).toBe(1);
  });

  it.each([
    ['is none', '{"version":1}', '這個檔案不是對照檔'],
    ['is of other columns', mapOf({ header: '別欄', target: 'body' }), '對照檔的欄「別欄」不在這個回應檔裡'],
    ['names no field', mapOf({ header: '貴單位是', target: 'agency' }), '「貴單位是」對到「agency」'],
  ])(
    'say what is wrong with a mapping file that %s, and keep the columns to choose',
    async (_, text, said) => {
      const { host } = await openSurvey();
      give(csv.replace('填報機關', '貴單位是'));
      await screen.findByTestId('mapping-file');
      drop('mapping-file', [text, '對照檔.json']);
      expect(await screen.findByText(new RegExp(said))).toBeTruthy();
      expect(screen.getByRole('combobox', { name: '貴單位是' })).toBeTruthy();
      expect(host.applied).toEqual([]);
    },
  );

  const version = () => formIdentity(state).version;
  it.each([
    ['ODK Central', 'OData', 'odata.json', () => json({ value: [odk('uuid:a', 'approved')] }), '已核可'],
    ['ODK Central', 'zipped CSV', 'submissions.csv.zip', () => odkZip([answered], version()), ''],
    ['KoboToolbox', 'JSON', 'kobo.json', () => json({ results: [kobo(7, 'On hold')] }), '保留'],
    ['KoboToolbox', 'Excel', 'kobo.xlsx', () => koboExcel([answered], version()), ''],
  ])('of %s (%s) are previewed and written as any other', async (source, _kind, name, content, review) => {
    const { user, host } = await openSurvey();
    await user.click(screen.getByRole('radio', { name: new RegExp(`^${source}`) }));
    give(await content(), name);
    const accept = await screen.findByRole('button', { name: '寫入活頁簿' });
    expect(screen.getAllByText(/勞動部/).length).toBeGreaterThan(0);
    expect(screen.getByText(/填答 1 項/)).toBeTruthy();
    if (review !== '') expect(screen.getByText(new RegExp(`來源審查狀態：${review}`))).toBeTruthy();
    expect(host.applied).toEqual([]);
    await user.click(accept);
    await screen.findByText('已寫入');
    expect(await answeredIn(host)).toBe(1);
    const register = readRows(await host.read(), TABLES.submissions);
    expect(register.map((row) => row['source_review']?.value ?? '')).toEqual([review]);
  });

  it('are previewed beside a file that cannot be read, which is named', async () => {
    const { user, host } = await openSurvey();
    giveAll(['no workbook', '壞檔.xlsx'], [csv, '回應.csv']);
    const accept = await screen.findByRole('button', { name: '寫入活頁簿' });
    expect(screen.getByText('壞檔.xlsx')).toBeTruthy();
    expect(screen.getByText(/這不是可讀取的試算表（看起來是純文字檔）/)).toBeTruthy();
    expect(screen.getByText(/回應\.csv 回應 2026\/7\/1 9:00/)).toBeTruthy();
    await user.click(accept);
    await screen.findByText('已寫入');
    expect(await answeredIn(host)).toBe(1);
  });

  it.each([
    ['伺服器.json', '{}', /來源請改選 ODK Central 或 KoboToolbox/],
    ['回應.xlsx', 'no workbook', /這不是可讀取的試算表（看起來是純文字檔）/],
  ])('are told in a sentence what is wrong with %s', async (name, text, sentence) => {
    const { host } = await openSurvey();
    give(text, name);
    const title = await screen.findByText('沒有讀入');
    expect(title.parentElement?.parentElement?.textContent).toMatch(sentence);
    expect(host.applied).toEqual([]);
  });
});
