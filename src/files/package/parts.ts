/** The parts of a workbook file: read whole, changed as text, written back in the order in which they came. */
import { crc32 } from '../guard/codec';
import { readDirectory, type ZipEntries, type ZipEntry } from '../guard/directory';
import { decodePart, readEntry } from '../guard/inflate';
import { DEFAULT_LIMITS } from '../guard/limits';
import { deflated, kept, zip, type ZippedPart } from './zip';

export interface Parts {
  paths(): string[];
  has(path: string): boolean;
  /** The part as it is; throws if there is none. */
  bytes(path: string): Uint8Array;
  /** The part as text; throws if there is none. */
  text(path: string): string;
  setText(path: string, text: string): void;
  setBytes(path: string, bytes: Uint8Array): void;
  /** The same for a text that comes in pieces: it is never put together. */
  setPieces(path: string, pieces: Iterable<string>): void;
  remove(path: string): void;
  save(): Uint8Array;
}

/** A note of the program to itself, which holds as long as nothing else in the file changes: no part of the workbook. */
export const NOTE = 'policyReturns/note.xml';

/** The parts of a workbook, and what a file has of them besides a note. */
export function partsIn(bytes: Uint8Array): { readonly entries: ZipEntries; readonly note?: ZipEntry } {
  const all = readDirectory(bytes, DEFAULT_LIMITS);
  const note = all.get(NOTE);
  if (note === undefined) return { entries: all };
  return { entries: new Map([...all].filter(([path]) => path !== NOTE)), note };
}

/** The file of parts as they stand in another. */
function bare(bytes: Uint8Array, entries: ZipEntries): Uint8Array {
  return zip([...entries.values()].map((entry) => kept(bytes, entry)));
}

/**
 * Opens a file that has passed the guard against hostile ones. Part names are the same whatever their case. A part that still says
 * what it said keeps its very bytes in the file, unless all are to be written `anew`; a note goes with the first change.
 */
export function openParts(bytes: Uint8Array, { anew = false } = {}): Parts {
  const { entries, note } = partsIn(bytes);
  /** What was set, or looked into; of all others the entry stands. */
  const contents = new Map<string, Uint8Array | undefined>(
    [...entries.keys()].map((path) => [path, undefined]),
  );
  /** What was set. What was looked into, and not set, is what it was. */
  const changed = new Set<string>();
  const spelled = new Map([...entries.keys()].map((path) => [path.toLowerCase(), path]));
  const named = (path: string) => (contents.has(path) ? path : (spelled.get(path.toLowerCase()) ?? path));
  const original = (path: string) => {
    const entry = entries.get(path);
    return entry === undefined ? undefined : readEntry(bytes, entry);
  };
  const partBytes = (path: string) => {
    const content =
      contents.get(named(path)) ?? (contents.has(named(path)) ? original(named(path)) : undefined);
    if (content === undefined) throw new Error(`No part ${path}.`);
    contents.set(named(path), content);
    return content;
  };
  const set = (path: string, content: Uint8Array) => {
    changed.add(named(path));
    contents.set(named(path), content);
  };
  const standing = (path: string) => (contents.has(named(path)) ? partBytes(path) : undefined);
  const zipped = (path: string, content: Uint8Array | undefined): ZippedPart => {
    const entry = entries.get(path);
    if (entry === undefined || anew) return deflated(path, content ?? partBytes(path));
    const isSame =
      content === undefined || !changed.has(path) || sameBytes(content, entry, () => original(path));
    return isSame ? kept(bytes, entry) : deflated(path, content);
  };
  return {
    paths: () => [...contents.keys()],
    has: (path) => contents.has(named(path)),
    bytes: partBytes,
    text: (path) => textOf(partBytes(path)),
    setText: (path, text) => {
      // A part that says the same keeps its bytes, whatever their spelling.
      const content = standing(path);
      if (content === undefined || textOf(content) !== text) set(path, new TextEncoder().encode(text));
    },
    setBytes: set,
    setPieces: (path, pieces) => {
      const content = standing(path);
      const made = encoded(pieces);
      if (content === undefined || !sameText(content, made)) set(path, made);
    },
    remove: (path) => void contents.delete(named(path)),
    save: () => {
      const parts = [...contents].map(([path, content]) => zipped(path, content));
      const order = [...entries.values()];
      const isUntouched =
        parts.length === order.length &&
        parts.every(({ entry }, index) => entry !== undefined && entry === order[index]);
      if (isUntouched) return bytes;
      const made = zip(parts);
      return note !== undefined && sameContent(made, bare(bytes, entries)) ? bytes : made;
    },
  };
}

function sameBytes(
  content: Uint8Array,
  { size, crc }: ZipEntry,
  original: () => Uint8Array | undefined,
): boolean {
  if (content.length !== size || crc32(content) !== crc) return false;
  const before = original();
  return before !== undefined && sameContent(content, before);
}

function sameContent(one: Uint8Array, other: Uint8Array): boolean {
  if (one.length !== other.length) return false;
  for (let at = 0; at < one.length; at += 1) if (one[at] !== other[at]) return false;
  return true;
}

/** Written anew, a part is UTF-8, and so it says. */
function textOf(content: Uint8Array): string {
  const isWide = (content[0] === 0xff && content[1] === 0xfe) || (content[0] === 0xfe && content[1] === 0xff);
  if (!isWide) return new TextDecoder().decode(content);
  return decodePart(content).replace(/^(<\?xml[^>]*encoding=["'])[^"']*/, '$1UTF-8');
}

const FIRST_BYTES = 1 << 16;
/** Of one UTF-16 unit in UTF-8. */
const MOST_BYTES = 3;

function encoded(pieces: Iterable<string>): Uint8Array {
  const encoder = new TextEncoder();
  let bytes = new Uint8Array(FIRST_BYTES);
  let size = 0;
  for (const piece of pieces) {
    const most = size + piece.length * MOST_BYTES;
    if (most > bytes.length) {
      const larger = new Uint8Array(Math.max(most, bytes.length * 2));
      larger.set(bytes.subarray(0, size));
      bytes = larger;
    }
    size += encoder.encodeInto(piece, bytes.subarray(size)).written;
  }
  return bytes.slice(0, size);
}

const BYTE_ORDER_MARK = [0xef, 0xbb, 0xbf];

/** Whether bytes say what others do; only a byte order mark is spelling. */
function sameText(content: Uint8Array, made: Uint8Array): boolean {
  const start = BYTE_ORDER_MARK.every((byte, at) => content[at] === byte) ? BYTE_ORDER_MARK.length : 0;
  return sameContent(content.subarray(start), made);
}
