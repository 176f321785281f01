/**
 * Read one body's return out of a workbook, whatever happened to it: sheets renamed or moved, rows moved, columns
 * inserted, headers retyped. A cell is known by the hidden key row and key column, never by its position.
 */
import { coverOf, formOf, type Form, type FormField } from '../questionnaire';
import { readValue } from '../values';
import { EMPTY_CELL, MARKS, type Snapshot } from '../grid';
import { gridOf, type Grid } from './grid';
import { gridFindings } from './grid-findings';
import { readManifest } from './read-manifest';
import type { ReadCell, ReadRow, ReturnReading } from './reading';
import { returnKey, type Template, type TemplateTask } from './template';
import { valueTypeOf } from './value-types';

/** Read a return, or say why the workbook is none of ours. */
export function readReturn(snapshot: Snapshot): ReturnReading {
  const manifest = readManifest(snapshot);
  if ('refused' in manifest) return manifest;
  const { template, seal } = manifest;
  const form = formOf(template.questionnaire, template.form, template.settings);
  const formGrid = gridOf(snapshot, MARKS.form);
  if (formGrid === undefined) return { refused: 'form-missing' };
  const coverGrid = gridOf(snapshot, MARKS.cover);
  const coverSheet = coverGrid?.sheet.name ?? '';
  const rows = template.tasks.map((task) => readRow(template, form, formGrid, task));
  const copies = template.tasks.flatMap((task) => readCopies(template, form, formGrid, task));
  return {
    manifest,
    read: {
      template,
      form,
      sheet: formGrid.sheet.name,
      rows,
      ...(copies.length === 0 ? {} : { copies }),
      coverSheet,
      cover: coverGrid === undefined ? {} : readCover(template, coverGrid),
      seal,
      findings: [
        ...gridFindings(snapshot, formGrid, form, template, { rows, copies }),
        ...(coverGrid === undefined
          ? [{ code: 'sheet.cover-missing', severity: 'warning' as const, place: {}, parameters: {} }]
          : []),
      ],
    },
  };
}

function readRow(template: Template, form: Form, grid: Grid, task: TemplateTask): ReadRow {
  const key = returnKey(template, task.id);
  const all = grid.rows.get(key) ?? [];
  const [row] = all;
  const [own = cellsAt(template, form, grid, task, undefined), ...copies] = all.map((at) =>
    cellsAt(template, form, grid, task, at),
  );
  // Of a row that was copied, a blank cell takes what stands in the copy: no answer is lost.
  const cells = Object.entries(own).map(([field, cell]) => {
    const said = [cell, ...copies.flatMap((copy) => copy[field] ?? [])];
    return [field, said.find(({ value }) => value.state !== 'blank') ?? cell] as const;
  });
  return { task, key, ...(row === undefined ? {} : { row }), cells: Object.fromEntries(cells) };
}

function readCopies(template: Template, form: Form, grid: Grid, task: TemplateTask): ReadRow[] {
  const key = returnKey(template, task.id);
  const [, ...copies] = grid.rows.get(key) ?? [];
  return copies.map((row) => ({ task, key, row, cells: cellsAt(template, form, grid, task, row) }));
}

function cellsAt(
  template: Template,
  form: Form,
  grid: Grid,
  task: TemplateTask,
  row: number | undefined,
): Record<string, ReadCell> {
  const cells = form.fields.map((field) => {
    const column = grid.columns.get(field.key);
    return [field.key, readCell(template, field, grid, row, column, task.id)] as const;
  });
  return Object.fromEntries(cells);
}

function readCover(template: Template, grid: Grid): Record<string, ReadCell> {
  const column = grid.columns.get('value');
  return Object.fromEntries(
    coverOf(template.questionnaire).fields.map((field) => [
      field.key,
      readCell(template, field, grid, grid.rows.get(field.key)?.[0], column),
    ]),
  );
}

function readCell(
  template: Template,
  field: FormField,
  grid: Grid,
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
