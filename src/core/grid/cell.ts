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
  /** The file holds the formula, but no result of it: a program wrote it that does not calculate. */
  readonly uncalculated?: true;
}

export const EMPTY_CELL: Cell = { value: null };
