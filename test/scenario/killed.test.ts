/** Runs that are killed at any moment leave the old workbook or a whole new one, and hinder no later run. */
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { spawn } from 'node:child_process';
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { TABLES } from '../../src/core/index';
import { removeFolders } from '../support/command-line';
import { Desk, RETURNS, rowsOf, sound, TODAY } from './desk';
import type { Consolidated } from './desk';

const PROGRAM = 'dist/policy-returns.mjs';
const COUNTER = './test/support/kill-at.mjs';
const KILLS = 100;
const CLEARING = 7;
const built = existsSync(PROGRAM) ? describe : describe.skip;

interface Ended {
  readonly killed: boolean;
  readonly exitCode: number | null;
  readonly out: string;
  /** How many steps of writing there were; 0 of a run that was killed. */
  readonly steps: number;
  readonly milliseconds: number;
}

/** When a run is killed: after so many milliseconds, or before the so manyth step of writing. */
type Moment = { readonly after: number } | { readonly step: number };

/** The built program as a process of its own, killed at a moment unless it has ended. */
function run(argv: readonly string[], moment?: Moment): Promise<Ended> {
  return new Promise((resolve, reject) => {
    const start = Date.now();
    const step = moment !== undefined && 'step' in moment ? { KILL_AT: String(moment.step) } : {};
    const child = spawn(process.execPath, ['--import', COUNTER, PROGRAM, ...argv], {
      stdio: ['ignore', 'pipe', 'pipe'],
      env: { ...process.env, ...step },
    });
    let out = '';
    let told = '';
    child.stdout.on('data', (data: Buffer) => (out += data.toString()));
    child.stderr.on('data', (data: Buffer) => (told += data.toString()));
    const kill = () => child.kill('SIGKILL');
    const timer = moment !== undefined && 'after' in moment ? setTimeout(kill, moment.after) : undefined;
    child.on('error', reject);
    child.on('close', (exitCode, signal) => {
      clearTimeout(timer);
      const steps = Number(/steps (\d+)/.exec(told)?.[1] ?? 0);
      resolve({ killed: signal === 'SIGKILL', exitCode, out, steps, milliseconds: Date.now() - start });
    });
  });
}

built('a consolidation that is killed (the built program)', () => {
  let desk: Desk;
  let undisturbed: string;
  let portions: string[];
  let usual: Ended;
  const told = (path: string) =>
    Promise.all([RETURNS, TABLES.history, TABLES.decisions].map((one) => rowsOf(path, one)));
  const args = (path: string, ...files: string[]) => ['consolidate', path, ...files, ...TODAY, '--json'];

  beforeAll(async () => {
    desk = await Desk.open('MOC', 'MOEA');
    undisturbed = desk.workbook();
    const inbox = join(dirname(undisturbed), '收回');
    portions = await Promise.all(
      ['MOC', 'MOEA'].flatMap((body) =>
        desk
          .tasks(body)
          .slice(0, 2)
          .map((task) => desk.returned(body, inbox, `${body}-${task}.xlsx`, { [task]: sound('計畫') })),
      ),
    );
    usual = await run(args(undisturbed, ...portions));
  });
  afterAll(removeFolders);

  /**
   * Every step of writing has its turn, twice; the rest of the kills fall anywhere in a run. A run that clears away what
   * a killed one left (its lock, its halves) has more steps than the undisturbed one.
   */
  const momentOf = (kill: number): Moment => {
    const steps = usual.steps + CLEARING;
    return kill < 2 * steps ? { step: 1 + (kill % steps) } : { after: Math.random() * usual.milliseconds };
  };

  /** Kill a run of its own workbook at each moment of its share; says what was seen. */
  async function disturb(path: string, kills: readonly number[], whole: unknown) {
    const seen = { killed: 0, halfWritten: 0, old: 0, whole: 0 };
    const before = readFileSync(path);
    const backup = join(dirname(path), '彙整.backup.xlsx');
    for (const kill of kills) {
      if ((await run(args(path, ...portions), momentOf(kill))).killed) seen.killed += 1;
      if (existsSync(backup)) expect(readFileSync(backup).equals(before)).toBe(true);
      if (readdirSync(dirname(path)).some((name) => name.endsWith('.tmp'))) seen.halfWritten += 1;
      if (readFileSync(path).equals(before)) {
        seen.old += 1;
        continue;
      }
      seen.whole += 1;
      expect(await told(path)).toEqual(whole);
      // Put back, so that the next run has something to write; what the killed one left stays.
      writeFileSync(path, before);
    }
    return seen;
  }

  it('leaves the old state or the whole new one, and a later run ends as if nothing had happened', async () => {
    expect(usual.exitCode).toBe(0);
    const whole = await told(undisturbed);
    const paths = [desk.workbook(), desk.workbook()];
    const all = [...Array(KILLS).keys()];
    const seen = await Promise.all(
      paths.map((path, half) =>
        disturb(
          path,
          all.filter((kill) => kill % paths.length === half),
          whole,
        ),
      ),
    );
    const sum = (of: (one: (typeof seen)[number]) => number) =>
      seen.reduce((total, one) => total + of(one), 0);
    expect(sum((one) => one.killed)).toBeGreaterThanOrEqual(2 * usual.steps);
    expect(sum((one) => one.old)).toBeGreaterThan(0);
    expect(sum((one) => one.whole)).toBeGreaterThan(0);
    expect(sum((one) => one.halfWritten)).toBeGreaterThan(0);
    for (const path of paths) await endsWell(path, whole);
  });

  async function endsWell(path: string, whole: unknown): Promise<void> {
    const last = await run(args(path, ...portions));
    expect(last.exitCode).toBe(0);
    expect((JSON.parse(last.out) as Consolidated).totals).toMatchObject({ returned: 4, missing: 143 });
    expect(await told(path)).toEqual(whole);
    const again = await run(args(path, ...portions));
    expect((JSON.parse(again.out) as Consolidated).changed).toBe(false);
    expect(readdirSync(dirname(path)).filter((name) => /\.(lock|tmp)$/.test(name))).toEqual([]);
  }
});
