/** Run the command line in this process, in a folder of its own, and collect what it says. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { run } from '../../src/cli/run';

export interface Ran {
  readonly exitCode: number;
  readonly out: string;
  readonly err: string;
}

/** One command line, e.g. `policyReturns('init', file, '--period', '115H1')`; Chinese unless `--lang` says otherwise. */
export function policyReturns(...argv: readonly string[]): Promise<Ran> {
  return policyReturnsIn({}, ...argv);
}

/** The same with variables in its environment. */
export async function policyReturnsIn(
  environment: Readonly<Record<string, string>>,
  ...argv: readonly string[]
): Promise<Ran> {
  let out = '';
  let err = '';
  const exitCode = await run(
    argv,
    { LANG: 'zh_TW.UTF-8', ...environment },
    { out: { write: (text: string) => (out += text) }, err: { write: (text: string) => (err += text) } },
  );
  return { exitCode, out, err };
}

/** The same with `--json`, its document parsed. */
export async function asJson<T>(
  ...argv: readonly string[]
): Promise<{ readonly exitCode: number; readonly data: T }> {
  const { exitCode, out, err } = await policyReturns(...argv, '--json');
  if (out === '') throw new Error(err);
  return { exitCode, data: JSON.parse(out) as T };
}

const folders: string[] = [];

/** A new folder, removed by `removeFolders`. */
export function folder(): string {
  const made = mkdtempSync(join(tmpdir(), 'pr-'));
  folders.push(made);
  return made;
}

export function removeFolders(): void {
  for (const made of folders.splice(0)) rmSync(made, { recursive: true, force: true });
}
