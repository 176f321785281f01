/** The stand-in's workbook as a design, to be written as a file; what a design cannot state is named, never dropped in silence. */
import { meet } from '../../src/core/index';
import type {
  CellDesign,
  CellValue,
  ColumnDesign,
  Highlight,
  NameDesign,
  RowDesign,
  SheetDesign,
  TableDesign,
  Validation,
  WorkbookDesign,
} from '../../src/core/index';
import type { HostBook } from './model/book';
import { type HostCell, isFilledCell } from './model/cell';
import { columnNames } from './model/headers';
import { range } from './model/grid';
import type { HostValidation, HostSheet } from './model/sheet';
import { omit } from './common/omit';
import { widthOf } from './model/sizes';
import { OUR_PROTECTION } from './open';
import { pivotDesigns } from './pivots/save';
import { chartDesigns } from './save-charts';
import { savePrint } from './save-print';
import { StyleMaker } from './save-style';

interface Saved {
  readonly design: WorkbookDesign;
  /** What is not in it, in plain words with the place: `填報表!A1: border`. */
  readonly lost: readonly string[];
}

type Leave = (what: string) => void;

const STATES = { Visible: 'visible', Hidden: 'hidden', VeryHidden: 'veryHidden' } as const;

export function saveBook(book: HostBook): Saved {
  const lost = new Set(book.lost);
  const styles = new StyleMaker(book.looks.of(book.looks.normal));
  const sheets = book.sheets.map((sheet) =>
    saveSheet(sheet, styles, (what) => void lost.add(`${sheet.name}: ${what}`)),
  );
  const design = {
    sheets,
    names: book.names.flatMap((name) => nameDesign(name, (what) => void lost.add(what))),
    title: book.title,
    properties: Object.fromEntries([...book.properties].map(([key, value]) => [key, String(value)])),
    activeSheet: book.active.name,
  };
  return { design, lost: [...lost] };
}

function nameDesign(
  { name, place, scope, visible, comment }: HostBook['names'][number],
  leave: Leave,
): NameDesign[] {
  if (place === undefined) leave(`${name}: formula name`);
  if (scope !== undefined) leave(`${name}: name of a sheet`);
  if (!visible) leave(`${name}: hidden name`);
  if (comment !== '') leave(`${name}: comment`);
  return place === undefined || scope !== undefined
    ? []
    : [{ name, sheet: place.sheet.name, area: place.area }];
}

function saveSheet(sheet: HostSheet, styles: StyleMaker, leave: Leave): SheetDesign {
  const { base, columns } = sheet.cells.wideLooks();
  if (columns.size > 0 || base !== sheet.looks.normal) leave('looks of whole columns');
  const table = tableDesign(sheet, leave);
  const pivots = pivotDesigns(sheet, leave);
  const charts = chartDesigns(sheet, leave);
  const print = savePrint(sheet.print, leave);
  return {
    name: sheet.name,
    state: STATES[sheet.visibility],
    columns: columnDesigns(sheet),
    rows: rowDesigns(sheet, styles, leave),
    ...(sheet.merges.length > 0 ? { merges: sheet.merges } : {}),
    ...(sheet.validations.length > 0
      ? { validations: sheet.validations.flatMap((one) => validationDesigns(one, leave)) }
      : {}),
    ...(sheet.highlights.length > 0 ? { highlights: highlightDesigns(sheet, leave) } : {}),
    ...(sheet.freeze === undefined ? {} : { freeze: sheet.freeze }),
    ...(isProtected(sheet, leave) ? { protected: true } : {}),
    ...(print === undefined ? {} : { print }),
    ...(table === undefined ? {} : { table }),
    ...(pivots.length > 0 ? { pivots } : {}),
    ...(charts.length > 0 ? { charts } : {}),
    ...(sheet.showGridlines ? {} : { gridLines: false }),
    ...(sheet.tabColor === '' ? {} : { tabColor: sheet.tabColor.slice(1) }),
    ...(sheet.zoom === undefined ? {} : { zoom: sheet.zoom }),
  };
}

function columnDesigns(sheet: HostSheet): ColumnDesign[] {
  const last = Math.max(-1, ...sheet.columns.keys());
  const standard = Math.round(widthOf(sheet).fileCharacters * 100) / 100;
  return range(0, last).map((column) => {
    const { width = standard, hidden } = sheet.columns.get(column) ?? {};
    return { width, ...(hidden === true ? { hidden } : {}) };
  });
}

function rowDesigns(sheet: HostSheet, styles: StyleMaker, leave: Leave): RowDesign[] {
  const rows = new Map<number, CellDesign[]>();
  for (const { row, column, cell } of sheet.cells.placed()) {
    const own = isCovered(sheet, row, column) ? bare(sheet, cell) : cell;
    const made = cellDesign(own, column, styles, leave);
    if (made !== undefined) rows.set(row, [...(rows.get(row) ?? []), made]);
  }
  for (const row of sheet.rows.keys()) if (!rows.has(row)) rows.set(row, []);
  return [...rows]
    .sort(([a], [b]) => a - b)
    .flatMap(([row, cells]) => {
      const { height, grows, hidden, filtered, level = 0 } = sheet.rows.get(row) ?? {};
      const folded = level === 1 && hidden === true;
      if (level > 0 && !folded) leave('open group of rows');
      if (filtered === true) leave('rows hidden by a filter');
      if (cells.length === 0 && height === undefined && hidden !== true) return [];
      return [
        {
          row,
          ...(height === undefined ? {} : { height, ...(grows === true ? { grows } : {}) }),
          ...(folded ? { folded } : hidden === true ? { hidden } : {}),
          cells: cells.sort((a, b) => a.column - b.column),
        },
      ];
    });
}

function isCovered(sheet: HostSheet, row: number, column: number): boolean {
  const at = { top: row, left: column, bottom: row, right: column };
  return sheet.pivots.some(({ block }) => block !== undefined && meet(block, at));
}

/** What a pivot shows is written with the pivot: of the cell only the sheet's own look is left. */
function bare(sheet: HostSheet, cell: HostCell): HostCell {
  return { value: null, look: sheet.looks.changed(cell.look, { format: undefined }) };
}

function cellDesign(
  cell: HostCell,
  column: number,
  styles: StyleMaker,
  leave: Leave,
): CellDesign | undefined {
  const style = styles.of(cell.look, !isFilledCell(cell), leave);
  if (!isFilledCell(cell) && style === undefined && cell.link === undefined) return undefined;
  return {
    column,
    value: cellValue(cell, leave),
    ...(style === undefined ? {} : { style }),
    ...(cell.formula === undefined ? {} : { formula: cell.formula }),
    ...(cell.link === undefined ? {} : { link: cell.link }),
  };
}

function cellValue({ value, formula }: HostCell, leave: Leave): CellValue {
  if (typeof value !== 'boolean') return value;
  // Whoever opens the file calculates the formula again.
  if (formula === undefined) leave('true and false as values');
  return value ? 'TRUE' : 'FALSE';
}

function tableDesign(sheet: HostSheet, leave: Leave): TableDesign | undefined {
  const [table, ...more] = sheet.tables;
  if (more.length > 0) leave('second table');
  if (table === undefined) return undefined;
  if (table.style !== 'TableStyleLight1' || table.showBandedRows || table.showBandedColumns)
    leave('table style');
  if (table.highlightFirstColumn || table.highlightLastColumn) leave('table style');
  if (!table.showFilterButton) leave('table without filter buttons');
  if (table.filters.size > 0) leave('table filter');
  const { top, left, bottom } = table.area;
  return {
    name: table.name,
    row: top,
    column: left,
    headers: columnNames(sheet, table),
    rowCount: bottom - top,
  };
}

function isProtected(sheet: HostSheet, leave: Leave): boolean {
  if (sheet.protection === undefined) return false;
  const { options, password } = sheet.protection;
  const allowed = Object.keys(options).filter((option) => options[option] === true);
  const same = allowed.sort().join() === Object.keys(OUR_PROTECTION).sort().join();
  if (
    !same ||
    password !== '' ||
    !['Normal', undefined].includes(options.selectionMode as string | undefined)
  ) {
    leave('protection');
  }
  return true;
}

function highlightDesigns(sheet: HostSheet, leave: Leave): Highlight[] {
  return sheet.highlights.map(({ area, formula, look, stopIfTrue }) => {
    if (!stopIfTrue || look.italic === true) leave('conditional format');
    return { area, formula: formula.replace(/^=/, ''), style: omit(look, 'italic') };
  });
}

function validationDesigns(one: HostValidation, leave: Leave): Validation[] {
  const { list } = one.rule as {
    readonly list?: { readonly source?: unknown; readonly inCellDropDown?: unknown };
  };
  if ((one.type !== 'List' && one.type !== 'None') || list?.inCellDropDown === false)
    leave('validation rule');
  const strict = list !== undefined && one.errorAlert.showAlert;
  if (!one.ignoreBlanks || (strict && one.errorAlert.style !== 'Stop')) leave('validation rule');
  const made = {
    ...(list === undefined ? {} : { list: listText(list.source) }),
    ...(strict ? { strict } : {}),
    ...said('promptTitle', one.prompt.showPrompt, one.prompt.title),
    ...said('prompt', one.prompt.showPrompt, one.prompt.message),
    ...said('errorTitle', strict, one.errorAlert.title),
    ...said('error', strict, one.errorAlert.message),
  };
  return one.areas.map((area) => ({ area, ...made }));
}

function said<K extends string>(key: K, shown: boolean, text: string): { readonly [P in K]?: string } {
  return (shown && text !== '' ? { [key]: text } : {}) as { readonly [P in K]?: string };
}

/** As a file writes it: a reference without `=`, an inline list in quotes. */
function listText(source: unknown): string {
  const text = String(source);
  return text.startsWith('=') ? text.slice(1) : `"${text}"`;
}
