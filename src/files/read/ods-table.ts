/** One sheet of an `.ods`: its cells as they are repeated and spelled out. */
import { EMPTY_CELL, SHEET_COLUMNS, SHEET_ROWS } from '../../core/index';
import type { Cell, CellValue } from '../../core/index';
import { FileError } from '../fault/file-error';
import type { Budget } from '../guard/budget';
import { Grid } from './grid';
import type { Row } from './grid';
import { CellText } from './ods-text';
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

/** The attribute that holds the value of each type that is neither text nor truth value. */
const VALUE_ATTRIBUTES: Readonly<Record<string, string | undefined>> = {
  float: 'office:value',
  percentage: 'office:value',
  currency: 'office:value',
  date: 'office:date-value',
  time: 'office:time-value',
};

/** What a cell's attributes and text say. Dates and times stay the text that the file holds. */
function cellValue(attributes: Attributes, text = ''): CellValue {
  if (attributes['calcext:value-type'] === 'error') return { error: text || '#N/A' };
  const type = attributes['office:value-type'] ?? 'string';
  if (type === 'boolean') return attributes['office:boolean-value'] === 'true' ? 'TRUE' : 'FALSE';
  const holder = VALUE_ATTRIBUTES[type] ?? 'office:string-value';
  const stated = attributes[holder] ?? text;
  return holder === 'office:value' ? numberOrText(stated) : stated || null;
}

function readCell(attributes: Attributes, text: string | undefined): Cell {
  const stated = attributes['table:formula'];
  const formula = stated === undefined ? undefined : bareFormula(stated);
  // LibreOffice keeps a truth value of an .xlsx as this formula, with the number 1 or 0.
  const truth = formula === undefined ? undefined : /^(TRUE|FALSE)\(\)$/.exec(formula)?.[1];
  const value = truth ?? cellValue(attributes, text);
  if (value === null && formula === undefined) return EMPTY_CELL;
  const cell: { value: CellValue; format?: string; formula?: string } = { value };
  if (attributes['office:value-type'] === 'percentage') cell.format = '0%';
  if (formula !== undefined) cell.formula = formula;
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

  private readonly grid: Grid;
  private readonly cellText = new CellText();
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

  constructor(
    private readonly budget: Budget,
    private readonly part: string,
  ) {
    this.grid = new Grid(budget, part);
  }

  rows(): readonly Row[] {
    return this.grid.rows();
  }

  open(name: string, attributes: Attributes): void {
    if (this.skipped > 0) this.skipped++;
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
    else if (name === 'table:shapes') this.skipped = 1;
  }

  close(name: string): void {
    if (this.skipped > 0) this.skipped--;
    else if (this.cell) this.closeInCell(name);
    else if (name === 'table:table-row') this.closeRow();
  }

  text(value: string): void {
    if (this.skipped === 0) this.cellText.text(value);
  }

  private openInCell(name: string, attributes: Attributes): void {
    if (this.cellText.isOpen) {
      // A footnote or a drawing anchored in the paragraph.
      if (!name.startsWith('text:') || name === 'text:note') this.skipped = 1;
      else this.cellText.open(name, attributes);
    } else if (name === 'text:p') this.cellText.openParagraph();
    else this.skipped = 1;
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
