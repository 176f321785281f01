/** What `survey questions` tells people to ask is what `survey import` understands. */
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { writeCsv } from 'hucre/csv';
import type { QuestionItem } from '../../src/survey';
import { asJson, folder, policyReturns, removeFolders } from '../support/command-line';
import { returnOf } from '../scenario/desk';
import { fileOf, survey } from './survey-support';

let workbook: string;
beforeAll(async () => {
  workbook = join(folder(), '彙整.xlsx');
  await policyReturns('init', workbook, '--period', '115H1', '--today', '2026-07-01');
});
afterAll(removeFolders);

describe.each(['zh-TW', 'en'])('survey questions --lang %s', (language) => {
  const questions = async () =>
    (await asJson<{ questions: QuestionItem[] }>('survey', 'questions', workbook, '--lang', language)).data
      .questions;

  it('asks each question by a text of its own, with choices and help', async () => {
    const items = await questions();
    expect(new Set(items.map(({ text }) => text)).size).toBe(items.length);
    expect(items.every(({ text, help }) => !/[{}]/.test(text + help))).toBe(true);
    expect(items.filter(({ required }) => required)).toHaveLength(3);
    expect(items.map(({ choices }) => choices.length).slice(0, 3)).toEqual([expect.any(Number), 25, 7]);
  });

  it('a tool that asks them, and offers the choices, is understood without any mapping', async () => {
    const items = await questions();
    const [body, task, status] = items;
    const answers = items.map((item) => {
      if (item === body) return item.choices.find((choice) => /經濟部|Economic Affairs/.test(choice)) ?? '';
      if (item === task) return item.choices.find((choice) => choice.startsWith('四-5')) ?? '';
      return item === status ? (item.choices[0] ?? '') : '';
    });
    const file = fileOf('r.csv', writeCsv([items.map(({ text }) => text), answers]));
    const { data } = await survey('import', workbook, file, '--dry-run');
    expect(data).toMatchObject({ files: [{ unread: [] }] });
    expect(data.responses.map(({ reason, outcome }) => [reason, outcome])).not.toContainEqual([
      expect.anything(),
      'refused',
    ]);
  });
});

describe('--out', () => {
  it('writes the list and a blank form that needs nothing from outside', async () => {
    const out = join(folder(), '問卷');
    await policyReturns('survey', 'questions', workbook, '--out', out);
    expect(readdirSync(out).sort()).toEqual(['問卷題目.txt', '空白填報表.html']);
    const html = readFileSync(join(out, '空白填報表.html'), 'utf8');
    expect(html).toContain('☐ 持續辦理');
    expect(html).not.toMatch(/https?:|src=|href=/);
    expect(readFileSync(join(out, '問卷題目.txt'), 'utf8')).toContain('①辦理狀態（單選）');
    expect(await returnOf(workbook, 'MOEA', 'T112-4-05')).toMatchObject({ status: null });
  });
});
