/** Two workbooks compared as an independent reader sees them. */
import { execFile } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';

const run = promisify(execFile);
const PYTHON = '/usr/bin/python3';
const SCRIPT = 'test/support/workbook-model.py';

/** `value 收件!A1` and the like, with what the reader says of it. */
export type Facts = Readonly<Record<string, unknown>>;

export interface Difference {
  /** The first word of the fact: `value`, `format`, `table`, … */
  readonly kind: string;
  readonly place: string;
  readonly file: unknown;
  readonly host: unknown;
}

/** The facts of each workbook, in order. */
export async function factsOf(workbooks: readonly Uint8Array[]): Promise<Facts[]> {
  const folder = await mkdtemp(join(tmpdir(), 'contract-'));
  try {
    const paths = workbooks.map((_, index) => join(folder, `${index}.xlsx`));
    await Promise.all(paths.map((path, index) => writeFile(path, workbooks[index] ?? new Uint8Array())));
    const { stdout } = await run(PYTHON, [SCRIPT, ...paths], { maxBuffer: 1 << 30 });
    return JSON.parse(stdout) as Facts[];
  } finally {
    await rm(folder, { recursive: true });
  }
}

export function differencesOf(file: Facts, host: Facts): Difference[] {
  const keys = [...new Set([...Object.keys(file), ...Object.keys(host)])];
  return keys.flatMap((key): Difference[] => {
    if (JSON.stringify(file[key]) === JSON.stringify(host[key])) return [];
    const at = key.indexOf(' ');
    const [kind, place] = at < 0 ? [key, ''] : [key.slice(0, at), key.slice(at + 1)];
    return [{ kind, place, file: file[key] ?? null, host: host[key] ?? null }];
  });
}
