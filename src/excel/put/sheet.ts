/** A sheet of ours: a new one, or in place of what stands on the sheet of its name. */
import { TABLE_STYLE, type PutSheet, type SheetDesign } from '../../core/index';
import { addressOf } from '../areas';
import { designInput, sizeOf, type Input } from '../to-host';
import { partsOf, smallUnit, type Unit } from '../unit';
import { putHighlights } from './highlights';
import { putPrint } from './print';
import { putSizes, putStyles } from './styles';

/** Where a sheet comes from, as known before anything is written. */
export interface Standing {
  /** Absent for a new sheet: the position that it gets. */
  readonly position?: number;
  /** Names of the pivots that stand on it. */
  readonly pivots: readonly string[];
  /** Names of the change that are defined already. */
  readonly names: ReadonlySet<string>;
  readonly pointsPerCharacter: number;
}

/** What a styled cell takes in a request, at most. */
const STYLE_BYTES = 50;

/** Everything but validations (their lists may be named later), pivots (their rows may come later) and protection. */
export function sheetUnits(change: PutSheet, standing: Standing): Unit[] {
  const { sheet: design, names = [] } = change;
  const of = (context: Excel.RequestContext) => context.workbook.worksheets.getItem(design.name);
  const styled = design.rows.reduce((count, row) => count + row.cells.length, 0);
  return [
    smallUnit((context) => (standing.position === undefined ? empty : add)(context, design, standing)),
    ...blockUnits(design),
    smallUnit(
      (context) => {
        const sheet = of(context);
        putTable(sheet, design);
        putLinks(sheet, design);
        putStyles(sheet, design);
        putSizes(sheet, design, standing.pointsPerCharacter);
        for (const area of design.merges ?? []) sheet.getRange(addressOf(area)).merge(false);
        putHighlights(sheet, design.highlights ?? []);
        putView(sheet, design);
        if (design.print !== undefined) putPrint(sheet, design.print);
      },
      10_000 + styled * STYLE_BYTES,
    ),
    ...(names.length > 0 ? [smallUnit((context) => putNames(context, change, standing))] : []),
  ];
}

function add(context: Excel.RequestContext, design: SheetDesign, { position }: Standing): void {
  const sheet = context.workbook.worksheets.add(design.name);
  if (position !== undefined) sheet.position = position;
}

/** The sheet itself stays, so that references to it and its place do too; deleting it would also clear the undo list. */
function empty(context: Excel.RequestContext, design: SheetDesign, { pivots }: Standing): void {
  const sheet = context.workbook.worksheets.getItem(design.name);
  for (const name of pivots) sheet.pivotTables.getItem(name).delete();
  const columns = sheet.getUsedRange().getEntireColumn();
  columns.columnHidden = false;
  columns.format.useStandardWidth = true;
  const all = sheet.getRange();
  all.clear();
  all.conditionalFormats.clearAll();
  all.dataValidation.clear();
  all.rowHidden = false;
  all.format.useStandardHeight = true;
  sheet.freezePanes.unfreeze();
  sheet.verticalPageBreaks.removePageBreaks();
}

/** One block from the first cell to the last, formats before values: a value is read by the format that it meets. */
function blockUnits({ name, rows }: SheetDesign): Unit[] {
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
  const write = (block: readonly Input[][], into: 'numberFormat' | 'values') => {
    let at = top;
    return partsOf(block, sizeOf).map((part) => {
      const row = at;
      at += part.length;
      return smallUnit((context) => {
        const sheet = context.workbook.worksheets.getItem(name);
        sheet.getRangeByIndexes(row, left, part.length, right - left + 1)[into] = part;
      }, sizeOf(part));
    });
  };
  const formatted = formats.some((row) => row.some((format) => format !== null));
  return [...(formatted ? write(formats, 'numberFormat') : []), ...write(values, 'values')];
}

function putTable(sheet: Excel.Worksheet, { table: design }: SheetDesign): void {
  if (design === undefined) return;
  const { row, column, rowCount, headers, name } = design;
  const table = sheet.tables.add(sheet.getRangeByIndexes(row, column, rowCount + 1, headers.length), true);
  table.name = name;
  table.style = TABLE_STYLE;
  table.showBandedRows = false;
}

/** Before the looks: Excel gives a cell with a link looks of its own. */
function putLinks(sheet: Excel.Worksheet, { rows }: SheetDesign): void {
  for (const { row, cells } of rows) {
    for (const { column, link, value } of cells) {
      if (link === undefined) continue;
      const text = typeof value === 'string' ? { textToDisplay: value } : {};
      sheet.getRangeByIndexes(row, column, 1, 1).hyperlink = { documentReference: link, ...text };
    }
  }
}

const VISIBILITY = { visible: 'Visible', hidden: 'Hidden', veryHidden: 'VeryHidden' } as const;

function putView(sheet: Excel.Worksheet, design: SheetDesign): void {
  const { rows = 0, columns = 0 } = design.freeze ?? {};
  if (rows > 0 && columns > 0) sheet.freezePanes.freezeAt(sheet.getRangeByIndexes(0, 0, rows, columns));
  else if (rows > 0) sheet.freezePanes.freezeRows(rows);
  else if (columns > 0) sheet.freezePanes.freezeColumns(columns);
  sheet.showGridlines = design.gridLines !== false;
  sheet.tabColor = design.tabColor === undefined ? '' : `#${design.tabColor}`;
  sheet.visibility = VISIBILITY[design.state];
}

function putNames(context: Excel.RequestContext, { names = [] }: PutSheet, standing: Standing): void {
  const { names: defined, worksheets } = context.workbook;
  for (const { name, sheet, area } of names) {
    if (standing.names.has(name.toLowerCase())) defined.getItem(name).delete();
    defined.add(name, worksheets.getItem(sheet).getRange(addressOf(area)));
  }
}
