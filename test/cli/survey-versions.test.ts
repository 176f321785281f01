/** Edits, deletions and other instances of survey responses; and what cannot be imported. */
import { describe, expect, it } from '@jest/globals';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { readFileSync, writeFileSync } from 'node:fs';
import { TABLES } from '../../src/core/index';
import { folder, policyReturns } from '../support/command-line';
import { consolidate, openMatters, returnOf, TODAY, typeInTable, type Row } from '../scenario/desk';
import {
  googleForms,
  koboRow,
  microsoftForms,
  odataRow,
  sheetOf,
  workbook as workbookOf,
  type Answered,
} from '../survey/shapes';
import {
  both,
  desk,
  fileOf,
  first,
  historyOf,
  otherTask,
  registerOf,
  second,
  survey,
  useSurveyDesk,
  version,
} from './survey-support';

useSurveyDesk();

describe('edits and instances', () => {
  const version2 = { edits: 1, updatedAt: '2026-07-02T01:00:00.000Z', reviewState: 'approved' };
  const odk = (...rows: readonly unknown[]) => fileOf('odata.json', JSON.stringify({ value: rows }));
  const reviewsIn = async (path: string) => (await registerOf(path)).map((one) => one['source_review']);
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

  it('two responses in the same second are two where a time is all that tells them apart', async () => {
    const path = desk.workbook();
    const text = new TextDecoder().decode(googleForms([first, changed()]));
    const file = fileOf('google.csv', text.replaceAll('2026/07/02', '2026/07/01'));
    const { data } = await survey('import', path, file);
    expect(data.responses.map(({ outcome }) => outcome)).toEqual(['conflict', 'conflict']);
    expect(await openMatters(path)).toHaveLength(1);
    expect((await survey('import', path, file)).data.changed).toBe(false);
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
    expect(await reviewsIn(path)).toEqual(['有問題']);
    const kobo = JSON.stringify([koboRow(second, version, 7, { validation: 'On hold' })]);
    const { data } = await survey('import', path, fileOf('k.json', kobo), '--from', 'kobo');
    expect(data.responses.map(({ reviewState }) => reviewState)).toEqual(['On hold']);
    expect(await reviewsIn(path)).toEqual(['有問題', '保留']);
  });

  it('a workbook from before, without a column for it, has it with the reason', async () => {
    const path = desk.workbook();
    const bytes = readFileSync(path);
    const parts = unzipSync(bytes);
    const renamed = Object.entries(parts).map(([name, part]): [string, Uint8Array] => [
      name,
      /\.xml$/.test(name) ? strToU8(strFromU8(part).replaceAll('來源審查狀態', '備忘')) : part,
    ]);
    writeFileSync(path, zipSync(Object.fromEntries(renamed)));
    const reviewed = odataRow(first, version, 'uuid:a', { reviewState: 'rejected' });
    await survey('import', path, odk(reviewed), '--from', 'odk');
    expect((await registerOf(path)).map(({ reason }) => reason)).toEqual([
      expect.stringContaining('來源系統審查狀態：已退回'),
    ]);
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

  it('a return, the workbook itself, one with two sheets of responses, an unknown server', async () => {
    const path = desk.workbook();
    const inbox = folder();
    const back = await desk.returned('MOEA', inbox, '填報.xlsx', {});
    expect((await policyReturns('survey', 'import', path, back)).err).toContain('consolidate');
    expect((await policyReturns('survey', 'import', path, path)).err).toContain('這是彙整活頁簿');
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
