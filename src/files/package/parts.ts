/** The parts of a workbook file: read whole, changed as text, written back in the order in which they came. */
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import type { Zippable } from 'fflate';
import { decodePart } from '../guard/inflate';

/** The date of every entry: the same content must give the same bytes. As written in the file it is local time. */
const ENTRY_DATE = new Date(1980, 0, 1);

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

/** Opens a file that has passed the guard against hostile ones. Part names are the same whatever their case. */
export function openParts(bytes: Uint8Array): Parts {
  const contents = new Map(
    Object.entries(unzipSync(bytes)).map(([path, content]) => [path.replaceAll('\\', '/'), content]),
  );
  const spelled = new Map([...contents.keys()].map((path) => [path.toLowerCase(), path]));
  const named = (path: string) => (contents.has(path) ? path : (spelled.get(path.toLowerCase()) ?? path));
  const partBytes = (path: string) => {
    const content = contents.get(named(path));
    if (content === undefined) throw new Error(`No part ${path}.`);
    return content;
  };
  return {
    paths: () => [...contents.keys()],
    has: (path) => contents.has(named(path)),
    bytes: partBytes,
    text: (path) => textOf(partBytes(path)),
    setText: (path, text) => {
      // A part that says the same keeps its bytes, whatever their spelling.
      const content = contents.get(named(path));
      if (content === undefined || textOf(content) !== text) contents.set(named(path), strToU8(text));
    },
    setBytes: (path, bytes) => void contents.set(named(path), bytes),
    setPieces: (path, pieces) => {
      const content = contents.get(named(path));
      const made = encoded(pieces);
      if (content === undefined || !sameText(content, made)) contents.set(named(path), made);
    },
    remove: (path) => void contents.delete(named(path)),
    save: () => zipSync(Object.fromEntries<Zippable[string]>(contents), { level: 6, mtime: ENTRY_DATE }),
  };
}

/** Written anew, a part is UTF-8, and so it says. */
function textOf(content: Uint8Array): string {
  const isWide = (content[0] === 0xff && content[1] === 0xfe) || (content[0] === 0xfe && content[1] === 0xff);
  if (!isWide) return strFromU8(content);
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
  return content.length - start === made.length && made.every((byte, at) => byte === content[start + at]);
}
