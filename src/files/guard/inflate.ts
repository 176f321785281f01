/** Inflating with a cap that holds whatever the sizes in the file claim. */
import { Inflate } from 'fflate';
import { FileError } from '../fault/file-error';
import type { ZipEntry } from './directory';

/** Deflate makes at most 1,032 bytes of one, so that one step can overshoot the cap by 16 MB and no more. */
const STEP = 16 * 1024;

const CRC_TABLE = new Int32Array(256).map((_, index) => {
  let value = index;
  for (let bit = 0; bit < 8; bit++) value = value & 1 ? (value >>> 1) ^ 0xedb88320 : value >>> 1;
  return value;
});

export function crc32(bytes: Uint8Array): number {
  let crc = -1;
  for (let index = 0; index < bytes.length; index++) {
    crc = (CRC_TABLE[(crc ^ (bytes[index] ?? 0)) & 0xff] ?? 0) ^ (crc >>> 8);
  }
  return (crc ^ -1) >>> 0;
}

/**
 * Inflate raw deflate data that should give `size` bytes. More stops at once (`suspicious`, `sizes`), less or
 * broken data is `damaged`.
 */
export function inflateCapped(data: Uint8Array, size: number, part: string): Uint8Array {
  const output = new Uint8Array(size);
  let length = 0;
  const stream = new Inflate((chunk) => {
    if (length + chunk.length > size) throw new FileError('suspicious', { reason: 'sizes', part });
    output.set(chunk, length);
    length += chunk.length;
  });
  try {
    for (let at = 0; at < data.length || at === 0; at += STEP) {
      stream.push(data.subarray(at, at + STEP), at + STEP >= data.length);
    }
  } catch (error) {
    if (error instanceof FileError) throw error;
    throw new FileError('damaged', { reason: 'deflate', part });
  }
  if (length !== size) throw new FileError('damaged', { reason: 'deflate', part });
  return output;
}

/** The content of one entry, its checksum verified: a flipped bit must not become another figure. */
export function readEntry(bytes: Uint8Array, entry: ZipEntry): Uint8Array {
  const data = bytes.subarray(entry.dataStart, entry.dataStart + entry.compressedSize);
  const content = entry.method === 0 ? data : inflateCapped(data, entry.size, entry.name);
  if (crc32(content) !== entry.crc) throw new FileError('damaged', { reason: 'checksum', part: entry.name });
  return content;
}

/** The text of a part by the mark at its beginning; without one it is UTF-8. Throws where the bytes are no such text. */
export function decodePart(content: Uint8Array): string {
  const [first, second] = content;
  const encoding =
    first === 0xff && second === 0xfe ? 'utf-16le' : first === 0xfe && second === 0xff ? 'utf-16be' : 'utf-8';
  return new TextDecoder(encoding, { fatal: true }).decode(content);
}
