/** From a figure to its returns, from a return to the very cell, and the pages for a meeting. */
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { createHash } from 'node:crypto';
import { strFromU8, unzipSync } from 'fflate';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readWorkbook } from '../../src/files/read/read-workbook';
import { asJson, folder, policyReturns, removeFolders } from '../support/command-line';
import { consolidate, Desk, sound, TODAY } from '../scenario/desk';

interface Traced {
  readonly key: string;
  readonly body: string;
  readonly files: readonly { readonly file: string; readonly id: string }[];
  readonly answers: readonly {
    readonly field: string;
    readonly places: readonly {
      readonly file: string;
      readonly id: string;
      readonly sheet: string;
      readonly cell: string;
    }[];
  }[];
}

let workbook: string;
let path: string;
let task: string;

beforeAll(async () => {
  const desk = await Desk.open('MOL');
  workbook = desk.workbook();
  const inbox = join(folder(), 'in');
  task = desk.tasks('MOL')[0] ?? '';
  path = await desk.returned('MOL', inbox, '勞動部.xlsx', { [task]: sound('人才培訓計畫') });
  expect((await consolidate(workbook, inbox)).data.totals.returned).toBe(1);
});
afterAll(removeFolders);

const traced = (key: string) => asJson<Traced[]>('trace', workbook, key, ...TODAY);

describe('trace', () => {
  it('leads from a return to the cell in which each answer was written, and to the hash of its file', async () => {
    const { data } = await traced(`112|115H1|${task}|MOL`);
    expect(data).toHaveLength(1);
    const id = createHash('sha256').update(readFileSync(path)).digest('hex');
    expect(data[0]?.files).toEqual([{ file: '勞動部.xlsx', id }]);
    const measure = data[0]?.answers.find(({ field }) => field === 'measure')?.places[0];
    expect(measure).toMatchObject({ file: '勞動部.xlsx', id, sheet: '填報表' });
    const sheet = (await readWorkbook(readFileSync(path))).sheets.find(({ name }) => name === '填報表');
    const [, letters = '', row = ''] = /^([A-Z]+)(\d+)$/.exec(measure?.cell ?? '') ?? [];
    const column = letters.charCodeAt(0) - 65;
    expect(sheet?.rows[Number(row) - 1]?.[column]?.value).toBe('人才培訓計畫');
  });

  it('takes a task and a body by number and name, or a task alone', async () => {
    const number = await numberOf();
    expect((await traced(`${number} 勞動部`)).data.map(({ body }) => body)).toEqual(['MOL']);
    expect((await traced(`${task} mol`)).data.map(({ body }) => body)).toEqual(['MOL']);
    expect((await traced(number)).data.length).toBeGreaterThanOrEqual(1);
  });

  it('leads from a figure of a page to as many returns as it says', async () => {
    const { sheets } = await readWorkbook(readFileSync(workbook));
    const rows = sheets.find(({ name }) => name === '一頁摘要')?.rows ?? [];
    const total = rows.findIndex((cells) => cells[0]?.value === '合計');
    expect(rows[total]?.[3]?.value).toBe(1);
    const { data } = await traced(`一頁摘要!D${total + 1}`);
    expect(data.map(({ key }) => key)).toEqual([`112|115H1|${task}|MOL`]);
    const { out } = await policyReturns('trace', workbook, `'一頁摘要'!$C$${total + 1}`, ...TODAY);
    expect(out).toContain('由 147 項構成');
  });

  it('says what can be traced where it cannot', async () => {
    for (const [key, said] of [
      ['設定!A1', '可追查的頁：會前十分鐘、一頁摘要、彙整表'],
      ['會前十分鐘!A1', '不是由填報構成'],
      ['九-99 勞動部', '本期沒有'],
    ] as const) {
      const { exitCode, err } = await policyReturns('trace', workbook, key, ...TODAY);
      expect(exitCode).toBe(2);
      expect(err).toContain(said);
    }
  });

  it('says of what was typed on the sheet that no file has it', async () => {
    const { out } = await policyReturns('trace', workbook, `112|115H1|${task}|MOL`, ...TODAY);
    expect(out).toContain('③');
    expect(out).not.toContain('不在收到的檔案裡');
  });

  async function numberOf(): Promise<string> {
    const { sheets } = await readWorkbook(readFileSync(workbook));
    const tasks = sheets.find(({ name }) => name === '協力事項')?.rows ?? [];
    return String(tasks.find((cells) => cells[1]?.value === task)?.[2]?.value ?? '');
  }
});

describe('meeting', () => {
  it('makes three pages that lead nowhere outside, with the figures of the workbook', async () => {
    const out = join(folder(), '會議資料.xlsx');
    const { exitCode, data } = await asJson<{ sheets: string[] }>(
      'meeting',
      workbook,
      '--out',
      out,
      ...TODAY,
    );
    expect(exitCode).toBe(0);
    expect(data.sheets).toEqual(['會前十分鐘', '一頁摘要', '彙整表']);
    const [made, standing] = [
      await readWorkbook(readFileSync(out)),
      await readWorkbook(readFileSync(workbook)),
    ];
    expect(made.sheets.map(({ name }) => name)).toEqual(data.sheets);
    const texts = (sheets: typeof made.sheets, name: string) =>
      sheets
        .find((sheet) => sheet.name === name)
        // Without the first row, which has the way back.
        ?.rows.slice(1)
        .map((row) => row.map(({ value }) => value ?? null));
    expect(texts(made.sheets, '彙整表')).toEqual(texts(standing.sheets, '彙整表'));
    const parts = Object.entries(unzipSync(readFileSync(out))).filter(([name]) =>
      /worksheets\/sheet/.test(name),
    );
    expect(parts).toHaveLength(3);
    for (const [, bytes] of parts) expect(strFromU8(bytes)).not.toContain('hyperlink');
  });

  it('asks for a name', async () => {
    const { exitCode, err } = await policyReturns('meeting', workbook);
    expect(exitCode).toBe(2);
    expect(err).toContain('--out');
  });
});
