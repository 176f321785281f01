/** The data of a sheet of ours: a new one, or in place of what stands on the sheet of its name. */
import { rangeName } from '../../core/index';
import type { PutSheet, SheetDesign } from '../../core/index';
import type { Pace } from '../host/pace';
import { designInput, type Input } from '../host/to-host';
import { blockUnits, smallUnit, type Unit } from '../host/unit';

/** Where a sheet comes from, as known before anything is written. */
interface StandingSheet {
  readonly isNew: boolean;
  /** Names of the change that are defined already. */
  readonly names: ReadonlySet<string>;
}

/** Cells, the table over them, and names. */
export async function sheetUnits(change: PutSheet, standing: StandingSheet, pace: Pace): Promise<Unit[]> {
  const { sheet: design, names = [] } = change;
  return [
    smallUnit((context) => {
      if (standing.isNew) context.workbook.worksheets.add(design.name);
      // The sheet itself stays, so that references to it and its place do too; deleting it would also clear the undo list.
      else context.workbook.worksheets.getItem(design.name).getRange().clear();
    }),
    ...(await designUnits(design, pace)),
    ...(design.table === undefined ? [] : [smallUnit((context) => putTable(context, design))]),
    ...(names.length > 0 ? [smallUnit((context) => putNames(context, change, standing))] : []),
  ];
}

/** One block from the first cell to the last, formats before values: a value is read by the format that it meets. */
async function designUnits({ name, rows }: SheetDesign, pace: Pace): Promise<Unit[]> {
  const cells = rows.flatMap((row) => row.cells.map((cell) => ({ row: row.row, cell })));
  if (cells.length === 0) return [];
  const top = cells.reduce((least, { row }) => Math.min(least, row), Infinity);
  const left = cells.reduce((least, { cell }) => Math.min(least, cell.column), Infinity);
  const bottom = cells.reduce((most, { row }) => Math.max(most, row), 0);
  const right = cells.reduce((most, { cell }) => Math.max(most, cell.column), 0);
  const blank = () =>
    Array.from({ length: bottom - top + 1 }, () => Array<Input>(right - left + 1).fill(null));
  const [values, formats] = [blank(), blank()];
  for (const { row, cell } of cells) {
    const input = designInput(cell);
    const place = [row - top, cell.column - left] as const;
    if (input !== '') (values[place[0]] as Input[])[place[1]] = input;
    const format = cell.style?.format;
    if (format !== undefined && format !== 'General') (formats[place[0]] as Input[])[place[1]] = format;
  }
  const write = (block: readonly Input[][], into: 'numberFormat' | 'values') =>
    blockUnits(block, pace, (context, part, at) => {
      const sheet = context.workbook.worksheets.getItem(name);
      sheet.getRangeByIndexes(top + at, left, part.length, right - left + 1)[into] = part;
    });
  const formatted = formats.some((row) => row.some((format) => format !== null));
  return [...(formatted ? await write(formats, 'numberFormat') : []), ...(await write(values, 'values'))];
}

function putTable(context: Excel.RequestContext, { name: title, table: design }: SheetDesign): void {
  if (design === undefined) return;
  const { row, column, rowCount, headers, name } = design;
  const sheet = context.workbook.worksheets.getItem(title);
  sheet.tables.add(sheet.getRangeByIndexes(row, column, rowCount + 1, headers.length), true).name = name;
}

function putNames(context: Excel.RequestContext, { names = [] }: PutSheet, standing: StandingSheet): void {
  const { names: defined, worksheets } = context.workbook;
  for (const { name, sheet, area } of names) {
    if (standing.names.has(name.toLowerCase())) defined.getItem(name).delete();
    defined.add(name, worksheets.getItem(sheet).getRange(rangeName(area)));
  }
}
