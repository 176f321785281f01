/** The parts of a workbook file: read whole, changed as text, written back in the order in which they came. */
import { crc32 } from '../guard/codec';
import { readDirectory, type ZipEntries, type ZipEntry } from '../guard/directory';
import { decodePart, inflateCapped, readEntry } from '../guard/inflate';
import { WORKBOOK_LIMITS } from '../guard/limits';
import { type Pack, sameContent } from './packer';
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
  const all = readDirectory(bytes, WORKBOOK_LIMITS);
  const note = all.get(NOTE);
  if (note === undefined) return { entries: all };
  return { entries: new Map([...all].filter(([path]) => path !== NOTE)), note };
}

/** The file of parts as they stand in another. */
function bare(bytes: Uint8Array, entries: ZipEntries): Uint8Array {
  return zip([...entries.values()].map((entry) => kept(bytes, entry)));
}

/** What parts of a file say, by their paths. */
export function contentsOf(bytes: Uint8Array): Map<string, Uint8Array> {
  return new Map([...partsIn(bytes).entries].map(([path, entry]) => [path, readEntry(bytes, entry)]));
}

/** Parts that are written anew, all of them, whatever bytes they had. */
export function newParts(contents: ReadonlyMap<string, Uint8Array>, pack?: Pack): Parts {
  return partsOver(new Uint8Array(), { entries: new Map() }, contents, pack);
}

/**
 * Opens a file that has passed the guard against hostile ones. Part names are the same whatever their case. A part that still says
 * what it said keeps its very bytes in the file; a note goes with the first change.
 */
export function openParts(bytes: Uint8Array): Parts {
  const all = partsIn(bytes);
  return partsOver(bytes, all, new Map([...all.entries.keys()].map((path) => [path, undefined])));
}

function partsOver(
  bytes: Uint8Array,
  { entries, note }: ReturnType<typeof partsIn>,
  given: ReadonlyMap<string, Uint8Array | undefined>,
  pack: Pack = deflated,
): Parts {
  /** What was set, or looked into; of all others the entry stands. What is large is held as it will stand in the file. */
  const contents = new Map<string, Uint8Array | ZippedPart | undefined>(given);
  /** What was set. What was looked into, and not set, is what it was. */
  const changed = new Set<string>();
  const spelled = new Map([...given.keys()].map((path) => [path.toLowerCase(), path]));
  const named = (path: string) => (contents.has(path) ? path : (spelled.get(path.toLowerCase()) ?? path));
  const original = (path: string) => {
    const entry = entries.get(path);
    return entry === undefined ? undefined : readEntry(bytes, entry);
  };
  const partBytes = (path: string) => {
    const held = contents.get(named(path));
    if (isZipped(held)) return unzipped(held);
    const content = held ?? (contents.has(named(path)) ? original(named(path)) : undefined);
    if (content === undefined) throw new Error(`No part ${path}.`);
    contents.set(named(path), content);
    return content;
  };
  const set = (path: string, content: Uint8Array) => {
    changed.add(named(path));
    contents.set(named(path), content.length < LARGE ? content : zipped(named(path), content));
  };
  const standing = (path: string) => (contents.has(named(path)) ? partBytes(path) : undefined);
  const zipped = (path: string, content: Uint8Array | ZippedPart | undefined): ZippedPart => {
    if (isZipped(content)) return content;
    const entry = entries.get(path);
    if (entry === undefined) return pack(path, content ?? partBytes(path));
    if (content === undefined || !changed.has(path)) return kept(bytes, entry);
    return sameBytes(content, entry, () => original(path)) ? kept(bytes, entry) : pack(path, content);
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
      const made = changedBytes(standing(path) ?? new Uint8Array(), pieces);
      if (made !== undefined) set(path, made);
      // What it was is had again from its entry.
      else if (!changed.has(named(path))) contents.set(named(path), undefined);
    },
    remove: (path) => void contents.delete(named(path)),
    save: () => {
      const parts = [...contents].map(([path, content]) => zipped(path, content));
      if (areUntouched(parts, [...entries.values()])) return bytes;
      const made = zip(parts);
      return note !== undefined && sameContent(made, bare(bytes, entries)) ? bytes : made;
    },
  };
}

function areUntouched(parts: readonly ZippedPart[], order: readonly ZipEntry[]): boolean {
  return (
    parts.length === order.length &&
    parts.every(({ entry }, index) => entry !== undefined && entry === order[index])
  );
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

/** Written anew, a part is UTF-8, and so it says. */
function textOf(content: Uint8Array): string {
  const isWide = (content[0] === 0xff && content[1] === 0xfe) || (content[0] === 0xfe && content[1] === 0xff);
  if (!isWide) return new TextDecoder().decode(content);
  return decodePart(content).replace(/^(<\?xml[^>]*encoding=["'])[^"']*/, '$1UTF-8');
}

/** Bytes of a part of which twenty thousand rows are no more than one. */
const LARGE = 1 << 23;

function isZipped(content: Uint8Array | ZippedPart | undefined): content is ZippedPart {
  return content !== undefined && !(content instanceof Uint8Array);
}

function unzipped({ name, method, size, data }: ZippedPart): Uint8Array {
  return method === 0 ? data : inflateCapped(data, size, name);
}

const FIRST_BYTES = 1 << 16;
const BYTE_ORDER_MARK = [0xef, 0xbb, 0xbf];

/** What pieces of text say, as bytes; undefined where that is what stands there, of which nothing is copied then. */
function changedBytes(standing: Uint8Array, pieces: Iterable<string>): Uint8Array | undefined {
  // Only a byte order mark is spelling.
  const start = BYTE_ORDER_MARK.every((byte, at) => standing[at] === byte) ? BYTE_ORDER_MARK.length : 0;
  const before = standing.subarray(start);
  const encoder = new TextEncoder();
  let made: Uint8Array | undefined;
  let size = 0;
  for (const piece of pieces) {
    const bytes = encoder.encode(piece);
    if (made === undefined && !sameContent(bytes, before.subarray(size, size + bytes.length)))
      made = grown(before, size, before.length + FIRST_BYTES);
    if (made !== undefined && size + bytes.length > made.length)
      made = grown(made, size, Math.max(size + bytes.length, made.length * 2));
    made?.set(bytes, size);
    size += bytes.length;
  }
  if (made === undefined && size === before.length) return undefined;
  return (made ?? before).subarray(0, size);
}

/** The first bytes with room for more. */
function grown(bytes: Uint8Array, size: number, room: number): Uint8Array {
  const larger = new Uint8Array(room);
  larger.set(bytes.subarray(0, size));
  return larger;
}
