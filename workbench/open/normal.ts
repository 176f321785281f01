/** What the typeface of the style Normal makes of columns and rows that nobody sized. */
import type { BaseFont } from './styles';

/** Pixels of the widest digit at 96 dpi, and points of a row, by typeface and size. */
const NORMALS: Readonly<Record<string, readonly [digit: number, row: number]>> = {
  'Calibri 11': [7, 15],
  'Calibri 12': [8, 15.75],
  'Calibri 20': [14, 26.25],
  'Arial 11': [8, 14.25],
  '新細明體 12': [8, 16.5],
  '微軟正黑體 11': [8, 15.75],
};

/** Digits that an unsized column has room for, where the file says no other number. */
const BASE_CHARACTERS = 8;

export interface Normal {
  /** Pixels of the widest digit. */
  readonly digit: number;
  /** Pixels of a column beyond its digits: five for usual fonts (ECMA-376, 18.3.1.13). */
  readonly padding: number;
  /** Points of a row. */
  readonly row: number;
}

export function normalOf({ name, size }: BaseFont): Normal {
  const [digit, row] = NORMALS[`${name} ${size}`] ?? [Math.round(size * 0.66), size * 1.4];
  return { digit, padding: 2 * Math.ceil(digit / 4) + 1, row };
}

/** Characters of an unsized column as a file states them: digits and padding, rounded up to eight pixels (ECMA-376, 18.3.1.81). */
export function unsizedWidth({ digit, padding }: Normal, base = BASE_CHARACTERS): number {
  return (Math.ceil((base * digit + padding) / 8) * 8) / digit;
}
