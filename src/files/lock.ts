/**
 * One run at a time on a file: a lock beside it says who holds it. Node only. It works where the disk knows no hard links
 * (shared folders, memory sticks) and between machines, and a lock of a run of this machine that is gone is taken over.
 */
import { randomBytes } from 'node:crypto';
import { linkSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { hostname } from 'node:os';
import { basename, dirname, join } from 'node:path';
import { FileError } from './fault/file-error';
import { SAVING } from './save';
import { asFileError, systemCode } from './fault/system-error';
import { isAlive } from './temporary';

/** What a disk says that knows no hard links. */
const NO_LINKS: ReadonlySet<string> = new Set([
  'EPERM',
  'ENOTSUP',
  'EOPNOTSUPP',
  'ENOSYS',
  'EMLINK',
  'EINVAL',
]);

/** A lock without content is one that its run has just made; after this long the run is gone. */
const MAKING_MS = 10_000;

interface Holder {
  readonly pid: number;
  readonly host: string;
}

/** Take the lock of a file, by its real path. Throws `FileError`: `in-use` while another run holds it. */
export function lock(path: string): () => void {
  const file = join(dirname(path), `.${basename(path)}.lock`);
  const mine = `${process.pid} ${randomBytes(8).toString('hex')} ${hostname()}`;
  if (!take(file, mine)) {
    const text = textOf(file);
    if (text !== undefined && !isLeft(file, text)) throw inUse(file, text);
    setAside(file);
    if (!take(file, mine)) throw inUse(file, textOf(file) ?? '');
  }
  return () => {
    if (textOf(file) === mine) rmSync(file, { force: true });
  };
}

function inUse(file: string, text: string): FileError {
  const host = holderOf(text)?.host ?? '';
  const lockFile = basename(file);
  return host === '' || host === hostname()
    ? new FileError('in-use', { lockFile })
    : new FileError('in-use', { what: 'host', lockFile, host });
}

/** Whether the run that made the lock is gone. Of a run on another machine nobody can tell. */
function isLeft(file: string, text: string): boolean {
  const holder = holderOf(text);
  if (holder === undefined) return ageOf(file) > MAKING_MS;
  return holder.host === hostname() && !isAlive(holder.pid);
}

/** True if the lock is ours now. It appears together with its content where the disk can do that. */
function take(file: string, mine: string): boolean {
  const draft = `${file}.${randomBytes(6).toString('hex')}`;
  try {
    writeFileSync(draft, mine, { flag: 'wx', mode: 0o644 });
    linkSync(draft, file);
    return true;
  } catch (error) {
    const code = systemCode(error);
    if (code === 'EEXIST') return false;
    if (code === 'ENOENT') throw new FileError('missing');
    if (NO_LINKS.has(code)) return takeByName(file, mine);
    throw asFileError(error, SAVING, 'unwritable');
  } finally {
    rmSync(draft, { force: true });
  }
}

/** Every file system makes a name only once. */
function takeByName(file: string, mine: string): boolean {
  try {
    writeFileSync(file, mine, { flag: 'wx', mode: 0o644 });
    return true;
  } catch (error) {
    if (systemCode(error) === 'EEXIST') return false;
    throw asFileError(error, SAVING, 'unwritable');
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

function textOf(file: string): string | undefined {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    // Gone meanwhile: the other run has just ended.
    return undefined;
  }
}

function ageOf(file: string): number {
  const { mtimeMs } = statSync(file, { throwIfNoEntry: false }) ?? { mtimeMs: 0 };
  return Date.now() - mtimeMs;
}

function holderOf(text: string): Holder | undefined {
  const [pid = '', , host = ''] = text.split(' ');
  const number = Number.parseInt(pid, 10);
  return Number.isInteger(number) ? { pid: number, host } : undefined;
}
