import type { Cell } from './cell';
import type { SheetSnapshot } from './snapshot';

/**
 * How the sheets of a return are known whatever happens to them: the first cell of a hidden key row and key column holds a mark.
 * Sheets may be renamed and moved, rows and columns too; readers go by mark and keys.
 */
export const MARKS = {
  form: 'pr:form',
  cover: 'pr:cover',
} as const;

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
