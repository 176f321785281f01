/** Pulling into a workbook by the command line. */
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { unzipSync } from 'fflate';
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { policyReturns, policyReturnsIn, removeFolders } from '../support/command-line';
import { typing } from '../support/typing';
import { Desk, returnOf, TODAY, typeInTable, type Row } from '../scenario/desk';
import { TABLES } from '../../src/core/index';
import { Loopback } from '../survey/loopback';
import { koboRow, odataRow, type Answered, type Edit } from '../survey/shapes';
import { answered, registerOf, stateOf, versionOf, type Imported } from './survey-support';

let desk: Desk;
let version: string;
let first: Answered;
let second: Answered;
let server: Loopback;
let path: string;

const TOKEN = { POLICY_RETURNS_TOKEN: 'good' };
const ANSWERS = { status: 'ongoing', measure: '培訓計畫', progress_text: '辦理研習三場，計120人次參加。' };

beforeAll(async () => {
  desk = await Desk.open('MOEA');
  version = await versionOf(desk.workbook());
  const state = await stateOf(desk.workbook());
  const [one = '', two = ''] = desk.tasks('MOEA');
  first = answered(state, 'MOEA', one, ANSWERS);
  second = answered(state, 'MOEA', two, ANSWERS);
});
beforeEach(() => {
  path = desk.workbook();
});
afterEach(() => server.close());
afterAll(removeFolders);

const pullIn = (environment: Readonly<Record<string, string>>, ...options: readonly string[]) =>
  policyReturnsIn(environment, 'survey', 'pull', path, '--url', server.url, ...options, ...TODAY);

async function pulled(kind: 'odk' | 'kobo', ...options: readonly string[]): Promise<Imported> {
  const ran = await pullIn(TOKEN, '--from', kind, '--json', ...options);
  if (ran.out === '') throw new Error(ran.err);
  return JSON.parse(ran.out) as Imported;
}

const measureOf = async (one: Answered) => (await returnOf(path, 'MOEA', one.task))?.['measure'];
const journalOf = () => join(dirname(path), `.${basename(path)}.pull`);
const outcomes = ({ responses }: Imported) => responses.map(({ outcome }) => outcome);

/** A file as text, and the parts of a workbook as texts. */
function textsIn(bytes: Uint8Array): string[] {
  const isZip = bytes[0] === 0x50 && bytes[1] === 0x4b;
  const parts = isZip ? Object.values(unzipSync(bytes)) : [];
  return [bytes, ...parts].map((part) => new TextDecoder().decode(part));
}

describe('survey pull --from odk', () => {
  beforeEach(async () => {
    server = await Loopback.open('odk');
  });
  const row = (one: Answered, id: string, edit: Edit = {}) => odataRow(one, version, id, edit);
  const changed = (measure: string): Answered => ({ ...first, answers: { ...first.answers, measure } });

  it('follows what happens at the source, asking only for what is new', async () => {
    server.rows = [row(first, 'uuid:a'), row(second, 'uuid:b')];
    expect(outcomes(await pulled('odk'))).toEqual(['merged', 'merged']);
    server.rows = [
      row(changed('新計畫'), 'uuid:a', {
        edits: 1,
        updatedAt: '2026-07-05T00:00:00.000Z',
        reviewState: 'edited',
      }),
      row(second, 'uuid:b'),
    ];
    expect((await pulled('odk')).changed).toBe(true);
    expect(await measureOf(first)).toBe('新計畫');
    expect((await registerOf(path)).map((one) => one['source_review'])).toContain('已編輯');
    const before = server.requests.length;
    expect((await pulled('odk')).changed).toBe(false);
    expect(server.requests[before]?.searchParams.get('$filter')).toContain('2026-07-05T00:00:00.000Z');
    const gone = { edits: 1, updatedAt: '2026-07-05T00:00:00.000Z', deletedAt: '2026-07-06T00:00:00.000Z' };
    server.rows = [row(changed('新計畫'), 'uuid:a', gone), row(second, 'uuid:b')];
    await pulled('odk');
    expect([await measureOf(first), await measureOf(second)]).toEqual([null, '培訓計畫']);
    expect((await pulled('odk')).changed).toBe(false);
  });

  it('keeps what it has when the token expires, goes on with a new one, and leaves nothing behind', async () => {
    server.rows = Array.from({ length: 8 }, (_, index) => row(index === 0 ? first : second, `uuid:${index}`));
    server.mishaps = ['pass', 'expired'];
    const untouched = readFileSync(path);
    const ran = await pullIn(TOKEN, '--from', 'odk');
    expect([ran.exitCode, ran.err]).toEqual([1, expect.stringContaining('401')]);
    expect(readFileSync(path).equals(untouched)).toBe(true);
    expect(readFileSync(journalOf(), 'utf8')).not.toContain('good');
    const before = server.requests.length;
    server.token = 'newer';
    await pullIn({ POLICY_RETURNS_TOKEN: 'newer' }, '--from', 'odk');
    expect(server.requests[before]?.searchParams.has('$skiptoken')).toBe(true);
    expect(await registerOf(path)).toHaveLength(8);
    expect(existsSync(journalOf())).toBe(false);
    expect(readdirSync(dirname(path)).some((name) => name.endsWith('.pull'))).toBe(false);
  });

  it('does not trust a journal with a broken line, or of another pull', async () => {
    server.rows = [row(first, 'uuid:a'), row(second, 'uuid:b')];
    const broken = [{ key: 'another' }, { rows: [row(first, 'uuid:z')] }]
      .map((line) => JSON.stringify(line))
      .join('\n');
    writeFileSync(journalOf(), `${broken}\n{"rows":[`);
    await pulled('odk');
    expect((await registerOf(path)).map(({ names }) => names)).toEqual([
      'ODK Central uuid:b',
      'ODK Central uuid:a',
    ]);
  });

  it('what was not taken is asked for again with --all', async () => {
    const send = (label: string) =>
      typeInTable(path, TABLES.assignments, (one: Row): Row =>
        one['body'] === 'MOL' ? { send: label } : {},
      );
    await send('不發送');
    const [task = ''] = (await stateOf(path)).assignments.flatMap((one) =>
      one.body === 'MOL' ? [one.task] : [],
    );
    server.rows = [
      row({ ...second, body: 'MOL', task }, 'uuid:b'),
      row(first, 'uuid:a', { updatedAt: '2026-07-09T00:00:00.000Z' }),
    ];
    const ran = await pullIn(TOKEN, '--from', 'odk');
    expect([ran.exitCode, ran.out]).toEqual([1, expect.stringContaining('--all')]);
    await send('發送');
    expect((await pulled('odk')).responses).toHaveLength(1);
    expect(outcomes(await pulled('odk', '--all'))).toEqual(['accepted', 'accepted']);
    expect((await returnOf(path, 'MOL', task))?.['status']).toBe('持續辦理');
  });

  it('a dry run writes nothing', async () => {
    server.rows = [row(first, 'uuid:a')];
    const before = readFileSync(path);
    expect(outcomes(await pulled('odk', '--dry-run'))).toEqual(['accepted']);
    expect(readFileSync(path).equals(before)).toBe(true);
  });

  it('another form’s submissions are refused, and nothing is written', async () => {
    server.rows = [
      { __id: 'uuid:a', __system: { submissionDate: '', updatedAt: null, deletedAt: null }, name: 'x' },
    ];
    const before = readFileSync(path);
    const ran = await pullIn(TOKEN, '--from', 'odk');
    expect([ran.exitCode, ran.err]).toEqual([1, expect.stringContaining('不是由本程式匯出之問卷')]);
    expect([readFileSync(path).equals(before), existsSync(journalOf())]).toEqual([true, false]);
  });

  it('takes the token from the environment and nowhere else', async () => {
    expect((await pullIn({}, '--from', 'odk')).exitCode).toBe(2);
    expect((await pullIn(TOKEN, '--from', 'odk', '--token', 'good')).exitCode).toBe(2);
    expect(server.requests).toEqual([]);
  });

  it('asks for the token where somebody sits at the terminal, and shows and keeps it nowhere', async () => {
    const secret = 'Secret-token-4711';
    server.token = secret;
    // The first run fails behind the first page, so that what a pull under way keeps is looked at, too.
    server.pageSize = 1;
    server.rows = [row(first, 'uuid:a'), row(second, 'uuid:b')];
    server.mishaps = ['pass', 'expired'];
    const runs = [];
    for (const exitCode of [1, 0]) {
      const ran = await typing(`${secret}\r`, () => pullIn({}, '--from', 'odk'));
      expect(ran.exitCode).toBe(exitCode);
      runs.push(ran.out, ran.err, ran.shown);
      for (const name of readdirSync(dirname(path)))
        runs.push(...textsIn(readFileSync(join(dirname(path), name))));
    }
    expect(server.tokens).toEqual(Array(server.tokens.length).fill(`Bearer ${secret}`));
    expect(runs.filter((text) => text.includes(`權杖（不會顯示）`))).toHaveLength(2);
    expect(runs.filter((text) => text.includes(secret))).toEqual([]);
    expect(await registerOf(path)).toHaveLength(2);
  });

  it('does without a token that was not typed', async () => {
    const ran = await typing('\r', () => pullIn({}, '--from', 'odk'));
    expect([ran.exitCode, ran.err]).toEqual([2, expect.stringContaining('沒有權杖')]);
    expect(server.requests).toEqual([]);
  });

  it('wants to know from where', async () => {
    expect((await pullIn(TOKEN)).exitCode).toBe(2);
    expect((await policyReturns('survey', 'pull', path, '--from', 'odk')).exitCode).toBe(2);
    const ran = await policyReturnsIn(
      TOKEN,
      'survey',
      'pull',
      path,
      '--from',
      'odk',
      '--url',
      'http://central.example/f',
    );
    expect([ran.exitCode, ran.err]).toEqual([1, expect.stringContaining('https://')]);
  });
});

describe('survey pull --from kobo', () => {
  beforeEach(async () => {
    server = await Loopback.open('kobo');
  });
  const row = (one: Answered, id: number, edit: { uuid?: string; validation?: string } = {}) =>
    koboRow(one, version, id, edit);

  it('follows edits back and forth, reviews and deletions', async () => {
    const edited: Answered = { ...first, answers: { ...first.answers, measure: '新計畫' } };
    server.rows = [row(first, 1), row(second, 2)];
    await pulled('kobo');
    server.rows = [row(edited, 1, { uuid: 'k1b', validation: 'Approved' }), row(second, 2)];
    expect(outcomes(await pulled('kobo'))).toEqual(['merged']);
    expect(await measureOf(first)).toBe('新計畫');
    server.rows = [row(first, 1, { uuid: 'k1c' }), row(second, 2)];
    await pulled('kobo');
    expect(await measureOf(first)).toBe('培訓計畫');
    server.rows = [row(first, 1, { uuid: 'k1c' })];
    await pulled('kobo');
    expect(await measureOf(second)).toBeNull();
    const before = server.requests.length;
    expect((await pulled('kobo')).changed).toBe(false);
    expect(server.requests.slice(before).every(({ searchParams }) => searchParams.has('fields'))).toBe(true);
  });
});
