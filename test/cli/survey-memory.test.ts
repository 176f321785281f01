/** Twenty thousand submissions in a heap that would not hold them: what is read page by page is let go page by page. */
import { afterAll, expect, it } from '@jest/globals';
import { spawn } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { serveMany } from '../../scripts/many-submissions.mjs';
import { removeFolders } from '../support/command-line';
import { Desk } from '../scenario/desk';
import { stateOf, versionOf } from './survey-support';

const COUNT = 20_000;
/**
 * MiB, of whatever the workbook has by then. With the submissions as they came held beside what is made of them the first
 * pull took 280; with the workbook held as it was read beside what was read of it the second one, or its store as one text.
 */
const LIMIT = 216;
/**
 * How many times the first pull's memory the process may take once the workbook has them all: with each large sheet read as
 * one text, into memory that is never given back, it took 1.2 and more.
 */
const MOST_TIMES = 1.15;
const PROGRAM = join(process.cwd(), 'dist', 'policy-returns.mjs');
const HOOK = pathToFileURL(join(process.cwd(), 'scripts', 'measured.mjs')).href;

afterAll(removeFolders);

interface Ended {
  readonly code: number | null;
  readonly err: string;
  /** KiB of the process. */
  readonly peak: number;
}

/** The built program in a process of its own, while the server answers in this one. */
function ended(limit: number, argv: readonly string[]): Promise<Ended> {
  const environment = { ...process.env, POLICY_RETURNS_TOKEN: 'loopback' };
  const options = [`--max-old-space-size=${limit}`, '--import', HOOK, PROGRAM, ...argv];
  const child = spawn(process.execPath, options, { env: environment, stdio: ['ignore', 'ignore', 'pipe'] });
  let err = '';
  child.stderr.on('data', (chunk) => (err += String(chunk)));
  return new Promise((done) =>
    child.on('close', (code) => {
      const [used = '', peak] = /\nused [\d.]+ (\d+)\n$/.exec(err) ?? [];
      done({ code, err: err.slice(0, err.length - used.length), peak: Number(peak) });
    }),
  );
}

it('20,000 submissions are pulled in a heap of 216 MiB; once the workbook has them all that changes nothing, and takes no more', async () => {
  if (!existsSync(PROGRAM)) throw new Error(`${PROGRAM} is missing: run \`npm run build\` first.`);
  const workbook = (await Desk.open('MOEA')).workbook();
  const state = await stateOf(workbook);
  const server = await serveMany(COUNT, { returns: state.returns, version: await versionOf(workbook) });
  try {
    const pull = ['survey', 'pull', workbook, '--from', 'odk', '--url', server.url, '--today', '2026-08-05'];
    // 1: there are conflicts to decide; a heap that is full ends the process by a signal.
    const first = await ended(LIMIT, pull);
    expect(first).toMatchObject({ code: 1, err: '' });
    const before = readFileSync(workbook);
    for (const again of [pull, [...pull, '--all']]) {
      const { peak, ...rest } = await ended(LIMIT, again);
      expect(rest).toEqual({ code: 1, err: '' });
      expect(peak).toBeLessThan(first.peak * MOST_TIMES);
    }
    expect(readFileSync(workbook).equals(before)).toBe(true);
  } finally {
    await server.close();
  }
  const { returns } = await stateOf(workbook);
  expect(returns.filter((row) => row.state === 'unfilled')).toEqual([]);
});
