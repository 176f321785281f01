/** A large sheet part cut where its bytes are: as one text it would take more memory than all that is written into it. */
import { element, prefixOf, startTag } from '../xml/elements';
import { cutSheet, endOfRows, numbered, type SheetText } from './sheet';

/** Below this a part is cut as one text. */
const LARGE = 1 << 20;
/** Bytes of the rows that are decoded together, at least. */
const PIECE = 1 << 18;

const LESS = 0x3c;
const SLASH = 0x2f;
const MARK = 0x21;
const GREATER = 0x3e;
const COLON = 0x3a;

/** Cuts a sheet; undefined if it has no cells to hold. `text` is the whole part, asked for only where it is needed. */
export function cutPart(bytes: Uint8Array, text: () => string): SheetText | undefined {
  const ends = bytes.length < LARGE ? undefined : rowEnds(bytes);
  const [first, last] = [ends?.[0], ends?.at(-1)];
  if (ends === undefined || first === undefined || last === undefined) return cutSheet(text());
  const head = new TextDecoder().decode(bytes.subarray(0, first));
  // Only the rows in between are left out.
  const xml = head + decoded(bytes, last, bytes.length);
  const data = element(xml, 'sheetData');
  if (data === undefined) return cutSheet(text());
  const tail = xml.slice(head.length, data.contentEnd);
  const end = endOfRows(tail);
  const pieces = function* (): Generator<string> {
    yield xml.slice(data.contentStart, head.length);
    for (let index = 1; index < ends.length; index++)
      yield decoded(bytes, ends[index - 1] as number, ends[index] as number);
    yield tail.slice(0, end);
  };
  return {
    before: xml.slice(0, data.contentStart),
    rows: { [Symbol.iterator]: () => numbered(pieces()) },
    after: tail.slice(end) + xml.slice(data.contentEnd),
    prefix: prefixOf(startTag(xml, data)),
  };
}

function decoded(bytes: Uint8Array, from: number, to: number): string {
  return new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes.subarray(from, to));
}

/**
 * Where rows end: the first, the last, and some between them. Undefined where the bytes cannot be cut without reading them as
 * XML: comments and character data may hold what looks like a row; and a part may not be UTF-8.
 */
function rowEnds(bytes: Uint8Array): number[] | undefined {
  if (bytes[0] === 0xff || bytes[0] === 0xfe) return undefined;
  const ends: number[] = [];
  let last = 0;
  for (let at = bytes.indexOf(LESS); at >= 0; at = bytes.indexOf(LESS, at + 1)) {
    const next = bytes[at + 1];
    if (next === MARK) return undefined;
    if (next !== SLASH) continue;
    const end = bytes.indexOf(GREATER, at) + 1;
    const name = nameOf(bytes, at + 2, end - 1);
    if (name === 'sheetData') break;
    if (name !== 'row') continue;
    last = end;
    if (end - (ends.at(-1) ?? -PIECE) >= PIECE) ends.push(end);
  }
  if (last > 0 && ends.at(-1) !== last) ends.push(last);
  return ends;
}

/** The name of a tag without its prefix; long ones are none of ours. */
function nameOf(bytes: Uint8Array, from: number, to: number): string {
  if (to - from > 40) return '';
  const colon = bytes.subarray(from, to).indexOf(COLON);
  return String.fromCharCode(...bytes.subarray(from + colon + 1, to)).trim();
}
