/** A workbook as data, read once. Both adapters make it; the core never sees anything else of a workbook. */
import { sameName } from './address';
import type { Cell } from './cell';

export interface SheetSnapshot {
  readonly name: string;
  readonly state: 'visible' | 'hidden' | 'veryHidden';
  /** `rows[row][column]`, zero-based, from A1; missing cells read as empty, and so does a sheet that was not asked for. */
  readonly rows: readonly (readonly Cell[])[];
}

/** One of the workbook's tables (in `.ods`, a database range), body rows without the header. */
export interface TableSnapshot {
  readonly name: string;
  readonly sheet: string;
  /** Zero-based cell of the first header. */
  readonly row: number;
  readonly column: number;
  readonly headers: readonly string[];
  readonly rows: readonly (readonly Cell[])[];
}

/** A workbook-wide defined name and the area it means, zero-based and inclusive. */
export interface NameSnapshot {
  readonly name: string;
  readonly sheet: string;
  readonly top: number;
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
}

/** What people put beside the cells: a note, a text box, a picture. Files alone tell of it. */
export interface BesideCells {
  readonly kind: 'note' | 'shape' | 'picture';
  readonly sheet: string;
  /** Zero-based cell that it belongs to; absent if it belongs to none. */
  readonly row?: number;
  readonly column?: number;
  /** Empty for a picture. */
  readonly text: string;
}

/** Which parts of a workbook to read; what is absent is read whole. */
export interface SnapshotWant {
  /** Names of tables; an unknown one is simply not in the snapshot. */
  readonly tables?: readonly string[];
  /** Titles of sheets whose cells are wanted, `[]` for none; the others are in the snapshot without rows. */
  readonly sheets?: readonly string[];
  /** Defined names; an unknown one is simply not in the snapshot. */
  readonly names?: readonly string[];
}

/** Whether something of this name is wanted. */
export function isWanted(name: string, wanted: readonly string[] | undefined): boolean {
  return wanted === undefined || wanted.some((one) => sameName(one, name));
}

export interface Snapshot {
  readonly kind: 'xlsx' | 'ods' | 'host';
  readonly sheets: readonly SheetSnapshot[];
  readonly tables: readonly TableSnapshot[];
  readonly names: readonly NameSnapshot[];
  /** Custom document properties, as text. */
  readonly properties: Readonly<Record<string, string>>;
  /** Absent where nothing stands beside the cells, and in a host, which is not asked. */
  readonly beside?: readonly BesideCells[];
}
