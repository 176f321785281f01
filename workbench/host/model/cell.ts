/** One cell of the stand-in's workbook. Cells and looks are never changed, only replaced: many cells share one look. */
import type { Look } from './look';

export interface CellError {
  readonly error: string;
}

/** Dates are serial numbers of the 1900 system, as in Excel. */
export type HostValue = string | number | boolean | CellError | null;

export interface HostCell {
  readonly value: HostValue;
  /** Without its `=`. */
  readonly formula?: string;
  /** True: the formula was set here, and nothing has calculated it; `value` is null. */
  readonly stale?: boolean;
  /** True: the formula is beyond this engine; `value` is what the file gave, or null. */
  readonly kept?: boolean;
  /** Where a click leads that the formula calculates. */
  readonly leads?: string;
  readonly look: Look;
  /** A place in this workbook that a click leads to. */
  readonly link?: string;
}

export function isError(value: unknown): value is CellError {
  return typeof value === 'object' && value !== null && 'error' in value;
}

/** Is there anything that Excel counts as content? */
export function isFilledCell(cell: HostCell): boolean {
  return cell.value !== null || cell.formula !== undefined;
}
