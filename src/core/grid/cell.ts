/**
 * What stands in a cell. Empty is `null`; an error cell is `{error: '#N/A'}`. Dates stay serial numbers
 * (1900 system) or text, as they stand; booleans are the texts `TRUE` and `FALSE`.
 */
export type CellValue = string | number | { readonly error: string } | null;

export interface Cell {
  readonly value: CellValue;
  /** Number format code, e.g. `0%` or `@`; absent means General. */
  readonly format?: string;
  /** The formula without its `=`, if the value was calculated. */
  readonly formula?: string;
}

export const EMPTY_CELL: Cell = { value: null };

/** `A`, `Z`, `AA`, … for a zero-based column. */
export function columnName(column: number): string {
  const rest = column % 26;
  const before = Math.floor(column / 26);
  return (before > 0 ? columnName(before - 1) : '') + String.fromCharCode(65 + rest);
}

/** `G7` for zero-based row 6, column 6. */
export function cellName(row: number, column: number): string {
  return `${columnName(column)}${row + 1}`;
}

/** `A1:B2` for zero-based corners. */
export function rangeName(top: number, left: number, bottom: number, right: number): string {
  return `${cellName(top, left)}:${cellName(bottom, right)}`;
}
