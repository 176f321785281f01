/** What bytes are that are no zip: told by how they begin, never by the file's name. */
import { FileError } from '../fault/file-error';

const SIGNATURES: readonly (readonly [string, readonly number[]])[] = [
  ['pdf', [0x25, 0x50, 0x44, 0x46]],
  ['image', [0x89, 0x50, 0x4e, 0x47]],
  ['image', [0xff, 0xd8, 0xff]],
  ['image', [0x47, 0x49, 0x46, 0x38]],
  ['image', [0x42, 0x4d]],
  ['image', [0x49, 0x49, 0x2a, 0x00]],
  ['image', [0x4d, 0x4d, 0x00, 0x2a]],
  ['image', [0x52, 0x49, 0x46, 0x46]],
  ['archive', [0x37, 0x7a, 0xbc, 0xaf]],
  ['archive', [0x52, 0x61, 0x72, 0x21]],
  ['archive', [0x1f, 0x8b]],
  ['rtf', [0x7b, 0x5c, 0x72, 0x74, 0x66]],
];

const COMPOUND = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];

/** Stream names in a compound file and what they tell, the strongest first. */
const STREAMS: readonly (readonly [string, string])[] = [
  ['EncryptedPackage', 'encrypted'],
  ['Workbook', 'legacy-xls'],
  ['Book', 'legacy-xls'],
  ['WordDocument', 'doc'],
  ['PowerPoint Document', 'ppt'],
];

function begins(bytes: Uint8Array, signature: readonly number[]): boolean {
  return signature.every((byte, index) => bytes[index] === byte);
}

export function isZip(bytes: Uint8Array): boolean {
  return begins(bytes, [0x50, 0x4b, 0x03, 0x04]) || begins(bytes, [0x50, 0x4b, 0x05, 0x06]);
}

/** Is this 128-byte directory entry a stream of that name (UTF-16, with its length in bytes at 64)? */
function isStream(bytes: Uint8Array, at: number, name: string): boolean {
  const length = 2 * (name.length + 1);
  if (bytes[at + 64] !== length || bytes[at + 65] !== 0 || bytes[at + 66] !== 2) return false;
  for (let index = 0; index < name.length; index++) {
    if (bytes[at + 2 * index] !== name.charCodeAt(index) || bytes[at + 2 * index + 1] !== 0) return false;
  }
  return true;
}

/**
 * A compound file (OLE2). Its directory entries stand on 128-byte boundaries wherever the sector chain leads,
 * so that looking at each boundary finds them in broken files too.
 */
function sniffCompound(bytes: Uint8Array): FileError {
  const found = new Set<string>();
  for (let at = 512; at + 128 <= bytes.length; at += 128) {
    const stream = STREAMS.find(([name]) => isStream(bytes, at, name));
    if (stream) found.add(stream[1]);
  }
  if (found.has('encrypted')) return new FileError('encrypted');
  if (found.has('legacy-xls')) return new FileError('legacy-xls');
  const looksLike = ['doc', 'ppt'].find((kind) => found.has(kind));
  return new FileError('not-a-workbook', { looksLike: looksLike ?? 'unknown' });
}

function sniffText(bytes: Uint8Array): string {
  const head = bytes.subarray(0, 4096);
  const wide = begins(head, [0xff, 0xfe]) || begins(head, [0xfe, 0xff]);
  if (wide) return 'text';
  if (head.some((byte) => byte < 32 && byte !== 9 && byte !== 10 && byte !== 12 && byte !== 13))
    return 'unknown';
  const text = new TextDecoder()
    .decode(head)
    .replace(/^\uFEFF/, '')
    .trimStart()
    .toLowerCase();
  if (/^(<!doctype html|<html|<table|<meta|<head)/.test(text)) return 'html';
  if (text.startsWith('<?xml') || text.startsWith('<office:document')) {
    if (
      text.includes('progid="excel.sheet"') ||
      text.includes('opendocument.spreadsheet') ||
      text.includes('office:spreadsheet')
    )
      return 'xml-spreadsheet';
    return text.includes('<html') ? 'html' : 'xml';
  }
  return 'text';
}

/** The refusal for bytes that are not a zip. */
export function refuseForeign(bytes: Uint8Array): FileError {
  if (begins(bytes, COMPOUND)) return sniffCompound(bytes);
  // The stream of an Excel 2 to 4 workbook begins at once, without a compound file around it.
  if (bytes[0] === 0x09 && [0x00, 0x02, 0x04, 0x08].includes(bytes[1] ?? -1) && (bytes[2] ?? 99) <= 16) {
    if (bytes[3] === 0) return new FileError('legacy-xls');
  }
  const known = SIGNATURES.find(([, signature]) => begins(bytes, signature));
  if (known) return new FileError('not-a-workbook', { looksLike: known[0] });
  // A failed copy or a dying disk leaves the right length of nothing.
  if (bytes.every((byte) => byte === 0)) return new FileError('damaged', { reason: 'zeros' });
  return new FileError('not-a-workbook', { looksLike: sniffText(bytes) });
}
