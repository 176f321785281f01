import type { Area } from '../../core/index';
import { columnName, rangeName } from '../../core/index';

/** The last zero-based row of a sheet. */
export const LAST_ROW = 1048575;
export const LAST_COLUMN = 16383;

/** Zero-based column of `AB` or `AB12`. */
export function columnOf(reference: string): number {
  let column = 0;
  for (const letter of /^\$?([A-Za-z]+)/.exec(reference)?.[1]?.toUpperCase() ?? '') {
    column = column * 26 + letter.charCodeAt(0) - 64;
  }
  return column - 1;
}

/** `A1:B2`, `A1`, `A:B` or `1:2`; undefined for anything else. */
export function areaOf(reference: string): Area | undefined {
  const found = /^\$?([A-Za-z]{0,3})\$?(\d*)(?::\$?([A-Za-z]{0,3})\$?(\d*))?$/.exec(reference);
  if (found === null) return undefined;
  const [, left = '', top = '', right = left, bottom = top] = found;
  if (left === '' && top === '') return undefined;
  return {
    top: top === '' ? 0 : Number(top) - 1,
    left: left === '' ? 0 : columnOf(left),
    bottom: bottom === '' ? LAST_ROW : Number(bottom) - 1,
    right: right === '' ? LAST_COLUMN : columnOf(right),
  };
}

/** `A1:B2`, and `A1` for a single cell. */
export function referenceOf(area: Area): string {
  const single = area.top === area.bottom && area.left === area.right;
  return single
    ? `${columnName(area.left)}${area.top + 1}`
    : rangeName(area.top, area.left, area.bottom, area.right);
}

export function meet(a: Area, b: Area): boolean {
  return a.top <= b.bottom && b.top <= a.bottom && a.left <= b.right && b.left <= a.right;
}

/** The smallest area around both. */
export function around(a: Area, b: Area): Area {
  return {
    top: Math.min(a.top, b.top),
    left: Math.min(a.left, b.left),
    bottom: Math.max(a.bottom, b.bottom),
    right: Math.max(a.right, b.right),
  };
}
