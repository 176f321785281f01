/**
 * `npm run bench [-- RUNS]`: how long the command line takes on real files, and how much memory; each figure is the
 * median of whole processes. It is no test: nothing fails here because a machine is slow.
 */
import { spawnSync } from 'node:child_process';
import { copyFileSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { availableParallelism, tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { manyReturns } from './many-returns.mjs';

const PROGRAM = fileURLToPath(new URL('../dist/policy-returns.mjs', import.meta.url));
const HOOK = new URL('measured.mjs', import.meta.url).href;
const DAY = ['--today', '2026-08-05'];
const runs = Number(process.argv[2] ?? 3);
const folder = mkdtempSync(join(tmpdir(), 'policy-returns-bench-'));

/** One whole process: milliseconds and KiB. Exit 1 is a result here (errors in returns), 2 is not. */
function once(argv) {
  const start = performance.now();
  const ended = spawnSync(process.execPath, ['--import', HOOK, PROGRAM, ...argv], { encoding: 'utf8' });
  const took = performance.now() - start;
  if (ended.status !== 0 && ended.status !== 1) throw new Error(`${argv.join(' ')}\n${ended.stderr}`);
  return { took, peak: Number(/peak (\d+)/.exec(ended.stderr)?.[1]) };
}

const median = (figures) => figures.sort((left, right) => left - right)[figures.length >> 1];

/** `prepare` puts things as they were, outside the measured time. */
function measure(what, argv, prepare = () => {}) {
  const all = Array.from({ length: runs }, () => (prepare(), once(argv)));
  const seconds = (median(all.map(({ took }) => took)) / 1000).toFixed(2);
  const mebibytes = Math.round(median(all.map(({ peak }) => peak)) / 1024);
  console.log(`| ${what} | ${seconds} s | ${mebibytes} MiB |`);
}

/** A folder with this many returned files. */
function inboxOf(count, demo) {
  const target = join(folder, `inbox-${count}`);
  manyReturns(count, join(demo, '收回'), target);
  return target;
}

try {
  const demo = join(folder, 'demo');
  const workbook = join(folder, '彙整.xlsx');
  const fresh = join(folder, 'fresh.xlsx');
  once(['demo', '--out', demo]);
  once(['init', fresh, '--period', '115H1', ...DAY]);
  const reset = () => copyFileSync(fresh, workbook);
  console.log(`Node ${process.version}, ${availableParallelism()} cores, median of ${runs}\n`);
  console.log('| what | time | peak memory |\n|---|---|---|');
  measure('`framework`', ['framework', '--json']);
  measure('`init`', ['init', join(folder, 'new.xlsx'), '--period', '115H1', ...DAY], () =>
    rmSync(join(folder, 'new.xlsx'), { force: true }),
  );
  const out = join(folder, 'out');
  measure('`issue`, 38 templates', ['issue', fresh, '--out', out], () =>
    rmSync(out, { recursive: true, force: true }),
  );
  measure('`check`, the demo’s files', [
    'check',
    ...readdirSync(join(demo, '收回')).map((name) => join(demo, '收回', name)),
  ]);
  measure('`consolidate`, the demo’s files', ['consolidate', workbook, join(demo, '收回'), ...DAY], reset);
  for (const count of [200, 1000])
    measure(
      `\`consolidate\`, ${count} files`,
      ['consolidate', workbook, inboxOf(count, demo), ...DAY],
      reset,
    );
  measure('`summary`', ['summary', join(demo, '彙整.xlsx'), ...DAY]);
} finally {
  rmSync(folder, { recursive: true, force: true });
}
