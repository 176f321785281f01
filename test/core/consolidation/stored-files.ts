/** Received files by what stands in them: for what no officer types into a template, such as rows and columns that are gone. */
import type {
  Consolidation,
  FiledFinding,
  HistoryRow,
  MergedCell,
  Submission,
} from '../../../src/core/consolidation/types';
import { shownValue } from '../../../src/core/consolidation/answers';
import type { StoredCell, StoredSubmission } from '../../../src/core/consolidation/stored';
import { placeToken, type Template } from '../../../src/core/index';
import { SECRET } from '../../support/sample-template';
import { idOf, templateFor } from './support';

type Cells = Readonly<Record<string, StoredCell | string | number>>;
type CoverCells = StoredSubmission['cover'];

export interface FileSpec {
  readonly template?: Template;
  /** By task; the rows of all other tasks are blank. */
  readonly rows?: Readonly<Record<string, Cells>>;
  /** A plain value stands in the column of the values, at the row of its field. */
  readonly cover?: Readonly<Record<string, CoverCells[string] | string | number>>;
  /** The rows are gone from its sheet. */
  readonly isGone?: boolean;
  /** What the file has otherwise than all. */
  readonly file?: Partial<StoredSubmission>;
}

/** Fields with a column, in the order of the sheet, from its sixth column on; of the last one no questionnaire knows. */
const FIELDS = [
  'status',
  'kept',
  'measure',
  'progress_text',
  'next_step',
  'due_date',
  'sub_unit',
  'no_such_field',
];
/** Fields with a row on the cover, from its fourth row on. */
const COVER = [
  'counter',
  'contact_unit',
  'contact_name',
  'coordination',
  'filled_date',
  'confirmed',
  'kept_all',
];

export const columnOf = (field: string): number => FIELDS.indexOf(field) + 5;
export const coverRowOf = (field: string): number => COVER.indexOf(field) + 3;

const cellOf = (cell: StoredCell | string | number): StoredCell =>
  typeof cell === 'object' ? cell : { v: cell };

function cellsOf(cells: Cells): Record<string, StoredCell> {
  return Object.fromEntries(Object.entries(cells).map(([field, cell]) => [field, cellOf(cell)]));
}

/** What every file of a template says of itself. */
export const frameOf = (template: Template) => ({
  version: 1 as const,
  edition: template.edition.id,
  period: template.period.id,
  body: { ...template.body },
  form: template.form,
  token: placeToken(template, SECRET),
  seal: { state: 'none' as const, counter: 0 },
  sheet: '填報表',
  coverSheet: '封面',
  findings: [],
});

/** The first task of the template stands in the seventh row of its sheet. */
export function storedFile(name: string, spec: FileSpec = {}): Submission {
  const { template = templateFor(), rows = {}, cover = {} } = spec;
  const stored: StoredSubmission = {
    ...frameOf(template),
    columns: Object.fromEntries(FIELDS.map((field) => [field, columnOf(field)])),
    rows: template.tasks.map(({ id, hash, prefill }, index) => ({
      task: id,
      hash,
      ...(spec.isGone === true ? {} : { at: index + 6 }),
      prefill: { ...prefill },
      cells: cellsOf(rows[id] ?? {}),
    })),
    cover: Object.fromEntries(
      Object.entries(cover).map(([field, cell]): [string, CoverCells[string]] => [
        field,
        typeof cell === 'object' ? cell : { v: cell, at: [coverRowOf(field), 3] },
      ]),
    ),
    ...spec.file,
  };
  return { id: idOf(name), names: [`${name}.xlsx`], received: '2026-07-20', stored };
}

/** Of an edit of a response in a survey system. */
export function originOf(
  instance: string,
  edit: number,
  more: Partial<NonNullable<StoredSubmission['origin']>> = {},
) {
  return { source: 'odk', instance, edit, mark: '', ...more };
}

/** The names of files, each of one letter. */
export function lettersOf(ids: readonly string[]): string {
  return ids.map((id) => String.fromCharCode(Number.parseInt(id.slice(0, 2), 16))).join('');
}

/** Value, files, and the counter; of what stands as it was issued also that. */
export function toldCells(cells: Readonly<Record<string, MergedCell>>) {
  return Object.fromEntries(
    Object.entries(cells).map(([field, { value, origin, counter, files }]) => [
      field,
      [shownValue(value), lettersOf(files), counter, ...(origin === 'prefill' ? ['prefill'] : [])],
    ]),
  );
}

/** Past values: field, value, files, counter, and why they are past. */
export function toldHistory(history: readonly HistoryRow[]) {
  return history.map(({ field, value, files, counter, reason, unreadable }) => [
    field,
    value,
    lettersOf(files),
    counter,
    reason,
    ...(unreadable === true ? ['unreadable'] : []),
  ]);
}

/** Findings but for the facts of a rule, which are the same for all. */
export function toldFindings(findings: readonly FiledFinding[]) {
  return findings.map(({ code, severity, place, parameters }) => [
    code,
    severity,
    place,
    ...(code.startsWith('rule.') ? [] : [parameters]),
  ]);
}

/** Outcome, answered rows and reasons of each file. */
export function toldFiles({ files }: Pick<Consolidation, 'files'>) {
  return Object.fromEntries(
    files.map(({ id, outcome, rows, reasons }) => [
      lettersOf([id]),
      [outcome, rows, ...reasons.flatMap(({ code, parameters }) => [code, parameters])],
    ]),
  );
}
