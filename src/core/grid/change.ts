/** What the core asks an adapter to do to a workbook that exists. A list of changes is applied once, whole or not at all. */
import type { CellValue } from './cell';
import type { NameDesign, SheetDesign } from './design';

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

/**
 * Put this sheet: a new one, or in place of the sheet of the same name, which keeps its position. It is replaced whole:
 * what somebody added to its cells is lost (their own charts and pictures stay), so this is for sheets that are generated;
 * a sheet that holds a table is never replaced, its rows are. The order of changes matters to pivots not at all: those of
 * the sheet are built from the rows that their table has when all changes are done.
 */
export interface PutSheet {
  readonly kind: 'sheet';
  readonly sheet: SheetDesign;
  /** Workbook-wide names, in place of those of the same name. */
  readonly names?: readonly NameDesign[];
  /** A new sheet comes behind the sheet of this name, or last. */
  readonly after?: string;
}

export type Change = SetCells | SetRows | PutSheet;
