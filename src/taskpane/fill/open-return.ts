/** The return in the open workbook: read and checked by the core, with the questions that the room asks of it. */
import {
  checkReturn,
  fill,
  readReturn,
  rocDate,
  type CheckedReturn,
  type CheckedRow,
  type Finding,
  type FormField,
  type Language,
  type Manifest,
  type ReadCell,
  type ReadReturn,
  type ReadRow,
  type ReturnRefusal,
  type Snapshot,
} from '../../core/index';

export interface OpenReturn {
  readonly read: ReadReturn;
  readonly checked: CheckedReturn;
  readonly manifest: Manifest;
}

export type Opened = { readonly opened: OpenReturn } | ReturnRefusal;

/** The return that a workbook holds, its verdicts in this language; or why it holds none. */
export function openReturn(snapshot: Snapshot, language: Language): Opened {
  const reading = readReturn(snapshot);
  if ('refused' in reading) return reading;
  const { read, manifest } = reading;
  const checked = checkReturn({ ...read, template: { ...read.template, language } });
  return { opened: { read, checked, manifest } };
}

/** A row as it was read and as it was checked. */
export interface OpenRow {
  readonly row: ReadRow;
  readonly checked: CheckedRow;
}

export function taskRows({ read, checked }: OpenReturn): OpenRow[] {
  return read.rows.flatMap((row) => {
    const own = checked.rows.find(({ task }) => task.id === row.task.id);
    return own === undefined ? [] : [{ row, checked: own }];
  });
}

/** A cell of a task's row, or of the cover where no task is named. */
export interface CellName {
  readonly task?: string;
  readonly field: string;
}

export function cellOf({ read }: OpenReturn, { task, field }: CellName): ReadCell | undefined {
  const cells = task === undefined ? read.cover : read.rows.find(({ task: { id } }) => id === task)?.cells;
  return cells?.[field];
}

/** What is to be said about the cover's cells. */
export function coverFindings({ read, checked }: OpenReturn): Finding[] {
  return checked.findings.filter(
    ({ place }) => place.task === undefined && place.field !== undefined && place.field in read.cover,
  );
}

/** Rows that still ask for something, in the sheet's order. */
export function openRows(opened: OpenReturn): OpenRow[] {
  return taskRows(opened).filter(({ checked: { verdict } }) => verdict === 'unfilled' || verdict === 'wrong');
}

/** A field's label as the sheet heads its column. */
export function fieldLabelOf(field: FormField, { template }: ReadReturn, language: Language): string {
  return fill(field.label[language], { end: rocDate(template.period.end) });
}

export function helpOf(field: FormField, { form }: ReadReturn, language: Language): string {
  return field.help === undefined ? '' : fill(field.help[language], form.settings);
}
