/**
 * A zip file of parts, written in one way: the same parts give the same bytes on every machine. Parts that stand in another zip are
 * taken over as they are, without being unpacked.
 */
import { deflateSync } from 'fflate';
import { crc32 } from '../guard/codec';
import type { ZipEntry } from '../guard/directory';

export interface ZippedPart {
  readonly name: string;
  /** 0 stored, 8 deflated. */
  readonly method: number;
  readonly crc: number;
  /** Unpacked. */
  readonly size: number;
  readonly data: Uint8Array;
  /** Where it stands unchanged. */
  readonly entry?: ZipEntry;
}

/** Half the time of the usual 6, for a tenth more bytes; a workbook is written far more often than it is sent. */
const LEVEL = 4;

const DEFLATED = 8;

export function deflated(name: string, content: Uint8Array, crc = crc32(content)): ZippedPart {
  const data = deflateSync(content, { level: LEVEL });
  return { name, method: DEFLATED, crc, size: content.length, data };
}

/** A part of a zip as it is. */
export function kept(bytes: Uint8Array, entry: ZipEntry): ZippedPart {
  const { name, method, crc, size, dataStart, compressedSize } = entry;
  return { name, method, crc, size, data: bytes.subarray(dataStart, dataStart + compressedSize), entry };
}

const LOCAL = 0x04034b50;
const LOCAL_LENGTH = 30;
const CENTRAL = 0x02014b50;
const CENTRAL_LENGTH = 46;
const END = 0x06054b50;
const END_LENGTH = 22;
/** Version 2.0, which knows folders and deflate. */
const VERSION = 20;
const NAME_IS_UTF8 = 0x0800;
/** 1 January 1980, the first day that a zip knows, at midnight: the same content must give the same bytes. */
const DAY = 0x21;

export function zip(parts: readonly ZippedPart[]): Uint8Array {
  const named = parts.map((part) => ({ part, name: new TextEncoder().encode(part.name) }));
  const sizeOf = (header: number) =>
    named.reduce(
      (sum, { part, name }) => sum + header + name.length + (header === LOCAL_LENGTH ? part.data.length : 0),
      0,
    );
  const [locals, directory] = [sizeOf(LOCAL_LENGTH), sizeOf(CENTRAL_LENGTH)];
  const bytes = new Uint8Array(locals + directory + END_LENGTH);
  const view = new DataView(bytes.buffer);
  let [at, central] = [0, locals];
  for (const { part, name } of named) {
    const start = at;
    view.setUint32(at, LOCAL, true);
    facts(view, at + 4, part, name);
    bytes.set(name, at + LOCAL_LENGTH);
    bytes.set(part.data, at + LOCAL_LENGTH + name.length);
    at += LOCAL_LENGTH + name.length + part.data.length;
    view.setUint32(central, CENTRAL, true);
    view.setUint16(central + 4, VERSION, true);
    facts(view, central + 6, part, name);
    view.setUint32(central + 42, start, true);
    bytes.set(name, central + CENTRAL_LENGTH);
    central += CENTRAL_LENGTH + name.length;
  }
  view.setUint32(central, END, true);
  view.setUint16(central + 8, parts.length, true);
  view.setUint16(central + 10, parts.length, true);
  view.setUint32(central + 12, directory, true);
  view.setUint32(central + 16, locals, true);
  return bytes;
}

/** What both headers of a part say, in the same order. */
function facts(
  view: DataView,
  at: number,
  { method, crc, size, data, name }: ZippedPart,
  bytes: Uint8Array,
): void {
  view.setUint16(at, VERSION, true);
  view.setUint16(at + 2, bytes.length === name.length ? 0 : NAME_IS_UTF8, true);
  view.setUint16(at + 4, method, true);
  view.setUint16(at + 8, DAY, true);
  view.setUint32(at + 10, crc, true);
  view.setUint32(at + 14, data.length, true);
  view.setUint32(at + 18, size, true);
  view.setUint16(at + 22, bytes.length, true);
}
