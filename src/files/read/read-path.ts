/** A file from the disk as a snapshot, with its hash. Node only; this is what runs in the worker. */
import { createHash } from 'node:crypto';
import { closeSync, constants, createReadStream, fstatSync, openSync, readFileSync } from 'node:fs';
import type { Snapshot, SnapshotWant } from '../../core/index';
import type { Beat } from '../guard/budget';
import { WORKBOOK_LIMITS } from '../guard/limits';
import { asFileError } from '../fault/system-error';
import { FileError } from '../fault/file-error';
import { readWorkbook } from './read-workbook';

export interface FileReading {
  /** SHA-256 of the bytes, in hexadecimal digits. */
  readonly hash: string;
  readonly size: number;
  readonly snapshot: Snapshot;
}

const READING = { ENOENT: 'missing', ENOTDIR: 'missing', EISDIR: 'is-directory' } as const;

function readBytes(file: number, limit: number): Uint8Array<ArrayBuffer> {
  const stat = fstatSync(file);
  if (stat.isDirectory()) throw new FileError('is-directory');
  if (!stat.isFile()) throw new FileError('unreadable', { reason: 'not-a-file' });
  if (stat.size > limit) {
    throw new FileError('too-large', { what: 'file', size: stat.size, limit });
  }
  return readFileSync(file);
}

/**
 * The bytes of a file of sane size (`limit`, in bytes), or a `FileError`. At one go: the thread has nothing else to do, and to
 * take turns with others for each step costs more than the reading.
 */
export async function loadFile(
  path: string,
  limit = WORKBOOK_LIMITS.fileBytes,
): Promise<Uint8Array<ArrayBuffer>> {
  let file: number | undefined;
  try {
    // Without O_NONBLOCK the opening of a pipe waits for a writer that never comes.
    file = openSync(path, constants.O_RDONLY | (constants.O_NONBLOCK ?? 0));
    return readBytes(file, limit);
  } catch (error) {
    throw asFileError(error, READING, 'unreadable');
  } finally {
    if (file !== undefined) closeSync(file);
  }
}

export async function readPath(path: string, want: SnapshotWant, beat: Beat): Promise<FileReading> {
  const bytes = await loadFile(path);
  const snapshot = await readWorkbook(bytes, { beat, want });
  return { hash: hashOf(bytes), size: bytes.length, snapshot };
}

/** SHA-256 in hexadecimal digits. */
export function hashOf(content: Uint8Array): string {
  return createHash('sha256').update(content).digest('hex');
}

/** SHA-256 of a file however large it is, in hexadecimal digits; a piece of it is in memory at a time. */
export async function hashPath(path: string): Promise<string> {
  const hash = createHash('sha256');
  try {
    for await (const piece of createReadStream(path)) hash.update(piece as Uint8Array);
  } catch (error) {
    throw asFileError(error, READING, 'unreadable');
  }
  return hash.digest('hex');
}
