/** One sheet of an `.ods`: its cells as they are repeated and spelled out. */
import { EMPTY_CELL, isErrorText, SHEET_COLUMNS, SHEET_ROWS } from '../../core/index';
import type { Cell, CellValue } from '../../core/index';
import { BesideText, type Beside } from './beside';
import { FileError } from '../fault/file-error';
import type { ReadBudget } from '../guard/budget';
import { CellGrid } from './grid';
import type { GridRow } from './grid';
import { OdsCellText } from './ods-text';
import type { Attributes } from '../xml/sax';

function repeated(attributes: Attributes, name: string): number {
  const count = Number(attributes[name] ?? 1);
  return Number.isInteger(count) && count > 0 ? count : 1;
}

/** `of:=SUM([.A1:.A2])` without the name of its grammar and the equals sign. */
function bareFormula(formula: string): string {
  return formula.replace(/^(?:[A-Za-z]+:)?=/, '');
}

/** Number as it is written; text that is none stays text. */
function numberOrText(text: string): CellValue {
  const value = Number(text);
  return text.trim() !== '' && Number.isFinite(value) ? value : text || null;
}

/** Elements of a drawing that may hold text; a frame holds a text box or a picture. */
const SHAPES: ReadonlySet<string> = new Set([
  'frame',
  'custom-shape',
  'rect',
  'ellipse',
  'polygon',
  'caption',
  'line',
]);

/** The attribute that holds the value of each type that is neither text nor truth value. */
const VALUE_ATTRIBUTES: Readonly<Record<string, string | undefined>> = {
  float: 'office:value',
  percentage: 'office:value',
  currency: 'office:value',
  date: 'office:date-value',
  time: 'office:time-value',
};

/** The format that a type stands for: what an `.ods` says of a cell's look is not read. */
const FORMATS: Readonly<Record<string, string | undefined>> = {
  percentage: '0%',
  date: 'yyyy-mm-dd',
  time: 'h:mm:ss',
};

/** What a cell's attributes and text say. Dates and times stay the text that the file holds. */
function cellValue(attributes: Attributes, text = ''): CellValue {
  if (attributes['calcext:value-type'] === 'error') return { error: text || '#N/A' };
  const type = attributes['office:value-type'] ?? 'string';
  if (type === 'boolean') return attributes['office:boolean-value'] === 'true' ? 'TRUE' : 'FALSE';
  const holder = VALUE_ATTRIBUTES[type] ?? 'office:string-value';
  const stated = attributes[holder] ?? text;
  // Excel saves an error as the number 0 that shows its name.
  if (holder === 'office:value' && isErrorText(text)) return { error: text.trim() };
  return holder === 'office:value' ? numberOrText(stated) : stated || null;
}

/** What an `.ods` says of a cell's look is not read; that it shows thousands is seen by the text beside the number. */
function isShownInThousands(value: number, text = ''): boolean {
  const shown = text.replaceAll(',', '');
  if (!/^-?\d+(\.\d+)?$/.test(shown) || Math.abs(value) < 1000) return false;
  const half = 0.5 / 10 ** (shown.split('.')[1] ?? '').length;
  return Math.abs(value / 1000 - Number(shown)) <= half;
}

function readCell(attributes: Attributes, text: string | undefined): Cell {
  const stated = attributes['table:formula'];
  const formula = stated === undefined ? undefined : bareFormula(stated);
  // LibreOffice keeps a truth value of an .xlsx as this formula, with the number 1 or 0.
  const truth = formula === undefined ? undefined : /^(TRUE|FALSE)\(\)$/.exec(formula)?.[1];
  const value = truth ?? cellValue(attributes, text);
  if (value === null && formula === undefined) return EMPTY_CELL;
  const cell: { value: CellValue; format?: string; formula?: string; uncalculated?: true } = { value };
  const format = FORMATS[attributes['office:value-type'] ?? ''];
  if (format !== undefined) cell.format = format;
  else if (typeof value === 'number' && isShownInThousands(value, text)) cell.format = '#,##0,';
  if (formula !== undefined) cell.formula = formula;
  if (value === null && attributes['office:value-type'] === undefined) cell.uncalculated = true;
  return cell;
}

function lettersOf({ value, formula = '' }: Cell): number {
  return formula.length + (typeof value === 'string' ? value.length : 0);
}

/**
 * Gathers one table. Only what stands directly in a cell's own paragraphs is its text: notes, drawings and tables
 * within a cell have paragraphs too.
 */
export class TableReader {
  /** A table with a source is a copy of another document's sheet, kept for its formulas. */
  isForeign = false;

  private readonly grid: CellGrid;
  private readonly cellText = new OdsCellText();
  private row = 0;
  private rowCount = 0;
  private cells: Cell[] = [];
  /** Characters of the row's cells. */
  private letters = 0;
  /** Empty cells and columns that count only if something follows. */
  private pending = 0;
  private cell: Attributes | undefined;
  private inRow = false;
  /** Depth within something in a cell that is not the cell's. */
  private skipped = 0;
  /** The note, text box or picture that is being read. */
  private beside: { kind: 'note' | 'shape' | 'picture'; depth: number; text: BesideText } | undefined;
  private inParagraph = false;

  constructor(
    private readonly budget: ReadBudget,
    private readonly part: string,
    private readonly sheet: string,
    private readonly besideAll: Beside,
  ) {
    this.grid = new CellGrid(budget, part);
  }

  rows(): readonly GridRow[] {
    return this.grid.rows();
  }

  open(name: string, attributes: Attributes): void {
    if (this.skipped > 0) this.skip(name);
    else if (this.cell) this.openInCell(name, attributes);
    else if (name === 'table:table-cell' || name === 'table:covered-table-cell') {
      if (!this.inRow) return;
      this.cell = attributes;
      this.cellText.reset();
    } else if (name === 'table:table-row') {
      this.inRow = true;
      this.rowCount = repeated(attributes, 'table:number-rows-repeated');
      this.cells = [];
      this.pending = 0;
    } else if (name === 'table:table-source') this.isForeign = true;
    else if (name === 'table:shapes') this.skip(name);
  }

  /** Into something in a cell that is not the cell's: what notes and text boxes say is gathered on the way. */
  private skip(name: string): void {
    this.skipped++;
    if (name === 'office:annotation')
      this.beside = { kind: 'note', depth: this.skipped, text: new BesideText() };
    else if (name.startsWith('draw:') && SHAPES.has(name.slice(5)))
      this.beside ??= { kind: 'shape', depth: this.skipped, text: new BesideText() };
    else if (name === 'draw:image' && this.beside?.kind === 'shape') this.beside.kind = 'picture';
    else if (name === 'text:p') this.beside?.text.paragraph();
    this.inParagraph = this.inParagraph || name === 'text:p';
  }

  private unskip(name: string): void {
    if (name === 'text:p') this.inParagraph = false;
    if (this.beside?.depth === this.skipped) {
      const { kind, text } = this.beside;
      const place = this.cell ? { row: this.row, column: this.cells.length + this.pending } : {};
      this.besideAll.put({ kind, sheet: this.sheet, ...place, text: kind === 'picture' ? '' : text.value() });
      this.beside = undefined;
    }
    this.skipped--;
  }

  close(name: string): void {
    if (this.skipped > 0) this.unskip(name);
    else if (this.cell) this.closeInCell(name);
    else if (name === 'table:table-row') this.closeRow();
  }

  text(value: string): void {
    if (this.skipped === 0) this.cellText.text(value);
    else if (this.inParagraph) this.beside?.text.add(value);
  }

  private openInCell(name: string, attributes: Attributes): void {
    if (this.cellText.isOpen) {
      // A footnote or a drawing anchored in the paragraph.
      if (!name.startsWith('text:') || name === 'text:note') this.skip(name);
      else this.cellText.open(name, attributes);
    } else if (name === 'text:p') this.cellText.openParagraph();
    else this.skip(name);
  }

  private closeInCell(name: string): void {
    if (name === 'text:p' && this.cellText.isOpen) this.cellText.closeParagraph();
    else if (this.cellText.isOpen) this.cellText.close(name);
    else this.closeCell();
  }

  private closeCell(): void {
    const attributes = this.cell ?? {};
    this.cell = undefined;
    const count = repeated(attributes, 'table:number-columns-repeated');
    const cell = readCell(attributes, this.cellText.value());
    if (cell === EMPTY_CELL) {
      this.pending += count;
      return;
    }
    const width = this.cells.length + this.pending + count;
    if (width > SHEET_COLUMNS) throw new FileError('suspicious', { reason: 'address', part: this.part });
    this.letters += count * lettersOf(cell);
    for (; this.pending > 0; this.pending--) this.cells.push(EMPTY_CELL);
    for (let index = 0; index < count; index++) this.cells.push(cell);
  }

  private closeRow(): void {
    this.inRow = false;
    this.budget.read(this.letters * this.rowCount);
    this.letters = 0;
    this.grid.setRows(this.row, this.rowCount, this.cells);
    this.row = Math.min(this.row + this.rowCount, SHEET_ROWS);
  }
}
