/** The bytes of a file that the user gave; light enough for the pane itself. */
import { DEFAULT_LIMITS, FileError } from '../../files';

/** The bytes of a file of sane size. Rejects with a `FileError`. */
export async function bytesOf(file: File): Promise<Uint8Array<ArrayBuffer>> {
  const limit = DEFAULT_LIMITS.fileBytes;
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
