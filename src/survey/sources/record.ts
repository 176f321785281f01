/** One submission of ODK Central or KoboToolbox, flattened: by path, whatever file or answer it came in. */
import type { Cell } from '../../core/index';
import type { ResponseTable, ResponseRow } from '../tables/table';

export type Raw = string | number | null;

export interface RecordValue {
  readonly raw: Raw;
  /** Zero-based, in a file. */
  readonly column?: number;
}

export interface SourceRecord {
  /** By path: `group/question` in JSON, `group-question` in ODK's CSV, and whatever parts them in Kobo's exports. */
  readonly values: ReadonlyMap<string, RecordValue>;
  /** Where it came from: a file's name, or the server. */
  readonly file: string;
  readonly sheet: string;
  /** Zero-based, in a file. */
  readonly row?: number;
}

/** Nested groups as paths. Lists (repeats, attachments, tags) are no part of our form and are left out. */
export function recordOfJson(data: unknown, file: string): SourceRecord {
  const values = new Map<string, RecordValue>();
  flatten(data, '', values);
  return { values, file, sheet: file };
}

function flatten(data: unknown, path: string, values: Map<string, RecordValue>): void {
  if (data === null || typeof data === 'string' || typeof data === 'number') values.set(path, { raw: data });
  else if (typeof data === 'boolean') values.set(path, { raw: String(data) });
  else if (typeof data === 'object' && !Array.isArray(data)) {
    const entries = Object.entries(data ?? {});
    // Nothing stands there, and the source says so: a review that was taken back is `{}`.
    if (entries.length === 0 && path !== '') values.set(path, { raw: null });
    for (const [key, value] of entries) flatten(value, path === '' ? key : `${path}/${key}`, values);
  }
}

/** A row of an export. */
export function recordOfRow(
  { file, sheet, headers }: ResponseTable,
  { row, cells }: ResponseRow,
): SourceRecord {
  const entries = headers.flatMap((header, column): [string, RecordValue][] =>
    header === '' ? [] : [[header, { raw: rawOf(cells[column]), column }]],
  );
  return { values: new Map(entries), file, sheet, row };
}

function rawOf(cell: Cell | undefined): Raw {
  const value = cell?.value ?? null;
  return typeof value === 'object' && value !== null ? value.error : value;
}

/** The text at the first of these paths that has one. */
export function textAtPath({ values }: SourceRecord, ...paths: readonly string[]): string {
  for (const path of paths) {
    const raw = values.get(path)?.raw ?? null;
    if (raw !== null && String(raw).trim() !== '') return String(raw).trim();
  }
  return '';
}

/** Whether any of these paths is there, if only to say that nothing stands there. */
export function hasPath({ values }: SourceRecord, ...paths: readonly string[]): boolean {
  return [...values.keys()].some((path) => paths.some((one) => path === one || path.startsWith(`${one}/`)));
}

/** Values of questions by name; what begins with `_`, and what a server adds beside the questions, is its own. */
export function answersOf({ values }: SourceRecord): ReadonlyMap<string, RecordValue> {
  const answers = new Map<string, RecordValue>();
  for (const [path, value] of values) {
    const name = questionName(path);
    if (!SERVERS_OWN.test(path) && !path.includes('@') && !answers.has(name)) answers.set(name, value);
  }
  return answers;
}

const SERVERS_OWN = /^(?:_|meta\W|formhub\W)/;

/** The name of a question at the end of its path. Kobo lets a person choose what parts groups (`/`, `.`, ` - `). */
export function questionName(path: string): string {
  return /[\p{L}_][\p{L}\p{N}_]*$/u.exec(path)?.[0] ?? path;
}
