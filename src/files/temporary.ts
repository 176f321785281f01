/** Names of what is being written, and clearing away what a killed run left of it. Node only. */
import { createHash, randomBytes } from 'node:crypto';
import { readdirSync, rmSync, statSync } from 'node:fs';
import { hostname } from 'node:os';
import { basename, dirname, join } from 'node:path';
import { systemCode } from './fault/system-error';

/** A day: longer than any run. */
const OLD_MS = 24 * 60 * 60 * 1000;

function digits(text: string, count: number): string {
  return createHash('sha256').update(text).digest('hex').slice(0, count);
}

/** Names end at 255 bytes on most file systems, and a Chinese character takes three: the rest of the name is its hash. */
function prefixOf(path: string): string {
  const name = basename(path);
  return `.${name.slice(0, 40)}-${digits(name, 8)}.`;
}

/** The name says who writes: the machine in four digits, the process in eight, and four more against chance. */
export function temporaryName(path: string): string {
  const writer = `${digits(hostname(), 4)}${process.pid.toString(16).padStart(8, '0').slice(-8)}`;
  return `${prefixOf(path)}${writer}${randomBytes(2).toString('hex')}.tmp`;
}

const LEFT = /^(.*\.)([0-9a-f]{4})([0-9a-f]{8})[0-9a-f]{4}\.tmp$/s;

/**
 * What a killed run left half-written beside these files: it may hold contact data, and nobody else would remove it. What a run
 * that lives is writing stays, and so does what belongs to any other file. A folder is listed once, however many files are in it.
 */
export function sweep(paths: readonly string[]): void {
  const machine = digits(hostname(), 4);
  const prefixes = new Set(paths.map(prefixOf));
  for (const folder of new Set(paths.map((path) => dirname(path)))) {
    for (const name of namesIn(folder)) {
      const [, prefix = '', writer, pid = ''] = LEFT.exec(name) ?? [];
      if (!prefixes.has(prefix)) continue;
      const place = join(folder, name);
      const isLeft = writer === machine ? !isAlive(Number.parseInt(pid, 16)) : isOld(place);
      if (isLeft) rmSync(place, { force: true });
    }
  }
}

function namesIn(folder: string): string[] {
  try {
    return readdirSync(folder);
  } catch {
    // What cannot be listed may still be written to; saving says what is wrong with it.
    return [];
  }
}

function isOld(path: string): boolean {
  const { mtimeMs } = statSync(path, { throwIfNoEntry: false }) ?? { mtimeMs: Date.now() };
  return Date.now() - mtimeMs > OLD_MS;
}

/** Whether a process of this machine lives. */
export function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    // EPERM: it lives, but belongs to somebody else.
    return systemCode(error) === 'EPERM';
  }
}
