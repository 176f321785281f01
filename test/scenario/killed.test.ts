/** Runs that are killed at any moment leave the old workbook or a whole new one, and hinder no later run. */
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { spawn } from 'node:child_process';
import { existsSync, readdirSync, readFileSync, watch, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { TABLES } from '../../src/core/index';
import { removeFolders } from '../support/command-line';
import { Desk, RETURNS, rowsOf, sound, TODAY } from './desk';
import type { Consolidated } from './desk';

const PROGRAM = 'dist/policy-returns.mjs';
const KILLS = 8;
const LATEST = 1500;
const built = existsSync(PROGRAM) ? describe : describe.skip;

interface Ended {
  readonly killed: boolean;
  readonly exitCode: number | null;
  readonly out: string;
}

/** When a run is killed: after so many milliseconds, or at so manyth sign of writing in the workbook's folder. */
type Moment = { readonly after: number } | { readonly sign: number; readonly folder: string };

/** The built program as a process of its own, killed at a moment unless it has ended. */
function run(argv: readonly string[], moment?: Moment): Promise<Ended> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [PROGRAM, ...argv], { stdio: ['ignore', 'pipe', 'ignore'] });
    let out = '';
    let signs = 0;
    child.stdout.on('data', (data: Buffer) => (out += data.toString()));
    const kill = () => child.kill('SIGKILL');
    const timer = moment !== undefined && 'after' in moment ? setTimeout(kill, moment.after) : undefined;
    const watcher =
      moment !== undefined && 'sign' in moment
        ? watch(moment.folder, (_, name) => {
            if (name?.endsWith('.lock') !== true && ++signs === moment.sign) kill();
          })
        : undefined;
    child.on('error', reject);
    child.on('close', (exitCode, signal) => {
      clearTimeout(timer);
      watcher?.close();
      resolve({ killed: signal === 'SIGKILL', exitCode, out });
    });
  });
}

built('a consolidation that is killed (the built program)', () => {
  let desk: Desk;
  let undisturbed: string;
  let portions: string[];
  const told = (path: string) =>
    Promise.all([RETURNS, TABLES.history, TABLES.decisions].map((one) => rowsOf(path, one)));
  const args = (path: string, ...files: string[]) => ['consolidate', path, ...files, ...TODAY, '--json'];

  beforeAll(async () => {
    desk = await Desk.open('MOC', 'MOEA');
    undisturbed = desk.workbook();
    const inbox = join(dirname(undisturbed), '收回');
    portions = [];
    for (const [index, task] of desk.tasks('MOC').slice(0, 4).entries())
      portions.push(
        await desk.returned('MOC', inbox, `moc-${index}.xlsx`, { [task]: sound(`計畫${index}`) }),
      );
    for (const [index, task] of desk.tasks('MOEA').slice(0, 4).entries())
      portions.push(
        await desk.returned('MOEA', inbox, `moea-${index}.xlsx`, { [task]: sound(`方案${index}`) }),
      );
    await run(args(undisturbed, ...portions));
  });
  afterAll(removeFolders);

  it('leaves the old state or the whole new one, and a later run ends as if nothing had happened', async () => {
    const path = desk.workbook();
    const before = readFileSync(path);
    const whole = await told(undisturbed);
    const seen = { killed: 0, writing: 0 };
    for (let kill = 0; kill < KILLS; kill += 1) {
      const after = ((kill + Math.random()) * LATEST) / KILLS;
      const moment = kill % 3 === 0 ? { after } : { sign: kill, folder: dirname(path) };
      if ((await run(args(path, ...portions), moment)).killed) seen.killed += 1;
      const backup = join(dirname(path), '彙整.backup.xlsx');
      if (existsSync(backup)) expect(readFileSync(backup).equals(before)).toBe(true);
      if (readdirSync(dirname(path)).some((name) => name.endsWith('.tmp'))) seen.writing += 1;
      if (readFileSync(path).equals(before)) continue;
      expect(await told(path)).toEqual(whole);
      // Put back, so that the next run has something to write; what the killed one left stays.
      writeFileSync(path, before);
    }
    expect(seen.killed).toBeGreaterThan(0);
    expect(seen.writing).toBeGreaterThan(0);
    const last = await run(args(path, ...portions));
    expect(last.exitCode).toBe(0);
    expect((JSON.parse(last.out) as Consolidated).totals).toMatchObject({ returned: 8, missing: 139 });
    expect(await told(path)).toEqual(whole);
    const again = await run(args(path, ...portions));
    expect((JSON.parse(again.out) as Consolidated).changed).toBe(false);
    expect(existsSync(join(dirname(path), '.彙整.xlsx.lock'))).toBe(false);
  });
});
