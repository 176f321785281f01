/** Sheets of a return as a grid of keys: a hidden key row and key column say which cell is which, wherever they moved to. */
import { MARKS, type SheetSnapshot, type Snapshot } from '../grid';

/** A sheet with a hidden key row and key column. */
export interface Grid {
  readonly sheet: SheetSnapshot;
  readonly columns: ReadonlyMap<string, number>;
  readonly rows: ReadonlyMap<string, readonly number[]>;
  readonly keyRow: number;
  readonly keyColumn: number;
}

/** Marks are looked for where an inserted row or column may have pushed them, no further. */
const REACH = 60;

/** Every sheet with this mark, in the order of the workbook. */
export function gridsOf(snapshot: Snapshot, mark: string): Grid[] {
  return snapshot.sheets.flatMap((sheet) => {
    const place = findMark(sheet, mark);
    return place === undefined ? [] : [keyed(sheet, place.row, place.column)];
  });
}

/** The sheet with this mark that is the original. */
export function gridOf(snapshot: Snapshot, mark: string): Grid | undefined {
  const grids = gridsOf(snapshot, mark);
  // A copied sheet carries the marks too; the name that we defined stays with the original.
  const named = snapshot.names.find(
    ({ name }) => name === (mark === MARKS.form ? 'pr_form' : 'pr_cover_confirmed'),
  );
  return grids.find(({ sheet }) => sheet.name === named?.sheet) ?? grids[0];
}

function findMark(sheet: SheetSnapshot, mark: string): { row: number; column: number } | undefined {
  for (let row = 0; row < Math.min(REACH, sheet.rows.length); row += 1) {
    const cells = sheet.rows[row] ?? [];
    const column = cells.slice(0, REACH).findIndex((cell) => cell.value === mark);
    if (column >= 0) return { row, column };
  }
  return undefined;
}

function keyed(sheet: SheetSnapshot, keyRow: number, keyColumn: number): Grid {
  const columns = new Map<string, number>();
  (sheet.rows[keyRow] ?? []).forEach((cell, column) => {
    if (typeof cell.value === 'string' && cell.value !== '' && !columns.has(cell.value))
      columns.set(cell.value, column);
  });
  const rows = new Map<string, number[]>();
  sheet.rows.forEach((cells, row) => {
    const key = cells[keyColumn]?.value;
    if (row !== keyRow && typeof key === 'string' && key !== '')
      rows.set(key, [...(rows.get(key) ?? []), row]);
  });
  return { sheet, columns, rows, keyRow, keyColumn };
}
