/** Addresses of cells and areas as `.xlsx` and `.ods` write them. */
import { MAX_COLUMNS, MAX_ROWS } from '../guard/limits';

export interface Area {
  readonly top: number;
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
}

export interface SheetArea extends Area {
  readonly sheet: string;
}

/** Zero-based column of `A`, `AB`, …; -1 for no letters. */
export function columnOf(letters: string): number {
  let column = 0;
  for (let index = 0; index < letters.length; index++) {
    column = column * 26 + (letters.charCodeAt(index) & 31);
  }
  return column - 1;
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
  if (cell) return { row: Number(cell[2]) - 1, column: columnOf(cell[1] ?? '') };
  const column = COLUMN.exec(text);
  if (column) return { row: undefined, column: columnOf(column[1] ?? '') };
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
  const rows = bounds(from.row, to.row, MAX_ROWS);
  const columns = bounds(from.column, to.column, MAX_COLUMNS);
  return rows && columns && { top: rows[0], left: columns[0], bottom: rows[1], right: columns[1] };
}

function unquoted(name: string): string {
  return name.startsWith("'") ? name.slice(1, -1).replaceAll("''", "'") : name;
}

/** `'Sheet name'!$A$1:$B$2`; undefined for formulas, unions, other workbooks and `#REF!`. */
export function parseXlsxReference(text: string): SheetArea | undefined {
  const match = /^=?('(?:[^']|'')+'|[^'!,()[\]]+)!([^!,]+)$/.exec(text.trim());
  const area = match && parseArea(match[2] ?? '');
  const sheet = unquoted(match?.[1] ?? '');
  return area && !sheet.startsWith('[') ? { sheet, ...area } : undefined;
}

/** `$'Sheet name'.$A$1:.$B$2`; the sheet of the second corner, if it is written, is the first one again. */
export function parseOdsReference(text: string): SheetArea | undefined {
  const sheetPattern = String.raw`\$?('(?:[^']|'')+'|[^'.:]+)`;
  const pattern = new RegExp(
    String.raw`^${sheetPattern}\.(\$?\w+\$?\w*)(?::(?:${sheetPattern})?\.(\$?\w+\$?\w*))?$`,
  );
  const match = pattern.exec(text.trim());
  if (!match) return undefined;
  const sheet = unquoted(match[1] ?? '');
  if (match[3] !== undefined && unquoted(match[3]) !== sheet) return undefined;
  const area = parseArea(match[4] === undefined ? (match[2] ?? '') : `${match[2] ?? ''}:${match[4]}`);
  return area && { sheet, ...area };
}

/** The sheet's own spelling; sheet names are the same whatever their case. */
export function findSheet<T extends { readonly name: string }>(
  sheets: readonly T[],
  name: string,
): T | undefined {
  const lower = name.toLowerCase();
  return (
    sheets.find((sheet) => sheet.name === name) ?? sheets.find((sheet) => sheet.name.toLowerCase() === lower)
  );
}
