/**
 * A note that a program leaves in a workbook for its next run. It holds as long as every other part is, byte for byte, what it
 * was then: whatever a person or another program does to the workbook ends it. Excel does not keep it when it saves, and nothing
 * in the workbook refers to it. Node only.
 */
import { createHash } from 'node:crypto';
import * as v from 'valibot';
import { markupText } from '../core/index';
import type { ZipEntries } from './guard/directory';
import { decodePart, readEntry } from './guard/inflate';
import { WORKBOOK_LIMITS } from './guard/limits';
import { NOTE, partsIn } from './package/parts';
import { deflated, kept, zip } from './package/zip';
import { decodeEntities, element } from './xml/elements';

const NoteSchema = v.object({ digest: v.string(), content: v.unknown() });

/** That of 10,000 files has 20 MB; a larger one would weigh more than what it saves. */
const LARGEST_NOTE = 40 << 20;
/** A workbook that is nearly too large takes none. */
const LARGEST_WORKBOOK = 0.8 * WORKBOOK_LIMITS.fileBytes;

/** A workbook without a note, with this one, `content` as JSON says it; the same bytes where it would be too large. */
export function withNote(bytes: Uint8Array, content: unknown): Uint8Array {
  const { entries } = partsIn(bytes);
  const note = JSON.stringify({ digest: digestOf(bytes, entries), content });
  // Of a kind that every workbook knows.
  const xml = `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<note>${markupText(note)}</note>`;
  const part = new TextEncoder().encode(xml);
  if (part.length > LARGEST_NOTE || bytes.length > LARGEST_WORKBOOK) return bytes;
  const packed = deflated(NOTE, part);
  // What repeats itself so often is taken for an attack where it is read.
  if (
    part.length >= WORKBOOK_LIMITS.ratioFrom &&
    part.length * 2 > packed.data.length * WORKBOOK_LIMITS.ratio
  )
    return bytes;
  return zip([...zipped(bytes, entries), packed]);
}

/** What the note says; undefined if there is none that still holds. */
export function noteOf(bytes: Uint8Array): unknown {
  try {
    const { entries, note } = partsIn(bytes);
    const xml = note === undefined ? '' : decodePart(readEntry(bytes, note));
    const found = element(xml, 'note');
    if (found === undefined) return undefined;
    const text = decodeEntities(xml.slice(found.contentStart, found.contentEnd));
    const { digest, content } = v.parse(NoteSchema, JSON.parse(text));
    return digest === digestOf(bytes, entries) ? content : undefined;
  } catch {
    return undefined;
  }
}

function zipped(bytes: Uint8Array, entries: ZipEntries) {
  return [...entries.values()].map((entry) => kept(bytes, entry));
}

/** Of every part as it lies in the file, in their order. */
function digestOf(bytes: Uint8Array, entries: ZipEntries): string {
  const hash = createHash('sha256');
  for (const { name, method, crc, size, data } of zipped(bytes, entries))
    hash.update(JSON.stringify([name, method, crc, size, data.length])).update(data);
  return hash.digest('hex');
}
