/**
 * Deflate and its checksum in plain ECMAScript, for browsers. The command line is built with the machine's own in its place
 * (`native/codec.ts`); a test holds that both say the same.
 */
import { Inflate, inflateSync } from 'fflate';

/** Deflate makes at most 1,032 bytes of one, so that one step can overshoot the cap by 16 MB and no more. */
const STEP = 16 * 1024;

/** As much data is unpacked in one go: whatever it claims, no more than 64 MB come out of it. */
const AT_ONCE = 64 * 1024;

/** What raw deflate data gives; undefined as soon as it is more than `size` bytes. Throws where the data is broken or cut. */
export function inflateRaw(data: Uint8Array, size: number): Uint8Array | undefined {
  if (data.length === 0) return data;
  return data.length <= AT_ONCE ? inflateAtOnce(data, size) : inflateInSteps(data, size);
}

/** What does not fit into the output is dropped, or not set: one byte more than expected tells of it. */
function inflateAtOnce(data: Uint8Array, size: number): Uint8Array | undefined {
  try {
    const output = inflateSync(data, { out: new Uint8Array(size + 1) });
    return output.length > size ? undefined : output;
  } catch (error) {
    if (error instanceof RangeError) return undefined;
    throw error;
  }
}

function inflateInSteps(data: Uint8Array, size: number): Uint8Array | undefined {
  const output = new Uint8Array(size);
  let length = 0;
  const stream = new Inflate((chunk) => {
    if (length <= size - chunk.length) output.set(chunk, length);
    length += chunk.length;
  });
  for (let at = 0; at < data.length && length <= size; at += STEP)
    stream.push(data.subarray(at, at + STEP), at + STEP >= data.length);
  return length > size ? undefined : output.subarray(0, length);
}

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
