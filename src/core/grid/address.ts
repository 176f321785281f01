/** Cells, areas and sheets as text, in the `A1` spelling of Excel: the only place that reads or writes it. */

/** `A`, `Z`, `AA`, … for a zero-based column. */
export function columnName(column: number): string {
  const rest = column % 26;
  const before = Math.floor(column / 26);
  return (before > 0 ? columnName(before - 1) : '') + String.fromCharCode(65 + rest);
}

/** Zero-based column of `A`, `AB`, …; -1 for no letters. */
export function columnNumber(letters: string): number {
  let column = 0;
  for (let index = 0; index < letters.length; index++) {
    column = column * 26 + (letters.charCodeAt(index) & 31);
  }
  return column - 1;
}

/** `G7` for zero-based row 6, column 6. */
export function cellName(row: number, column: number): string {
  return `${columnName(column)}${row + 1}`;
}

/** `A1:B2`, with both corners even where they are one cell. */
export function rangeName({ top, left, bottom, right }: Area): string {
  return `${cellName(top, left)}:${cellName(bottom, right)}`;
}

/** `A1:B2`, and `A1` for a single cell. */
export function areaName(area: Area): string {
  const { top, left, bottom, right } = area;
  return top === bottom && left === right ? cellName(top, left) : rangeName(area);
}

/** `$A$1:$B$2`, and `$A$1` for a single cell. */
export function absoluteName(area: Area): string {
  return areaName(area).replace(/[A-Z]+|\d+/g, '$$$&');
}

/** `'It''s a sheet'`. */
export function quotedSheet(sheet: string): string {
  return `'${sheet.replace(/'/g, "''")}'`;
}

/** Row and column of a plain cell address such as `AB12`, read once for every cell of a sheet; undefined if it is none. */
export function parseCell(text: string): { row: number; column: number } | undefined {
  let at = 0;
  let column = 0;
  for (; at < text.length && at < 4; at++) {
    const code = text.charCodeAt(at) & ~32;
    if (code < 65 || code > 90) break;
    column = column * 26 + code - 64;
  }
  let row = 0;
  const digits = at;
  for (; at < text.length; at++) {
    const digit = text.charCodeAt(at) - 48;
    if (digit < 0 || digit > 9) return undefined;
    row = row * 10 + digit;
  }
  return digits > 0 && at > digits ? { row: row - 1, column: column - 1 } : undefined;
}

const CORNER = /^\$?([A-Z]{1,3})\$?([0-9]{1,7})$/i;
const COLUMN = /^\$?([A-Z]{1,3})$/i;
const ROW = /^\$?([0-9]{1,7})$/;

interface Corner {
  readonly row: number | undefined;
  readonly column: number | undefined;
}

function corner(text: string): Corner | undefined {
  const cell = CORNER.exec(text);
  if (cell) return { row: Number(cell[2]) - 1, column: columnNumber(cell[1] ?? '') };
  const column = COLUMN.exec(text);
  if (column) return { row: undefined, column: columnNumber(column[1] ?? '') };
  const row = ROW.exec(text);
  return row ? { row: Number(row[1]) - 1, column: undefined } : undefined;
}

/** The lower and the upper of two bounds, or the whole sheet where both are left open; undefined if only one is. */
function bounds(
  a: number | undefined,
  b: number | undefined,
  size: number,
): readonly [number, number] | undefined {
  if (a === undefined && b === undefined) return [0, size - 1];
  if (a === undefined || b === undefined) return undefined;
  const [low, high] = [Math.min(a, b), Math.max(a, b)];
  return low >= 0 && high < size ? [low, high] : undefined;
}

/** `A1`, `$A$1:$B$2`, `$A:$C` or `$1:$3`; undefined for anything else and for what lies outside a sheet. */
export function parseArea(text: string): Area | undefined {
  const corners = text.split(':').map(corner);
  const [from, to = from] = corners;
  if (!from || !to || corners.length > 2 || corners.includes(undefined)) return undefined;
  // A lone `A` or `1` is no area.
  if (corners.length === 1 && (from.row === undefined || from.column === undefined)) return undefined;
  const rows = bounds(from.row, to.row, SHEET_ROWS);
  const columns = bounds(from.column, to.column, SHEET_COLUMNS);
  return rows && columns && { top: rows[0], left: columns[0], bottom: rows[1], right: columns[1] };
}

/** An area and the sheet that it is in. */
export interface SheetArea extends Area {
  readonly sheet: string;
}

/** The name of a sheet without its quotes, if it has any. */
export function unquotedSheet(name: string): string {
  return name.startsWith("'") ? name.slice(1, -1).replaceAll("''", "'") : name;
}

/** `'Sheet name'!$A$1:$B$2`; undefined for formulas, unions, other workbooks and `#REF!`. */
export function parseReference(text: string): SheetArea | undefined {
  const match = /^=?('(?:[^']|'')+'|[^'!,()[\]]+)!([^!,]+)$/.exec(text.trim());
  const area = match && parseArea(match[2] ?? '');
  const sheet = unquotedSheet(match?.[1] ?? '');
  return area && !sheet.startsWith('[') ? { sheet, ...area } : undefined;
}

/** Excel tells neither sheets nor tables nor names apart by their case. */
export function sameName(a: string, b: string): boolean {
  return a.toLowerCase() === b.toLowerCase();
}

/** The sheet of this name, in its own spelling before another's. */
export function findSheet<T extends { readonly name: string }>(
  sheets: readonly T[],
  name: string,
): T | undefined {
  return sheets.find((sheet) => sheet.name === name) ?? sheets.find((sheet) => sameName(sheet.name, name));
}

/** Zero-based, inclusive. */
export interface Area {
  readonly top: number;
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
}

/** The size of a sheet in every current spreadsheet program. */
export const SHEET_ROWS = 1_048_576;
export const SHEET_COLUMNS = 16_384;

/** Whether two areas share a cell. */
export function meet(a: Area, b: Area): boolean {
  return a.top <= b.bottom && b.top <= a.bottom && a.left <= b.right && b.left <= a.right;
}

/** The smallest area around both. */
export function spanOf(a: Area, b: Area): Area {
  return {
    top: Math.min(a.top, b.top),
    left: Math.min(a.left, b.left),
    bottom: Math.max(a.bottom, b.bottom),
    right: Math.max(a.right, b.right),
  };
}
