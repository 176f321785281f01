/** Responses of every source into one workbook: the same answers give the same rows. */
import { describe, expect, it } from '@jest/globals';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { folder, policyReturns } from '../support/command-line';
import { consolidate, returnOf } from '../scenario/desk';
import {
  fieldsOf,
  googleForms,
  koboExcel,
  koboRow,
  microsoftForms,
  odataRow,
  odkZip,
  question,
  sheetOf,
  surveyCake,
  typed,
  workbook as workbookOf,
} from '../survey/shapes';
import { big5, both, desk, fileOf, first, results, survey, useSurveyDesk, version } from './survey-support';

useSurveyDesk();

/** By the return template, as files do it. */
async function byTemplate(): Promise<string> {
  const path = desk.workbook();
  const inbox = folder();
  const rows = both.map(({ task, answers }) => [
    task,
    Object.fromEntries(Object.entries(answers).map(([key, value]) => [key, typed(key, value)])),
  ]);
  await desk.returned('MOEA', inbox, '填報.xlsx', Object.fromEntries(rows));
  await consolidate(path, inbox);
  return path;
}

describe('the same answers from every source', () => {
  it.each([
    ['Microsoft Forms', () => microsoftForms(both), 'forms.xlsx', []],
    ['Google Forms', () => googleForms(both), 'google.csv', []],
    ['SurveyCake, UTF-8 with a byte order mark', () => `\ufeff${surveyCake(both)}`, 'cake.csv', []],
    ['SurveyCake, semicolons', () => surveyCake(both, ';'), 'cake.csv', []],
    ['SurveyCake, tabs', () => surveyCake(both, '\t'), 'cake.tsv', []],
    [
      'ODK Central, OData',
      () => JSON.stringify({ value: both.map((one, at) => odataRow(one, version, `uuid:${at}`)) }),
      'odata.json',
      ['--from', 'odk'],
    ],
    ['ODK Central, zipped CSV', () => odkZip(both, version), 'submissions.csv.zip', ['--from', 'odk']],
    [
      'KoboToolbox, JSON',
      () =>
        JSON.stringify({
          count: 2,
          next: null,
          previous: null,
          results: both.map((one, at) => koboRow(one, version, at + 1)),
        }),
      'kobo.json',
      ['--from', 'kobo'],
    ],
    ['KoboToolbox, Excel', () => koboExcel(both, version), 'kobo.xlsx', ['--from', 'kobo']],
  ] as const)('%s gives the rows that the return gives', async (_, content, name, options) => {
    const path = desk.workbook();
    const { data } = await survey('import', path, fileOf(name, await content()), ...options);
    expect(data.responses.map(({ outcome, reason }) => [outcome, reason])).toEqual([
      ['merged', expect.anything()],
      ['merged', expect.anything()],
    ]);
    expect(await results(path)).toEqual(await results(await byTemplate()));
  });

  it('SurveyCake in Big5, as an old Excel saves it, gives the same rows', async () => {
    const path = desk.workbook();
    const { data } = await survey(
      'import',
      path,
      fileOf('big5.csv', big5(surveyCake(both).replace(/[①-⑤]/g, ''))),
    );
    expect(data.responses.map(({ outcome }) => outcome)).toEqual(['merged', 'merged']);
    expect(await results(path)).toEqual(await results(await byTemplate()));
  });

  it('one response for several tasks gives the same rows', async () => {
    const path = desk.workbook();
    const heads = both.flatMap((one) => fieldsOf([one]).map((key) => `【${one.number}】${question(key)}`));
    const cells = both.flatMap((one) => fieldsOf([one]).map((key) => typed(key, one.answers[key] ?? '')));
    const rows = [
      ['Id', 'Start time', '填報機關', ...heads],
      [1, 46213.5, '經濟部;', ...cells],
    ];
    const { data } = await survey(
      'import',
      path,
      fileOf('one.xlsx', await workbookOf(sheetOf('回應', rows))),
    );
    expect(data.responses.map(({ outcome }) => outcome)).toEqual(['accepted']);
    expect(await results(path)).toEqual(await results(await byTemplate()));
  });
});

describe('what people do to columns', () => {
  const heads = [
    '時間戳記',
    '填報機關',
    '協力事項',
    '①辦理狀態',
    '②推動措施（計畫）名稱',
    '③本期辦理情形及成果',
  ];
  const row = (...cells: readonly string[]) => [heads, cells].map((one) => one.join(',')).join('\n');
  const sound = () => [
    '2026/7/1 9:00',
    '經濟部',
    first.number,
    '持續辦理',
    '培訓計畫',
    '辦理研習三場，計120人次。',
  ];

  it('missing and extra questions: what is there is read, what is not ours is named', async () => {
    const path = desk.workbook();
    const text = ['Q1. 填報機關,2、事項,滿意度,辦理狀態', `經濟部,${first.number} 產業參與,5,持續辦理`].join(
      '\n',
    );
    const { data, exitCode } = await survey('import', path, fileOf('a.csv', text));
    expect(data).toMatchObject({ files: [{ responses: 1, unread: ['滿意度'] }] });
    expect(exitCode).toBe(1);
    expect(data.responses[0]?.findings.map(({ code }) => code)).toEqual(
      expect.arrayContaining(['rule.measure_missing', 'rule.progress_missing']),
    );
  });

  it('a finding names the cell of the response file', async () => {
    const path = desk.workbook();
    const text = `${heads.join(',')},預定完成日\n${sound().join(',')},115.02.30`;
    const { data } = await survey('import', path, fileOf('回應.csv', text));
    const finding = data.responses[0]?.findings.find(({ code }) => code === 'value.unreadable-date');
    expect(finding?.cell).toBe('G2');
    expect(finding?.message).toContain('〈回應.csv〉G2');
  });

  it('a renamed question is mapped by a file that the program proposes and a person corrects', async () => {
    const path = desk.workbook();
    const text = row(...sound())
      .replace('①辦理狀態', '目前進展')
      .replace('填報機關', '貴單位是');
    const file = fileOf('renamed.csv', text);
    const refused = await policyReturns('survey', 'import', path, file);
    expect([refused.exitCode, refused.err]).toEqual([1, expect.stringContaining('--map')]);
    const map = join(folder(), 'map.json');
    const proposed = await policyReturns('survey', 'import', path, file, '--map', map);
    expect(proposed.exitCode).toBe(1);
    const proposal = JSON.parse(readFileSync(map, 'utf8')) as {
      columns: { header: string; target: string }[];
    };
    expect(proposal.columns.map(({ target }) => target)).toEqual([
      'submitted',
      '',
      'task',
      '',
      'measure',
      'progress_text',
    ]);
    const targets: Record<string, string> = { 目前進展: 'status', 貴單位是: 'body' };
    const columns = proposal.columns.map((one) => ({ ...one, target: targets[one.header] ?? one.target }));
    writeFileSync(map, JSON.stringify({ ...proposal, columns }));
    const { data } = await survey('import', path, file, '--map', map);
    expect(data.responses[0]?.outcome).toBe('accepted');
    expect((await returnOf(path, 'MOEA', first.task))?.['status']).toBe('持續辦理');
  });

  it('a mapping can name one body and one task for all responses', async () => {
    const path = desk.workbook();
    const map = fileOf(
      'map.json',
      JSON.stringify({
        version: 1,
        body: 'MOEA',
        task: first.number,
        columns: [{ header: '進展', target: 'status' }],
      }),
    );
    const { data } = await survey(
      'import',
      path,
      fileOf('b.csv', '時間戳記,進展\n2026/7/1,不適用'),
      '--map',
      map,
    );
    expect(data.responses[0]?.outcome).toBe('accepted');
  });

  it.each([
    ['is no mapping', '{', '對照檔無法讀取'],
    [
      'names a header that is not there',
      {
        version: 1,
        columns: [
          { header: '沒有', target: 'status' },
          { header: '①辦理狀態', target: 'status' },
        ],
      },
      '沒有',
    ],
    [
      'names a target that does not exist',
      { version: 1, columns: [{ header: '①辦理狀態', target: 'stats' }] },
      'stats',
    ],
  ])('a mapping that %s is refused', async (_, content, said) => {
    const path = desk.workbook();
    const before = readFileSync(path);
    const map = fileOf('map.json', typeof content === 'string' ? content : JSON.stringify(content));
    const ran = await policyReturns('survey', 'import', path, fileOf('c.csv', row(...sound())), '--map', map);
    expect([ran.exitCode, ran.err]).toEqual([1, expect.stringContaining(said)]);
    expect(readFileSync(path).equals(before)).toBe(true);
  });
});
