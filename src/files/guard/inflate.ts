/** Inflating with a cap that holds whatever the sizes in the file claim. */
import { crc32, inflateRaw } from './codec';
import { FileError } from '../fault/file-error';
import type { ZipEntry } from './directory';

/**
 * Inflate raw deflate data that should give `size` bytes. More stops at once (`suspicious`, `sizes`), less or
 * broken data is `damaged`.
 */
export function inflateCapped(data: Uint8Array, size: number, part: string): Uint8Array {
  const output = unpacked(data, size, part);
  if (output === undefined) throw new FileError('suspicious', { reason: 'sizes', part });
  if (output.length !== size) throw new FileError('damaged', { reason: 'deflate', part });
  return output;
}

function unpacked(data: Uint8Array, size: number, part: string): Uint8Array | undefined {
  try {
    return inflateRaw(data, size);
  } catch {
    throw new FileError('damaged', { reason: 'deflate', part });
  }
}

/** The content of one entry, its checksum verified: a flipped bit must not become another figure. */
export function readEntry(bytes: Uint8Array, entry: ZipEntry): Uint8Array {
  const data = bytes.subarray(entry.dataStart, entry.dataStart + entry.compressedSize);
  const content = entry.method === 0 ? data : inflateCapped(data, entry.size, entry.name);
  if (crc32(content) !== entry.crc) throw new FileError('damaged', { reason: 'checksum', part: entry.name });
  return content;
}

const strict = (encoding: string) => new TextDecoder(encoding, { fatal: true });
const DECODERS = {
  'utf-8': strict('utf-8'),
  'utf-16le': strict('utf-16le'),
  'utf-16be': strict('utf-16be'),
};

function encodingOf([first, second]: Uint8Array): keyof typeof DECODERS {
  if (first === 0xff && second === 0xfe) return 'utf-16le';
  return first === 0xfe && second === 0xff ? 'utf-16be' : 'utf-8';
}

/** The text of a part by the mark at its beginning; without one it is UTF-8. Throws where the bytes are no such text. */
export function decodePart(content: Uint8Array): string {
  return DECODERS[encodingOf(content)].decode(content);
}

/** Bytes of a piece, at least: a sheet of twenty thousand rows would take several times its bytes as one text. */
const PIECE = 1 << 18;
const LESS = 0x3c;

/** The same text in pieces, each of which ends where a tag begins. Throws while they are taken. */
export function* decodePieces(content: Uint8Array): Generator<string> {
  const decoder = DECODERS[encodingOf(content)];
  let start = 0;
  for (let cut = cutIn(content, start); cut > 0; cut = cutIn(content, start)) {
    const piece = decoder.decode(content.subarray(start, cut));
    // Comments, character data and instructions may hold what looks like a tag; the first one says what the text is.
    if (piece.includes('<!') || piece.includes('<?', start === 0 ? 1 : 0)) break;
    yield piece;
    start = cut;
  }
  yield decoder.decode(content.subarray(start));
}

/** Where the next piece may end; not above zero where the rest is the last one. */
function cutIn(content: Uint8Array, start: number): number {
  return encodingOf(content) === 'utf-8' ? content.indexOf(LESS, start + PIECE) : -1;
}
