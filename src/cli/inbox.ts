/** Received files: found, read side by side in workers, and made into submissions. */
import { createHash } from 'node:crypto';
import { readdirSync, statSync } from 'node:fs';
import { basename, extname, join, resolve } from 'node:path';
import {
  readReturn,
  storeSubmission,
  word,
  type Registered,
  type State,
  currentPeriod,
  type Submission,
} from '../core/index';
import { createReader, type Reader } from '../files/read-file';
import { FileError } from '../files/read/file-error';
import { loadFile } from '../files/read/read-path';
import { Progress, type Context } from './output';

/** What lies in a folder and may be a return; a folder holds other things too, and they are no fault. */
const WORKBOOKS: ReadonlySet<string> = new Set(['.xlsx', '.xlsm', '.xltx', '.ods', '.xls', '.xlsb', '.et']);

export interface Arrived {
  readonly path: string;
  /** A sending list of ours that lies among the returns: no return, and no fault. */
  readonly sendingList?: true;
  /** Absent if the bytes could not be had. */
  readonly registered?: Registered;
  readonly fault?: { readonly code: string; readonly parameters: Readonly<Record<string, string | number>> };
}

/** Files named on the command line, and the workbooks in folders named there; never the coordinator's own. */
export function findFiles(
  paths: readonly string[],
  own: string,
): { readonly files: string[]; readonly skipped: string[] } {
  const files: string[] = [];
  const skipped: string[] = [];
  for (const path of paths) {
    if (!isFolder(path)) files.push(path);
    else collect(path, files, skipped);
  }
  const mine = new Set([resolve(own)]);
  return { files: [...new Set(files)].filter((path) => !mine.has(resolve(path))), skipped };
}

function collect(folder: string, files: string[], skipped: string[]): void {
  for (const entry of readdirSync(folder, { withFileTypes: true }).sort((left, right) =>
    left.name < right.name ? -1 : 1,
  )) {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) collect(path, files, skipped);
    // Lock files of Excel (~$) and LibreOffice (.~lock) come and go with the program.
    else if (entry.name.startsWith('~$') || entry.name.startsWith('.')) continue;
    else if (WORKBOOKS.has(extname(entry.name).toLowerCase())) files.push(path);
    else skipped.push(path);
  }
}

function isFolder(path: string): boolean {
  return statSync(path, { throwIfNoEntry: false })?.isDirectory() ?? false;
}

/** Read all files; a fault of one is its outcome and stops no other. */
export async function receive(files: readonly string[], state: State, context: Context): Promise<Arrived[]> {
  const reader = createReader();
  const progress = new Progress(context, word(context.language, 'consolidate.progress'), files.length);
  let done = 0;
  try {
    return await Promise.all(
      files.map(async (path) => {
        const arrived = await receiveOne(path, state, context, reader);
        progress.at((done += 1));
        return arrived;
      }),
    );
  } finally {
    progress.end();
    await reader.close();
  }
}

async function receiveOne(path: string, state: State, context: Context, reader: Reader): Promise<Arrived> {
  try {
    const id = createHash('sha256')
      .update(await loadFile(path))
      .digest('hex');
    const common = { id, names: [basename(path)], received: context.today };
    const submission = await submissionOf(path, common, reader);
    if (submission === 'sending-list') return { path, sendingList: true };
    return { path, registered: { period: currentPeriod(state).id, submission } };
  } catch (error) {
    if (!(error instanceof FileError)) throw error;
    return { path, fault: { code: error.code, parameters: error.parameters } };
  }
}

async function submissionOf(
  path: string,
  common: Pick<Submission, 'id' | 'names' | 'received'>,
  reader: Reader,
): Promise<Submission | 'sending-list'> {
  try {
    const { snapshot } = await reader.read(path);
    if (snapshot.properties['pr_kind'] === 'sending-list') return 'sending-list';
    const reading = readReturn(snapshot);
    if ('refused' in reading) return { ...common, refused: { code: reading.refused, parameters: {} } };
    return { ...common, stored: storeSubmission(reading.read) };
  } catch (error) {
    if (!(error instanceof FileError)) throw error;
    return { ...common, refused: { code: error.code, parameters: error.parameters } };
  }
}
