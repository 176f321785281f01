/** What a table's new length meets: cells below it, a coordinator's own columns, validations to carry on. */
import { cellName, greatest, type Change, type SetRows, SHEET_ROWS } from '../../core/index';
import { HostError } from '../host/host-error';
import { inTurn } from '../host/in-turn';
import { isAnswered } from '../host/refused';
import { rowChanges } from '../host/changes';
import { queueRowLook, type RowLook } from './grown';
import type { BookLook, TableLook } from './look';

export interface Length {
  /** Body rows before and after. */
  readonly before: number;
  readonly after: number;
  /** What new rows take over. */
  readonly look: RowLook;
  /** Cells with formulas of the coordinator's own in rows that are given up, as offsets in the table's body. */
  readonly formulas: readonly { readonly row: number; readonly index: number }[];
}

/** The lengths of the tables whose rows change, by change. Throws `HostError`. */
export async function lengthsOf(
  context: Excel.RequestContext,
  changes: readonly Change[],
  look: BookLook,
  isBare = false,
): Promise<ReadonlyMap<SetRows, Length>> {
  const counts = new Map<string, number>();
  const queued = rowChanges(changes).map((change) => {
    const table = look.tables.get(change.table.toLowerCase());
    if (table === undefined) throw new HostError('no-table', { table: change.table });
    const before = counts.get(table.name) ?? table.count;
    const after = Math.max(1, change.rows.length);
    counts.set(table.name, after);
    const zone = queueZone(context, change, table, before, after);
    const row = after > before && isRowAsked(table) ? queueRow(context, table, isBare) : undefined;
    return { change, table, before, after, zone, row };
  });
  if (queued.some(({ zone, row }) => zone !== undefined || row !== undefined)) await context.sync();
  const looks = await inTurn(queued, async ({ table, row }) => (await row?.()) ?? lastRow(table));
  return new Map(queued.map((one, index) => [one.change, lengthOf(one, looks[index] ?? {})]));
}

/** The cells that a new length takes in or gives up, where they matter. */
function queueZone(
  context: Excel.RequestContext,
  change: SetRows,
  table: TableLook,
  before: number,
  after: number,
): Excel.Range | undefined {
  const top = table.row + 1;
  const own = table.headers.length > change.headers.length;
  if (top + after > SHEET_ROWS)
    throw new HostError('below-table', { ...placeOf(table, after), table: table.name });
  if (before === after || (after < before && !own)) return undefined;
  const sheet = context.workbook.worksheets.getItem(table.sheet);
  const [first, end] = [Math.min(before, after), Math.max(before, after)];
  const zone = sheet.getRangeByIndexes(top + first, table.column, end - first, table.headers.length);
  zone.load('formulas');
  return zone;
}

/** The row that new rows look like offers choices, or it is another one than that which was looked at. */
function isRowAsked(table: TableLook): boolean {
  return table.validated !== false || !isLast(table);
}

function isLast({ row, count, like }: TableLook): boolean {
  return like === row + count;
}

/** Where nothing more need be asked. */
function lastRow({ lastHeight }: TableLook): RowLook {
  return { ...(lastHeight === undefined ? {} : { height: lastHeight }), carried: [] };
}

/** By itself on a host that has refused something: without it new rows have no choices to offer. */
function queueRow(context: Excel.RequestContext, table: TableLook, isBare: boolean): () => Promise<RowLook> {
  const left = table.column;
  const area = { top: table.like, bottom: table.like, left, right: left + table.headers.length - 1 };
  if (!isBare) {
    const look = queueRowLook(context, table.sheet, area);
    return () => Promise.resolve(look());
  }
  return async () => {
    const look = queueRowLook(context, table.sheet, area);
    if (await isAnswered(context)) return look();
    return table.lastHeight === undefined || !isLast(table) ? {} : { height: table.lastHeight };
  };
}

interface Queued {
  readonly change: SetRows;
  readonly table: TableLook;
  readonly before: number;
  readonly after: number;
  readonly zone: Excel.Range | undefined;
}

function lengthOf({ change, table, before, after, zone }: Queued, look: RowLook): Length {
  const cells = (zone?.formulas ?? []) as readonly (readonly unknown[])[];
  if (after > before) {
    checkBelow(table, before, cells);
    return { before, after, look, formulas: [] };
  }
  return { before, look, ...shrunk(change, table, before, after, cells) };
}

/** Nothing of a person's may stand where the table grows, its own row of totals included. */
function checkBelow(table: TableLook, before: number, cells: readonly (readonly unknown[])[]): void {
  const refuse = (row: number, column: number): never => {
    throw new HostError('below-table', { ...placeOf(table, before + row, column), table: table.name });
  };
  if (table.totals) refuse(0, 0);
  const row = cells.findIndex((one) => one.some((cell) => cell !== ''));
  if (row >= 0) refuse(row, cells[row]?.findIndex((cell) => cell !== '') ?? 0);
}

function placeOf(table: TableLook, bodyRow: number, column = 0): { sheet: string; cell: string } {
  return { sheet: table.sheet, cell: cellName(table.row + 1 + bodyRow, table.column + column) };
}

/**
 * A shorter table ends behind the last row of ours, but not before a value that a person typed into a column of his
 * own, which would fall out of the table; formulas in the rows given up are cleared. A row of totals stays where it is.
 */
function shrunk(
  change: SetRows,
  table: TableLook,
  before: number,
  after: number,
  cells: readonly (readonly unknown[])[],
): Pick<Length, 'after' | 'formulas'> {
  if (table.totals) return { after: before, formulas: [] };
  const own = cells.flatMap((row, at) =>
    row.flatMap((cell, index) =>
      cell === '' || change.headers.includes(table.headers[index] ?? '')
        ? []
        : [{ row: after + at, index, formula: String(cell).startsWith('=') }],
    ),
  );
  const end = greatest(
    own.filter(({ formula }) => !formula).map(({ row }) => row + 1),
    after,
  );
  const formulas = own.filter(({ row, formula }) => formula && row >= end);
  return { after: end, formulas: formulas.map(({ row, index }) => ({ row, index })) };
}
