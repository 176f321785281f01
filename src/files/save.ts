/** Saving so that the old file or the new one stands there whole, whatever happens in between. Node only. */
import { randomBytes } from 'node:crypto';
import { existsSync } from 'node:fs';
import { chmod, link, open, realpath, rename, stat, unlink } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { FileError } from './fault/file-error';
import { asFileError, systemCode } from './fault/system-error';

export interface SaveOptions {
  /** Replace a file that is there already. */
  readonly overwrite?: boolean;
}

/** Excel's and LibreOffice's sign that somebody has the file open. */
function lockFileOf(path: string): string | undefined {
  const name = basename(path);
  return [`~$${name}`, `.~lock.${name}#`].find((lock) => existsSync(join(dirname(path), lock)));
}

const SAVING = {
  ENOENT: 'folder-missing',
  ENOTDIR: 'folder-missing',
  EACCES: 'read-only',
  EROFS: 'read-only',
  EPERM: 'read-only',
  EEXIST: 'exists',
  EISDIR: 'is-directory',
  ENOSPC: 'disk-full',
  EDQUOT: 'disk-full',
} as const;

/** Follow a link to the file that is meant; a path that is not there yet stays. */
async function realTarget(path: string): Promise<string> {
  try {
    return await realpath(path);
  } catch (error) {
    if (systemCode(error) === 'ENOENT') return path;
    throw error;
  }
}

/** The permissions of the file that will be replaced, if there is one and it may be. */
async function checkTarget(target: string, overwrite: boolean): Promise<number | undefined> {
  const old = await stat(target).catch((error: unknown) => {
    if (systemCode(error) === 'ENOENT') return undefined;
    throw error;
  });
  if (!old) return undefined;
  if (old.isDirectory()) throw new FileError('is-directory');
  if (!overwrite) throw new FileError('exists');
  // A rename asks the folder only; that the file itself was set read-only must count all the same.
  if ((old.mode & 0o222) === 0) throw new FileError('read-only', { reason: 'mode' });
  const lockFile = lockFileOf(target);
  if (lockFile !== undefined) throw new FileError('open-elsewhere', { lockFile });
  return old.mode & 0o777;
}

async function writeSynced(path: string, bytes: Uint8Array): Promise<void> {
  const file = await open(path, 'wx');
  try {
    await file.writeFile(bytes);
    await file.sync();
  } finally {
    await file.close();
  }
}

/** Put the temporary file in place without ever replacing another that appeared meanwhile. */
async function placeNew(temporary: string, target: string): Promise<void> {
  try {
    await link(temporary, target);
  } catch (error) {
    if (systemCode(error) === 'EEXIST') throw error;
    // A memory stick knows no links. The check a moment ago must do.
    await rename(temporary, target);
  }
}

/** Make the new name last over a power cut; where a folder cannot be synced, it is as good as it gets. */
async function syncFolder(folder: string): Promise<void> {
  const handle = await open(folder, 'r').catch(() => undefined);
  await handle?.sync().catch(() => undefined);
  await handle?.close();
}

/** How the temporary files of a target begin, so that what a killed run leaves can be told from another file's. */
export function temporaryPrefix(path: string): string {
  // Names end at 255 bytes on most file systems, and a Chinese character takes three.
  return `.${basename(path).slice(0, 60)}.`;
}

/** Write to a temporary file beside the target, then rename. Rejects with a `FileError` and leaves nothing behind. */
export async function saveAtomically(
  path: string,
  bytes: Uint8Array,
  options: SaveOptions = {},
): Promise<void> {
  let temporary: string | undefined;
  try {
    const target = await realTarget(path);
    const mode = await checkTarget(target, options.overwrite ?? false);
    temporary = join(dirname(target), `${temporaryPrefix(target)}${randomBytes(8).toString('hex')}.tmp`);
    await writeSynced(temporary, bytes);
    if (mode !== undefined) await chmod(temporary, mode);
    if (options.overwrite) await rename(temporary, target);
    else await placeNew(temporary, target);
    await syncFolder(dirname(target));
  } catch (error) {
    throw asFileError(error, SAVING, 'unwritable');
  } finally {
    // After a rename it is gone already; after a link it is a second name.
    if (temporary !== undefined) await unlink(temporary).catch(() => undefined);
  }
}
