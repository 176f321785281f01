/** Sheets of a return as a grid of keys: a hidden key row and key column say which cell is which, wherever they moved to. */
import { findMark, keyText, MARKS, onceFor, type SheetSnapshot, type Snapshot } from '../grid';

/** A sheet with a hidden key row and key column. */
export interface KeyedGrid {
  readonly sheet: SheetSnapshot;
  readonly columns: ReadonlyMap<string, number>;
  /** Further columns with a key that another one had before: somebody copied the column, its key with it. */
  readonly copiedColumns: ReadonlyMap<string, readonly number[]>;
  readonly rows: ReadonlyMap<string, readonly number[]>;
  readonly keyRow: number;
  readonly keyColumn: number;
}

const gridsOf = onceFor((_snapshot: Snapshot) => new Map<string, readonly KeyedGrid[]>());

/** Every sheet with this mark, in the order of the workbook; looked for once, and asked for by each who reads there. */
export function keyedGrids(snapshot: Snapshot, mark: string): readonly KeyedGrid[] {
  const known = gridsOf(snapshot);
  const grids =
    known.get(mark) ??
    snapshot.sheets.flatMap((sheet) => {
      const place = findMark(sheet, mark);
      return place === undefined ? [] : [keyed(sheet, place.row, place.column)];
    });
  known.set(mark, grids);
  return grids;
}

/** The sheet with this mark that is the original. */
export function keyedGrid(snapshot: Snapshot, mark: string): KeyedGrid | undefined {
  return originalOf(snapshot, keyedGrids(snapshot, mark), mark);
}

/** Of several sheets with this mark, the original. */
export function originalOf(
  snapshot: Snapshot,
  grids: readonly KeyedGrid[],
  mark: string,
): KeyedGrid | undefined {
  // A copied sheet carries the marks too; the name that we defined stays with the original.
  const named = snapshot.names.find(
    ({ name }) => name === (mark === MARKS.form ? 'pr_form' : 'pr_cover_confirmed'),
  );
  return grids.find(({ sheet }) => sheet.name === named?.sheet) ?? grids[0];
}

function keyed(sheet: SheetSnapshot, keyRow: number, keyColumn: number): KeyedGrid {
  const columns = new Map<string, number>();
  const copiedColumns = new Map<string, number[]>();
  (sheet.rows[keyRow] ?? []).forEach((cell, column) => {
    const key = keyText(cell);
    if (key === '') return;
    if (columns.has(key)) copiedColumns.set(key, [...(copiedColumns.get(key) ?? []), column]);
    else columns.set(key, column);
  });
  const rows = new Map<string, number[]>();
  sheet.rows.forEach((cells, row) => {
    const key = keyText(cells[keyColumn]);
    if (row !== keyRow && key !== '') rows.set(key, [...(rows.get(key) ?? []), row]);
  });
  return { sheet, columns, copiedColumns, rows, keyRow, keyColumn };
}
