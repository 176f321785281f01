/** The cells of a return's sheets, found by their keys and read by what their fields take. */
import { type CellValue, EMPTY_CELL, type Finding } from '../grid';
import { approvalOfKey, type Form, type FormField } from '../questionnaire';
import { readValue, type Value } from '../values';
import type { KeyedGrid } from './grid';
import { coverFormOf } from './kept';
import { answerKey } from './operands';
import type { Placement } from './placement';
import type { ReadCell, ReadReturn } from './reading';
import { seenText } from './seen';
import type { Template, TemplateTask } from './template';
import { valueTypeOf } from './value-types';

/** The 填報表 with everything by which its cells are known. */
export interface FormGrid {
  readonly template: Template;
  readonly form: Form;
  readonly grid: KeyedGrid;
  readonly place: Placement;
}

export function cellsAt(
  { template, form, grid, place }: FormGrid,
  task: TemplateTask,
  row: number | undefined,
): Record<string, ReadCell> {
  const cells = form.fields.map((field) => {
    const column = place.columns.get(field.key);
    return [field.key, readCell(template, field, grid, row, column, task.id)] as const;
  });
  return Object.fromEntries(cells);
}

/** Keys of the row and the column in which a field of the cover is answered: a step of 陳核 has both parts in one row. */
export function coverPlaceOf(field: string): { readonly row: string; readonly column: 'value' | 'date' } {
  const approval = approvalOfKey(field);
  if (approval === undefined) return { row: field, column: 'value' };
  return { row: `approval_${approval.step}`, column: approval.part === 'date' ? 'date' : 'value' };
}

/** The cells of a cover; of a line or column that was copied, the first that says anything, and what the others say beside it. */
export function coverCells(template: Template, grid: KeyedGrid) {
  const findings: Finding[] = [];
  const cells = coverFormOf(template).fields.map((field): [string, ReadCell] => {
    const at = coverPlaceOf(field.key);
    const rows = grid.rows.get(at.row) ?? [undefined];
    const columns = [grid.columns.get(at.column), ...(grid.copiedColumns.get(at.column) ?? [])];
    const all = rows.flatMap((row) => columns.map((column) => readCell(template, field, grid, row, column)));
    const said = all.filter(({ value }) => value.state !== 'blank');
    const [first = all[0] ?? readCell(template, field, grid, undefined, undefined), ...others] = said;
    for (const { cell, value, place } of others)
      if (answerKey(value) !== answerKey(first.value))
        findings.push({
          code: 'cover.doubled',
          severity: 'warning',
          place,
          parameters: { text: seenText(cell) },
        });
    return [field.key, first];
  });
  return { cells: Object.fromEntries(cells), findings };
}

/** How a value that is put into a cell of the cover will be read. */
export function valueOfCell(
  { template }: Pick<ReadReturn, 'template'>,
  field: string,
  value: CellValue,
): Value {
  const found = coverFormOf(template).fields.find(({ key }) => key === field);
  if (found === undefined) throw new Error(`The cover has no field “${field}”.`);
  return readValue({ value }, valueTypeOf(found, template.questionnaire)).value;
}

export function readCell(
  template: Template,
  field: FormField,
  grid: KeyedGrid,
  row: number | undefined,
  column: number | undefined,
  task?: string,
): ReadCell {
  const known = { sheet: grid.sheet.name, field: field.key, ...(task === undefined ? {} : { task }) };
  if (row === undefined || column === undefined) {
    return { cell: EMPTY_CELL, value: { state: 'blank' }, remarks: [], place: known };
  }
  const cell = grid.sheet.rows[row]?.[column] ?? EMPTY_CELL;
  const unit = field.unit?.[template.language];
  const { value, remarks } = readValue(
    cell,
    valueTypeOf(field, template.questionnaire),
    unit === undefined ? {} : { unit },
  );
  return { cell, value, remarks, place: { ...known, row, column } };
}
