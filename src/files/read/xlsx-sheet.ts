/** One sheet of an `.xlsx`: its cells, raw. */
import { decodeEscapes } from '../xml/text';
import { EMPTY_CELL, parseCell } from '../../core/index';
import type { Cell, CellValue } from '../../core/index';
import { FileError } from '../fault/file-error';
import { showsDay } from './formats';
import type { ReadBudget } from '../guard/budget';
import { CellGrid } from './grid';
import type { GridRow } from './grid';
import type { Package } from './package';
import type { Attributes } from '../xml/sax';
import { shiftFormula } from './shared-formula';
import { local } from './xlsx-parts';

export interface SheetContext {
  readonly strings: readonly string[];
  readonly formats: readonly (string | undefined)[];
  readonly date1904: boolean;
  readonly budget: ReadBudget;
}

/** 1 January 1904 is day 1,462 of the 1900 system. */
const DAYS_1904 = 1462;

interface SharedFormula {
  readonly row: number;
  readonly column: number;
  readonly text: string;
}

class SheetReader {
  private readonly grid: CellGrid;
  private readonly blanks = new Map<string, Cell>();
  private readonly shared = new Map<string, SharedFormula>();
  private row = -1;
  private column = -1;
  private inData = false;
  private inCell = false;
  private type = 'n';
  private format: string | undefined;
  private value: string | undefined;
  private inline: string | undefined;
  private formula: string | undefined;
  private sharedIndex: string | undefined;
  private readings = 0;
  /** Of each format whether it shows a day. */
  private readonly days = new Map<string | undefined, boolean>();
  private target: 'value' | 'inline' | 'formula' | undefined;

  constructor(
    private readonly context: SheetContext,
    private readonly part: string,
  ) {
    this.grid = new CellGrid(context.budget, part);
  }

  rows(): readonly GridRow[] {
    return this.grid.rows();
  }

  open(name: string, attributes: Attributes): void {
    if (this.inCell) this.openInCell(name, attributes);
    else if (name === 'c' && this.inData) this.openCell(attributes);
    else if (name === 'row' && this.inData) {
      this.row = attributes.r === undefined ? this.row + 1 : Number(attributes.r) - 1;
      this.column = -1;
    } else if (name === 'sheetData') this.inData = true;
  }

  close(name: string): void {
    if (name === 'v' || name === 't' || name === 'f') this.target = undefined;
    else if (name === 'c' && this.inCell) this.closeCell();
    else if (name === 'rPh') this.readings--;
    else if (name === 'sheetData') this.inData = false;
  }

  text(text: string): void {
    if (this.target === 'value') this.value += text;
    else if (this.target === 'inline') this.inline += text;
    else if (this.target === 'formula') this.formula += text;
  }

  private openCell(attributes: Attributes): void {
    const place = attributes.r === undefined ? undefined : parseCell(attributes.r);
    if (place) {
      this.row = place.row;
      this.column = place.column;
    } else this.column++;
    this.inCell = true;
    this.type = attributes.t ?? 'n';
    this.format =
      attributes.s === undefined ? this.context.formats[0] : this.context.formats[Number(attributes.s)];
    this.value = this.inline = this.formula = this.sharedIndex = undefined;
    this.readings = 0;
  }

  private openInCell(name: string, attributes: Attributes): void {
    if (name === 'v') {
      this.value = '';
      this.target = 'value';
    } else if (name === 'f') {
      this.formula = '';
      this.target = 'formula';
      if (attributes.t === 'shared') this.sharedIndex = attributes.si;
    } else if (name === 't') {
      this.inline ??= '';
      if (this.readings === 0) this.target = 'inline';
    } else if (name === 'rPh') this.readings++;
  }

  private closeCell(): void {
    this.inCell = false;
    const value = this.readValue();
    const formula = this.readFormula();
    if (value === null && formula === undefined) {
      const blank = this.blank();
      if (blank !== EMPTY_CELL) this.grid.set(this.row, this.column, blank);
      return;
    }
    const cell: { value: CellValue; format?: string; formula?: string; uncalculated?: true } = {
      value: typeof value === 'string' && this.type !== 's' ? ofItsOwn(value) : value,
    };
    this.context.budget.read((typeof value === 'string' ? value.length : 0) + (formula?.length ?? 0));
    if (this.format !== undefined) cell.format = this.format;
    if (formula !== undefined) cell.formula = formula;
    // A formula that gives '' says so by its type.
    if (value === null && !(this.type === 'str' && this.value !== undefined)) cell.uncalculated = true;
    this.grid.set(this.row, this.column, cell);
  }

  /** Formatted blanks are many (a template's answer cells) and all alike. */
  private blank(): Cell {
    if (this.format === undefined) return EMPTY_CELL;
    let cell = this.blanks.get(this.format);
    if (!cell) this.blanks.set(this.format, (cell = { value: null, format: this.format }));
    return cell;
  }

  private readValue(): CellValue {
    if (this.type === 'inlineStr') return this.inline ? decodeEscapes(this.inline) : null;
    const text = this.value;
    if (text === undefined || (text === '' && this.type !== 'str')) return null;
    switch (this.type) {
      case 's':
        return this.sharedString(Number(text)) || null;
      case 'str':
        // A formula that gives '' shows nothing; that it is a formula says the rest.
        return decodeEscapes(text) || null;
      case 'b':
        return text.trim() === '1' || text.trim() === 'true' ? 'TRUE' : 'FALSE';
      case 'e':
        return { error: text.trim() };
      case 'd':
        // A program that writes days as ISO texts may end them with the mark of UTC: they are the days that it shows.
        return text.trim().replace(/(\d{2}:\d{2}(?::\d{2}(?:\.\d+)?)?)Z$/, '$1');
      default:
        return this.readNumber(text.trim());
    }
  }

  /** A text that is not there must not read as an empty cell. */
  private sharedString(index: number): string {
    const text = this.context.strings[index];
    if (text === undefined) throw new FileError('damaged', { reason: 'string', part: this.part });
    return text;
  }

  private readNumber(text: string): CellValue {
    const value = Number(text);
    if (text === '' || !Number.isFinite(value)) return text || null;
    return this.context.date1904 && this.isDay() ? value + DAYS_1904 : value;
  }

  private isDay(): boolean {
    const known = this.days.get(this.format) ?? showsDay(this.format);
    this.days.set(this.format, known);
    return known;
  }

  private readFormula(): string | undefined {
    const text = this.formula;
    if (this.sharedIndex === undefined) return text === '' ? undefined : text;
    if (text) {
      this.shared.set(this.sharedIndex, { row: this.row, column: this.column, text });
      return text;
    }
    const first = this.shared.get(this.sharedIndex);
    if (first === undefined) return undefined;
    // Each letter is looked at again for each cell.
    this.context.budget.step(first.text.length >> 1);
    return shiftFormula(first.text, this.row - first.row, this.column - first.column);
  }
}

/** A slice keeps the whole text that it was cut from, here all of a sheet's XML, in memory; a copy does not. */
function ofItsOwn(text: string): string {
  return ` ${text}`.slice(1);
}

/** The rows of a sheet's part. */
export function readSheetRows(parts: Package, part: string, context: SheetContext): readonly GridRow[] {
  const reader = new SheetReader(context, part);
  parts.require(part, local(reader));
  return reader.rows();
}
