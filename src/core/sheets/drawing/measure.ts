/** How much room a text takes: rows of wrapped Chinese text get no height from any file library, so the core computes it. */

/** Points of one line at the default size of 11. */
const LINE = 16;
/** Excel's limit for a row, in points. */
export const HIGHEST_ROW = 409;

/** Characters that a step of an indent takes. */
const STEP = 2;

/** What is left of a column's width for the text of a cell. */
export function roomIn(width: number, { indent = 0 }: { readonly indent?: number }): number {
  return Math.max(2, width - STEP * indent);
}

/** Width of a text in characters of a column's width: a full-width character takes two. */
export function textWidth(text: string): number {
  let width = 0;
  for (let at = 0; at < text.length; at += 1) {
    const code = text.codePointAt(at) ?? 0;
    width += code < 0x2000 ? 1 : 2;
    if (code > 0xffff) at += 1;
  }
  return width;
}

/** Lines that a text takes in a column of this width, in characters. */
export function wrappedLines(text: string, width: number): number {
  // Half a character's padding at each side, and a full-width character is never split.
  const room = Math.max(2, Math.floor(width - 1));
  return text.split('\n').reduce((lines, line) => lines + Math.max(1, Math.ceil(textWidth(line) / room)), 0);
}

interface Worded {
  readonly text: string;
  /** Of its column, in characters. */
  readonly width: number;
  readonly size?: number;
}

/** The usual height of a row, or what it takes where one of these texts runs over its line. */
export function heightFor(usual: number, cells: readonly Worded[]): number {
  const runsOver = cells.some(({ text, width, size = 11 }) => wrappedLines(text, (width * 11) / size) > 1);
  return runsOver ? rowHeight(cells, usual) : usual;
}

/** Height of a row, in points, that holds these texts in columns of these widths; at most {@link HIGHEST_ROW}. */
export function rowHeight(cells: readonly Worded[], least = LINE): number {
  const heights = cells.map(
    ({ text, width, size = 11 }) => wrappedLines(text, (width * 11) / size) * LINE * (size / 11) + 6,
  );
  return Math.min(HIGHEST_ROW, Math.max(least, ...heights.map(Math.ceil)));
}
