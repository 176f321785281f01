/** What is done with a file of the disk behind the wall, and how it is told over it. Node only. */
import type { SnapshotWant } from '../core/index';
import { checkBytes, receiveUnknown, refusedFile } from './receive';
import type { Arrival, KnownArrival, ReceivedFile, ReturnFile } from './receive';
import type { Beat } from './guard/budget';
import { FileError } from './fault/file-error';
import { RETURN_LIMITS } from './guard/limits';
import { hashOf, hashPath, loadFile, readPath } from './read/read-path';
import type { FileReading } from './read/read-path';

export type FileWork =
  | { readonly want: 'snapshot'; readonly path: string; readonly of: SnapshotWant }
  | { readonly want: 'arrivals'; readonly path: string; readonly file: ReceivedFile }
  | { readonly want: 'return'; readonly path: string };

/** What a thread is told when it starts. */
export interface ReaderData {
  /** Hashes of files that need not be read. */
  readonly known: readonly string[];
}

export interface Done {
  readonly snapshot: FileReading;
  readonly arrivals: readonly (Arrival | KnownArrival)[];
  readonly return: ReturnFile;
}

/** `beat` is told that it goes on; arrivals whose hash is `known` are not read. Rejects with a `FileError`; for arrivals only where the bytes cannot be had. */
export async function doWork(
  work: FileWork,
  beat: Beat,
  known?: ReadonlySet<string>,
): Promise<Done[keyof Done]> {
  switch (work.want) {
    case 'snapshot':
      return readPath(work.path, work.of, beat);
    case 'return':
      return checkBytes(await loadFile(work.path, RETURN_LIMITS.fileBytes), beat);
    case 'arrivals':
      return receivePath(work.path, work.file, beat, known);
  }
}

async function receivePath(
  path: string,
  file: ReceivedFile,
  beat: Beat,
  known: ReadonlySet<string> = new Set(),
): Promise<(Arrival | KnownArrival)[]> {
  let bytes;
  try {
    bytes = await loadFile(path, RETURN_LIMITS.fileBytes);
  } catch (error) {
    if (!(error instanceof FileError) || error.code !== 'too-large') throw error;
    return [await refusedPath(path, file, error)];
  }
  return receiveUnknown(bytes, file, hashOf, known, beat);
}

/** A file that is there but cannot be taken: registered by its hash like any other. */
export async function refusedPath(path: string, file: ReceivedFile, error: FileError): Promise<Arrival> {
  return refusedFile(file, await hashPath(path), error);
}
