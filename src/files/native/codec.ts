/** Stands for `guard/codec.ts` where the program runs in Node: the same by the machine's own zlib, several times as fast. */
import * as zlib from 'node:zlib';
import { crc32 as portableCrc32 } from '../guard/codec';

/** Bytes of one piece of output: a part of usual size comes in one. */
const LARGEST_PIECE = 1024 * 1024;
const SMALLEST_PIECE = 64;

export function inflateRaw(data: Uint8Array, size: number): Uint8Array | undefined {
  if (data.length === 0) return data;
  const chunkSize = Math.min(LARGEST_PIECE, Math.max(SMALLEST_PIECE, size));
  try {
    return zlib.inflateRawSync(data, { chunkSize, maxOutputLength: Math.max(1, size) });
  } catch (error) {
    if (error instanceof RangeError) return undefined;
    throw error;
  }
}

/** Node has it since 20.15. */
export const crc32: (bytes: Uint8Array) => number =
  'crc32' in zlib ? (bytes) => zlib.crc32(bytes) : portableCrc32;
