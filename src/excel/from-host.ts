/** Cells as the host tells them, as cells of a snapshot. */
import { EMPTY_CELL, type Cell, type CellValue } from '../core/index';
import type { Pace } from './host/pace';

/** Queues what `gridOf` reads. */
export function loadCells(range: Excel.Range): void {
  range.load('rowIndex,columnIndex,values,valueTypes,numberFormat,formulas');
}

/** Rows of cells and where the first one stands, zero-based. */
export interface HostGrid {
  readonly row: number;
  readonly column: number;
  readonly rows: readonly (readonly Cell[])[];
}

/** The cells of a range that was loaded; undefined where the host left them out because they were too many. */
export async function hostGrid(range: Excel.Range, pace: Pace): Promise<HostGrid | undefined> {
  const { rowIndex: row, columnIndex: column } = range;
  const values = range.values as (readonly unknown[])[] | null;
  if (values === null) return undefined;
  const { valueTypes, numberFormat, formulas } = range;
  const rows = await pace.map(values, (cells, at) =>
    cells.map((value, index) =>
      cellOf(value, valueTypes[at]?.[index], numberFormat[at]?.[index], formulas[at]?.[index]),
    ),
  );
  return { row, column, rows };
}

function cellOf(told: unknown, type: unknown, format: unknown, formula: unknown): Cell {
  const value = valueOf(told, type);
  const code = typeof format === 'string' && format !== '' && format !== 'General' ? format : undefined;
  // A text that reads like a formula is told as its own formula.
  const text =
    typeof formula === 'string' && formula.startsWith('=') && formula !== told ? formula : undefined;
  if (value === null && code === undefined && text === undefined) return EMPTY_CELL;
  return {
    value,
    ...(code === undefined ? {} : { format: code }),
    ...(text === undefined ? {} : { formula: text.slice(1) }),
  };
}

function valueOf(told: unknown, type: unknown): CellValue {
  if (type === 'Error') return { error: String(told) };
  if (typeof told === 'boolean') return told ? 'TRUE' : 'FALSE';
  if (typeof told === 'number') return told;
  return typeof told === 'string' && told !== '' ? told : null;
}

/** The rows from A1, without empty cells and rows at their ends, as the file adapter gives them. */
export async function fromFirstCell(
  { row, column, rows }: HostGrid,
  pace: Pace,
): Promise<(readonly Cell[])[]> {
  const before = Array<Cell>(column).fill(EMPTY_CELL);
  const made = await pace.map(rows, (cells) => withoutEnd([...before, ...cells]));
  while (made.length > 0 && made.at(-1)?.length === 0) made.pop();
  return made.length === 0 ? [] : [...Array.from({ length: row }, (): Cell[] => []), ...made];
}

function withoutEnd(cells: readonly Cell[]): readonly Cell[] {
  let length = cells.length;
  while (length > 0 && cells[length - 1] === EMPTY_CELL) length -= 1;
  return cells.slice(0, length);
}

/** The cells of an area within a grid. */
export function cutOutOfHost(
  grid: HostGrid,
  area: { readonly row: number; readonly column: number; readonly rows: number; readonly columns: number },
  pace: Pace,
): Promise<Cell[][]> {
  const rows = Array.from({ length: area.rows }, (_, row) => grid.rows[area.row - grid.row + row]);
  const left = area.column - grid.column;
  return pace.map(rows, (cells) =>
    Array.from({ length: area.columns }, (_, column) => cells?.[left + column] ?? EMPTY_CELL),
  );
}
