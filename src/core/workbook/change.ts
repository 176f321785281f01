/** What the core asks an adapter to do to a workbook that exists. A list of changes is applied once, whole or not at all. */
import type { CellValue } from './cell';

/** Put these values into these cells of a sheet; formats stay as they are. A formula is kept out: text stays text. */
export interface SetCells {
  readonly kind: 'cells';
  /** The sheet's title as it stands in the snapshot. */
  readonly sheet: string;
  readonly cells: readonly { readonly row: number; readonly column: number; readonly value: CellValue }[];
}

/**
 * Replace the body of a table of ours, by header: columns of the table that `headers` does not name (a user's own)
 * keep their values; rows beyond the old end take the format of the last row; rows left over are cleared.
 */
export interface SetRows {
  readonly kind: 'rows';
  readonly table: string;
  readonly headers: readonly string[];
  readonly rows: readonly (readonly CellValue[])[];
}

export type Change = SetCells | SetRows;
