/** What is to be said about the rows and columns of a return: what is gone, doubled, or stands where nothing is read. */
import { cutText, type Finding, MARKS, type Parameter, type Place, type Snapshot } from '../grid';
import type { Form } from '../questionnaire';
import { readValue } from '../values';
import { gridsOf, type Grid } from './grid';
import { answerKey } from './operands';
import type { ReadCell, ReadReturn, ReadRow } from './reading';
import { returnKey, type Template } from './template';

/** Columns that hold no answer but that people read, and may paste into. */
const GIVEN = ['no', 'task', 'opinion'];

export function gridFindings(
  snapshot: Snapshot,
  grid: Grid,
  form: Form,
  template: Template,
  { rows, copies }: Required<Pick<ReadReturn, 'rows' | 'copies'>>,
): Finding[] {
  const sheet = grid.sheet.name;
  const keys = template.tasks.map((task) => ({ task: task.id, key: returnKey(template, task.id) }));
  const missing = keys.filter(({ key }) => !grid.rows.has(key));
  const columns = form.fields.filter((field) => !grid.columns.has(field.key));
  const otherSheets = gridsOf(snapshot, MARKS.form).filter((other) => other.sheet !== grid.sheet);
  return [
    ...missing.map(({ task }) => structural('row.missing', 'error', { sheet, task })),
    ...copies.map((copy) => doubled(copy, rows, grid)),
    ...columns.map((field) => structural('column.missing', 'error', { sheet, field: field.key })),
    ...otherSheets.map((copy) => structural('sheet.copied', 'warning', { sheet: copy.sheet.name })),
    ...strayRows(grid, form, new Set(keys.map(({ key }) => key))),
  ];
}

function doubled(copy: ReadRow, rows: readonly ReadRow[], grid: Grid): Finding {
  const original = rows.find(({ key }) => key === copy.key);
  const [first, ...more] = differing(copy, original);
  const row = { ...(copy.row === undefined ? {} : { row: copy.row }) };
  const facts = { first: (original?.row ?? 0) + 1 };
  if (first === undefined) {
    const place = { sheet: grid.sheet.name, task: copy.task.id, ...row, column: grid.columns.get('no') ?? 0 };
    return structural('row.doubled', 'warning', place, facts);
  }
  return structural('row.doubled', 'warning', first.place, {
    ...facts,
    reason: 'differs',
    cells: more.length + 1,
  });
}

/** Cells of a copied row that say something else than the row that is read for its task. */
export function differing(copy: ReadRow, row: ReadRow | undefined): ReadCell[] {
  return Object.entries(copy.cells).flatMap(([field, cell]) => {
    const read = row?.cells[field]?.value ?? { state: 'blank' as const };
    return cell.value.state === 'blank' || answerKey(cell.value) === answerKey(read) ? [] : [cell];
  });
}

/**
 * Rows with texts that belong to no task of the return, below the first row that does: pasted there, typed, or brought
 * from another file with its key. Whose answers they are would be a guess, so what stands in them is shown. Above are the
 * heads, which people retype.
 */
function strayRows(grid: Grid, form: Form, expected: ReadonlySet<string>): Finding[] {
  const known = new Set([...GIVEN, ...form.fields.map(({ key }) => key)]);
  const columns = [...grid.columns].flatMap(([key, column]) => (known.has(key) ? [column] : []));
  const placed = [...grid.rows].flatMap(([key, rows]) => (expected.has(key) ? rows : []));
  const top = Math.min(...placed);
  return grid.sheet.rows.flatMap((cells, row) => {
    const key = cells[grid.keyColumn]?.value;
    if (row <= top || (typeof key === 'string' && expected.has(key))) return [];
    const written = columns
      .map((column) => ({ column, text: textOf(cells[column]) }))
      .filter(({ text }) => text !== '')
      .sort((left, right) => left.column - right.column);
    const [first] = written;
    if (first === undefined) return [];
    const [text = '', ...rest] = cutText(written.map((one) => one.text).join(' ／ '));
    const place = { sheet: grid.sheet.name, row, column: first.column };
    return [structural('row.unplaced', 'warning', place, { text: rest.length === 0 ? text : `${text}…` })];
  });
}

/** A cell as people see it; a lone dash says nothing here. */
function textOf(cell: Grid['sheet']['rows'][number][number] | undefined): string {
  if (cell === undefined) return '';
  const { value } = readValue(cell, { kind: 'text', long: true });
  return value.state === 'value' ? String(value.value) : value.state === 'unreadable' ? value.text : '';
}

function structural(
  code: string,
  severity: Finding['severity'],
  place: Place,
  parameters: Readonly<Record<string, Parameter>> = {},
): Finding {
  return { code, severity, place, parameters };
}
