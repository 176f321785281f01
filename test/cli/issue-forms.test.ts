/** `issue --format`: templates as OpenDocument, alone or beside the others, come back like any other return. */
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { issueTemplates, readReturn, readState, templateWorkbook, type Template } from '../../src/core/index';
import { readWorkbook, writeOds } from '../../src/files';
import { asJson, folder, policyReturns, removeFolders } from '../support/command-line';
import { filled } from '../support/filled';
import { type Consolidated, type Issued, SENT, sound, TODAY } from '../scenario/desk';

let workbook: string;

beforeAll(async () => {
  workbook = join(folder(), '彙整.xlsx');
  await policyReturns('init', workbook, '--period', '115H1', ...TODAY);
});

afterAll(removeFolders);

const issue = async (...options: readonly string[]) => {
  const out = join(folder(), '發出');
  const { data } = await asJson<Issued & { sendingList: string }>(
    ...['issue', workbook, '--out', out, '--body', 'MOC', ...options, ...TODAY],
  );
  return data;
};

async function templateIn(path: string): Promise<Template> {
  const reading = readReturn(await readWorkbook(readFileSync(path)));
  if (!('read' in reading)) throw new Error(reading.refused);
  return reading.read.template;
}

describe('templates', () => {
  it('come as OpenDocument where that is asked for, or as both', async () => {
    const names = async (form: string) =>
      (await issue('--format', form)).files.map(({ path }) => basename(path));
    expect(await names('xlsx')).toEqual(['115H1-文化部-技職綱領.xlsx']);
    expect(await names('ods')).toEqual(['115H1-文化部-技職綱領.ods']);
    expect(await names('both')).toEqual(['115H1-文化部-技職綱領.xlsx', '115H1-文化部-技職綱領.ods']);
  });

  it('are of one content, and the sending list names them', async () => {
    const { files, sendingList } = await issue('--format', 'both');
    const [xlsx, ods] = await Promise.all(files.map(({ path }) => templateIn(path)));
    expect(ods).toEqual(xlsx);
    const list = await readWorkbook(readFileSync(sendingList));
    const texts = list.sheets[0]?.rows[1]?.map(({ value }) => String(value)).join('\n');
    expect(texts).toContain('115H1-文化部-技職綱領.xlsx或115H1-文化部-技職綱領.ods');
  });

  it('of another form are refused', async () => {
    const { exitCode, err } = await policyReturns('issue', workbook, '--out', folder(), '--format', 'pdf');
    expect([exitCode, err]).toEqual([
      2,
      '沒有「pdf」這種格式。請用 --format xlsx、--format ods 或 --format both。\n',
    ]);
  });

  it('are attached to letters in that form', async () => {
    const out = join(folder(), '信件');
    await policyReturns(
      ...['letters', workbook, '--out', out, '--kind', 'issue', '--format', 'ods', '--body', 'MOC', ...TODAY],
    );
    const message = readFileSync(join(out, '115H1-文化部-發送.eml'), 'latin1');
    expect(message).toContain('Content-Type: application/vnd.oasis.opendocument.spreadsheet');
    expect(message).not.toContain('officedocument.spreadsheetml');
  });

  it('come back and are consolidated', async () => {
    const reading = readState(await readWorkbook(readFileSync(workbook)));
    if (!('state' in reading)) throw new Error(reading.refused);
    const [issued] = issueTemplates(reading.state, ['MOC']);
    if (issued === undefined) throw new Error('No template.');
    const { template } = issued;
    const answers = Object.fromEntries(
      template.tasks.map(({ id }, index) => [
        id,
        Object.fromEntries(Object.entries(sound(`計畫${index}`)).map(([key, value]) => [key, { value }])),
      ]),
    );
    const cover = Object.fromEntries(Object.entries(SENT).map(([key, value]) => [key, { value }]));
    const back = join(folder(), '收回');
    mkdirSync(back);
    const file = join(back, '115H1-文化部-技職綱領.ods');
    writeFileSync(file, writeOds(filled(templateWorkbook(template), answers, cover)));
    const { data } = await asJson<Consolidated>('consolidate', workbook, back, ...TODAY);
    expect(data.files.map(({ body, outcome, rows }) => [body, outcome, rows])).toEqual([
      ['MOC', 'accepted', template.tasks.length],
    ]);
    expect(existsSync(file)).toBe(true);
  });
});
