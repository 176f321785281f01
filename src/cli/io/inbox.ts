/** Received files: found, read side by side in workers, and made into submissions. */
import { createHash } from 'node:crypto';
import { readdirSync, statSync } from 'node:fs';
import { basename, extname, join, resolve } from 'node:path';
import {
  currentPeriod,
  isLockFile,
  submissionFrom,
  word,
  type ArrivedFile,
  type FileRead,
  type State,
} from '../../core/index';
import { createReader, type Reader, loadFile } from '../../files/node';
import { FileError } from '../../files';
import { Progress, type Context } from './output';

/** What lies in a folder and may be a return; a folder holds other things too, and they are no fault. */
const WORKBOOKS: ReadonlySet<string> = new Set(['.xlsx', '.xlsm', '.xltx', '.ods', '.xls', '.xlsb', '.et']);

export interface Arrived extends ArrivedFile {
  readonly path: string;
  /** A sending list of ours that lies among the returns: no return, and no fault. */
  readonly sendingList?: true;
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
    else if (isLockFile(entry.name)) continue;
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
  const name = basename(path);
  try {
    const id = createHash('sha256')
      .update(await loadFile(path))
      .digest('hex');
    const facts = { id, names: [name], received: context.today };
    const submission = submissionFrom(await readBehindWall(path, reader), facts);
    if (submission === 'sending-list') return { path, name, sendingList: true };
    return { path, name, registered: { period: currentPeriod(state).id, submission } };
  } catch (error) {
    if (!(error instanceof FileError)) throw error;
    return { path, name, fault: { code: error.code, parameters: error.parameters } };
  }
}

/** A file that cannot be read is a refused submission: its bytes are there all the same. */
async function readBehindWall(path: string, reader: Reader): Promise<FileRead> {
  try {
    return await reader.read(path);
  } catch (error) {
    if (!(error instanceof FileError)) throw error;
    return { refused: { code: error.code, parameters: error.parameters } };
  }
}
