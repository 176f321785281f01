/** Widths and heights: a file counts characters of the style Normal, the interface points. */
import { SHEET_COLUMNS, SHEET_ROWS } from '../../../src/core/index';
import type { Area } from '../../../src/core/index';
import { normalOf, unsizedWidth } from '../../open';
import { range } from './grid';
import type { HostSheet } from './sheet';

const POINTS_PER_PIXEL = 0.75;

interface Measures {
  readonly pointsPerCharacter: number;
  readonly rowHeight: number;
  /** Characters as `standardWidth` gives them: without the padding. */
  readonly standardCharacters: number;
  /** Characters as a file states them: with it. */
  readonly fileCharacters: number;
}

export function widthOf({ looks, unsized }: HostSheet): Measures {
  const { fontName: name, size } = looks.normal;
  const normal = normalOf({ name, size });
  const { digit, padding, row } = normal;
  const fileCharacters = unsized.width ?? unsizedWidth(normal);
  const pixels = Math.round(fileCharacters * digit);
  return {
    pointsPerCharacter: digit * POINTS_PER_PIXEL,
    rowHeight: unsized.height ?? row,
    standardCharacters: Math.floor(((pixels - padding) / digit) * 100) / 100,
    fileCharacters,
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
