/** Responses of every source into one workbook: the same answers give the same rows. */
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { TABLES } from '../../src/core/index';
import { folder, policyReturns, removeFolders } from '../support/command-line';
import { consolidate, Desk, openMatters, returnOf, TODAY, typeInTable, type Row } from '../scenario/desk';
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
  type Answered,
} from '../survey/shapes';
import {
  answered,
  big5,
  fileOf,
  historyOf,
  registerOf,
  results,
  stateOf,
  survey,
  versionOf,
} from './survey-support';

let desk: Desk;
let version: string;
let first: Answered;
let second: Answered;
let both: readonly Answered[];
let otherTask: string;

beforeAll(async () => {
  desk = await Desk.open('MOEA');
  const state = await stateOf(desk.workbook());
  version = await versionOf(desk.workbook());
  const [one = '', two = ''] = desk.tasks('MOEA');
  first = answered(state, 'MOEA', one, {
    status: 'in_progress',
    measure: '產業人才培訓計畫',
    progress_text: '1. 辦理研習三場，計120人次參加。\n2. 與產業公會合作，"開設"課程；並訪視五校。',
    kpi_name_1: '培訓人次',
    kpi_unit_1: '人次',
    kpi_target_1: 200,
    kpi_actual_1: 120,
    due_date: '2026-12-31',
    planned_pct: 1,
    actual_pct: 1,
    budget: 25000,
    executed: 1200.5,
  });
  second = answered(state, 'MOEA', two, {
    status: 'done',
    measure: '=實務課程計畫',
    progress_text: '全部完成，成效良好，已提供資訊。',
    due_date: '2026-06-30',
    done_date: '2026-06-29',
    planned_pct: 100,
    actual_pct: 100,
  });
  both = [first, second];
  const mine = new Set(desk.tasks('MOEA'));
  otherTask = state.tasks.find(({ id }) => !mine.has(id))?.id ?? '';
});
afterAll(removeFolders);

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

describe('edits and instances', () => {
  const version2 = { edits: 1, updatedAt: '2026-07-02T01:00:00.000Z', reviewState: 'approved' };
  const odk = (...rows: readonly unknown[]) => fileOf('odata.json', JSON.stringify({ value: rows }));
  const changed = (): Answered => ({ ...first, answers: { ...first.answers, measure: '新計畫' } });

  it('importing twice changes nothing', async () => {
    const path = desk.workbook();
    const file = fileOf('forms.xlsx', await microsoftForms(both));
    await survey('import', path, file);
    const before = readFileSync(path);
    const { data } = await survey('import', path, file);
    expect(data.changed).toBe(false);
    expect(readFileSync(path).equals(before)).toBe(true);
  });

  it('an edit is a later version of its instance, whatever comes first', async () => {
    const original = odataRow(first, version, 'uuid:a');
    const edit = odataRow(changed(), version, 'uuid:a', version2);
    const sequences = [
      [original, edit],
      [edit, original],
    ];
    for (const rows of sequences) {
      const path = desk.workbook();
      for (const one of rows) await survey('import', path, odk(one), '--from', 'odk');
      expect((await returnOf(path, 'MOEA', first.task))?.['measure']).toBe('新計畫');
      expect(await openMatters(path)).toEqual([]);
      expect((await historyOf(path)).some(({ value }) => value === first.answers['measure'])).toBe(true);
    }
  });

  it('an edit in a tool that does not count them is one too: the same response with other content', async () => {
    const path = desk.workbook();
    await survey('import', path, fileOf('a.xlsx', await microsoftForms([first])));
    await survey('import', path, fileOf('b.xlsx', await microsoftForms([changed()])));
    expect((await returnOf(path, 'MOEA', first.task))?.['measure']).toBe('新計畫');
    await survey('import', path, fileOf('a.xlsx', await microsoftForms([first])));
    expect((await returnOf(path, 'MOEA', first.task))?.['measure']).toBe('新計畫');
    expect((await registerOf(path)).map(({ counter }) => counter)).toEqual([1, 2]);
  });

  it('different instances are unordered: what differs waits for the coordinator, edits or not', async () => {
    const path = desk.workbook();
    const rows = [odataRow(first, version, 'uuid:a'), odataRow(changed(), version, 'uuid:b', version2)];
    const { data } = await survey('import', path, odk(...rows), '--from', 'odk');
    expect(data.responses.map(({ outcome }) => outcome)).toEqual(['conflict', 'conflict']);
    expect(await openMatters(path)).toHaveLength(1);
  });

  it('a deletion at the source takes its answers back, and they stand in the history', async () => {
    const path = desk.workbook();
    await survey('import', path, odk(odataRow(first, version, 'uuid:a')), '--from', 'odk');
    const gone = odataRow(first, version, 'uuid:a', { deletedAt: '2026-07-03T01:00:00.000Z' });
    const { data } = await survey('import', path, odk(gone), '--from', 'odk');
    expect(data.responses[0]?.outcome).toBe('accepted');
    expect((await returnOf(path, 'MOEA', first.task))?.['status']).toBeNull();
    expect((await historyOf(path)).map(({ reason }) => reason)).toContain('來源已刪除');
    const again = await survey('import', path, odk(gone), '--from', 'odk');
    expect(again.data.changed).toBe(false);
    await survey('import', path, odk(odataRow(first, version, 'uuid:a', version2)), '--from', 'odk');
    expect((await returnOf(path, 'MOEA', first.task))?.['status']).toBe('辦理中');
  });

  it('the deletion of what was never taken is nothing', async () => {
    const path = desk.workbook();
    const gone = odataRow(first, version, 'uuid:x', { deletedAt: '2026-07-03T01:00:00.000Z' });
    const { data } = await survey('import', path, odk(gone), '--from', 'odk');
    expect([data.responses, data.changed]).toEqual([[], false]);
  });

  it('the source’s state of review stands beside ours, and follows it', async () => {
    const path = desk.workbook();
    await survey('import', path, odk(odataRow(first, version, 'uuid:a')), '--from', 'odk');
    await survey(
      'import',
      path,
      odk(odataRow(first, version, 'uuid:a', { reviewState: 'hasIssues' })),
      '--from',
      'odk',
    );
    expect((await registerOf(path)).map(({ reason }) => reason)).toEqual([
      expect.stringContaining('hasIssues'),
    ]);
    const kobo = JSON.stringify([koboRow(second, version, 7, { validation: 'Approved' })]);
    await survey('import', path, fileOf('k.json', kobo), '--from', 'kobo');
    expect((await registerOf(path)).map(({ reason }) => reason)).toContainEqual(
      expect.stringContaining('Approved'),
    );
  });

  it('a response beside a return that says otherwise is a conflict', async () => {
    const path = desk.workbook();
    const inbox = folder();
    const answers = { status: '持續辦理', measure: '別的計畫', progress_text: '辦理研習三場，共120人次。' };
    await desk.returned('MOEA', inbox, '填報.xlsx', { [first.task]: answers });
    await consolidate(path, inbox);
    const { data } = await survey(
      'import',
      path,
      odk(odataRow(first, version, 'uuid:a', version2)),
      '--from',
      'odk',
    );
    expect(data.responses[0]?.outcome).toBe('conflict');
  });
});

describe('bad input: a clear sentence, nothing written', () => {
  const json = (...rows: readonly unknown[]) => fileOf('odata.json', JSON.stringify({ value: rows }));

  it.each([
    ['a body that is unknown', () => ({ ...first, body: 'NOBODY' }), '找不到機關「NOBODY」'],
    ['a task that is unknown', () => ({ ...first, task: 'T999' }), 'T999'],
    ['a task that is not the body’s', () => ({ ...first, task: otherTask }), '不必回復'],
    ['no body', () => ({ ...first, body: '' }), '沒有選填報機關'],
    ['no task', () => ({ ...first, task: '' }), '沒有選協力事項'],
    ['no answer', () => ({ ...first, answers: {} }), '沒有填寫任何答案'],
  ])('%s', async (_, one, said) => {
    const path = desk.workbook();
    const before = readFileSync(path);
    const { data, exitCode } = await survey(
      'import',
      path,
      json(odataRow(one(), version, 'uuid:a')),
      '--from',
      'odk',
    );
    expect(data.responses[0]).toMatchObject({ outcome: 'refused', reason: expect.stringContaining(said) });
    expect([exitCode, data.changed, readFileSync(path).equals(before)]).toEqual([1, false, true]);
  });

  it('a body that is not assigned', async () => {
    const path = desk.workbook();
    const none = (row: Row): Row => (row['body'] === 'MOEA' ? { send: '不發送' } : {});
    await typeInTable(path, TABLES.assignments, none);
    const { data } = await survey('import', path, json(odataRow(first, version, 'uuid:a')), '--from', 'odk');
    expect(data.responses[0]?.reason).toContain('「經濟部」本期沒有應填事項');
    expect(data.changed).toBe(false);
  });

  it('another version of the form: that response is refused, the others are taken', async () => {
    const path = desk.workbook();
    const rows = [
      odataRow(first, version, 'uuid:a', { version: '112-114H2-0123456789' }),
      odataRow(second, version, 'uuid:b'),
    ];
    const { data } = await survey('import', path, json(...rows), '--from', 'odk');
    expect(data.responses.map(({ outcome }) => outcome)).toEqual(['refused', 'accepted']);
    expect(data.responses[0]?.reason).toContain('112-114H2-0123456789');
  });

  it.each([
    ['no questions of ours', 'a.csv', '姓名,分數\n甲,5', [], '沒有一欄是本問卷的題目'],
    ['no body', 'a.csv', '協力事項,①辦理狀態\n四-1,持續辦理', [], '哪個機關'],
    ['no task', 'a.csv', '填報機關,①辦理狀態\n經濟部,持續辦理', [], '哪一項'],
    ['bytes of no encoding', 'a.csv', Uint8Array.of(0xff, 0x80, 0x81, 0x2c), [], '編碼'],
    ['no text', 'a.csv', Uint8Array.of(0x41, 0, 0x42, 0), [], 'CSV'],
    ['JSON without --from', 'a.json', '[]', [], '--from'],
    ['a damaged JSON', 'a.json', '{', ['--from', 'kobo'], 'JSON'],
    [
      'somebody else’s JSON',
      'a.json',
      '[{"_id":1,"name":"x"}]',
      ['--from', 'kobo'],
      '不是由本程式匯出之問卷',
    ],
    ['somebody else’s table', 'a.csv', 'KEY,name\nuuid:1,x', ['--from', 'odk'], '不是由本程式匯出之問卷'],
    ['a zip that is none', 'a.zip', 'PK', ['--from', 'odk'], 'a.zip'],
  ] as const)('a file with %s', async (_, name, content, options, said) => {
    const path = desk.workbook();
    const before = readFileSync(path);
    const ran = await policyReturns('survey', 'import', path, fileOf(name, content), ...options, ...TODAY);
    expect([ran.exitCode, ran.err]).toEqual([1, expect.stringContaining(said)]);
    expect(readFileSync(path).equals(before)).toBe(true);
  });

  it('a return, a workbook of two sheets of responses, an unknown server', async () => {
    const path = desk.workbook();
    const inbox = folder();
    const back = await desk.returned('MOEA', inbox, '填報.xlsx', {});
    expect((await policyReturns('survey', 'import', path, back)).err).toContain('consolidate');
    const rows = [
      ['填報機關', '事項', '①辦理狀態'],
      ['經濟部', first.number, '不適用'],
    ];
    const two = fileOf('two.xlsx', await workbookOf(sheetOf('甲', rows), sheetOf('乙', rows)));
    expect((await policyReturns('survey', 'import', path, two)).err).toContain('「甲」與「乙」');
    expect((await policyReturns('survey', 'import', path, two, '--from', 'redcap')).exitCode).toBe(2);
  });

  it('a dry run writes nothing', async () => {
    const path = desk.workbook();
    const before = readFileSync(path);
    const { data } = await survey('import', path, fileOf('a.csv', googleForms(both)), '--dry-run');
    expect(data.responses.map(({ outcome }) => outcome)).toEqual(['merged', 'merged']);
    expect([data.changed, readFileSync(path).equals(before)]).toEqual([false, true]);
  });
});
