/** The rows of a table of ours: longer first, then the values in whole blocks, shorter last, and then counted. */
import type { SetRows } from '../../core/index';
import { HostError } from '../host/host-error';
import type { Pace } from '../host/pace';
import type { Part } from '../host/parts';
import { putDressPart } from '../dress/put';
import type { Length } from '../dress/lengths';
import type { TableLook } from '../dress/look';
import { inputOf, type Input } from '../host/to-host';
import { blockUnits, smallUnit, type Unit } from '../host/unit';

/**
 * Cleared before it is written is nothing, so that a batch that stops half-way loses no row: rows beyond the new end are
 * emptied when the others stand.
 */
export async function rowUnits(
  change: SetRows,
  table: TableLook,
  length: Length,
  isDressed: boolean,
  pace: Pace,
): Promise<Unit[]> {
  const { before, after } = length;
  return [
    ...(table.filtered ? [smallUnit((context) => tableOf(context, table).clearFilters())] : []),
    ...(after > before ? [growUnit(table, length, isDressed)] : []),
    // Before the values, which are what says that the table is done: from then on Excel fits rows to what is written.
    ...(isDressed ? [smallUnit((context) => putDressPart(context, fittedPart(table, length)))] : []),
    ...(await valueUnits(change, table, before, pace)),
    ...(length.formulas.length > 0 ? [formulasUnit(table, length)] : []),
    ...(after < before ? [smallUnit((context) => resize(context, table, after))] : []),
    countUnit(table, after),
  ];
}

function tableOf(context: Excel.RequestContext, { name }: TableLook): Excel.Table {
  return context.workbook.tables.getItem(name);
}

function bodyRange(
  context: Excel.RequestContext,
  table: TableLook,
  row: number,
  rows: number,
  index = 0,
  columns = table.headers.length,
): Excel.Range {
  const sheet = context.workbook.worksheets.getItem(table.sheet);
  return sheet.getRangeByIndexes(table.row + 1 + row, table.column + index, rows, columns);
}

function resize(context: Excel.RequestContext, table: TableLook, count: number): void {
  tableOf(context, table).resize(bodyRange(context, table, -1, count + 1));
}

/**
 * They become rows of the table last: a batch that stops before leaves a table that is still to grow, so that the next
 * run does all of it, the look of the new rows too. Where Excel refuses that look it comes after all data, by itself.
 */
function growUnit(table: TableLook, length: Length, isDressed: boolean): Unit {
  return smallUnit((context) => {
    if (isDressed) for (const part of grownParts(table, length)) putDressPart(context, part);
    resize(context, table, length.after);
  });
}

/** New rows look like one that the table had and offer the same choices. */
export function grownParts(table: TableLook, { before, after, look }: Length): Part[] {
  if (after <= before) return [];
  const [left, right] = [table.column, table.column + table.headers.length - 1];
  const first = table.row + 1;
  return [
    {
      kind: 'grown',
      sheet: table.sheet,
      of: {
        table: table.name,
        like: { top: table.like, left, bottom: table.like, right },
        added: { top: first + before, left, bottom: first + after - 1, right },
        ...look,
      },
    },
  ];
}

/** All rows, as high as their text by now. */
export function fittedPart(table: TableLook, { after }: Length): Part {
  const [top, left] = [table.row + 1, table.column];
  const area = { top, left, bottom: top + after - 1, right: left + table.headers.length - 1 };
  return { kind: 'fitted', sheet: table.sheet, of: area };
}

/**
 * Whole rows, from the first column of ours to the last, the user's own between them left alone: a row that is written in
 * pieces could be stopped between its key and what a person typed beside it.
 */
async function valueUnits(change: SetRows, table: TableLook, before: number, pace: Pace): Promise<Unit[]> {
  const columns = table.headers.map((header) => change.headers.indexOf(header));
  const first = columns.findIndex((column) => column >= 0);
  const last = columns.reduce((found, column, at) => (column < 0 ? found : at), first);
  const ours = columns.slice(first, last + 1);
  const height = Math.max(before, change.rows.length);
  const values = await pace.map(Array.from({ length: height }), (_, row) =>
    ours.map((column): Input => (column < 0 ? null : inputOf(change.rows[row]?.[column] ?? null))),
  );
  return blockUnits(values, pace, (context, rows, at) => {
    bodyRange(context, table, at, rows.length, first, ours.length).values = rows;
  });
}

function formulasUnit(table: TableLook, { formulas }: Length): Unit {
  return smallUnit((context) => {
    for (const { row, index } of formulas) bodyRange(context, table, row, 1, index, 1).clear('Contents');
  });
}

function countUnit(table: TableLook, expected: number): Unit {
  return smallUnit((context) => {
    const body = tableOf(context, table).getDataBodyRange();
    body.load('rowCount');
    return () => checkCount(body, table, expected);
  });
}

function checkCount({ rowCount: found }: Excel.Range, { name: table }: TableLook, expected: number): void {
  if (found !== expected) throw new HostError('row-count', { table, expected, found });
}
