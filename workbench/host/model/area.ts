/** Rectangles of cells, zero-based and inclusive. */
import { type Area, columnName, SHEET_COLUMNS, SHEET_ROWS, areaName, meet } from '../../../src/core/index';

export const WHOLE: Area = { top: 0, left: 0, bottom: SHEET_ROWS - 1, right: SHEET_COLUMNS - 1 };

export function sized(top: number, left: number, rows: number, columns: number): Area {
  return { top, left, bottom: top + rows - 1, right: left + columns - 1 };
}

export const rowCount = (area: Area): number => area.bottom - area.top + 1;
export const columnCount = (area: Area): number => area.right - area.left + 1;
export const cellCount = (area: Area): number => rowCount(area) * columnCount(area);
export const isWholeColumns = (area: Area): boolean => area.top === 0 && area.bottom === SHEET_ROWS - 1;
export const isWholeRows = (area: Area): boolean => area.left === 0 && area.right === SHEET_COLUMNS - 1;

export function contains(outer: Area, inner: Area): boolean {
  return (
    outer.top <= inner.top &&
    outer.left <= inner.left &&
    outer.bottom >= inner.bottom &&
    outer.right >= inner.right
  );
}

export const sameArea = (a: Area, b: Area): boolean => contains(a, b) && contains(b, a);

export function intersection(a: Area, b: Area): Area | undefined {
  if (!meet(a, b)) return undefined;
  return {
    top: Math.max(a.top, b.top),
    left: Math.max(a.left, b.left),
    bottom: Math.min(a.bottom, b.bottom),
    right: Math.min(a.right, b.right),
  };
}

/** What is left of `area` without `hole`: up to four rectangles. */
export function without(area: Area, hole: Area): Area[] {
  const cut = intersection(area, hole);
  if (cut === undefined) return [area];
  const pieces: Area[] = [];
  if (cut.top > area.top) pieces.push({ ...area, bottom: cut.top - 1 });
  if (cut.left > area.left) pieces.push({ ...area, top: cut.top, bottom: cut.bottom, right: cut.left - 1 });
  if (cut.right < area.right) pieces.push({ ...area, top: cut.top, bottom: cut.bottom, left: cut.right + 1 });
  if (cut.bottom < area.bottom) pieces.push({ ...area, top: cut.bottom + 1 });
  return pieces;
}

export function inSheet(area: Area): boolean {
  return contains(WHOLE, area) && area.bottom >= area.top && area.right >= area.left;
}

/** `A1`, `A1:B2`, `A:C` or `1:3`, as Excel shows it. */
export function areaText(area: Area): string {
  if (isWholeRows(area)) return `${area.top + 1}:${area.bottom + 1}`;
  if (isWholeColumns(area)) return `${columnName(area.left)}:${columnName(area.right)}`;
  return areaName(area);
}
