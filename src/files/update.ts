/**
 * Update a file in place, for Node: one at a time, whole or not at all, with the previous state beside it as a backup.
 */
import { existsSync } from 'node:fs';
import { open, readFile, stat, unlink } from 'node:fs/promises';
import { basename, dirname, extname, join } from 'node:path';
import { FileError } from './fault/file-error';
import { loadFile } from './read/read-path';
import { lock } from './lock';
import { draftOf, realTarget, saveAtomically, SAVING } from './save';
import { asFileError } from './fault/system-error';

/** `彙整.backup.xlsx` beside `彙整.xlsx`. */
export function backupPath(path: string): string {
  const extension = extname(path);
  return join(dirname(path), `${basename(path, extension)}.backup${extension}`);
}

/**
 * Change a file: `change` gets its bytes and gives the new ones. Nothing is written when they are the same. A link leads to
 * the file that is meant, beside which lock and backup stand. Throws `FileError`: `in-use` while another run holds the file,
 * `changed-meanwhile` where something else wrote it, `no-backup`, and all that reading and saving throw; file and backup
 * are then as they were.
 * @param isRoutine asked with the old bytes where they differ: true if nothing in them is worth a backup, so that one which
 * is there already, and holds an earlier state that is, stays.
 * @returns whether the file was written
 */
export async function updateFile(
  path: string,
  change: (bytes: Uint8Array) => Uint8Array | Promise<Uint8Array>,
  isRoutine: (before: Uint8Array) => boolean | Promise<boolean> = () => false,
): Promise<boolean> {
  const target = await realTarget(path);
  const unlock = lock(target);
  try {
    const before = await loadFile(target);
    const after = await change(before);
    if (Buffer.compare(before, after) === 0) return false;
    const backup = backupPath(target);
    const keepsOld = existsSync(backup) && (await isRoutine(before));
    const draft = await draftOf(target, after, { overwrite: true });
    try {
      await tryTarget(target);
      if (keepsOld) await draft.place(before);
      else await placeWithBackup(backup, before, await modeOf(target), () => draft.place(before));
    } finally {
      await draft.discard();
    }
    return true;
  } finally {
    unlock();
  }
}

/** A file that another program holds is not to be replaced: tried before the backup is, which would else be lost for nothing. */
async function tryTarget(target: string): Promise<void> {
  try {
    await (await open(target, 'r+')).close();
  } catch (error) {
    throw asFileError(error, SAVING, 'unwritable');
  }
}

async function modeOf(target: string): Promise<number> {
  return (await stat(target)).mode & 0o777;
}

/** The backup has the workbook's own rights: it holds the same secret. Where the workbook is not replaced, it is put back. */
async function placeWithBackup(
  backup: string,
  before: Uint8Array,
  mode: number,
  place: () => Promise<void>,
): Promise<void> {
  const old = await readFile(backup).catch(() => undefined);
  try {
    await saveAtomically(backup, before, { overwrite: true, mode });
  } catch (error) {
    const { code } = asFileError(error, SAVING, 'unwritable');
    throw new FileError('no-backup', { backup: basename(backup), reason: code });
  }
  try {
    await place();
  } catch (error) {
    if (old === undefined) await unlink(backup).catch(() => undefined);
    else await saveAtomically(backup, old, { overwrite: true, mode });
    throw error;
  }
}
