/** What of the grid must be drawn anew. */
import type { CellMatrix, Sheet as GridSheet } from '@fortune-sheet/core';

/** The sheets that differ; `others` where they are no longer the same sheets. */
export function changedSheets(
  before: readonly GridSheet[],
  after: readonly GridSheet[],
): readonly GridSheet[] | 'others' {
  const shape = (sheets: readonly GridSheet[]) => sheets.map(({ id, name, hide }) => [id, name, hide]);
  if (JSON.stringify(shape(before)) !== JSON.stringify(shape(after))) return 'others';
  return after.filter((sheet, index) => !isSame(sheet, before[index]));
}

/** Cells that are the very same list were not made anew, nor was anything else of the sheet. */
function isSame(sheet: GridSheet, before: GridSheet | undefined): boolean {
  const untouched = sheet.celldata !== undefined && sheet.celldata === before?.celldata;
  return untouched || content(sheet) === content(before);
}

/** The selection and which sheet is seen are no content: they change without anything to draw anew. */
function content(sheet: GridSheet | undefined): string {
  return JSON.stringify({ ...sheet, status: 0, luckysheet_select_save: [] });
}

/** The component takes a sheet's first cells as a list, and later ones as a matrix. */
export function matrixOf({ celldata = [], ...sheet }: GridSheet): GridSheet {
  const data: CellMatrix = Array.from({ length: sheet.row ?? 1 }, () =>
    Array.from({ length: sheet.column ?? 1 }, () => null),
  );
  for (const { r, c, v } of celldata) {
    const row = data[r];
    if (row !== undefined) row[c] = v;
  }
  return { ...sheet, data };
}
