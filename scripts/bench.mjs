/**
 * `npm run bench [-- --runs N] [--files 100,1000,3000,10000] [--only SET,…] [--profile]`: what the command line costs on files
 * that resemble life, beside the floor (what reading such files costs at least), openpyxl and exceljs on the same files in
 * the same run. It writes its part of docs/benchmarks.md and the plot there. It is no test: nothing fails here because a
 * machine is slow. With `--profile` it leaves profiles of one consolidation in `.cache/profile` and measures nothing.
 */
import {
  copyFileSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { cellsOf } from './bench/filled.mjs';
import { hasOpenpyxl, medianOf, node, ours, output, python, PROGRAM, script } from './bench/process.mjs';
import { writeReport } from './bench/report.mjs';
import { copies, filledOnce, manyBodies } from './bench/sets.mjs';

const PROFILES = fileURLToPath(new URL('../.cache/profile', import.meta.url));
const START = ['--today', '2026-07-01'];
const DAY = ['--today', '2026-08-05'];
/** Twelve half-years. */
const PERIODS = '109H2 110H1 110H2 111H1 111H2 112H1 112H2 113H1 113H2 114H1 114H2 115H1'.split(' ');
const LONG = 8000;

const { values: asked } = parseArgs({
  options: {
    runs: { type: 'string', default: '3' },
    files: { type: 'string', default: '100,1000,3000,10000' },
    only: { type: 'string' },
    profile: { type: 'boolean', default: false },
  },
});
const folder = mkdtempSync(join(tmpdir(), 'policy-returns-bench-'));
const at = (...names) => join(folder, ...names);
const say = (text) => process.stderr.write(`${text}\n`);

/** A workbook that has not received anything yet, its templates, and files made of them. */
function issued(name, init, fill, period = '115H1') {
  const [fresh, out, inbox] = [at(`${name}.xlsx`), at(`${name}-out`), at(`${name}-in`)];
  ours('init', fresh, ...init, '--period', period, ...START);
  ours('issue', fresh, '--out', out);
  return { name, fresh, out, inbox, files: fill(out, inbox).length };
}

function differentBodies(count, options) {
  const framework = at(`bodies-${count}.json`);
  const edition = JSON.parse(readFileSync(at('framework.json'), 'utf8'));
  writeFileSync(framework, JSON.stringify(manyBodies(edition, count)));
  const name = options === undefined ? `bodies-${count}` : 'long';
  return issued(name, ['--framework', framework], (out, inbox) => filledOnce(out, inbox, options));
}

/** Twelve periods one after the other; the files of the last are what is consolidated. */
function periods() {
  const fresh = at('periods.xlsx');
  let set;
  for (const [index, period] of PERIODS.entries()) {
    const [out, inbox] = [at(`${period}-out`), at(`${period}-in`)];
    ours('init', fresh, '--period', period, ...START);
    ours('issue', fresh, '--out', out);
    const files = filledOnce(out, inbox, { seed: index + 1 }).length;
    set = { name: 'periods', fresh, out, inbox, files };
    if (index + 1 < PERIODS.length) ours('consolidate', fresh, inbox, ...START);
  }
  return set;
}

const counts = asked.files.split(',').map(Number);
const SETS = [
  ...counts.map((count) => [`bodies-${count}`, () => differentBodies(count)]),
  ['copies', () => issued('copies', [], (out, inbox) => copies(out, inbox, 26))],
  ['periods', periods],
  ['long', () => differentBodies(200, { letters: LONG })],
];

/** What one set costs. Large ones are measured once, and openpyxl reads up to 1,000 files. */
function measured(set, readers) {
  const { fresh, inbox, files } = set;
  const runs = files > 1500 ? 1 : Number(asked.runs);
  const workbook = at('measured.xlsx');
  const reset = () => copyFileSync(fresh, workbook);
  reset();
  const paths = readdirSync(inbox).map((name) => join(inbox, name));
  const run = (what, once, prepare) => {
    say(`${set.name}: ${what}`);
    return medianOf(runs, once, prepare);
  };
  const consolidate = (...more) => ours('consolidate', workbook, inbox, ...DAY, ...more);
  return {
    name: set.name,
    files,
    floor: run('floor', () => script('floor.mjs', inbox)),
    openpyxl: readers.openpyxl && files <= 1500 ? run('openpyxl', () => python('read.py', inbox)) : undefined,
    // More paths than a command line holds are for folders.
    check: files <= 1500 ? run('check', () => ours('check', ...paths)) : undefined,
    dry: run('consolidate --dry-run', () => consolidate('--dry-run'), reset),
    whole: run('consolidate', () => consolidate(), reset),
    again: run('consolidate again', () => consolidate()),
    summary: run('summary', () => ours('summary', workbook, '--today', '2026-08-06')),
    ...sizeOf(output('export', workbook, '--format', 'csv')),
  };
}

/** Of an export without line breaks in its head. */
function sizeOf(csv) {
  const [head = ''] = csv.split('\r\n', 1);
  return { returns: csv.match(/^"?\d+\|/gm)?.length ?? 0, columns: head.split(',').length };
}

/** Templates of a set, beside exceljs writing what stands in them. */
function templates({ out, fresh, name, files }) {
  const names = readdirSync(out).filter((file) => file.endsWith('.xlsx'));
  const cells = at('cells.jsonl');
  writeFileSync(
    cells,
    names.map((file) => `${JSON.stringify(cellsOf(readFileSync(join(out, file))))}\n`).join(''),
  );
  mkdirSync(at('exceljs'));
  const again = at(`${name}-issued`);
  say(`${name}: issue, and exceljs`);
  return {
    files,
    ours: medianOf(1, () => ours('issue', fresh, '--out', again)),
    exceljs: medianOf(1, () => script('write-templates.mjs', cells, at('exceljs'))),
  };
}

/** As many plain rows as a workbook has returns, as wide as an export of them, written by exceljs. */
function plainRows({ returns, columns, summary }) {
  const cost = medianOf(1, () => script('write-rows.mjs', String(returns), String(columns), at('rows.xlsx')));
  return { returns, columns, summary, cost };
}

function start() {
  const runs = 9;
  return [
    ['`node -e 0`', medianOf(runs, () => node('-e', '0'))],
    ['`help`', medianOf(runs, () => ours('help'))],
    ['`framework`', medianOf(runs, () => ours('framework'))],
  ];
}

function profile() {
  rmSync(PROFILES, { recursive: true, force: true });
  const { fresh, inbox } = differentBodies(1000);
  node('--cpu-prof', `--cpu-prof-dir=${PROFILES}`, PROGRAM, 'consolidate', fresh, inbox, ...DAY);
  say(`Profiles of the program and its workers: ${PROFILES}`);
}

try {
  writeFileSync(at('framework.json'), output('framework', '--json'));
  if (asked.profile) profile();
  else {
    const readers = { openpyxl: hasOpenpyxl };
    const only = asked.only?.split(',');
    const started = start();
    const sets = [];
    let beside;
    for (const [name, make] of SETS) {
      if (only !== undefined && !only.includes(name)) continue;
      say(`${name}: made`);
      const set = make();
      if (name === 'bodies-1000') beside = templates(set);
      sets.push(measured(set, readers));
      for (const used of [set.out, set.inbox]) rmSync(used, { recursive: true });
    }
    const plain = sets
      .filter(({ name }) => name.startsWith('bodies-'))
      .map(plainRows)
      .at(-1);
    await writeReport({ started, sets, templates: beside, plain, runs: Number(asked.runs) });
  }
} finally {
  rmSync(folder, { recursive: true, force: true });
}
