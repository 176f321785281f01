/** A file that the user gave, read: bytes, hash, snapshot. This is what runs in the worker. */
import { submissionFrom, type FileRead, type Snapshot, type Submission } from '../../core/index';
import { FileError, readWorkbook } from '../../files';
import { bytesOf, hashOf } from './bytes';

export type ReadRequest =
  | { readonly want: 'snapshot'; readonly file: File }
  /** `received` is an ISO date. */
  | { readonly want: 'submission'; readonly file: File; readonly received: string };

/** `sha256` is the hash of the bytes in hexadecimal digits. */
export interface ReadResult {
  readonly sha256: string;
  readonly snapshot?: Snapshot;
  readonly submission?: Submission | 'sending-list';
}

/** Rejects with a `FileError`: for a submission only if the bytes cannot be had, else the refusal is in it. */
export async function readFile(request: ReadRequest): Promise<ReadResult> {
  const { file } = request;
  const bytes = await bytesOf(file);
  const sha256 = await hashOf(bytes);
  if (request.want === 'snapshot') return { sha256, snapshot: await readWorkbook(bytes) };
  const facts = { id: sha256, names: [file.name], received: request.received };
  return { sha256, submission: submissionFrom(await readOrRefuse(bytes), facts) };
}

async function readOrRefuse(bytes: Uint8Array): Promise<FileRead> {
  try {
    return { snapshot: await readWorkbook(bytes) };
  } catch (error) {
    if (!(error instanceof FileError)) throw error;
    return { refused: { code: error.code, parameters: error.parameters } };
  }
}
