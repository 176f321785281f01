/**
 * What stays of a submission when its file is gone: everything of a return that consolidation needs, as compact JSON.
 * The set of submissions is consolidated anew each time (docs/decisions/04), so earlier files must stand in the workbook by their content. Keys of cells are short on purpose.
 */
import * as v from 'valibot';
import { gathered, onceFor, type Place } from '../grid';
import {
  approvalOf,
  Finite,
  Scalar,
  sealCode,
  sealState,
  type ReadCell,
  type ReadReturn,
  type ReadRow,
} from '../returns';
import type { Value } from '../values';

export const STORED_VERSION = 1;

const Severity = v.picklist(['error', 'warning', 'info']);
const Remark = v.object({
  code: v.string(),
  severity: Severity,
  parameters: v.record(v.string(), Scalar),
});
const PlaceSchema = v.object({
  sheet: v.exactOptional(v.string()),
  row: v.exactOptional(Finite),
  column: v.exactOptional(Finite),
  task: v.exactOptional(v.string()),
  field: v.exactOptional(v.string()),
});

const CELL = {
  /** A readable value. */
  v: v.exactOptional(Scalar),
  /** 1: a lone dash, the wish to clear the cell. */
  c: v.exactOptional(v.literal(1)),
  /** The text of an unreadable value. */
  u: v.exactOptional(v.string()),
  /** What the reader had to say. */
  r: v.exactOptional(v.array(Remark)),
};
/** Without `v`, `c` and `u` the cell is blank; a blank cell without remarks is left out altogether. */
const StoredCellSchema = v.object(CELL);
export type StoredCell = v.InferOutput<typeof StoredCellSchema>;

const StoredRowSchema = v.object({
  task: v.string(),
  /** Hash of the task's text as the template gave it; the token covers it. */
  hash: v.string(),
  /** Zero-based row on the sheet; absent if the row is gone. */
  at: v.exactOptional(Finite),
  prefill: v.record(v.string(), Scalar),
  cells: v.record(v.string(), StoredCellSchema),
  /** Columns of this row where they are not those of the submission: several tasks in one row of a response file. */
  columns: v.exactOptional(v.record(v.string(), Finite)),
});
export type StoredRow = v.InferOutput<typeof StoredRowSchema>;

const OriginSchema = v.object({
  /** `form`, `odk` or `kobo`. */
  source: v.string(),
  /** The response at its source: what stays the same when it is edited there. */
  instance: v.string(),
  /** Its edits count 1, 2, …: they order the versions of one instance and of nothing else. */
  edit: Finite,
  /** What tells one edit from another where the source does not count them. */
  mark: v.string(),
  /** The instance was deleted at its source, for the so-manieth time: its edits up to this one count no more. */
  deleted: v.exactOptional(Finite),
  /** It was there again after so many deletions: they count no more. */
  restored: v.exactOptional(Finite),
  /** State of review at the source, as it says it. */
  review: v.exactOptional(v.string()),
  /** When the source changed it last, as it says it; asks for what is new, and orders nothing. */
  changed: v.exactOptional(v.string()),
  /** The address that it was pulled from. */
  from: v.exactOptional(v.string()),
});
export type StoredOrigin = v.InferOutput<typeof OriginSchema>;

const StoredSchema = v.object({
  version: v.literal(STORED_VERSION),
  edition: v.string(),
  period: v.string(),
  body: v.object({ id: v.string(), name: v.string() }),
  form: v.picklist(['standard', 'short']),
  token: v.string(),
  /** Of its template, see `templateDigest`; of an answer without one, and from before the token covered it, there is none. */
  digest: v.exactOptional(v.string()),
  /** `code`: its short code; what was stored by an earlier make has none. */
  seal: v.object({
    state: v.picklist(['none', 'intact', 'broken']),
    counter: Finite,
    code: v.optional(v.string()),
  }),
  /** Of each step of 陳核 whether it is approved, as the file said it; absent where it asks for none. */
  approval: v.exactOptional(
    v.array(v.object({ label: v.string(), state: v.picklist(['open', 'approved', 'changed']) })),
  ),
  sheet: v.string(),
  /** Zero-based column by field; a field whose column is gone is not in it. */
  columns: v.record(v.string(), Finite),
  rows: v.array(StoredRowSchema),
  /** Further rows for a task whose row somebody copied on the sheet. */
  copies: v.exactOptional(v.array(StoredRowSchema)),
  coverSheet: v.string(),
  cover: v.record(v.string(), v.object({ ...CELL, at: v.exactOptional(v.tuple([Finite, Finite])) })),
  /** What was said about sheets, rows and columns. */
  findings: v.array(v.object({ ...Remark.entries, place: PlaceSchema })),
  /** Only of an answer that came through a survey system. */
  origin: v.exactOptional(OriginSchema),
});
export type StoredSubmission = v.InferOutput<typeof StoredSchema>;

/** An origin with its parts in the order in which they are stored: what says the same is the same text. */
export function orderedOrigin(origin: StoredOrigin): StoredOrigin {
  return v.parse(OriginSchema, origin);
}

/** An answer that stands in no file, see `kept.ts`. */
export const KeptAnswerSchema = v.object({
  /** Key of the return. */
  key: v.string(),
  task: v.string(),
  body: v.string(),
  field: v.string(),
  cell: StoredCellSchema,
  reason: v.picklist(['by-hand', 'content-lost']),
});
export type KeptAnswer = v.InferOutput<typeof KeptAnswerSchema>;

/** Read a stored submission; undefined if it is none, or of another version. */
export function parseStored(data: unknown): StoredSubmission | undefined {
  const result = v.safeParse(StoredSchema, data);
  return result.success ? result.output : undefined;
}

/** All rows of a submission: what a copied row says is a version as good as what the first one says. */
export function storedRows({ rows, copies = [] }: StoredSubmission): readonly StoredRow[] {
  return [...rows, ...copies];
}

const tasksOf = onceFor((stored: StoredSubmission) => gathered(storedRows(stored), ({ task }) => task));

/** Those of one task. */
export function rowsOfTask(stored: StoredSubmission, task: string): readonly StoredRow[] {
  return tasksOf(stored).get(task) ?? [];
}

/** Zero-based column of a row's field, if it has one. */
export function storedColumn(stored: StoredSubmission, row: StoredRow, field: string): number | undefined {
  return row.columns?.[field] ?? stored.columns[field];
}

/** What is kept of a return as it was read. */
export function storeSubmission(read: ReadReturn): StoredSubmission {
  const { template } = read;
  const columns = columnsOf(read.rows);
  return {
    version: STORED_VERSION,
    edition: template.edition.id,
    period: template.period.id,
    body: { id: template.body.id, name: template.body.name },
    form: template.form,
    token: template.token,
    ...(read.digest === undefined ? {} : { digest: read.digest }),
    seal: {
      state: sealState(read),
      counter: read.seal?.counter ?? 0,
      ...(read.seal === undefined ? {} : { code: sealCode(read.seal) }),
    },
    ...(template.approval === undefined ? {} : { approval: [...approvalOf(read).steps] }),
    sheet: read.sheet,
    columns,
    rows: read.rows.map((row) => storeRow(row, columns)),
    ...(read.copies === undefined ? {} : { copies: read.copies.map((row) => storeRow(row, columns)) }),
    coverSheet: read.coverSheet,
    cover: Object.fromEntries(
      Object.entries(read.cover).map(([key, cell]) => [key, { ...storeCell(cell), ...storeAt(cell.place) }]),
    ),
    findings: read.findings.map(({ code, severity, parameters, place }) => ({
      code,
      severity,
      parameters,
      place: storePlace(place),
    })),
  };
}

function columnsOf(rows: readonly ReadRow[]): Record<string, number> {
  return Object.fromEntries(
    rows.flatMap((row) =>
      Object.entries(row.cells).flatMap(([field, { place, copied }]) =>
        place.column === undefined || copied === true ? [] : [[field, place.column] as const],
      ),
    ),
  );
}

function storeRow(row: ReadRow, shared: Readonly<Record<string, number>>): StoredRow {
  const differs = Object.entries(row.cells).some(
    ([field, { place, copied }]) =>
      place.column !== undefined && copied !== true && shared[field] !== place.column,
  );
  const cells = Object.entries(row.cells).flatMap(([field, cell]) => {
    // What was taken from a copy of the row is kept with the copy, where it stands.
    const stored = cell.copied === true ? {} : storeCell(cell);
    return Object.keys(stored).length === 0 ? [] : [[field, stored] as const];
  });
  return {
    task: row.task.id,
    hash: row.task.hash,
    ...(row.row === undefined ? {} : { at: row.row }),
    prefill: row.task.prefill,
    cells: Object.fromEntries(cells),
    ...(differs ? { columns: columnsOf([row]) } : {}),
  };
}

function storeCell({ value, remarks }: ReadCell): StoredCell {
  const said = remarks.map(({ code, severity, parameters }) => ({ code, severity, parameters }));
  return {
    ...(value.state === 'value' ? { v: value.value } : {}),
    ...(value.state === 'cleared' ? { c: 1 as const } : {}),
    ...(value.state === 'unreadable' ? { u: value.text } : {}),
    ...(said.length === 0 ? {} : { r: said }),
  };
}

function storeAt({ row, column }: Place): { at?: [number, number] } {
  return row === undefined || column === undefined ? {} : { at: [row, column] };
}

function storePlace({
  sheet,
  row,
  column,
  task,
  field,
}: Place): StoredSubmission['findings'][number]['place'] {
  return {
    ...(sheet === undefined ? {} : { sheet }),
    ...(row === undefined ? {} : { row }),
    ...(column === undefined ? {} : { column }),
    ...(task === undefined ? {} : { task }),
    ...(field === undefined ? {} : { field }),
  };
}

/** What a stored cell says. */
export function storedValue(cell: StoredCell | undefined): Value {
  if (cell?.v !== undefined) return { state: 'value', value: cell.v };
  if (cell?.u !== undefined) return { state: 'unreadable', text: cell.u };
  return { state: cell?.c === 1 ? 'cleared' : 'blank' };
}
