/** The zip's central directory, read and doubted before a single byte is inflated. */
import { FileError } from '../fault/file-error';
import type { Limits } from './limits';

export interface ZipEntry {
  readonly name: string;
  /** 0 stored, 8 deflated; every other method is refused. */
  readonly method: number;
  readonly compressedSize: number;
  /** What the directory says the entry inflates to; inflating stops there. */
  readonly size: number;
  readonly crc: number;
  /** Offset of the (compressed) data in the file. */
  readonly dataStart: number;
}

/** By name as it stands; names are unique whatever their case. */
export type ZipEntries = ReadonlyMap<string, ZipEntry>;

const LOWERED = new WeakMap<ZipEntries, ReadonlyMap<string, ZipEntry>>();

/** The entry of this name, whatever the case of either. */
export function findEntry(entries: ZipEntries, name: string): ZipEntry | undefined {
  const exact = entries.get(name);
  if (exact !== undefined) return exact;
  const known =
    LOWERED.get(entries) ?? new Map([...entries].map(([key, entry]) => [key.toLowerCase(), entry]));
  LOWERED.set(entries, known);
  return known.get(name.toLowerCase());
}

interface EndRecord {
  readonly count: number;
  readonly start: number;
  readonly end: number;
}

interface CentralRecord {
  readonly name: string;
  readonly flags: number;
  readonly method: number;
  readonly crc: number;
  readonly compressedSize: number;
  readonly size: number;
  readonly headerStart: number;
  readonly nextRecord: number;
}

const END_SIGNATURE = 0x06054b50;
const END_LENGTH = 22;
const END64_SIGNATURE = 0x06064b50;
const LOCATOR64_SIGNATURE = 0x07064b50;
const CENTRAL_SIGNATURE = 0x02014b50;
const CENTRAL_LENGTH = 46;
const LOCAL_SIGNATURE = 0x04034b50;
const LOCAL_LENGTH = 30;
const UNKNOWN_32 = 0xffffffff;
const UNKNOWN_16 = 0xffff;
const FLAG_ENCRYPTED = 1;

const STRICT = new TextDecoder('utf-8', { fatal: true });
/** What programs in Taiwan write who do not know that names are UTF-8. */
const BIG5 = new TextDecoder('big5');

/** The name of an entry; some Windows programs part its steps by backslashes, which Excel takes as well. */
function nameOf(view: DataView, at: number, length: number): string {
  const bytes = new Uint8Array(view.buffer, view.byteOffset + at, length);
  try {
    return STRICT.decode(bytes).replaceAll('\\', '/');
  } catch {
    return BIG5.decode(bytes);
  }
}

function damaged(reason: string, part?: string): FileError {
  return new FileError('damaged', part === undefined ? { reason } : { reason, part });
}

function suspicious(reason: string, part: string): FileError {
  return new FileError('suspicious', { reason, part });
}

/** A 64-bit number; what no file can hold becomes Infinity, so that every comparison fails. */
function readUint64(view: DataView, at: number): number {
  const value = view.getBigUint64(at, true);
  return value > BigInt(Number.MAX_SAFE_INTEGER) ? Infinity : Number(value);
}

function findEnd(view: DataView): number {
  const last = view.byteLength - END_LENGTH;
  for (let at = last; at >= 0 && at >= last - UNKNOWN_16; at--) {
    if (view.getUint32(at, true) === END_SIGNATURE) return at;
  }
  throw damaged('cut');
}

function readEnd(view: DataView): EndRecord {
  const at = findEnd(view);
  const count = view.getUint16(at + 10, true);
  const size = view.getUint32(at + 12, true);
  const start = view.getUint32(at + 16, true);
  if (count !== UNKNOWN_16 && size !== UNKNOWN_32 && start !== UNKNOWN_32) {
    if (start + size !== at) throw damaged('directory');
    return { count, start, end: at };
  }
  const locator = at - 20;
  if (locator < 0 || view.getUint32(locator, true) !== LOCATOR64_SIGNATURE) {
    // 65,535 entries are too many anyway; the other two fields cannot be true in a file of this size.
    if (start + size !== at) throw damaged('directory');
    return { count, start, end: at };
  }
  const record = readUint64(view, locator + 8);
  if (record + 56 > locator || view.getUint32(record, true) !== END64_SIGNATURE) throw damaged('directory');
  const start64 = readUint64(view, record + 48);
  const end64 = start64 + readUint64(view, record + 40);
  if (end64 !== record) throw damaged('directory');
  return { count: readUint64(view, record + 32), start: start64, end: end64 };
}

/** The sizes and the offset that a zip64 extra field carries for the fields that are saturated, in this order. */
function readExtra64(view: DataView, from: number, to: number, fields: number[]): number[] {
  if (!fields.includes(UNKNOWN_32)) return fields;
  for (let at = from; at + 4 <= to; at += 4 + view.getUint16(at + 2, true)) {
    if (view.getUint16(at, true) !== 1) continue;
    const end = Math.min(to, at + 4 + view.getUint16(at + 2, true));
    let next = at + 4;
    return fields.map((field) => {
      if (field !== UNKNOWN_32) return field;
      if (next + 8 > end) throw damaged('directory');
      next += 8;
      return readUint64(view, next - 8);
    });
  }
  throw damaged('directory');
}

function readCentral(view: DataView, at: number, end: number): CentralRecord {
  if (at + CENTRAL_LENGTH > end || view.getUint32(at, true) !== CENTRAL_SIGNATURE) throw damaged('directory');
  const nameEnd = at + CENTRAL_LENGTH + view.getUint16(at + 28, true);
  const extraEnd = nameEnd + view.getUint16(at + 30, true);
  const nextRecord = extraEnd + view.getUint16(at + 32, true);
  if (nextRecord > end) throw damaged('directory');
  const name = nameOf(view, at + CENTRAL_LENGTH, nameEnd - at - CENTRAL_LENGTH);
  const [size = 0, compressedSize = 0, headerStart = 0] = readExtra64(view, nameEnd, extraEnd, [
    view.getUint32(at + 24, true),
    view.getUint32(at + 20, true),
    view.getUint32(at + 42, true),
  ]);
  return {
    name,
    flags: view.getUint16(at + 8, true),
    method: view.getUint16(at + 10, true),
    crc: view.getUint32(at + 16, true),
    compressedSize,
    size,
    headerStart,
    nextRecord,
  };
}

/** Nothing is ever written under these names, but a workbook that carries such a name was made to harm. */
function isTrick(name: string): boolean {
  return (
    name === '' ||
    name.startsWith('/') ||
    name.includes('\0') ||
    /^[a-z]:/i.test(name) ||
    name.split('/').some((step) => step === '..' || step === '.')
  );
}

function checkRecord(record: CentralRecord, limits: Limits): void {
  const { name, size, compressedSize } = record;
  if ((record.flags & FLAG_ENCRYPTED) !== 0) throw new FileError('encrypted');
  if (isTrick(name)) throw suspicious('path', name.slice(0, 100));
  if (record.method !== 0 && record.method !== 8) throw suspicious('method', name);
  if (size > limits.entryBytes) {
    throw new FileError('too-large', { what: 'entry', size, limit: limits.entryBytes, part: name });
  }
  if (size >= limits.ratioFrom && size > compressedSize * limits.ratio) throw suspicious('ratio', name);
  if (record.method === 0 && size !== compressedSize) throw suspicious('sizes', name);
}

/** The local header must agree with the directory: where they differ, two programs see two files. */
function locate(view: DataView, record: CentralRecord, directoryStart: number): ZipEntry {
  const { name, headerStart, compressedSize, method, size, crc } = record;
  if (headerStart + LOCAL_LENGTH > directoryStart) throw damaged('entry', name);
  if (view.getUint32(headerStart, true) !== LOCAL_SIGNATURE) throw damaged('entry', name);
  if ((view.getUint16(headerStart + 6, true) & FLAG_ENCRYPTED) !== 0) throw new FileError('encrypted');
  const nameLength = view.getUint16(headerStart + 26, true);
  const dataStart = headerStart + LOCAL_LENGTH + nameLength + view.getUint16(headerStart + 28, true);
  if (dataStart + compressedSize > directoryStart) throw damaged('entry', name);
  const localName = nameOf(view, headerStart + LOCAL_LENGTH, nameLength);
  if (localName !== name || view.getUint16(headerStart + 8, true) !== method) {
    throw suspicious('local-header', name);
  }
  return { name, method, compressedSize, size, crc, dataStart };
}

function checkOverlap(spans: { from: number; to: number; name: string }[]): void {
  spans.sort((a, b) => a.from - b.from);
  let end = 0;
  for (const span of spans) {
    if (span.from < end) throw suspicious('overlap', span.name);
    end = span.to;
  }
}

/** All entries of a zip, or a `FileError` that says why it is not trusted. Inflates nothing. */
export function readDirectory(bytes: Uint8Array, limits: Limits): ZipEntries {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const { count, start, end } = readEnd(view);
  if (count > limits.entries) throw new FileError('too-many-entries', { count, limit: limits.entries });
  const entries = new Map<string, ZipEntry>();
  const seen = new Set<string>();
  const spans: { from: number; to: number; name: string }[] = [];
  let total = 0;
  for (let at = start; at < end;) {
    const record = readCentral(view, at, end);
    at = record.nextRecord;
    // The count is 16 bits wide and may lie: what is there counts.
    if (seen.size >= limits.entries) {
      throw new FileError('too-many-entries', { count: seen.size + 1, limit: limits.entries });
    }
    checkRecord(record, limits);
    total += record.size;
    if (total > limits.totalBytes) {
      throw new FileError('too-large', { what: 'inflated', size: total, limit: limits.totalBytes });
    }
    if (seen.has(record.name.toLowerCase())) throw suspicious('duplicate', record.name);
    seen.add(record.name.toLowerCase());
    const entry = locate(view, record, start);
    spans.push({ from: record.headerStart, to: entry.dataStart + entry.compressedSize, name: record.name });
    entries.set(entry.name, entry);
  }
  if (entries.size !== count) throw damaged('directory');
  checkOverlap(spans);
  return entries;
}
