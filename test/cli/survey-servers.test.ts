/** What was seen when the program met real servers: each as it must be. */
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { basename, dirname, join } from 'node:path';
import { existsSync } from 'node:fs';
import { TABLES } from '../../src/core/index';
import { xlsForm } from '../../src/survey';
import { policyReturnsIn, removeFolders } from '../support/command-line';
import { Desk, returnOf, rowsOf, RETURNS, TODAY, typeInTable, type Row } from '../scenario/desk';
import { blank, validated } from '../survey/kobo';
import { Forms, locked } from '../survey/central';
import { Loopback } from '../survey/loopback';
import { koboExcel, koboRow, microsoftForms, odataRow, odkZip, type Answered } from '../survey/shapes';
import { answered, fileOf, registerOf, stateOf, survey, versionOf, type Imported } from './survey-support';

let desk: Desk;
let version: string;
let first: Answered;
let second: Answered;
let server: Loopback;
let path: string;

const ANSWERS = { status: 'ongoing', measure: '培訓計畫', progress_text: '辦理研習三場，計120人次參加。' };

beforeAll(async () => {
  desk = await Desk.open('MOEA');
  version = await versionOf(desk.workbook());
  const state = await stateOf(desk.workbook());
  const [one = '', two = ''] = desk.tasks('MOEA');
  first = answered(state, 'MOEA', one, ANSWERS);
  second = answered(state, 'MOEA', two, { ...ANSWERS, measure: '第二計畫' });
});
beforeEach(() => {
  path = desk.workbook();
});
afterAll(removeFolders);

async function pulled(kind: 'odk' | 'kobo', ...options: readonly string[]): Promise<Imported> {
  const ran = await pull(kind, '--json', ...options);
  if (ran.out === '') throw new Error(ran.err);
  return JSON.parse(ran.out) as Imported;
}

const pull = (kind: 'odk' | 'kobo', ...options: readonly string[]) => {
  const url = ['--from', kind, '--url', server.url];
  return policyReturnsIn(
    { POLICY_RETURNS_TOKEN: 'good' },
    'survey',
    'pull',
    path,
    ...url,
    ...options,
    ...TODAY,
  );
};

const measureOf = async (one: Answered) => (await returnOf(path, 'MOEA', one.task))?.['measure'];
const outcomes = ({ responses }: Imported) => responses.map(({ outcome }) => outcome);
const reasons = async (id: string) =>
  (await registerOf(path)).filter(({ names }) => String(names).includes(id)).map(({ reason }) => reason);

describe('ODK Central', () => {
  beforeEach(async () => {
    server = await Loopback.open('odk');
    server.rows = [odataRow(first, version, 'uuid:a'), odataRow(second, version, 'uuid:b')];
  });
  afterEach(() => server.close());

  it('takes a form again when a body is not asked any more', async () => {
    const forms = new Forms();
    const publish = async () => forms.publish(xlsForm(await stateOf(path))).body;
    const [before, same] = [await publish(), await publish()];
    await typeInTable(path, TABLES.assignments, (row: Row): Row =>
      row['body'] === 'MOL' ? { send: '不發送' } : {},
    );
    expect(before).toMatchObject({ xmlFormId: 'policy_returns_112_115H1' });
    expect(same).toMatchObject({ code: 409.6 });
    expect(await publish()).toMatchObject({ xmlFormId: 'policy_returns_112_115H1' });
    // Answers to the form of before are taken as they were.
    expect(outcomes(await pulled('odk'))).toEqual(['merged', 'merged']);
  });

  it('a restored submission counts again at the next pull, and so on', async () => {
    await pulled('odk');
    for (const round of ['06', '07']) {
      server.remove('uuid:a', `2026-07-${round}T00:00:00.000Z`);
      await pulled('odk');
      expect(await measureOf(first)).toBeNull();
      expect((await pulled('odk')).changed).toBe(false);
      expect(await reasons('uuid:a')).toContain('來源系統已刪除此份回應，先前內容不再採計。');
      server.restore('uuid:a');
      await pulled('odk');
      expect([await measureOf(first), await measureOf(second)]).toEqual(['培訓計畫', '第二計畫']);
      expect((await pulled('odk')).changed).toBe(false);
      expect(await reasons('uuid:a')).toContain('來源系統已還原此份回應，內容重新採計。');
    }
    // Two deletions are one entry of the register, as one response is.
    expect(await registerOf(path)).toHaveLength(3);
  });

  it('a restored submission counts again with --all, too; an old export brings nothing back', async () => {
    const old = JSON.stringify({ value: server.rows });
    await pulled('odk');
    server.remove('uuid:a', '2026-07-06T00:00:00.000Z');
    await pulled('odk');
    await survey('import', path, fileOf('old.json', old), '--from', 'odk');
    expect(await measureOf(first)).toBeNull();
    server.restore('uuid:a');
    await pulled('odk', '--all');
    expect(await measureOf(first)).toBe('培訓計畫');
  });

  it('a purged submission stays deleted, and is asked for by its id alone', async () => {
    await pulled('odk');
    server.remove('uuid:a', '2026-07-06T00:00:00.000Z');
    await pulled('odk');
    server.rows = server.rows.slice(1);
    const before = server.requests.length;
    expect((await pulled('odk')).changed).toBe(false);
    expect(server.requests.slice(before).map(({ searchParams }) => searchParams.get('$filter'))).toEqual([
      expect.stringContaining('__system/updatedAt ge'),
      expect.stringContaining('__system/deletedAt ge'),
      "__id eq 'uuid:a'",
    ]);
    expect(await measureOf(first)).toBeNull();
  });

  it.each([
    ['the zipped CSV', () => odkZip([first, second], version), 'submissions.csv.zip'],
    ['OData', () => JSON.stringify({ value: server.rows }), 'odata.json'],
  ])('%s after a pull takes nothing away of what is known', async (_, content, name) => {
    server.rows = [
      odataRow(first, version, 'uuid:0', { reviewState: 'approved' }),
      odataRow(second, version, 'uuid:1', { edits: 0, updatedAt: '2026-07-05T00:00:00.000Z' }),
    ];
    await pulled('odk');
    const reviews = async () => (await registerOf(path)).map((one) => one['source_review']);
    const known = await reviews();
    await survey('import', path, fileOf(name, content()), '--from', 'odk');
    expect(await reviews()).toEqual(known);
    const before = server.requests.length;
    expect((await pulled('odk')).responses.map(({ path: name }) => name)).toEqual(['ODK Central uuid:1']);
    expect(server.requests[before]?.searchParams.get('$filter')).toContain('2026-07-05T00:00:00.000Z');
  });

  it('a row that was not decrypted is told, and the others are taken', async () => {
    server.rows = [locked(server.rows[0] ?? {}), ...server.rows.slice(1)];
    const { responses } = await pulled('odk');
    expect(responses.map(({ outcome }) => outcome).sort()).toEqual(['accepted', 'refused']);
    expect(responses.find(({ outcome }) => outcome === 'refused')).toMatchObject({
      path: 'ODK Central uuid:a',
      reason: expect.stringContaining('加密'),
    });
    expect(await measureOf(second)).toBe('第二計畫');
  });

  it('somebody else’s row among ours is told by itself; once ours are known, alone, too', async () => {
    const { __id, __system } = odataRow(first, version, 'uuid:z', { updatedAt: '2026-07-08T00:00:00.000Z' });
    const foreign = { __id, __system, name: 'x' };
    server.rows = [...server.rows, foreign];
    expect(outcomes(await pulled('odk')).sort()).toEqual(['merged', 'merged', 'refused']);
    server.rows = [...server.rows, { ...foreign, __id: 'uuid:y' }];
    expect(new Set(outcomes(await pulled('odk')))).toEqual(new Set(['merged', 'refused']));
  });

  it('a response keeps its name, whatever file it comes in and wherever it stands there', async () => {
    const zip = (all: readonly Answered[]) => odkZip(all, version);
    await survey('import', path, fileOf('a.csv.zip', zip([first])), '--from', 'odk');
    const named = async () => [
      (await registerOf(path)).map(({ names }) => names),
      (await rowsOf(path, RETURNS)).map(({ files }) => files),
    ];
    const before = await named();
    expect(before[0]).toEqual(['ODK Central uuid:0']);
    await survey('import', path, fileOf('b.csv.zip', zip([first])), '--from', 'odk');
    await survey('import', path, fileOf('c.json', odata('uuid:0')), '--from', 'odk');
    expect(await named()).toEqual(before);
  });
  const odata = (id: string) => JSON.stringify({ value: [odataRow(first, version, id)] });

  it.each([
    ['web-page', '回的是網頁'],
    ['expired', '不認得這個權杖（401.2）'],
    ['forbidden', '無權讀取這個表單（403.1）'],
  ] as const)('says at once what the first answer is: %s', async (mishap, said) => {
    server.mishaps = [mishap];
    const ran = await pull('odk');
    expect([ran.exitCode, ran.err]).toEqual([1, expect.stringContaining(said)]);
    expect(ran.err).not.toMatch(/（）|\(\)/);
    expect(server.requests).toHaveLength(1);
  });
});

describe('KoboToolbox', () => {
  beforeEach(async () => {
    server = await Loopback.open('kobo');
    server.rows = [koboRow(first, version, 1), koboRow(second, version, 2)];
  });
  afterEach(() => server.close());

  it.each([
    ['Excel', () => koboExcel([first, second], version), 'kobo.xlsx', []],
    ['JSON', () => JSON.stringify({ results: server.rows }), 'kobo.json', ['--all']],
  ])(
    'an export (%s) after a pull: what is known is not asked for again, and deletions are noticed',
    async (_, content, name, options) => {
      await pulled('kobo');
      await survey('import', path, fileOf(name, await content()), '--from', 'kobo');
      const before = server.requests.length;
      expect((await pulled('kobo')).responses).toEqual([]);
      expect(server.requests.slice(before).filter(({ searchParams }) => searchParams.has('query'))).toEqual(
        [],
      );
      server.remove('1', '');
      await pulled('kobo', ...options);
      expect([await measureOf(first), await measureOf(second)]).toEqual([null, '第二計畫']);
    },
  );

  it('what the list lacks for a time counts again when it is back', async () => {
    const all = server.rows;
    await pulled('kobo');
    server.remove('1', '');
    await pulled('kobo');
    expect(await measureOf(first)).toBeNull();
    server.rows = all;
    await pulled('kobo');
    expect(await measureOf(first)).toBe('培訓計畫');
    expect((await pulled('kobo')).changed).toBe(false);
  });

  it('a blank submission is told, and the others are taken', async () => {
    server.rows = [blank(server.rows[0] ?? {}), ...server.rows.slice(1)];
    const { responses } = await pulled('kobo');
    expect(responses.map(({ outcome, reason }) => [outcome, reason])).toEqual([
      ['refused', expect.stringContaining('空白')],
      ['accepted', expect.anything()],
    ]);
    expect(await measureOf(second)).toBe('第二計畫');
    expect(existsSync(join(dirname(path), `.${basename(path)}.pull`))).toBe(false);
  });

  it.each(['/', '.', ' - ', ': ', '>'])(
    'an export with groups in its headings, parted by “%s”',
    async (separator) => {
      const file = fileOf('kobo.xlsx', await koboExcel([first, second], version, { separator }));
      const { data } = await survey('import', path, file, '--from', 'kobo');
      expect(outcomes(data)).toEqual(['merged', 'merged']);
      expect((await returnOf(path, 'MOEA', first.task))?.['status']).toBe('持續辦理');
    },
  );

  it('headings that cannot be told apart are refused, with the box to tick', async () => {
    const glued = fileOf('kobo.xlsx', await koboExcel([first], version, { separator: '_' }));
    const labels = fileOf(
      'labels.csv',
      '填報機關,協力事項,①辦理狀態,form_version,_id\n經濟部,四-5,持續辦理,x,1',
    );
    for (const file of [glued, labels]) {
      const ran = await policyReturnsIn({}, 'survey', 'import', path, file, '--from', 'kobo', ...TODAY);
      expect([ran.exitCode, ran.err]).toEqual([1, expect.stringContaining('XML values and headers')]);
    }
  });

  it.each([
    ['approved', 'Approved', '已核可'],
    ['not_approved', 'Not approved', '未核可'],
    ['on_hold', 'On hold', '保留'],
  ])(
    'a review (%s) is told in our words, whichever way it came, until it is taken back',
    async (uid, label, said) => {
      const reviews = async () => (await registerOf(path)).map((one) => one['source_review'] ?? '');
      server.rows = [validated(server.rows[0] ?? {}, uid, label)];
      await pulled('kobo');
      expect(await reviews()).toEqual([said]);
      server.rows = server.rows.map((row) => validated(row, '', ''));
      await pulled('kobo');
      expect(await reviews()).toEqual(['']);
      const file = fileOf('kobo.xlsx', await koboExcel([first], version, { validation: uid }));
      await survey('import', path, file, '--from', 'kobo');
      expect(await reviews()).toEqual([said]);
    },
  );
});

describe('what a person typed', () => {
  const typed = (): Answered => ({ ...first, answers: { ...first.answers, measure: '#N/A' } });

  it.each([
    [
      'ODK Central',
      async () => JSON.stringify({ value: [odataRow(typed(), version, 'uuid:a')] }),
      'a.json',
      'odk',
    ],
    ['ODK Central, CSV', async () => odkZip([typed()], version), 'a.csv.zip', 'odk'],
    ['KoboToolbox', async () => JSON.stringify([koboRow(typed(), version, 1)]), 'a.json', 'kobo'],
    ['KoboToolbox, Excel', () => koboExcel([typed()], version), 'a.xlsx', 'kobo'],
    ['Microsoft Forms', () => microsoftForms([typed()]), 'a.xlsx', ''],
  ])(
    'is kept as it was typed, also where it looks like an error of a spreadsheet: %s',
    async (_, content, name, from) => {
      const file = fileOf(name, await content());
      await survey('import', path, file, ...(from === '' ? [] : ['--from', from]));
      expect(await measureOf(first)).toBe('#N/A');
    },
  );
});
