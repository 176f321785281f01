/** A sheet's rows as they are gathered, within a budget that a few bytes of hostile XML cannot exceed. */
import { EMPTY_CELL, SHEET_COLUMNS, SHEET_ROWS } from '../../core/index';
import type { Cell } from '../../core/index';
import { FileError } from '../fault/file-error';
import type { ReadBudget } from '../guard/budget';

export type GridRow = readonly Cell[];

const EMPTY_ROW: GridRow = [];

export class CellGrid {
  private readonly gathered: GridRow[] = [];

  constructor(
    private readonly budget: ReadBudget,
    private readonly part: string,
  ) {}

  /** Put a cell; rows and cells before it that were not given are empty. */
  set(row: number, column: number, cell: Cell): void {
    if (row < 0 || row >= SHEET_ROWS || column < 0 || column >= SHEET_COLUMNS) {
      throw new FileError('suspicious', { reason: 'address', part: this.part });
    }
    this.growTo(row);
    let cells = this.gathered[row] as Cell[];
    if (cells === EMPTY_ROW) this.gathered[row] = cells = [];
    if (column >= cells.length) this.budget.spend(column + 1 - cells.length);
    while (cells.length < column) cells.push(EMPTY_CELL);
    cells[column] = cell;
  }

  /** Put the same whole row `count` times; the rows share one array. */
  setRows(row: number, count: number, cells: GridRow): void {
    if (cells.length === 0) return;
    if (row + count > SHEET_ROWS) throw new FileError('suspicious', { reason: 'address', part: this.part });
    this.budget.spend(cells.length);
    if (row > 0) this.growTo(row - 1);
    this.budget.spend(count);
    for (let index = 0; index < count; index++) this.gathered[row + index] = cells;
  }

  /** The rows without empty cells and rows at their ends. */
  rows(): readonly GridRow[] {
    const rows = this.gathered.map(trimmed);
    while (rows.length > 0 && rows[rows.length - 1]?.length === 0) rows.pop();
    return rows;
  }

  private growTo(row: number): void {
    const missing = row + 1 - this.gathered.length;
    if (missing <= 0) return;
    this.budget.spend(missing);
    for (let index = 0; index < missing; index++) this.gathered.push(EMPTY_ROW);
  }
}

function trimmed(row: GridRow): GridRow {
  let length = row.length;
  while (length > 0 && row[length - 1] === EMPTY_CELL) length--;
  return length === row.length ? row : row.slice(0, length);
}

/** The cells of an area, each row as wide as the area; rows without any cell share one array. */
export function cutOut(
  rows: readonly GridRow[],
  area: { top: number; left: number; bottom: number; right: number },
  budget: ReadBudget,
): GridRow[] {
  const width = area.right - area.left + 1;
  const blank: GridRow = new Array<Cell>(width).fill(EMPTY_CELL);
  const result: GridRow[] = [];
  for (let row = area.top; row <= area.bottom; row++) {
    const source = rows[row];
    const isBlank = !source || source.length <= area.left;
    budget.spend(isBlank ? 1 : width);
    result.push(isBlank ? blank : blank.map((cell, index) => source[area.left + index] ?? cell));
  }
  return result;
}

/** A header cell as the text that names its column. */
export function headerText(cell: Cell | undefined): string {
  const value = cell?.value ?? null;
  if (value === null) return '';
  return typeof value === 'object' ? value.error : String(value);
}
