/** Runs that are killed at any moment leave the old workbook or a whole new one, and hinder no later run. */
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { spawn } from 'node:child_process';
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { TABLES } from '../../src/core/index';
import { inspect } from '../../src/files';
import { removeFolders } from '../support/command-line';
import { CONTACT } from '../support/coordinator';
import { Desk, RETURNS, rowsOf, sound, TODAY } from './desk';
import type { Consolidated } from './desk';

const PROGRAM = 'dist/policy-returns.mjs';
const COUNTER = './test/support/kill-at.mjs';
/** Of a consolidation: each step twice, and some at any moment. */
const KILLS = 100;
/** In all tests of this file together. */
const ALL_KILLS = 200;
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

/** A shared folder or a memory stick knows no hard links. */
type Disk = 'with-links' | 'without-links';

/** Kills that met a run, by the kind of its disk. */
const kills: Record<Disk, number> = { 'with-links': 0, 'without-links': 0 };

/** The built program as a process of its own, killed at a moment unless it has ended. */
function run(argv: readonly string[], moment?: Moment, disk: Disk = 'with-links'): Promise<Ended> {
  return new Promise((resolve, reject) => {
    const start = Date.now();
    const step = moment !== undefined && 'step' in moment ? { KILL_AT: String(moment.step) } : {};
    const child = spawn(process.execPath, ['--import', COUNTER, PROGRAM, ...argv], {
      stdio: ['ignore', 'pipe', 'pipe'],
      env: { ...process.env, ...step, ...(disk === 'without-links' ? { NO_LINKS: 'ENOTSUP' } : {}) },
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
      if (signal === 'SIGKILL') kills[disk] += 1;
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
  async function disturb(path: string, share: readonly number[], whole: unknown) {
    const seen = { killed: 0, halfWritten: 0, old: 0, whole: 0 };
    const before = readFileSync(path);
    const backup = join(dirname(path), '彙整.backup.xlsx');
    for (const kill of share) {
      const disk = kill % 4 < 2 ? 'with-links' : 'without-links';
      if ((await run(args(path, ...portions), momentOf(kill), disk)).killed) seen.killed += 1;
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

built('any other command that is killed (the built program)', () => {
  let desk: Desk;
  beforeAll(async () => {
    desk = await Desk.open('MOC');
  });
  afterAll(removeFolders);

  /** A folder with what the command works on, and its words. */
  const COMMANDS: Readonly<Record<string, () => Promise<{ folder: string; argv: string[] }>>> = {
    init: () => {
      const folder = dirname(desk.workbook());
      return Promise.resolve({ folder, argv: ['init', join(folder, '新.xlsx'), '--period', '115H1'] });
    },
    'init of a further period': () => {
      const path = desk.workbook();
      return Promise.resolve({ folder: dirname(path), argv: ['init', path, '--period', '115H2'] });
    },
    issue: () => {
      const path = desk.workbook();
      const out = join(dirname(path), 'out');
      return Promise.resolve({
        folder: out,
        argv: ['issue', path, '--out', out, '--body', 'MOC', '--overwrite'],
      });
    },
    summary: () => {
      const path = desk.workbook();
      return Promise.resolve({ folder: dirname(path), argv: ['summary', path] });
    },
    seal: async () => {
      const folder = join(dirname(desk.workbook()), '封存');
      const answers = Object.fromEntries(desk.tasks('MOC').map((task) => [task, sound('計畫')]));
      return { folder, argv: ['seal', await desk.returned('MOC', folder, 'a.xlsx', answers, CONTACT)] };
    },
    decide: async () => {
      const path = desk.workbook();
      const inbox = join(dirname(path), '收回');
      const [task = ''] = desk.tasks('MOC');
      for (const unit of ['甲', '乙'])
        await desk.returned('MOC', inbox, `${unit}.xlsx`, { [task]: sound(`${unit}計畫`) });
      await run(['consolidate', path, inbox, ...TODAY]);
      const [matter] = await rowsOf(path, TABLES.decisions);
      return { folder: dirname(path), argv: ['decide', path, String(matter?.['id']), '--take', '甲'] };
    },
  };

  it.each(Object.keys(COMMANDS))(
    '%s: a later run ends well, and nothing is left of the killed ones',
    async (name) => {
      const make = COMMANDS[name] ?? (() => Promise.reject(new Error(name)));
      const whole = await make();
      const usual = await run([...whole.argv, ...TODAY]);
      const disturb = async (disk: Disk) => {
        const { folder, argv } = await make();
        let killed = 0;
        for (let step = 1; step <= usual.steps; step += 1)
          if ((await run([...argv, ...TODAY], { step }, disk)).killed) killed += 1;
        const last = await run([...argv, ...TODAY], undefined, disk);
        // A workbook that a killed run made whole is there already: that is said, and no fault.
        expect([0, 1]).toContain(last.exitCode);
        expect(readdirSync(folder).filter((file) => /\.(lock|tmp)$/.test(file))).toEqual([]);
        for (const file of readdirSync(folder).filter((one) => one.endsWith('.xlsx')))
          expect('refused' in inspect(readFileSync(join(folder, file)))).toBe(false);
        return killed;
      };
      const killed = await Promise.all((['with-links', 'without-links'] as const).map(disturb));
      expect(Math.min(...killed)).toBeGreaterThan(usual.steps / 2);
    },
    600_000,
  );
});

built('all of them together', () => {
  it(`are at least ${ALL_KILLS} kills, many on each kind of disk`, () => {
    expect(kills['with-links'] + kills['without-links']).toBeGreaterThanOrEqual(ALL_KILLS);
    expect(Math.min(...Object.values(kills))).toBeGreaterThan(ALL_KILLS / 3);
  });
});
