/** What every workbook of ours looks like in whichever program it is made, beyond the styles of its cells. */

/** One name: a program that does not have it substitutes. */
export const FONT = '微軟正黑體';
/** Points. */
export const FONT_SIZE = 11;

export const TABLE_STYLE = 'TableStyleLight1';

/** A4 with narrow margins, in inches. */
export const MARGINS = { left: 0.4, right: 0.4, top: 0.5, bottom: 0.5, header: 0.25, footer: 0.25 } as const;

/** Points of a chart's texts, and `RRGGBB`. */
export const CHART_LOOK = {
  size: 9,
  titleSize: 11,
  text: '262626',
  outline: '595959',
  label: 'FFFFFF',
  lines: 'D9D9D9',
} as const;

/** Surfaces of a chart over a pivot, in the order of its series; told apart in grey too. */
export const PIVOT_SURFACES = [
  { fill: '1B4F72' },
  { fill: 'DDEBF7' },
  { fill: '5B8DB0' },
  { fill: '375623', pattern: 'smGrid' },
  { fill: 'F2F2F2' },
  { fill: '1B4F72', pattern: 'dkUpDiag' },
  { fill: '595959', pattern: 'ltHorz' },
  { fill: 'BFBFBF' },
  { fill: '404040', pattern: 'pct50' },
  { fill: 'FFFFFF' },
] as const;
