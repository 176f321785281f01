/** One whole process, measured by the machine's own account of it: all its threads, from its start to its end. */
import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';

export const PROGRAM = fileURLToPath(new URL('../../dist/policy-returns.mjs', import.meta.url));
const HOOK = new URL('../measured.mjs', import.meta.url).href;
const SPACIOUS = { encoding: 'utf8', maxBuffer: 2 ** 30 };

/** Seconds of the processor and of the clock, and MiB. Exit 1 is a result here (errors in returns), another one is not. */
function measured(command, argv) {
  const start = performance.now();
  const ended = spawnSync(command, argv, SPACIOUS);
  const wall = (performance.now() - start) / 1000;
  if (ended.status !== 0 && ended.status !== 1) throw new Error(`${argv.join(' ')}\n${ended.stderr}`);
  const [, processor, peak] = /used ([\d.]+) (\d+)/.exec(ended.stderr) ?? [];
  return { processor: Number(processor), wall, peak: Number(peak) / 1024 };
}

export const node = (...argv) => measured(process.execPath, ['--import', HOOK, ...argv]);
export const ours = (...argv) => node(PROGRAM, ...argv);
export const script = (name, ...argv) => node(fileURLToPath(new URL(name, import.meta.url)), ...argv);
export const python = (name, ...argv) =>
  measured(interpreter, [fileURLToPath(new URL(name, import.meta.url)), ...argv]);

/** What the program prints, unmeasured. */
export function output(...argv) {
  const { status, stdout, stderr } = spawnSync(process.execPath, [PROGRAM, ...argv], SPACIOUS);
  if (status !== 0) throw new Error(`${argv.join(' ')}\n${stderr}`);
  return stdout;
}

/** The first Python that has openpyxl; the system's own may hide behind another. */
const interpreter = ['python3', '/usr/bin/python3'].find(
  (one) => spawnSync(one, ['-c', 'import openpyxl']).status === 0,
);

export const hasOpenpyxl = interpreter !== undefined;

const median = (figures) => figures.sort((left, right) => left - right)[figures.length >> 1];

/** Each figure the median of so many runs; `prepare` puts things as they were, outside of what is measured. */
export function medianOf(runs, once, prepare = () => {}) {
  const all = Array.from({ length: runs }, () => (prepare(), once()));
  const of = (figure) => median(all.map((one) => one[figure]));
  return { processor: of('processor'), wall: of('wall'), peak: of('peak') };
}
