/** The bytes of a file that the user gave; light enough for the pane itself. */
import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex } from '@noble/hashes/utils.js';
import { FileError, WORKBOOK_LIMITS } from '../../files';

/** The bytes of a file of sane size (`limit`, in bytes). Rejects with a `FileError`. */
export async function bytesOfFile(
  file: File,
  limit = WORKBOOK_LIMITS.fileBytes,
): Promise<Uint8Array<ArrayBuffer>> {
  if (file.size > limit) throw new FileError('too-large', { what: 'file', size: file.size, limit });
  try {
    return new Uint8Array(await file.arrayBuffer());
  } catch (error) {
    // Moved or changed since it was chosen, or only in the cloud.
    throw new FileError('unreadable', { reason: error instanceof Error ? error.name : 'unknown' });
  }
}

/** SHA-256 in hexadecimal digits. */
export async function hashOf(bytes: Uint8Array<ArrayBuffer>): Promise<string> {
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes));
  return Array.from(digest, (byte) => byte.toString(16).padStart(2, '0')).join('');
}

const PIECE = 4 * 1024 * 1024;

/** The same of a file however large it is: a piece of it is in memory at a time. Rejects where its bytes cannot be had. */
export async function hashOfFile(file: File): Promise<string> {
  const hash = sha256.create();
  for (let at = 0; at < file.size; at += PIECE)
    hash.update(new Uint8Array(await file.slice(at, at + PIECE).arrayBuffer()));
  return bytesToHex(hash.digest());
}
