/**
 * The guard at the door: nothing that others send is inflated or parsed before this has looked at it.
 * Runs in the browser and in Node.
 */
import { FileError, type FileParameters, type GuardCode } from '../fault/file-error';
import { readDirectory, findEntry, type ZipEntries } from './directory';
import { decodePart, readEntry } from './inflate';
import { RETURN_LIMITS, WORKBOOK_LIMITS, type Limits } from './limits';
import { isZip, refuseForeign } from './sniff';

interface Vetted {
  readonly kind: 'xlsx' | 'ods';
  /** An `.xlsm`, or macros inside: they are never run or kept, but worth a word. */
  readonly macro: boolean;
  readonly entries: ZipEntries;
}

interface GuardRefusal {
  readonly refused: GuardCode;
  readonly parameters: FileParameters;
}

type GuardResult = Vetted | GuardRefusal;

/** An index of a package's parts, or of its types; a larger one lists nothing that a workbook has. */
const LARGEST_INDEX = 4 * 1024 * 1024;

const ODS_TYPE = 'application/vnd.oasis.opendocument.spreadsheet';

function notAWorkbook(looksLike: string): FileError {
  return new FileError('not-a-workbook', { looksLike });
}

function textOf(bytes: Uint8Array, entries: ZipEntries, name: string): string {
  const entry = findEntry(entries, name);
  if (entry === undefined || entry.size > LARGEST_INDEX) return '';
  try {
    return decodePart(readEntry(bytes, entry));
  } catch (error) {
    if (error instanceof FileError) throw error;
    return '';
  }
}

/** The media type that a package's manifest gives the document itself, if it names the path first. */
function typeInManifest(manifest: string): string {
  const path = manifest.indexOf('full-path="/"');
  const tag = path < 0 ? '' : manifest.slice(path, manifest.indexOf('>', path));
  return /media-type="([^"]*)"/.exec(tag.slice(0, 1_000))?.[1] ?? '';
}

/** Kinds of zip that people send by mistake, by a name in them; `otherwise` tells a package from a folder that was packed. */
function foreignZip(entries: ZipEntries, otherwise: 'zip' | 'unknown'): string {
  if (entries.has('xl/workbook.bin')) return 'xlsb';
  if (entries.has('word/document.xml')) return 'docx';
  if (entries.has('ppt/presentation.xml')) return 'pptx';
  if (entries.has('Index/Document.iwa')) return 'numbers';
  return otherwise;
}

function vetOds(bytes: Uint8Array, entries: ZipEntries): Vetted {
  const manifest = textOf(bytes, entries, 'META-INF/manifest.xml');
  if (manifest.includes('encryption-data')) throw new FileError('encrypted');
  const stated = textOf(bytes, entries, 'mimetype').trim();
  const type = stated || typeInManifest(manifest);
  // A manifest may name the type before the path; that the type occurs at all is enough then.
  const isOds = type ? type.startsWith(ODS_TYPE) : manifest.includes(ODS_TYPE);
  if (!isOds)
    throw notAWorkbook(type.includes('.text') ? 'odt' : type.includes('.presentation') ? 'odp' : 'unknown');
  if (findEntry(entries, 'content.xml') === undefined)
    throw new FileError('damaged', { reason: 'part', part: 'content.xml' });
  const macro = [...entries.keys()].some((name) => name.startsWith('Basic/') || name.startsWith('Scripts/'));
  return { kind: 'ods', macro, entries };
}

function vetXlsx(bytes: Uint8Array, entries: ZipEntries): Vetted {
  const types = textOf(bytes, entries, '[Content_Types].xml');
  const main = /(spreadsheetml\.(sheet|template)|ms-excel\.(sheet|template)\.macroEnabled)\.main\+xml/.exec(
    types,
  );
  if (!main) throw notAWorkbook(foreignZip(entries, 'unknown'));
  const macro = types.includes('macroEnabled') || entries.has('xl/vbaProject.bin');
  return { kind: 'xlsx', macro, entries };
}

function vetZip(bytes: Uint8Array, limits: Limits): Vetted {
  const entries = readDirectory(bytes, limits);
  if (findEntry(entries, '[Content_Types].xml') !== undefined) return vetXlsx(bytes, entries);
  if (entries.has('mimetype') || entries.has('META-INF/manifest.xml')) return vetOds(bytes, entries);
  throw notAWorkbook(foreignZip(entries, 'zip'));
}

/** As `inspect`, for those who would only throw a refusal on. */
export function vet(bytes: Uint8Array, limits: Limits = WORKBOOK_LIMITS): Vetted {
  if (bytes.length === 0) throw new FileError('empty');
  if (bytes.length > limits.fileBytes) {
    throw new FileError('too-large', { what: 'file', size: bytes.length, limit: limits.fileBytes });
  }
  if (!isZip(bytes)) throw refuseForeign(bytes);
  return vetZip(bytes, limits);
}

/** What kind of workbook these bytes are, or why they are refused. Never throws. */
export function inspect(bytes: Uint8Array, limits: Limits = WORKBOOK_LIMITS): GuardResult {
  try {
    return vet(bytes, limits);
  } catch (error) {
    if (!(error instanceof FileError)) throw error;
    return { refused: error.code as GuardCode, parameters: error.parameters };
  }
}

/** Its entries by name, each unpacked when it is asked for. Throws a `FileError`. */
export function zipEntries(bytes: Uint8Array): ReadonlyMap<string, () => Uint8Array> {
  const entries = [...readDirectory(bytes, RETURN_LIMITS)];
  return new Map(entries.map(([name, entry]) => [name, () => readEntry(bytes, entry)]));
}
