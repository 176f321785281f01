/** Stands for `guard/codec.ts` where the program runs in Node: the same by the machine's own zlib, several times as fast. */
import * as zlib from 'node:zlib';
import { systemCode } from '../fault/system-error';
import { crc32 as portableCrc32 } from '../guard/codec';

const SMALLEST_PIECE = 64;
/**
 * Bytes of a piece for a part that is not small. What is larger than 32 MiB the C library gives back to the system when it is
 * let go; of anything smaller it learns to keep the next ones, some ten megabytes each, for as long as the process lives.
 */
const GIVEN_BACK = 33 << 20;
const LARGE = 4 << 20;

export function inflateRaw(data: Uint8Array, size: number): Uint8Array | undefined {
  if (data.length === 0) return data;
  // In one piece: several would stand beside what they are joined to. Memory that nothing is written into takes none.
  const chunkSize = Math.max(size < LARGE ? SMALLEST_PIECE : GIVEN_BACK, size + 1);
  try {
    const content = zlib.inflateRawSync(data, { chunkSize, maxOutputLength: Math.max(1, size) });
    return content.length > size ? undefined : content;
  } catch (error) {
    if (systemCode(error) === 'ERR_BUFFER_TOO_LARGE') return undefined;
    throw error;
  }
}

/** Node has it since 20.15. */
export const crc32: (bytes: Uint8Array) => number =
  'crc32' in zlib ? (bytes) => zlib.crc32(bytes) : portableCrc32;
