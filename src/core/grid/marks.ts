import type { Cell } from './cell';
import type { SheetSnapshot, Snapshot } from './snapshot';

/**
 * How the sheets of a return are known whatever happens to them: the first cell of a hidden key row and key column holds a mark.
 * Sheets may be renamed and moved, rows and columns too; readers go by mark and keys.
 */
export const MARKS = {
  form: 'pr:form',
  cover: 'pr:cover',
} as const;

/** The title of the coordinator's very hidden sheet: nobody can rename what no program shows. */
export const SECRET_SHEET = 'pr_secret';

/** Marks are looked for where inserted rows or columns, or a program's title, may have pushed them, no further. */
const REACH = 60;

/** A key as it was written; blanks that came to its ends are no part of it. */
export function keyText(cell: Cell | undefined): string {
  return typeof cell?.value === 'string' ? cell.value.trim() : '';
}

/** The zero-based cell of a mark on a sheet. */
export function findMark(sheet: SheetSnapshot, mark: string): { row: number; column: number } | undefined {
  for (let row = 0; row < Math.min(REACH, sheet.rows.length); row += 1) {
    const cells = sheet.rows[row] ?? [];
    const column = cells.slice(0, REACH).findIndex((cell) => keyText(cell) === mark);
    if (column >= 0) return { row, column };
  }
  return undefined;
}

/** A sheet of keys and values: the keys stand in the column of the mark, each value beside its key. */
export interface KeySheet {
  readonly sheet: SheetSnapshot;
  /** Zero-based column of the values. */
  readonly column: number;
  readonly values: ReadonlyMap<string, string>;
  /** Zero-based row by key. */
  readonly rows: ReadonlyMap<string, number>;
}

/** The first sheet with this mark, as keys and values. */
export function keySheet(snapshot: Snapshot, mark: string): KeySheet | undefined {
  for (const sheet of snapshot.sheets) {
    const place = findMark(sheet, mark);
    if (place !== undefined) return pairs(sheet, place.column);
  }
  return undefined;
}

function pairs(sheet: SheetSnapshot, at: number): KeySheet {
  const values = new Map<string, string>();
  const rows = new Map<string, number>();
  sheet.rows.forEach((cells, row) => {
    const key = keyText(cells[at]);
    const value = cells[at + 1]?.value;
    if (key === '') return;
    rows.set(key, row);
    if (typeof value === 'string' || typeof value === 'number') values.set(key, String(value));
  });
  return { sheet, column: at + 1, values, rows };
}
