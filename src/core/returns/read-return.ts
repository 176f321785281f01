/**
 * Read one body's return out of a workbook, whatever happened to it: sheets renamed or moved, rows moved, columns
 * inserted, headers retyped. A cell is known by the hidden key row and key column, never by its position.
 */
import { coverOf, formOf, type Form, type FormField } from '../questionnaire';
import type { Finding, Place, Remark } from '../findings/finding';
import { readValue, type Value } from '../values';
import { EMPTY_CELL, type Cell } from '../workbook/cell';
import { MARKS } from '../workbook/marks';
import type { SheetSnapshot, Snapshot } from '../workbook/snapshot';
import { readManifest, type ManifestFault, type Seal } from './read-manifest';
import { returnKey, type Template, type TemplateTask } from './template';
import { valueTypeOf } from './value-types';

export interface ReadCell {
  readonly cell: Cell;
  readonly value: Value;
  readonly remarks: readonly Remark[];
  /** Without a row and column when the cell is not in the file. */
  readonly place: Place;
}

export interface ReadRow {
  readonly task: TemplateTask;
  readonly key: string;
  /** Zero-based row on its sheet; absent if the row is gone. */
  readonly row?: number;
  readonly cells: Readonly<Record<string, ReadCell>>;
}

export interface ReadReturn {
  readonly template: Template;
  readonly form: Form;
  readonly sheet: string;
  readonly rows: readonly ReadRow[];
  readonly coverSheet: string;
  readonly cover: Readonly<Record<string, ReadCell>>;
  readonly seal: Seal | undefined;
  /** What is to be said about sheets, rows and columns; what is to be said about values stands in the cells. */
  readonly findings: readonly Finding[];
}

export type ReturnReading = { readonly read: ReadReturn } | { readonly refused: ManifestFault };

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
  return {
    read: {
      template,
      form,
      sheet: formGrid.sheet.name,
      rows: template.tasks.map((task) => readRow(template, form, formGrid, task)),
      coverSheet,
      cover: coverGrid === undefined ? {} : readCover(template, coverGrid),
      seal,
      findings: [
        ...gridFindings(snapshot, formGrid, form, template),
        ...(coverGrid === undefined
          ? [{ code: 'sheet.cover-missing', severity: 'warning' as const, place: {}, parameters: {} }]
          : []),
      ],
    },
  };
}

/** A sheet with a hidden key row and key column. */
interface Grid {
  readonly sheet: SheetSnapshot;
  readonly columns: ReadonlyMap<string, number>;
  readonly rows: ReadonlyMap<string, readonly number[]>;
  readonly keyRow: number;
}

/** Marks are looked for where an inserted row or column may have pushed them, no further. */
const REACH = 60;

function gridsOf(snapshot: Snapshot, mark: string): Grid[] {
  return snapshot.sheets.flatMap((sheet) => {
    const place = findMark(sheet, mark);
    return place === undefined ? [] : [keyed(sheet, place.row, place.column)];
  });
}

function gridOf(snapshot: Snapshot, mark: string): Grid | undefined {
  const grids = gridsOf(snapshot, mark);
  // A copied sheet carries the marks too; the name that we defined stays with the original.
  const named = snapshot.names.find(
    ({ name }) => name === (mark === MARKS.form ? 'pr_form' : 'pr_cover_confirmed'),
  );
  return grids.find(({ sheet }) => sheet.name === named?.sheet) ?? grids[0];
}

function findMark(sheet: SheetSnapshot, mark: string): { row: number; column: number } | undefined {
  for (let row = 0; row < Math.min(REACH, sheet.rows.length); row += 1) {
    const cells = sheet.rows[row] ?? [];
    const column = cells.slice(0, REACH).findIndex((cell) => cell.value === mark);
    if (column >= 0) return { row, column };
  }
  return undefined;
}

function keyed(sheet: SheetSnapshot, keyRow: number, keyColumn: number): Grid {
  const columns = new Map<string, number>();
  (sheet.rows[keyRow] ?? []).forEach((cell, column) => {
    if (typeof cell.value === 'string' && cell.value !== '' && !columns.has(cell.value))
      columns.set(cell.value, column);
  });
  const rows = new Map<string, number[]>();
  sheet.rows.forEach((cells, row) => {
    const key = cells[keyColumn]?.value;
    if (row !== keyRow && typeof key === 'string' && key !== '')
      rows.set(key, [...(rows.get(key) ?? []), row]);
  });
  return { sheet, columns, rows, keyRow };
}

function readRow(template: Template, form: Form, grid: Grid, task: TemplateTask): ReadRow {
  const key = returnKey(template, task.id);
  const rows = grid.rows.get(key) ?? [];
  const [row] = rows;
  const cells = Object.fromEntries(
    form.fields.map((field) => {
      const column = grid.columns.get(field.key);
      const read = (at: number | undefined) => readCell(template, field, grid, at, column, task.id);
      // Of a row that was copied, a blank cell takes what stands in the copy: no answer is lost.
      const filled = rows.map(read).find(({ value }) => value.state !== 'blank');
      return [field.key, filled ?? read(row)];
    }),
  );
  return { task, key, ...(row === undefined ? {} : { row }), cells };
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

function gridFindings(snapshot: Snapshot, grid: Grid, form: Form, template: Template): Finding[] {
  const sheet = grid.sheet.name;
  const keys = template.tasks.map((task) => ({ task: task.id, key: returnKey(template, task.id) }));
  const missing = keys.filter(({ key }) => !grid.rows.has(key));
  const doubled = keys.filter(({ key }) => (grid.rows.get(key)?.length ?? 0) > 1);
  const columns = form.fields.filter((field) => !grid.columns.has(field.key));
  const copies = gridsOf(snapshot, MARKS.form).filter((other) => other.sheet !== grid.sheet);
  return [
    ...missing.map(({ task }) => structural('row.missing', 'error', { sheet, task })),
    ...doubled.map(({ task, key }) =>
      structural('row.doubled', 'warning', { sheet, task, row: grid.rows.get(key)?.[1] ?? 0, column: 0 }),
    ),
    ...columns.map((field) => structural('column.missing', 'error', { sheet, field: field.key })),
    ...copies.map((copy) => structural('sheet.copied', 'warning', { sheet: copy.sheet.name })),
  ];
}

function structural(code: string, severity: Finding['severity'], place: Place): Finding {
  return { code, severity, place, parameters: {} };
}
