/** A token for a password: it goes to the standard output, and to a file only where that was asked for. */
import { afterAll, afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { existsSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { folder, policyReturns, policyReturnsIn, removeFolders } from '../support/command-line';
import { typing } from '../support/typing';
import { Desk, TODAY } from '../scenario/desk';
import { Loopback } from '../survey/loopback';

const ACCOUNT = { POLICY_RETURNS_EMAIL: 'viewer@example.org', POLICY_RETURNS_PASSWORD: 'right' };

let server: Loopback;
let home: string;

beforeEach(async () => {
  server = await Loopback.open('odk');
  server.token = 'A-token-of-64';
  home = folder();
});
afterEach(() => server.close());
afterAll(removeFolders);

const login = (environment: Readonly<Record<string, string>>, ...options: readonly string[]) =>
  policyReturnsIn({ HOME: home, ...environment }, 'survey', 'login', '--url', server.url, ...options);
const kept = () => join(home, '.config', 'policy-returns', 'sessions.json');

describe('survey login', () => {
  it('gives the token alone to the shell, and the words beside it', async () => {
    const ran = await login(ACCOUNT);
    expect([ran.exitCode, ran.out]).toEqual([0, 'A-token-of-64\n']);
    expect(ran.err).toContain('POLICY_RETURNS_TOKEN');
    expect(ran.err).not.toContain('A-token-of-64');
    // The time is one to read on a clock, not one of a machine.
    expect(ran.err).toMatch(/有效至 \d{4}-\d{2}-\d{2} \d{2}:\d{2}；/);
    expect(server.requests.map(({ pathname }) => pathname)).toEqual(['/v1/sessions']);
    // Nobody is known yet: no token goes along.
    expect(server.tokens).toEqual(['']);
    expect(readdirSync(home)).toEqual([]);
  });

  it('asks for what is missing, and shows and keeps no password', async () => {
    const ran = await typing('viewer@example.org\rright\r', () => login({}));
    expect([ran.exitCode, ran.out]).toEqual([0, 'A-token-of-64\n']);
    expect(ran.err).toContain('viewer@example.org');
    expect(`${ran.err}${ran.shown}`).not.toContain('right');
    expect(readdirSync(home)).toEqual([]);
  });

  it.each([
    ['a wrong password', {}, { ...ACCOUNT, POLICY_RETURNS_PASSWORD: 'wrong' }, [1, '密碼不對']],
    ['a server that signs people in elsewhere', { isOidc: true }, ACCOUNT, [1, 'OIDC']],
    ['a web page', { mishaps: ['web-page'] }, ACCOUNT, [1, '回的是網頁']],
    ['no password', {}, { POLICY_RETURNS_EMAIL: 'viewer@example.org' }, [2, '密碼']],
  ] as const)('%s', async (_, how, account, [exitCode, said]) => {
    Object.assign(server, how);
    const ran = await login(account);
    expect([ran.exitCode, ran.out, ran.err]).toEqual([exitCode, '', expect.stringContaining(said)]);
    expect(ran.err).not.toMatch(/right|wrong/);
  });

  it('wants an address, encrypted; and says of Kobo where its key is', async () => {
    expect((await policyReturnsIn(ACCOUNT, 'survey', 'login')).exitCode).toBe(2);
    const open = await policyReturnsIn(ACCOUNT, 'survey', 'login', '--url', 'http://central.example');
    expect([open.exitCode, open.err]).toEqual([1, expect.stringContaining('https://')]);
    const kobo = await login(ACCOUNT, '--from', 'kobo');
    expect([kobo.exitCode, kobo.err]).toEqual([2, expect.stringContaining('API Key')]);
    expect(server.requests).toEqual([]);
  });

  it('keeps the token where that is asked for, for this host and its own time, and forgets it again', async () => {
    const ran = await login(ACCOUNT, '--keep');
    expect([ran.exitCode, ran.out]).toEqual([0, expect.stringContaining(kept())]);
    expect(ran.out).not.toContain('A-token-of-64');
    expect(readFileSync(kept(), 'utf8')).not.toContain('right');
    if (process.platform !== 'win32') expect(statSync(kept()).mode & 0o077).toBe(0);
    const workbook = (await Desk.open('MOEA')).workbook();
    const pull = (url: string) =>
      policyReturnsIn({ HOME: home }, 'survey', 'pull', workbook, '--from', 'odk', '--url', url, ...TODAY);
    expect((await pull(server.url)).exitCode).toBe(0);
    expect(server.tokens.at(-1)).toBe('Bearer A-token-of-64');
    const elsewhere = await pull('https://other.example/v1/projects/1/forms/f');
    expect([elsewhere.exitCode, elsewhere.err]).toEqual([2, expect.stringContaining('沒有權杖')]);
    const session = JSON.parse(readFileSync(kept(), 'utf8')) as Record<string, { expires: string }>;
    const old = Object.entries(session).map(([host, one]) => [
      host,
      { ...one, expires: '2020-01-01T00:00:00Z' },
    ]);
    const now = readFileSync(kept());
    writeFileSync(kept(), JSON.stringify(Object.fromEntries(old)));
    expect((await pull(server.url)).exitCode).toBe(2);
    writeFileSync(kept(), now);
    const forget = await policyReturnsIn({ HOME: home }, 'survey', 'login', '--forget');
    expect([forget.exitCode, existsSync(kept())]).toEqual([0, false]);
    expect((await pull(server.url)).exitCode).toBe(2);
  });
});

describe('survey alone', () => {
  it.each([[['survey']], [['survey', 'export2', 'x']]])('%j says what may stand there', async (argv) => {
    const ran = await policyReturns(...argv);
    expect(ran.exitCode).toBe(2);
    for (const one of ['questions', 'import', 'export', 'lint', 'login', 'pull'])
      expect(ran.err).toContain(`survey ${one}`);
    expect(ran.err).not.toContain('不認得');
  });

  it('its help is no mistake', async () => {
    const ran = await policyReturns('survey', '--help');
    expect([ran.exitCode, ran.err, ran.out]).toEqual([0, '', expect.stringContaining('survey pull')]);
  });
});
