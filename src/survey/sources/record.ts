/** One submission of ODK Central or KoboToolbox, flattened: by path, whatever file or answer it came in. */
import type { Cell } from '../../core/index';
import type { ResponseTable, TableRow } from '../tables/table';

export type Raw = string | number | null;

export interface RecordValue {
  readonly raw: Raw;
  /** Zero-based, in a file. */
  readonly column?: number;
}

export interface SourceRecord {
  /** By path: `group/question` in JSON and Kobo's export, `group-question` in ODK's CSV. */
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
  else if (typeof data === 'object' && !Array.isArray(data))
    for (const [key, value] of Object.entries(data ?? {}))
      flatten(value, path === '' ? key : `${path}/${key}`, values);
}

/** A row of an export. */
export function recordOfRow({ file, sheet, headers }: ResponseTable, { row, cells }: TableRow): SourceRecord {
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

/** Values by the last part of their path; what begins with `_` is the server's own. */
export function answersOf({ values }: SourceRecord): ReadonlyMap<string, RecordValue> {
  const answers = new Map<string, RecordValue>();
  for (const [path, value] of values) {
    const [first = ''] = path.split('/');
    const name = path.split(/[/-]/).at(-1) ?? path;
    if (!first.startsWith('_') && !path.includes('@') && !answers.has(name)) answers.set(name, value);
  }
  return answers;
}
