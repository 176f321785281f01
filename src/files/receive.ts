/**
 * Returned files behind the wall: bytes in, submissions out. A workbook is one submission, a zip as many as it holds. What
 * cannot be read, and whatever fails on the way, is that file's refusal and stops no other. Browser and Node.
 */
import {
  checkReturn,
  isLeftover,
  readReturn,
  submissionFrom,
  type CheckedReturn,
  type FileRead,
  type ReturnReading,
  type Snapshot,
  type Submission,
} from '../core/index';
import type { Beat } from './guard/budget';
import { zipEntries } from './guard/inspect';
import { RETURN_LIMITS } from './guard/limits';
import { FileError } from './fault/file-error';
import { readWorkbook } from './read/read-workbook';

/** One file that arrived, by itself or in a zip. */
export interface Arrival {
  /** The file's name; in a zip, behind that of the zip. */
  readonly name: string;
  /** `sending-list`: one of ours that lies among the returns, no return and no fault. */
  readonly submission: Submission | 'sending-list';
}

/** Bytes that were read before: what they hold is known by their hash. */
export interface KnownArrival {
  readonly name: string;
  readonly known: string;
}

export interface ReceivedFile {
  readonly name: string;
  /** ISO date. */
  readonly received: string;
}

/** SHA-256 in hexadecimal digits. */
type Hash = (bytes: Uint8Array<ArrayBuffer>) => string | Promise<string>;

/** A return as `check` and `seal` need it. */
export interface ReturnFile {
  readonly kind: Snapshot['kind'];
  readonly reading: ReturnReading;
  /** Absent if the workbook is none of ours. */
  readonly result?: CheckedReturn;
}

/** More files than this in one zip are no body's answers. */
const MOST_MEMBERS = 500;

/** Between the name of a zip and that of a file in it. */
const WITHIN = ' › ';

const NONE: ReadonlySet<string> = new Set();

/** What arrived in these bytes; `beat` is told that it goes on. Never rejects. */
export async function receiveBytes(
  bytes: Uint8Array<ArrayBuffer>,
  file: ReceivedFile,
  hash: Hash,
  beat?: Beat,
): Promise<Arrival[]> {
  const arrivals = await receiveUnknown(bytes, file, hash, NONE, beat);
  return arrivals.flatMap((one) => ('known' in one ? [] : [one]));
}

/** The same, but what a hash says is `known` is not read. */
export async function receiveUnknown(
  bytes: Uint8Array<ArrayBuffer>,
  file: ReceivedFile,
  hash: Hash,
  known: ReadonlySet<string>,
  beat?: Beat,
): Promise<(Arrival | KnownArrival)[]> {
  const id = await hash(bytes);
  if (known.has(id)) return [{ name: file.name, known: id }];
  const read = await readOrRefuse(bytes, beat);
  if ('refused' in read && read.refused.parameters['looksLike'] === 'zip') {
    const inside = await receiveZip(bytes, file, { hash, known, ofZip: id }, beat);
    if (inside.length > 0) return inside;
  }
  return [{ name: file.name, submission: submissionOf(read, file, id) }];
}

/** A return read and checked. Rejects with a `FileError`. */
export async function checkBytes(bytes: Uint8Array, beat?: Beat): Promise<ReturnFile> {
  const snapshot = await readWorkbook(bytes, { limits: RETURN_LIMITS, beat });
  try {
    const reading = readReturn(snapshot);
    const { kind } = snapshot;
    return 'refused' in reading ? { kind, reading } : { kind, reading, result: checkReturn(reading.read) };
  } catch (error) {
    throw unexpected(error);
  }
}

/** Refused for what it is, whatever that is. */
export function refusedFile(file: ReceivedFile, id: string, error: FileError): Arrival {
  const refused = { code: error.code, parameters: error.parameters };
  return { name: file.name, submission: { id, names: [file.name], received: file.received, refused } };
}

async function readOrRefuse(bytes: Uint8Array, beat?: Beat): Promise<FileRead> {
  try {
    return { snapshot: await readWorkbook(bytes, { limits: RETURN_LIMITS, beat }) };
  } catch (error) {
    const { code, parameters } = error instanceof FileError ? error : unexpected(error);
    return { refused: { code, parameters } };
  }
}

function submissionOf(
  read: FileRead,
  { name, received }: ReceivedFile,
  id: string,
): Submission | 'sending-list' {
  const facts = { id, names: [name], received };
  try {
    return submissionFrom(read, facts);
  } catch (error) {
    const { code, parameters } = unexpected(error);
    return { ...facts, refused: { code, parameters } };
  }
}

/** A fault of ours that this file brought to light: it is refused in words, and the next is taken. */
function unexpected(error: unknown): FileError {
  return new FileError('unexpected', {
    detail: (error instanceof Error ? error.name : 'unknown').slice(0, 60),
  });
}

interface Ids {
  readonly hash: Hash;
  readonly known: ReadonlySet<string>;
  readonly ofZip: string;
}

/** The files in a zip; none if it holds nothing that anybody sent. */
async function receiveZip(
  bytes: Uint8Array<ArrayBuffer>,
  file: ReceivedFile,
  ids: Ids,
  beat: Beat = () => undefined,
): Promise<(Arrival | KnownArrival)[]> {
  const members = [...zipEntries(bytes)].filter(
    ([path]) => !path.endsWith('/') && !path.split('/').some(isLeftover),
  );
  if (members.length > MOST_MEMBERS) {
    const error = new FileError('too-many-entries', { count: members.length, limit: MOST_MEMBERS });
    return [refusedFile(file, ids.ofZip, error)];
  }
  const arrivals: (Arrival | KnownArrival)[] = [];
  for (const [path, unpack] of members) {
    const member = { ...file, name: `${file.name}${WITHIN}${path}` };
    arrivals.push(await receiveMember(unpack, member, ids));
    beat();
  }
  return arrivals;
}

async function receiveMember(
  unpack: () => Uint8Array,
  member: ReceivedFile,
  { hash, known, ofZip }: Ids,
): Promise<Arrival | KnownArrival> {
  try {
    const bytes = new Uint8Array(unpack());
    const { fileBytes: limit } = RETURN_LIMITS;
    const id = await hash(bytes);
    if (known.has(id)) return { name: member.name, known: id };
    if (bytes.length > limit)
      return refusedFile(member, id, new FileError('too-large', { what: 'file', size: bytes.length, limit }));
    return { name: member.name, submission: submissionOf(await readOrRefuse(bytes), member, id) };
  } catch (error) {
    // It cannot be unpacked, so that nothing but the zip itself tells it from another.
    return refusedFile(member, ofZip, error instanceof FileError ? error : unexpected(error));
  }
}
