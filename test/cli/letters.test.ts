/** Drafts of letters: read by another program's parser they say what was meant, and nobody writes into their heads. */
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { calendarDay, TABLES } from '../../src/core/index';
import { readRows, textAt } from '../../src/core/tables';
import { draftMessage } from '../../src/cli/io/mail';
import { readWorkbook } from '../../src/files/read/read-workbook';
import { asJson, folder, policyReturns, removeFolders } from '../support/command-line';
import { consolidate, Desk, RETURNS, TODAY, typeInTable } from '../scenario/desk';

afterAll(removeFolders);

interface Parsed {
  readonly heads: readonly (readonly [name: string, value: string])[];
  readonly to: readonly (readonly [name: string, address: string])[];
  readonly cc: readonly (readonly [name: string, address: string])[];
  readonly subject: string;
  readonly text: string;
  readonly attached: readonly (readonly [name: string, sha256: string])[];
  readonly defects: readonly string[];
}

const PARSER = `
import email, email.policy, hashlib, json, sys
def people(message, name):
    found = message[name]
    return [] if found is None else [[one.display_name, one.addr_spec] for one in found.addresses]
all = []
for path in sys.argv[1:]:
    message = email.message_from_bytes(open(path, 'rb').read(), policy=email.policy.default)
    body = message.get_body(('plain',))
    all.append({
        'heads': [[name, str(value)] for name, value in message.items()],
        'to': people(message, 'to'), 'cc': people(message, 'cc'), 'subject': message['subject'],
        'text': body.get_content(),
        'attached': [[one.get_filename(), hashlib.sha256(one.get_payload(decode=True)).hexdigest()] for one in message.iter_attachments()],
        'defects': [type(one).__name__ for one in message.defects]})
print(json.dumps(all))
`;

/** By Python's own library, which shares nothing with the one that wrote them. */
const parse = (...paths: readonly string[]) =>
  JSON.parse(execFileSync('python3', ['-c', PARSER, ...paths], { encoding: 'utf8' })) as Parsed[];

const sha = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex');

interface Made {
  readonly files: readonly { readonly path: string; readonly body: string; readonly mailto: string }[];
  readonly lists: readonly string[];
  readonly withoutAddress: readonly string[];
}

let workbook: string;
let desk: Desk;

beforeAll(async () => {
  desk = await Desk.open('MOC', 'MOEA');
  workbook = desk.workbook();
  await typeInTable(workbook, TABLES.bodies, (row) =>
    row['body'] === 'MOC'
      ? {
          to: '文化部承辦人甲 <moc@body.example>；second@body.example',
          cc: '科長 "甲" <chief@body.example>',
        }
      : row['body'] === 'MOEA'
        ? { to: '承辦人甲\r\nBcc: evil@other.example <moea@body.example>' }
        : {},
  );
});

const letters = (out: string, ...options: readonly string[]) =>
  asJson<Made>('letters', workbook, '--out', out, ...options, ...TODAY);

describe('letters', () => {
  it('of issue: one draft per body with its template, in Chinese, as another parser reads it', async () => {
    const out = join(folder(), 'letters');
    const { data } = await letters(out, '--kind', 'issue', '--body', 'MOC', '--body', 'MOEA');
    const pathOf = (id: string) => data.files.find(({ body }) => body === id)?.path ?? '';
    const [moc, moea] = parse(pathOf('MOC'), pathOf('MOEA'));
    const issued = join(folder(), 'issued');
    await policyReturns('issue', workbook, '--out', issued, '--body', 'MOC', ...TODAY);
    expect(moc).toMatchObject({
      to: [
        ['文化部承辦人甲', 'moc@body.example'],
        ['', 'second@body.example'],
      ],
      defects: [],
      attached: [
        ['115H1-文化部-技職綱領.xlsx', sha(readFileSync(join(issued, '115H1-文化部-技職綱領.xlsx')))],
      ],
    });
    expect(moc?.subject).toContain('文化部');
    expect(moc?.text).toContain('文化部 您好');
    expect(moc?.heads).toContainEqual(['X-Unsent', '1']);
    // The line break parts addresses: what follows is a name, and no head of its own.
    expect(moea?.to).toEqual([['Bcc: evil@other.example', 'moea@body.example']]);
    expect(moea?.heads.map(([name]) => name.toLowerCase())).not.toContain('bcc');
    expect(data.files.find(({ body }) => body === 'MOC')?.mailto).toMatch(
      /^mailto:moc@body\.example,second@body\.example\?/,
    );
    for (const { path } of data.files)
      for (const line of readFileSync(path, 'latin1').split('\r\n'))
        expect(line.length).toBeLessThanOrEqual(998);
  });

  it('come with a merge list and the deadline, twice the same, and never over what somebody changed', async () => {
    const out = join(folder(), 'letters');
    const { data } = await letters(out, '--kind', 'issue');
    expect(data.files).toHaveLength(38);
    expect(data.withoutAddress).toHaveLength(36);
    const [merge = '', , day = ''] = data.lists;
    const { sheets } = await readWorkbook(readFileSync(merge));
    expect(sheets[0]?.rows).toHaveLength(39);
    expect(sheets[0]?.rows.flatMap((row) => row.map(({ value }) => value))).toContain(
      '文化部承辦人甲 <moc@body.example>; second@body.example',
    );
    expect(readFileSync(day, 'utf8')).toMatch(
      /^BEGIN:VCALENDAR\r\n[^]*DTSTART;VALUE=DATE:\d{8}\r\n[^]*END:VCALENDAR\r\n$/,
    );
    const first = readFileSync(data.files[0]?.path ?? '');
    const logged = readFileSync(workbook);
    expect((await letters(out, '--kind', 'issue')).exitCode).toBe(0);
    // Nor is anything logged twice.
    expect(readFileSync(workbook).equals(logged)).toBe(true);
    expect(readFileSync(data.files[0]?.path ?? '').equals(first)).toBe(true);
    writeFileSync(data.files[0]?.path ?? '', 'mine');
    const ran = await policyReturns('letters', workbook, '--out', out, '--kind', 'issue', ...TODAY);
    expect([ran.exitCode, ran.err]).toEqual([1, expect.stringContaining('--overwrite')]);
    expect(readFileSync(data.files[0]?.path ?? '', 'utf8')).toBe('mine');
  });

  it('of reminder and correction, of 請補充說明 and of a decision say what the sheets say', async () => {
    const inbox = folder();
    const path = desk.workbook();
    const [first = '', second = ''] = desk.tasks('MOC');
    const answer = { status: '持續辦理', measure: '計畫', progress_text: '辦理研習三場，計120人次參加。' };
    await desk.returned('MOC', inbox, 'a.xlsx', { [first]: answer, [second]: answer });
    await consolidate(path, inbox);
    await typeInTable(path, RETURNS, (row) =>
      row['task'] === first && row['body'] === 'MOC'
        ? { review: '請補充說明', opinion: '請附量化成果' }
        : row['task'] === second && row['body'] === 'MOC'
          ? { review: '備查', opinion: '' }
          : {},
    );
    const out = folder();
    const made = async (kind: string) => {
      const to = join(out, kind);
      mkdirSync(to);
      return (await asJson<Made>('letters', path, '--out', to, '--kind', kind, ...TODAY)).data.files;
    };
    const [explain, decision] = [await made('explain'), await made('decision')];
    expect([explain.map(({ body }) => body), decision.map(({ body }) => body)]).toEqual([['MOC'], ['MOC']]);
    const [asked, told] = parse(explain[0]?.path ?? '', decision[0]?.path ?? '');
    expect(asked?.text).toMatch(/請補充說明。請附量化成果/);
    expect(told?.text).toMatch(/備查。/);
    expect(told?.text).not.toContain('請附量化成果');
    const reminded = await made('remind');
    const [one] = parse(reminded.find(({ body }) => body === 'MOEA')?.path ?? '');
    expect(one?.subject).toContain('催辦');
    expect(one?.attached.map(([name]) => name)).toEqual(['115H1-經濟部-技職綱領.xlsx']);
  });

  it('are logged with day, kind and body, and the board shows the last', async () => {
    const path = desk.workbook();
    const make = async (today: string, ...options: readonly string[]) =>
      policyReturns('letters', path, '--out', folder(), ...options, '--today', today);
    expect((await make('2026-07-01', '--kind', 'issue', '--body', 'MOC', '--body', 'MOEA')).exitCode).toBe(0);
    expect((await make('2026-08-05', '--body', 'MOC')).exitCode).toBe(0);
    expect((await make('2026-08-05', '--body', 'MOC')).exitCode).toBe(0);
    const snapshot = await readWorkbook(readFileSync(path));
    const log = readRows(snapshot, TABLES.letters).map((row) =>
      ['period', 'body', 'body_name', 'kind', 'when'].map((key) => textAt(row, key)),
    );
    expect(log).toEqual([
      ['115H1', 'MOEA', '經濟部', '發送', '115.07.01'],
      ['115H1', 'MOC', '文化部', '發送', '115.07.01'],
      ['115H1', 'MOC', '文化部', '催辦', '115.08.05'],
    ]);
    const rows = snapshot.sheets.find(({ name }) => name === '收件')?.rows ?? [];
    const texts = rows.map((row) => row.map(({ value }) => value));
    const head = texts.find(([first]) => first === '機關') ?? [];
    const lastOf = (name: string) =>
      texts.find(([first]) => first === name)?.[head.indexOf('最近寄信')] ?? null;
    expect([lastOf('文化部'), lastOf('經濟部'), lastOf('內政部')]).toEqual([
      '115.08.05 催辦',
      '115.07.01 發送',
      null,
    ]);
    expect(snapshot.sheets.find(({ name }) => name === '寄信紀錄')?.state).toBe('hidden');
  });

  it('a wrong kind and no folder are told', async () => {
    expect((await policyReturns('letters', workbook, '--out', folder(), '--kind', 'love')).exitCode).toBe(2);
    expect((await policyReturns('letters', workbook)).exitCode).toBe(2);
    expect(existsSync('love')).toBe(false);
  });
});

describe('the head of a message', () => {
  const HEADS = /^(To|Cc|Reply-To|Subject|Message-ID|Date|MIME-Version|Content-[A-Za-z-]+|X-Unsent)$/;
  const unit = fc.constantFrom(
    '王',
    'a',
    ' ',
    '\r',
    '\n',
    '\r\n',
    '\u2028',
    '\0',
    ':',
    '"',
    '<',
    ',',
    'Bcc: x@y.example',
    '=?utf-8?q?x?=',
  );

  it('has the lines that are ours, whatever names and subjects hold', async () => {
    const text = fc.string({ unit, maxLength: 30 });
    await fc.assert(
      fc.asyncProperty(text, text, async (name, subject) => {
        const people = [{ name, address: 'a@body.example' }];
        const message = await draftMessage(
          { to: people, cc: people, replyTo: people, subject, text: '內文', attached: [] },
          '2026-08-05',
        );
        const [head = ''] = message.toString('latin1').split('\r\n\r\n');
        const lines = head.split('\r\n').filter((line) => !/^[ \t]/.test(line));
        for (const line of lines) expect(line.split(':')[0]).toMatch(HEADS);
        expect(head).not.toMatch(/[^\r]\n|\r[^\n]/);
      }),
    );
  });
});

it('a day for a calendar is folded by octets, and its text ends no line', () => {
  const text = calendarDay(
    '112|115H1',
    '2026-07-31',
    `期限，${'很長的名稱；'.repeat(20)}\r\nATTENDEE:x, y; z`,
    '2026-07-01',
  );
  const lines = text.split('\r\n');
  for (const line of lines) expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75);
  expect(lines.filter((line) => /^[A-Z]/.test(line)).map((line) => line.split(/[:;]/)[0])).toEqual([
    'BEGIN',
    'VERSION',
    'PRODID',
    'BEGIN',
    'UID',
    'DTSTAMP',
    'DTSTART',
    'SUMMARY',
    'END',
    'END',
  ]);
  expect(text.replaceAll('\r\n ', '')).toContain('ATTENDEE:x\\, y\\; z');
});
