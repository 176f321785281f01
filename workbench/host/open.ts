/** The stand-in's workbook from a file. */
import type {
  CellDesign,
  RowDesign,
  SheetDesign,
  Style,
  Validation,
  WorkbookDesign,
} from '../../src/core/index';
import { openDesign, type OpenedWorkbook } from '../open';
import { nameFormula } from './model/address';
import { HostBook } from './model/book';
import type { HostCell } from './model/cell';
import type { Edge, Look } from './model/look';
import type { HostSheet } from './model/sheet';
import { newTable } from './model/table';
import { openChart } from './open-charts';
import { openPivots } from './pivots/open';
import { openPrint } from './open-print';

const VISIBILITY = { visible: 'Visible', hidden: 'Hidden', veryHidden: 'VeryHidden' } as const;

/** From bytes, or from what was opened already: it may be opened any number of times. Throws a `FileError` for what is no workbook. */
export function openHostBook(source: Uint8Array | OpenedWorkbook): HostBook {
  const { design, font, left, unsized } = source instanceof Uint8Array ? openDesign(source) : source;
  const book = new HostBook({ fontName: font.name, size: font.size });
  book.lost = left.map(({ what, sheet }) => (sheet === undefined ? what : `${sheet}: ${what}`));
  const looks = new Map<Style, Look>();
  for (const sheet of design.sheets) openSheet(book, sheet, looks).unsized = unsized.get(sheet.name) ?? {};
  book.title = design.title;
  for (const [key, value] of Object.entries(design.properties)) book.properties.set(key, value);
  openNames(book, design);
  for (const { name, pivots = [] } of design.sheets) openPivots(book, name, pivots);
  const visible = book.sheets.find((sheet) => sheet.visibility === 'Visible');
  const active = book.sheets.find(
    (sheet) => sheet.name === design.activeSheet && sheet.visibility === 'Visible',
  );
  const shown = active ?? visible;
  if (shown === undefined) throw new Error('A workbook has a visible sheet.');
  book.active = shown;
  return book;
}

function openNames(book: HostBook, design: WorkbookDesign): void {
  for (const { name, sheet: title, area } of design.names) {
    const sheet = book.sheet(title);
    if (sheet === undefined) continue;
    const place = { sheet, area };
    book.names.push({
      name,
      formula: nameFormula(place),
      place,
      scope: undefined,
      visible: true,
      comment: '',
    });
  }
}

/** Our files allow this on a protected sheet, and nothing more. */
export const OUR_PROTECTION = {
  allowAutoFilter: true,
  allowFormatCells: true,
  allowFormatColumns: true,
  allowFormatRows: true,
} as const;

function openSheet(book: HostBook, design: SheetDesign, looks: Map<Style, Look>): HostSheet {
  const sheet = book.addSheet(design.name);
  sheet.visibility = VISIBILITY[design.state];
  sheet.tabColor = design.tabColor === undefined ? '' : `#${design.tabColor}`;
  sheet.showGridlines = design.gridLines !== false;
  sheet.zoom = design.zoom;
  design.columns.forEach((column, index) => sheet.columns.set(index, column));
  for (const row of design.rows) openRow(sheet, row, (cell) => openCell(book, cell, looks));
  sheet.merges = [...(design.merges ?? [])];
  sheet.validations = (design.validations ?? []).map(openValidation);
  sheet.freeze = design.freeze;
  if (design.protected === true) sheet.protection = { options: OUR_PROTECTION, password: '' };
  openHighlights(book, sheet, design);
  if (design.print !== undefined) sheet.print = openPrint(design.print);
  openTable(book, sheet, design);
  sheet.charts = (design.charts ?? []).map((chart) => openChart(book.newId(), chart));
  return sheet;
}

function openRow(sheet: HostSheet, design: RowDesign, open: (cell: CellDesign) => HostCell): void {
  const { row, height, grows, hidden, folded, cells } = design;
  if (height !== undefined || hidden === true || folded === true) {
    sheet.rows.set(row, {
      ...(height === undefined ? {} : { height }),
      ...(grows === true ? { grows } : {}),
      ...(hidden === true ? { hidden } : {}),
      ...(folded === true ? { hidden: true, level: 1 } : {}),
    });
  }
  for (const cell of cells) sheet.cells.set(row, cell.column, open(cell));
}

function openTable(book: HostBook, sheet: HostSheet, { table }: SheetDesign): void {
  if (table === undefined) return;
  const { row, column, rowCount, headers, name } = table;
  const area = { top: row, left: column, bottom: row + rowCount, right: column + headers.length - 1 };
  const made = newTable(book.newId(), name, area);
  // The style in which our files write every table.
  sheet.tables.push({ ...made, style: 'TableStyleLight1', showBandedRows: false });
}

function openHighlights(book: HostBook, sheet: HostSheet, design: SheetDesign): void {
  sheet.highlights = (design.highlights ?? []).map(({ area, formula, style }) => ({
    id: book.newId(),
    area,
    formula: `=${formula}`,
    look: style,
    stopIfTrue: true,
  }));
}

function openCell(book: HostBook, cell: CellDesign, looks: Map<Style, Look>): HostCell {
  const { value, style, formula, link } = cell;
  return {
    value,
    look: style === undefined ? book.looks.of(book.looks.normal) : lookOf(book, style, looks),
    ...(formula === undefined ? {} : { formula }),
    ...(link === undefined ? {} : { link }),
  };
}

function lookOf(book: HostBook, style: Style, looks: Map<Style, Look>): Look {
  const known = looks.get(style);
  if (known !== undefined) return known;
  const made = book.looks.changed(book.looks.normal, {
    ...plainFacts(style),
    ...edges(style),
    ...place(style),
  });
  looks.set(style, made);
  return made;
}

function plainFacts(style: Style): Partial<Look> {
  const { bold, italic, size, color, fill, wrap, shrink, format, unlocked, underline } = style;
  return {
    ...(bold === true ? { bold } : {}),
    ...(italic === true ? { italic } : {}),
    ...(underline === true ? { underline: 'Single' } : {}),
    ...(size === undefined ? {} : { size }),
    ...(color === undefined ? {} : { color }),
    ...(fill === undefined ? {} : { fill }),
    ...(wrap === true ? { wrap } : {}),
    ...(shrink === true ? { shrink } : {}),
    ...(format === undefined ? {} : { format }),
    ...(unlocked === true ? { unlocked } : {}),
  };
}

function edges({ border, borderBottom }: Style): Partial<Look> {
  const edge = (color: string): Edge => ({ style: 'Continuous', weight: 'Thin', color });
  const all = border === undefined ? undefined : edge(border);
  return {
    ...(all === undefined ? {} : { top: all, right: all, bottom: all, left: all }),
    ...(borderBottom === undefined ? {} : { bottom: edge(borderBottom) }),
  };
}

function place({ horizontal, vertical, indent }: Style): Partial<Look> {
  return {
    ...(horizontal === undefined ? {} : { horizontal: capital(horizontal) }),
    ...(vertical === undefined ? {} : { vertical: capital(vertical) }),
    ...(indent === undefined ? {} : { indent }),
  };
}

function capital(word: string): string {
  return word.charAt(0).toUpperCase() + word.slice(1);
}

function openValidation(design: Validation): HostSheet['validations'][number] {
  const { area, list, strict, prompt = '', promptTitle = '', error = '', errorTitle = '' } = design;
  return {
    areas: [area],
    type: list === undefined ? 'None' : 'List',
    rule: list === undefined ? {} : { list: { inCellDropDown: true, source: listSource(list) } },
    ignoreBlanks: true,
    prompt: { showPrompt: prompt !== '' || promptTitle !== '', title: promptTitle, message: prompt },
    errorAlert: { showAlert: strict === true, style: 'Stop', title: errorTitle, message: error },
  };
}

/** In a file an inline list stands in quotes, a reference without its `=`. */
function listSource(list: string): string {
  return list.startsWith('"') ? list.slice(1, -1) : `=${list}`;
}
