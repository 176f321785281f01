/** What is to be said about the rows and columns of a return: what is gone, doubled, or stands where nothing is read. */
import { type Finding, MARKS, type Parameter, type Place, type Snapshot } from '../grid';
import { keyedGrids, originalOf, type KeyedGrid } from './grid';
import { answerKey } from './operands';
import { placementOf } from './placement';
import { cellsAt, coverCells, type FormGrid } from './cells';
import type { ReadCell, ReadRow } from './reading';
import { quotedTogether, seenText, type GivenTexts } from './seen';
import { strayFindings } from './stray';

/** The rows that were read, and what copies of rows and of columns say. */
interface Rows {
  readonly rows: readonly ReadRow[];
  readonly ofRows: readonly ReadRow[];
  readonly ofColumns: readonly ReadRow[];
}

export function gridFindings(
  snapshot: Snapshot,
  form: FormGrid,
  { rows, ofRows, ofColumns }: Rows,
  given: GivenTexts | undefined,
): Finding[] {
  const { grid, place, template } = form;
  const sheet = grid.sheet.name;
  const missing = template.tasks.filter((task) => !place.rows.has(task.id));
  const columns = form.form.fields.filter((field) => !place.columns.has(field.key));
  return [
    ...missing.map(({ id }) => structural('row.missing', 'error', { sheet, task: id })),
    ...ofRows.map((copy) => doubled(copy, rows, grid)),
    ...columns.map((field) => structural('column.missing', 'error', { sheet, field: field.key })),
    ...place.findings,
    ...doubledColumns(form, ofColumns, rows),
    ...copiedForms(snapshot, form, rows),
    ...copiedCovers(snapshot, form),
    ...strayFindings(snapshot, form, given),
  ];
}

function doubled(copy: ReadRow, rows: readonly ReadRow[], grid: KeyedGrid): Finding {
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

/** Each further column once, where it first differs. */
function doubledColumns(
  { grid, place, form }: FormGrid,
  copies: readonly ReadRow[],
  rows: readonly ReadRow[],
): Finding[] {
  return [...place.copied].flatMap(([field, columns]) => {
    if (!form.fields.some(({ key }) => key === field)) return [];
    return columns.map((column) => {
      const [first, ...more] = copies
        .flatMap((copy) =>
          differing(
            copy,
            rows.find(({ key }) => key === copy.key),
          ),
        )
        .filter((cell) => cell.place.column === column);
      if (first === undefined)
        return structural('column.doubled', 'warning', { sheet: grid.sheet.name, column, field });
      return structural('column.doubled', 'warning', first.place, {
        reason: 'differs',
        cells: more.length + 1,
      });
    });
  });
}

/** Cells of a copied row that say something else than the row that is read for its task. */
export function differing(copy: ReadRow, row: ReadRow | undefined): ReadCell[] {
  return Object.entries(copy.cells).flatMap(([field, cell]) => {
    const read = row?.cells[field]?.value ?? { state: 'blank' as const };
    return cell.value.state === 'blank' || answerKey(cell.value) === answerKey(read) ? [] : [cell];
  });
}

/** A copy of the whole form is a draft or a leftover, so it does not count; what it says beside the form is shown. */
function copiedForms(snapshot: Snapshot, form: FormGrid, rows: readonly ReadRow[]): Finding[] {
  const others = keyedGrids(snapshot, MARKS.form).filter(({ sheet }) => sheet !== form.grid.sheet);
  return others.map((grid) => {
    const place = placementOf(grid, form.form, form.template);
    const said = form.template.tasks.flatMap((task) =>
      (place.rows.get(task.id) ?? []).flatMap((row) => {
        const cells = cellsAt({ ...form, grid, place }, task, row);
        const read = rows.find((one) => one.task.id === task.id);
        const texts = differing({ task, key: '', cells }, read).map(({ cell }) => seenText(cell));
        return texts.length === 0 ? [] : [`${task.number}：${texts.join('、')}`];
      }),
    );
    return copiedSheet(grid, said);
  });
}

function copiedCovers(snapshot: Snapshot, { template }: FormGrid): Finding[] {
  const [original, ...others] = coverGrids(snapshot);
  if (original === undefined) return [];
  const read = coverCells(template, original).cells;
  return others.flatMap((grid) => {
    const said = Object.entries(coverCells(template, grid).cells).flatMap(([field, { cell, value }]) => {
      const same = answerKey(value) === answerKey(read[field]?.value ?? { state: 'blank' });
      return value.state === 'blank' || same ? [] : [seenText(cell)];
    });
    return said.length === 0 ? [] : [copiedSheet(grid, said)];
  });
}

/** The original first. */
function coverGrids(snapshot: Snapshot): KeyedGrid[] {
  const all = keyedGrids(snapshot, MARKS.cover);
  const original = originalOf(snapshot, all, MARKS.cover);
  return original === undefined ? [] : [original, ...all.filter((grid) => grid !== original)];
}

function copiedSheet(grid: KeyedGrid, said: readonly string[]): Finding {
  const facts = said.length === 0 ? {} : { reason: 'differs', text: quotedTogether(said) };
  return structural('sheet.copied', 'warning', { sheet: grid.sheet.name }, facts);
}

function structural(
  code: string,
  severity: Finding['severity'],
  place: Place,
  parameters: Readonly<Record<string, Parameter>> = {},
): Finding {
  return { code, severity, place, parameters };
}
