/**
 * Update a file in place, for Node: one at a time, whole or not at all, with the previous state beside it as a backup.
 */
import { randomBytes } from 'node:crypto';
import { existsSync, linkSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { basename, dirname, extname, join } from 'node:path';
import { FileError } from './fault/file-error';
import { loadFile } from './read/read-path';
import { saveAtomically, temporaryPrefix } from './save';
import { systemCode } from './fault/system-error';

/** `彙整.backup.xlsx` beside `彙整.xlsx`. */
export function backupPath(path: string): string {
  const extension = extname(path);
  return join(dirname(path), `${basename(path, extension)}.backup${extension}`);
}

/**
 * Change a file: `change` gets its bytes and gives the new ones. Nothing is written when they are the same. Throws
 * `FileError`: `in-use` while another run holds the file, and all that reading and saving throw.
 * @param isRoutine asked with the old bytes where they differ: true if nothing in them is worth a backup, so that one which
 * is there already, and holds an earlier state that is, stays.
 * @returns whether the file was written
 */
export async function updateFile(
  path: string,
  change: (bytes: Uint8Array) => Uint8Array | Promise<Uint8Array>,
  isRoutine: (before: Uint8Array) => boolean | Promise<boolean> = () => false,
): Promise<boolean> {
  const unlock = lock(path);
  try {
    const before = await loadFile(path);
    const after = await change(before);
    if (Buffer.compare(before, after) === 0) return false;
    const backup = backupPath(path);
    if (!existsSync(backup) || !(await isRoutine(before)))
      await saveAtomically(backup, before, { overwrite: true });
    await saveAtomically(path, after, { overwrite: true });
    return true;
  } finally {
    unlock();
  }
}

/** A lock of a run that is gone (killed) is taken over: its process number lives no more. */
function lock(path: string): () => void {
  const file = join(dirname(path), `.${basename(path)}.lock`);
  const mine = `${process.pid} ${randomBytes(8).toString('hex')}`;
  if (!take(file, mine)) {
    const holder = holderOf(file);
    if (holder === undefined || isAlive(holder)) throw new FileError('in-use', { lockFile: basename(file) });
    setAside(file);
    if (!take(file, mine)) throw new FileError('in-use', { lockFile: basename(file) });
  }
  sweep(path);
  return () => {
    if (textOf(file) === mine) rmSync(file, { force: true });
  };
}

/** The lock appears together with its content, so that no other run sees an empty one. */
function take(file: string, mine: string): boolean {
  const draft = `${file}.${randomBytes(6).toString('hex')}`;
  try {
    writeFileSync(draft, mine, { flag: 'wx' });
    linkSync(draft, file);
    return true;
  } catch (error) {
    const code = systemCode(error);
    if (code === 'EEXIST') return false;
    if (code === 'ENOENT') throw new FileError('missing');
    throw new FileError('read-only', { reason: code });
  } finally {
    rmSync(draft, { force: true });
  }
}

/** Of two runs that find the same dead lock only one can move it away. */
function setAside(file: string): void {
  const away = `${file}.${randomBytes(6).toString('hex')}`;
  try {
    renameSync(file, away);
    rmSync(away, { force: true });
  } catch {
    // The other run was quicker; taking the lock decides.
  }
}

/** What a killed run left half-written beside the file: it may hold contact data, and nobody else would remove it. */
function sweep(path: string): void {
  const prefixes = [path, backupPath(path)].map(temporaryPrefix);
  for (const name of readdirSync(dirname(path))) {
    const rest = prefixes.map((prefix) => (name.startsWith(prefix) ? name.slice(prefix.length) : ''));
    if (rest.some((end) => /^[0-9a-f]{16}\.tmp$/.test(end)))
      rmSync(join(dirname(path), name), { force: true });
  }
}

function textOf(file: string): string | undefined {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    // Gone meanwhile: the other run has just ended.
    return undefined;
  }
}

function holderOf(file: string): number | undefined {
  const holder = Number.parseInt(textOf(file) ?? '', 10);
  return Number.isInteger(holder) ? holder : undefined;
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    // EPERM: it lives, but belongs to somebody else.
    return systemCode(error) === 'EPERM';
  }
}
