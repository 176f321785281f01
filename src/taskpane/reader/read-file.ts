/** A file that the user gave, read: bytes, hash, snapshot. This is what runs in the worker. */
import type { Snapshot } from '../../core/index';
import { readWorkbook, RETURN_LIMITS, receiveBytes, type Arrival, type Beat } from '../../files';
import { bytesOfFile, hashOf } from './bytes';

export type ReadRequest =
  | { readonly want: 'snapshot'; readonly file: File }
  /** `received` is an ISO date. */
  | { readonly want: 'arrivals'; readonly file: File; readonly received: string };

/** `sha256` is the hash of the bytes in hexadecimal digits. */
export interface ReadResult {
  readonly sha256: string;
  readonly snapshot?: Snapshot;
  readonly arrivals?: readonly Arrival[];
}

/** `beat` is told that it goes on. Rejects with a `FileError`: for arrivals only if the bytes cannot be had, else the refusal is in it. */
export async function readFile(request: ReadRequest, beat?: Beat): Promise<ReadResult> {
  const { file } = request;
  const bytes = await bytesOfFile(file, request.want === 'snapshot' ? undefined : RETURN_LIMITS.fileBytes);
  const sha256 = await hashOf(bytes);
  if (request.want === 'snapshot') return { sha256, snapshot: await readWorkbook(bytes, { beat }) };
  const arrived = { name: file.name, received: request.received };
  return { sha256, arrivals: await receiveBytes(bytes, arrived, hashOf, beat) };
}
