/** Widths and heights: a file counts characters of the style Normal, the interface points. */
import { SHEET_COLUMNS, SHEET_ROWS } from '../../../src/core/index';
import type { Area } from '../../../src/core/index';
import { range } from './grid';
import type { HostSheet } from './sheet';

/** Pixels of the widest digit at 96 dpi, and points of a row, by typeface and size of the style Normal. */
const NORMALS: Readonly<Record<string, readonly [digit: number, row: number]>> = {
  'Calibri 11': [7, 15],
  'Calibri 12': [8, 15.75],
  'Calibri 20': [14, 26.25],
  'Arial 11': [8, 14.25],
  '新細明體 12': [8, 16.5],
  '微軟正黑體 11': [8, 15.75],
};

const POINTS_PER_PIXEL = 0.75;

interface Measures {
  readonly pointsPerCharacter: number;
  readonly rowHeight: number;
  /** Characters as `standardWidth` gives them: without the padding. */
  readonly standardCharacters: number;
  /** Characters as a file states them: with it. */
  readonly fileCharacters: number;
}

export function widthOf(sheet: HostSheet): Measures {
  const { fontName, size } = sheet.looks.normal;
  const [digit, rowHeight] = NORMALS[`${fontName} ${size}`] ?? [Math.round(size * 0.66), size * 1.4];
  // Eight digits and their padding, rounded up to eight pixels (ECMA-376, 18.3.1.81): five pixels for usual fonts.
  const padding = 2 * Math.ceil(digit / 4) + 1;
  const pixels = Math.ceil((8 * digit + padding) / 8) * 8;
  return {
    pointsPerCharacter: digit * POINTS_PER_PIXEL,
    rowHeight,
    standardCharacters: Math.floor(((pixels - padding) / digit) * 100) / 100,
    fileCharacters: pixels / digit,
  };
}

/** Points of a column, in whole pixels; a hidden one has none. */
export function columnPoints(sheet: HostSheet, column: number): number {
  const { width, hidden } = sheet.columns.get(column) ?? {};
  const measures = widthOf(sheet);
  const points = (width ?? measures.fileCharacters) * measures.pointsPerCharacter;
  return hidden === true ? 0 : Math.round(points / POINTS_PER_PIXEL) * POINTS_PER_PIXEL;
}

export function rowPoints(sheet: HostSheet, row: number): number {
  const { height, hidden, filtered } = sheet.rows.get(row) ?? {};
  return hidden === true || filtered === true ? 0 : (height ?? widthOf(sheet).rowHeight);
}

/** The same answer for all, else null, as the interface says of a range that is not uniform. */
export function common<T>(values: Iterable<T>): T | null {
  let first: T | undefined;
  for (const value of values) {
    if (first === undefined) first = value;
    else if (first !== value) return null;
  }
  return first ?? null;
}

/** The columns of some areas; of a whole sheet only those with facts and one without. */
export function columnsIn(sheet: HostSheet, areas: readonly Area[]): number[] {
  return areas.flatMap((area) =>
    area.right - area.left < SHEET_COLUMNS - 1
      ? range(area.left, area.right)
      : [...sheet.columns.keys(), SHEET_COLUMNS - 1],
  );
}

export function rowsIn(sheet: HostSheet, areas: readonly Area[]): number[] {
  return areas.flatMap((area) =>
    area.bottom - area.top < SHEET_ROWS - 1
      ? range(area.top, area.bottom)
      : [...sheet.rows.keys(), SHEET_ROWS - 1],
  );
}
