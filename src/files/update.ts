/**
 * Update a file in place, for Node: one at a time, whole or not at all, with the previous state beside it as a backup.
 */
import { randomBytes } from 'node:crypto';
import { closeSync, openSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { basename, dirname, extname, join } from 'node:path';
import { FileError } from './read/file-error';
import { loadFile, systemCode } from './read/read-path';
import { saveAtomically } from './save';

/** `彙整.backup.xlsx` beside `彙整.xlsx`. */
export function backupPath(path: string): string {
  const extension = extname(path);
  return join(dirname(path), `${basename(path, extension)}.backup${extension}`);
}

/**
 * Change a file: `change` gets its bytes and gives the new ones. Nothing is written when they are the same. Throws
 * `FileError`: `in-use` while another run holds the file, and all that reading and saving throw.
 * @returns whether the file was written
 */
export async function updateFile(
  path: string,
  change: (bytes: Uint8Array) => Uint8Array | Promise<Uint8Array>,
): Promise<boolean> {
  const unlock = lock(path);
  try {
    const before = await loadFile(path);
    const after = await change(before);
    if (Buffer.compare(before, after) === 0) return false;
    await saveAtomically(backupPath(path), before, { overwrite: true });
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
    if (holder !== undefined && isAlive(holder)) throw new FileError('in-use', { lockFile: basename(file) });
    rmSync(file, { force: true });
    if (!take(file, mine)) throw new FileError('in-use', { lockFile: basename(file) });
  }
  return () => rmSync(file, { force: true });
}

function take(file: string, mine: string): boolean {
  try {
    const handle = openSync(file, 'wx');
    writeFileSync(handle, mine);
    closeSync(handle);
    return true;
  } catch (error) {
    const code = systemCode(error);
    if (code === 'EEXIST') return false;
    if (code === 'ENOENT') throw new FileError('missing');
    throw new FileError('read-only', { reason: code });
  }
}

function holderOf(file: string): number | undefined {
  try {
    const holder = Number.parseInt(readFileSync(file, 'utf8'), 10);
    return Number.isInteger(holder) ? holder : undefined;
  } catch {
    // Gone meanwhile: the other run has just ended.
    return undefined;
  }
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
