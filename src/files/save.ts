/** Saving so that the old file or the new one stands there whole, whatever happens in between. Node only. */
import { existsSync } from 'node:fs';
import { chmod, link, open, readFile, realpath, rename, stat, unlink } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { FileError } from './fault/file-error';
import { asFileError, systemCode } from './fault/system-error';
import { sweep, temporaryName } from './temporary';

export interface SaveOptions {
  /** Replace a file that is there already. */
  readonly overwrite?: boolean;
  /** It holds a secret: a new file is its owner's alone, unless the folder itself is shared. */
  readonly isPrivate?: boolean;
  /** Rights of the file, whatever those of one that it replaces. */
  readonly mode?: number;
  /** One of several: its folder is swept before and synced after, and the path leads to the file itself. */
  readonly isOneOfMany?: boolean;
}

/** What is to be saved stands beside its place, whole. */
interface SavedDraft {
  /**
   * Put it in place. `expected` is what must stand there still: where it does not, somebody else wrote meanwhile, and this
   * throws `changed-meanwhile`.
   */
  place(expected?: Uint8Array): Promise<void>;
  /** Remove what was not put in place. */
  discard(): Promise<void>;
}

/** Excel's and LibreOffice's sign that somebody has the file open. */
function lockFileOf(path: string): string | undefined {
  const name = basename(path);
  return [`~$${name}`, `.~lock.${name}#`].find((lock) => existsSync(join(dirname(path), lock)));
}

/** What the system says when a file cannot be saved. */
export const SAVING = {
  ENAMETOOLONG: 'name-too-long',
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
export async function realTarget(path: string): Promise<string> {
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

const OWNER = 0o600;
const GROUP = 0o060;
const STICKY = 0o1000;

/** Who may write into the folder may work with what lies in it; a folder for everybody's own files says nothing of that kind. */
async function privateMode(folder: string): Promise<number> {
  const { mode } = await stat(folder);
  const isShared = (mode & 0o020) !== 0 && (mode & STICKY) === 0;
  return isShared ? OWNER | GROUP : OWNER;
}

async function writeSynced(path: string, bytes: Uint8Array, mode: number | undefined): Promise<void> {
  const file = await open(path, 'wx', mode);
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
    // A memory stick or a shared folder knows no links. Who makes the name first has it; then it is replaced.
    await (await open(target, 'wx')).close();
    await rename(temporary, target);
  }
}

/** Make the new name last over a power cut; where a folder cannot be synced, it is as good as it gets. */
async function syncFolder(folder: string): Promise<void> {
  const handle = await open(folder, 'r').catch(() => undefined);
  await handle?.sync().catch(() => undefined);
  await handle?.close();
}

async function checkUnchanged(target: string, expected: Uint8Array): Promise<void> {
  if (Buffer.compare(await readFile(target), expected) !== 0) throw new FileError('changed-meanwhile');
}

/** Write the bytes beside their place. Rejects with a `FileError` and leaves nothing behind. */
export async function draftOf(
  path: string,
  bytes: Uint8Array,
  options: SaveOptions = {},
): Promise<SavedDraft> {
  let temporary: string | undefined;
  const discard = async () => {
    // After a rename it is gone already; after a link it is a second name.
    if (temporary !== undefined) await unlink(temporary).catch(() => undefined);
  };
  try {
    const isAlone = options.isOneOfMany !== true;
    const target = isAlone ? await realTarget(path) : path;
    const folder = dirname(target);
    const old = await checkTarget(target, options.overwrite ?? false);
    const mode = options.mode ?? old ?? (options.isPrivate === true ? await privateMode(folder) : undefined);
    if (isAlone) sweep([target]);
    temporary = join(folder, temporaryName(target));
    const made = temporary;
    await writeSynced(made, bytes, mode);
    if (mode !== undefined) await chmod(made, mode);
    return {
      discard,
      async place(expected) {
        try {
          if (expected !== undefined) await checkUnchanged(target, expected);
          if (options.overwrite) await rename(made, target);
          else await placeNew(made, target);
          if (isAlone) await syncFolder(folder);
        } catch (error) {
          throw asFileError(error, SAVING, 'unwritable');
        }
      },
    };
  } catch (error) {
    await discard();
    throw asFileError(error, SAVING, 'unwritable');
  }
}

/** Write to a temporary file beside the target, then rename. Rejects with a `FileError` and leaves nothing behind. */
export async function saveAtomically(
  path: string,
  bytes: Uint8Array,
  options: SaveOptions = {},
): Promise<void> {
  const draft = await draftOf(path, bytes, options);
  try {
    await draft.place();
  } finally {
    await draft.discard();
  }
}

/** Files that are saved at the same time: it is the disk that is waited for. */
const AT_ONCE = 4;

/**
 * Save each of the files as above, in any order; where a path comes twice, what comes last. Once one cannot be saved no other begins, and this rejects with what `named` makes of
 * the path and its `FileError`.
 */
export async function saveEach(
  files: readonly { readonly path: string; readonly bytes: Uint8Array }[],
  options: SaveOptions,
  named: (path: string, error: unknown) => unknown,
): Promise<void> {
  const distinct = [...new Map(files.map((file) => [file.path, file])).values()];
  const meant = await Promise.all(
    distinct.map(async (file) => {
      // A path that leads nowhere is told when the file is saved.
      const target = await realTarget(file.path).catch(() => file.path);
      return { ...file, target };
    }),
  );
  const targets = meant.map(({ target }) => target);
  sweep(targets);
  const faults: unknown[] = [];
  const waiting = meant.values();
  const saveOn = async () => {
    for (const { path, target, bytes } of waiting) {
      if (faults.length > 0) return;
      const saved = saveAtomically(target, bytes, { ...options, isOneOfMany: true });
      await saved.catch((error: unknown) => faults.push(named(path, error)));
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, saveOn));
  await Promise.all([...new Set(targets.map((target) => dirname(target)))].map(syncFolder));
  if (faults.length > 0) throw faults[0];
}
