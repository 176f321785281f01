/** Received files in few words: what stands in their cells, as the store keeps it, without a workbook. */
import type { StoredCell, StoredSubmission } from '../../../src/core/consolidation/stored';
import type { Submission } from '../../../src/core/consolidation/types';
import type { Scalar, Template } from '../../../src/core/index';
import { frameOf } from './stored-files';
import { idOf, LONG } from './support';

type Cells = Readonly<Record<string, Scalar | StoredCell>>;

export interface Short {
  readonly template: Template;
  /** Answers by task. */
  readonly rows?: Readonly<Record<string, Cells>>;
  /** Rows that somebody copied on the sheet. */
  readonly copies?: readonly (readonly [string, Cells])[];
  readonly cover?: Cells;
  /** What else is different. */
  readonly but?: Partial<StoredSubmission>;
}

/** Answers of a row that has nothing to correct. */
export const full = { status: 'ongoing', measure: '甲案', progress_text: LONG };

/** Columns of the form that the files here use, in their order. */
const COLUMNS = ['status', 'measure', 'progress_text', 'due_date', 'executed'];

/** Contact and confirmation, so that nothing is to be said of the cover. */
const COVER = { contact_name: '承辦人', contact_phone: '1', contact_email: 'a@b.example', confirmed: 'yes' };

function storedCells(cells: Cells): Record<string, StoredCell> {
  return Object.fromEntries(
    Object.entries(cells).map(([field, said]) => [field, typeof said === 'object' ? said : { v: said }]),
  );
}

export function stored({ template, rows = {}, copies = [], cover = {}, but = {} }: Short): StoredSubmission {
  const rowOf = (task: string, cells: Cells, at: number) => {
    const { hash = '', prefill = {} } = template.tasks.find(({ id }) => id === task) ?? {};
    return { task, hash, at, prefill, cells: storedCells({ ...prefill, ...cells }) };
  };
  return {
    ...frameOf(template),
    columns: Object.fromEntries(COLUMNS.map((field, index) => [field, index + 5])),
    rows: template.tasks.map(({ id }, index) => rowOf(id, rows[id] ?? {}, index + 6)),
    ...(copies.length === 0
      ? {}
      : { copies: copies.map(([task, cells], at) => rowOf(task, cells, at + 20)) }),
    cover: storedCells({ ...COVER, ...cover }),
    ...but,
  };
}

/** A past value of files with the counter 1. */
export const past = (
  key: string,
  field: string,
  value: string,
  reason: string,
  files: readonly string[],
) => ({
  key,
  field,
  value,
  counter: 1,
  reason,
  files: files.map(idOf),
});

/** Received under a name by which its id is told, too. */
export function short(name: string, said: Short): Submission {
  return { id: idOf(name), names: [`${name}.xlsx`], received: '2026-07-20', stored: stored(said) };
}
