/** What a table's new length meets: cells below it, a coordinator's own columns, validations to carry on. */
import { cellName, type Change, type SetRows, SHEET_ROWS } from '../core/index';
import { HostError } from './host-error';
import { inTurn } from './in-turn';
import { isAnswered } from './refused';
import { rowChanges } from './changes';
import type { BookLook, TableLook } from './look';

/** A validation of the last body row, by the column's index in the table. */
interface Carried {
  readonly index: number;
  /** Absent: there is only a prompt. */
  readonly rule?: Excel.DataValidationRule;
  readonly prompt: Excel.DataValidationPrompt;
  readonly errorAlert: Excel.DataValidationErrorAlert;
  readonly ignoreBlanks: boolean;
}

export interface Length {
  /** Body rows before and after. */
  readonly before: number;
  readonly after: number;
  readonly carried: readonly Carried[];
  /** True: Excel did not tell how the last row looks or what it offers. */
  readonly isGuess?: boolean;
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
    const validations = isBare ? [] : queueValidations(context, table, before, after);
    return { change, table, before, after, zone, validations };
  });
  if (queued.some(({ zone, validations }) => zone !== undefined || validations.length > 0))
    await context.sync();
  if (isBare) await inTurn(queued, async (one) => Object.assign(one, await validationsOf(context, one)));
  return new Map(queued.map((one) => [one.change, lengthOf(one)]));
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

function queueValidations(
  context: Excel.RequestContext,
  table: TableLook,
  before: number,
  after: number,
): readonly Excel.DataValidation[] {
  if (after <= before || !table.validated) return [];
  const sheet = context.workbook.worksheets.getItem(table.sheet);
  return table.headers.map((_, index) => {
    const { dataValidation } = sheet.getRangeByIndexes(table.row + before, table.column + index, 1, 1);
    dataValidation.load('type,rule,prompt,errorAlert,ignoreBlanks');
    return dataValidation;
  });
}

/** By themselves, on a host that has refused something: without them new rows have no choices to offer. */
async function validationsOf(
  context: Excel.RequestContext,
  { table, before, after }: Queued,
): Promise<Pick<Queued, 'validations' | 'isGuess'>> {
  const validations = queueValidations(context, table, before, after);
  const told = validations.length > 0 && (await isAnswered(context));
  const isGuess = table.lastHeight === undefined || (validations.length > 0 && !told);
  return { validations: told ? validations : [], isGuess };
}

interface Queued {
  readonly change: SetRows;
  readonly table: TableLook;
  readonly before: number;
  readonly after: number;
  readonly zone: Excel.Range | undefined;
  readonly validations: readonly Excel.DataValidation[];
  readonly isGuess?: boolean;
}

function lengthOf(queued: Queued): Length {
  const { change, table, before, after, zone, validations } = queued;
  const cells = (zone?.formulas ?? []) as readonly (readonly unknown[])[];
  if (after > before) {
    checkBelow(table, before, cells);
    const carried = validations.flatMap(carriedOf);
    return { before, after, carried, formulas: [], isGuess: queued.isGuess === true };
  }
  return { before, carried: [], ...shrunk(change, table, before, after, cells) };
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

function carriedOf(validation: Excel.DataValidation, index: number): Carried[] {
  const { type, rule, prompt, errorAlert, ignoreBlanks } = validation;
  if (type === 'None') return prompt.message === '' ? [] : [{ index, prompt, errorAlert, ignoreBlanks }];
  return [{ index, rule, prompt, errorAlert, ignoreBlanks }];
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
  const end = Math.max(after, ...own.filter(({ formula }) => !formula).map(({ row }) => row + 1));
  const formulas = own.filter(({ row, formula }) => formula && row >= end);
  return { after: end, formulas: formulas.map(({ row, index }) => ({ row, index })) };
}
