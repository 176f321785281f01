/**
 * Read one body's return out of a workbook, whatever happened to it: sheets renamed or moved, rows moved, columns
 * inserted, headers retyped. A cell is known by the hidden key row and key column, never by its position.
 */
import { MARKS, type Snapshot } from '../grid';
import { cellsAt, coverCells, readCell, type FormGrid } from './cells';
import { keyedGrid } from './grid';
import { gridFindings } from './grid-findings';
import { rowFormOf } from './kept';
import { placementOf } from './placement';
import { readManifest } from './read-manifest';
import type { ReadCell, ReadRow, ReturnReading } from './reading';
import { returnKey, type Template, type TemplateTask } from './template';

/** Read a return, or say why the workbook is none of ours. */
export function readReturn(snapshot: Snapshot): ReturnReading {
  const manifest = readManifest(snapshot);
  if ('refused' in manifest) return manifest;
  const { template, digest, seal, approvals, given } = manifest;
  const form = rowFormOf(template);
  const formGrid = keyedGrid(snapshot, MARKS.form);
  if (formGrid === undefined) return { refused: 'form-missing' };
  const sheet: FormGrid = { template, form, grid: formGrid, place: placementOf(formGrid, form, template) };
  const cover = readCover(snapshot, template);
  const rows = template.tasks.map((task) => readRow(sheet, task));
  const ofRows = template.tasks.flatMap((task) => rowCopies(sheet, task));
  const ofColumns = template.tasks.flatMap((task) => columnCopies(sheet, task));
  const copies = [...ofRows, ...ofColumns];
  return {
    manifest,
    read: {
      template,
      digest,
      form,
      sheet: formGrid.sheet.name,
      rows,
      ...(copies.length === 0 ? {} : { copies }),
      coverSheet: cover.sheet,
      cover: cover.cells,
      seal,
      approvals,
      findings: [...gridFindings(snapshot, sheet, { rows, ofRows, ofColumns }, given), ...cover.findings],
    },
  };
}

function readRow(sheet: FormGrid, task: TemplateTask): ReadRow {
  const all = sheet.place.rows.get(task.id) ?? [];
  const [row] = all;
  const own = cellsAt(sheet, task, row);
  const copies = [...rowCopies(sheet, task), ...columnCopies(sheet, task)];
  // Of a row or column that was copied, a blank cell takes what stands in the copy: no answer is lost.
  const cells = Object.entries(own).map(([field, cell]): [string, ReadCell] => {
    if (cell.value.state !== 'blank') return [field, cell];
    const said = copies
      .flatMap((copy) => copy.cells[field] ?? [])
      .find(({ value }) => value.state !== 'blank');
    return [field, said === undefined ? cell : { ...said, copied: true }];
  });
  const key = returnKey(sheet.template, task.id);
  return { task, key, ...(row === undefined ? {} : { row }), cells: Object.fromEntries(cells) };
}

/** Further rows of a task, as they stand. */
function rowCopies(sheet: FormGrid, task: TemplateTask): ReadRow[] {
  const key = returnKey(sheet.template, task.id);
  const [, ...copies] = sheet.place.rows.get(task.id) ?? [];
  return copies.map((row) => ({ task, key, row, cells: cellsAt(sheet, task, row) }));
}

/** What a copied column says in a task's rows: one row for each that says anything. */
function columnCopies({ template, form, grid, place }: FormGrid, task: TemplateTask): ReadRow[] {
  const key = returnKey(template, task.id);
  const most = Math.max(0, ...[...place.copied.values()].map(({ length }) => length));
  return (place.rows.get(task.id) ?? []).flatMap((row) =>
    Array.from({ length: most }, (_, nth) => {
      const cells = form.fields.flatMap((field): [string, ReadCell][] => {
        const column = place.copied.get(field.key)?.[nth];
        if (column === undefined) return [];
        const cell = readCell(template, field, grid, row, column, task.id);
        return cell.value.state === 'blank' ? [] : [[field.key, cell]];
      });
      return { task, key, row, cells: Object.fromEntries(cells) };
    }).filter(({ cells }) => Object.keys(cells).length > 0),
  );
}

function readCover(snapshot: Snapshot, template: Template) {
  const grid = keyedGrid(snapshot, MARKS.cover);
  if (grid === undefined) {
    const missing = { code: 'sheet.cover-missing', severity: 'warning' as const, place: {}, parameters: {} };
    return { sheet: '', cells: {}, findings: [missing] };
  }
  const { cells, findings } = coverCells(template, grid);
  return { sheet: grid.sheet.name, cells, findings };
}
