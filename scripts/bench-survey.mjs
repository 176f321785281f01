/**
 * `npm run bench:survey [-- COUNT…]`: what pulling thousands of submissions takes, into a fresh workbook and once more into
 * the full one, each as a whole process whose heap may not grow beyond a limit. Where it would, the process ends and so
 * does this.
 */
import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { availableParallelism, tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { serveMany } from './many-submissions.mjs';

const PROGRAM = fileURLToPath(new URL('../dist/policy-returns.mjs', import.meta.url));
const HOOK = new URL('measured.mjs', import.meta.url).href;
/** MiB of the JavaScript heap, whatever the workbook has already. */
const LIMIT = 216;
const counts = process.argv.length > 2 ? process.argv.slice(2).map(Number) : [5000, 10_000, 20_000];
const folder = mkdtempSync(join(tmpdir(), 'policy-returns-survey-'));

/** One whole process, beside the server in this one. Exit 1 is a result here (conflicts), another one is not. */
async function run(options, argv) {
  const start = performance.now();
  const environment = { ...process.env, POLICY_RETURNS_TOKEN: 'loopback' };
  const child = spawn(process.execPath, [...options, PROGRAM, ...argv], { env: environment });
  let [out, err] = ['', ''];
  child.stdout.on('data', (chunk) => (out += chunk));
  child.stderr.on('data', (chunk) => (err += chunk));
  const code = await new Promise((done) => child.on('close', done));
  if (code !== 0 && code !== 1) throw new Error(`${argv.join(' ')}\n${err}`);
  return { out, err, took: performance.now() - start };
}

/** What is still alive after the engine's collections, at most. */
function liveHeap(out) {
  return Math.max(
    0,
    ...[...out.matchAll(/Mark-Compact.*?-> ([\d.]+) \(/g)].map(([, alive]) => Number(alive)),
  );
}

async function measure(what, limit, argv) {
  const options = [`--max-old-space-size=${limit}`, '--trace-gc', '--import', HOOK];
  const { out, err, took } = await run(options, argv);
  const process = Math.round(Number(/used [\d.]+ (\d+)/.exec(err)?.[1]) / 1024);
  const live = Math.round(liveHeap(out));
  console.log(`| ${what} | ${limit} MiB | ${live} MiB | ${process} MiB | ${Math.round(took / 1000)} s |`);
}

async function pullMany(count) {
  const workbook = join(folder, `${count}.xlsx`);
  await run([], ['init', workbook, '--period', '115H1', '--today', '2026-07-01']);
  const form = await run(
    [],
    ['survey', 'export', workbook, '--out', join(folder, `${count}-form.xlsx`), '--json'],
  );
  const rows = await run([], ['export', workbook, '--format', 'json']);
  const exported = JSON.parse(rows.out);
  const server = await serveMany(count, {
    returns: Array.isArray(exported) ? exported : exported.returns,
    version: JSON.parse(form.out).formVersion,
  });
  try {
    const pull = ['survey', 'pull', workbook, '--from', 'odk', '--url', server.url, '--today', '2026-08-05'];
    await measure(`${count}, first pull`, LIMIT, pull);
    await measure(`${count}, nothing new`, LIMIT, pull);
    await measure(`${count}, all again`, LIMIT, [...pull, '--all']);
  } finally {
    await server.close();
  }
}

try {
  console.log(`Node ${process.version}, ${availableParallelism()} cores\n`);
  console.log('| submissions | heap limit | alive at most | process | time |\n|---|---|---|---|---|');
  for (const count of counts) await pullMany(count);
} finally {
  rmSync(folder, { recursive: true, force: true });
}
