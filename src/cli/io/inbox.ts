/** Received files: found, read side by side in workers, and made into submissions. */
import { readdirSync, realpathSync, statSync } from 'node:fs';
import { basename, join, resolve } from 'node:path';
import {
  currentPeriod,
  isLeftover,
  isNoTable,
  word,
  type ArrivedFile,
  type Reason,
  type Registered,
  type State,
  type Submission,
} from '../../core/index';
import { FileError } from '../../files';
import { asFileError, backupPath, createReader, type Reader } from '../../files/node';
import { ProgressLine, type CommandContext } from './output';

/** A file of this run. */
export interface Arrived extends ArrivedFile {
  readonly path: string;
}

/** A file of a folder that is no spreadsheet and no archive: named, and no return is missed. */
export interface Skipped {
  readonly path: string;
  readonly name: string;
  readonly reason: Reason;
}

export interface FoundFiles {
  /** In the order of the command line, in folders by name. */
  readonly files: readonly FoundFile[];
  /** Folders that could not be looked into. */
  readonly closed: readonly Arrived[];
}

interface FoundFile {
  readonly path: string;
  /** It lay in a folder: what it is decides its content. */
  readonly inFolder: boolean;
}

const FOLDER = { ENOENT: 'missing', ENOTDIR: 'missing' } as const;

/** Files named on the command line, and those in folders named there; never the coordinator's own and its backup. */
export function findFiles(paths: readonly string[], own: string): FoundFiles {
  const search = new Search([own, backupPath(own), backupPath(realOf(own))]);
  for (const path of paths) search.named(path);
  return { files: search.files, closed: search.closed };
}

class Search {
  readonly files: FoundFile[] = [];
  readonly closed: Arrived[] = [];
  private readonly seen: Set<string>;
  private readonly folders = new Set<string>();

  constructor(mine: readonly string[]) {
    this.seen = new Set(mine.map(realOf));
  }

  named(path: string): void {
    if (kindOf(path) === 'folder') this.folder(path);
    else this.file(path, false);
  }

  private file(path: string, inFolder: boolean): void {
    const real = realOf(path);
    if (this.seen.has(real)) return;
    this.seen.add(real);
    this.files.push({ path, inFolder });
  }

  /** A linked folder too; one that leads back to itself is looked into once. */
  private folder(path: string): void {
    try {
      const real = realpathSync(path);
      if (this.folders.has(real)) return;
      this.folders.add(real);
      for (const name of readdirSync(path).sort()) {
        const inner = join(path, name);
        if (isLeftover(name)) continue;
        if (kindOf(inner) === 'folder') this.folder(inner);
        else this.file(inner, true);
      }
    } catch (error) {
      const { code, parameters } = asFileError(error, FOLDER, 'unreadable');
      this.closed.push({ path, name: basename(path), fault: { code, parameters } });
    }
  }
}

/** What cannot be looked at is taken for a file: reading it says why. */
function kindOf(path: string): 'folder' | 'file' {
  try {
    return statSync(path).isDirectory() ? 'folder' : 'file';
  } catch {
    return 'file';
  }
}

/** The same file by a link and by its name is one. */
function realOf(path: string): string {
  try {
    return realpathSync(path);
  } catch {
    return resolve(path);
  }
}

/** What came of looking into files. */
export interface Received {
  readonly arrived: readonly Arrived[];
  readonly skipped: readonly Skipped[];
}

/** Read all files but those whose content the register has. */
export async function receive(
  found: FoundFiles,
  state: State,
  context: CommandContext,
  register: readonly Registered[] = [],
): Promise<Received> {
  const known = [...readBefore(register).keys()];
  const { arrived, skipped } = await receiveUnknown(found, currentPeriod(state).id, context, known);
  return { arrived: fromRegister(arrived, register, state, context), skipped };
}

/**
 * Read all files but those of `known` hashes, of which only these are told; a fault of one is its outcome and stops no other.
 * @param period id of the one in which they come
 */
export async function receiveUnknown(
  { files, closed }: FoundFiles,
  period: string,
  context: CommandContext,
  known: readonly string[],
): Promise<Received> {
  const reader = createReader({ known });
  const progress = new ProgressLine(context, word(context.language, 'consolidate.progress'), files.length);
  let done = 0;
  try {
    const received = await Promise.all(
      files.map(async (file) => {
        const arrivals = await receiveOne(file, period, context, reader);
        progress.at((done += 1));
        return arrivals;
      }),
    );
    const all = received.flat();
    return {
      arrived: [...all.filter((one) => !('reason' in one)), ...closed],
      skipped: all.filter((one) => 'reason' in one),
    };
  } finally {
    progress.end();
    await reader.close();
  }
}

async function receiveOne(
  { path, inFolder }: FoundFile,
  period: string,
  context: CommandContext,
  reader: Reader,
): Promise<(Arrived | Skipped)[]> {
  const name = basename(path);
  try {
    const arrivals = await reader.receive(path, { name, received: context.today });
    return arrivals.flatMap((arrival): (Arrived | Skipped)[] => {
      const place = `${path}${arrival.name.slice(name.length)}`;
      if ('known' in arrival) return [{ path: place, name: arrival.name, known: arrival.known }];
      const { submission } = arrival;
      if (submission === 'sending-list') return [];
      const reason = inFolder || place !== path ? skippedFor(submission) : undefined;
      if (reason !== undefined) return [{ path: place, name: arrival.name, reason }];
      return [{ path: place, name: arrival.name, registered: { period, submission } }];
    });
  } catch (error) {
    if (!(error instanceof FileError)) throw error;
    return [{ path, name, fault: { code: error.code, parameters: error.parameters } }];
  }
}

/** Whether the register has all that was told by its hash only. */
export function hasAll(register: readonly Registered[], arrived: readonly Arrived[]): boolean {
  const submissions = readBefore(register);
  return arrived.every(({ known }) => known === undefined || submissions.has(known));
}

/** What arrived, each file that was told by its hash only with what the register has of it. */
export function fromRegister(
  arrived: readonly Arrived[],
  register: readonly Registered[],
  state: State,
  { today: received }: CommandContext,
): Arrived[] {
  const period = currentPeriod(state).id;
  const submissions = readBefore(register);
  return arrived.map(({ known, ...one }) => {
    if (known === undefined) return one;
    const before = submissions.get(known);
    if (before === undefined) throw new Error('A file is known that the register does not have.');
    const submission = { ...before, names: [one.name], received };
    return { ...one, registered: { period, submission } };
  });
}

/** What the register holds of files' content; a refusal may be lifted, and what is damaged mended, by reading it again. */
function readBefore(register: readonly Registered[]): ReadonlyMap<string, Submission> {
  const isRead = ({ submission, damaged }: Registered) => 'stored' in submission && damaged === undefined;
  return new Map(register.filter(isRead).map(({ submission }) => [submission.id, submission]));
}

function skippedFor(submission: Submission): Reason | undefined {
  return isNoTable(submission) && 'refused' in submission ? submission.refused : undefined;
}
