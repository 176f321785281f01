/** Where a sheet that is read as a document is divided into printed pages: no heading at a page's foot, no line left over. */
import { MARGINS, type PrintDesign, type RowDesign } from '../../grid';

const POINTS_PER_INCH = 72;
/** A4, in points. */
const PAPER = { width: 595, height: 842 };
/**
 * Points of one character of a column's width. Programs take the widest digit of the default font, and where 微軟正黑體 is
 * missing that of what stands in for it: 7.0 in LibreOffice with DejaVu, about 6 in Excel. The widest one decides.
 */
export const CHARACTER = 7.15;
/** Printers differ in the last line: a page is taken for a little lower than it is. */
const SAFE = 0.97;

/**
 * Scale and breaks of a page that is so many characters wide. Rows in `together` stay on the page of the row that
 * follows them, as far as a page holds them. `head` is the height of the rows that each page repeats, in points.
 */
export function documentPages(
  rows: readonly RowDesign[],
  characters: number,
  together: ReadonlySet<number>,
  head: number,
  orientation: PrintDesign['orientation'] = 'portrait',
): Pick<PrintDesign, 'scale' | 'breakAfterRows'> {
  const [across, down] =
    orientation === 'portrait' ? [PAPER.width, PAPER.height] : [PAPER.height, PAPER.width];
  const width = across - (MARGINS.left + MARGINS.right) * POINTS_PER_INCH;
  const height = down - (MARGINS.top + MARGINS.bottom) * POINTS_PER_INCH;
  const scale = Math.min(100, Math.floor((width / (characters * CHARACTER)) * 100));
  const room = ((height / scale) * 100 - head) * SAFE;
  const after = breaks(rows, together, room);
  return { scale, ...(after.length === 0 ? {} : { breakAfterRows: after }) };
}

function breaks(rows: readonly RowDesign[], together: ReadonlySet<number>, room: number): number[] {
  const found: number[] = [];
  let first = 0;
  let used = 0;
  for (let row = 0; row < rows.length; row += 1) {
    const height = rows[row]?.height ?? 0;
    // An empty row at a page's foot may be cut: nobody misses it.
    if (used + height <= room || rows[row]?.cells.length === 0) {
      used += height;
      continue;
    }
    const start = startOfBlock(row, first, together);
    found.push(start - 1);
    first = start;
    used = rows.slice(start, row + 1).reduce((sum, one) => sum + (one.height ?? 0), 0);
  }
  return found;
}

/** The first row of the block that a row ends; the row itself where the block fills the whole page. */
function startOfBlock(row: number, first: number, together: ReadonlySet<number>): number {
  let start = row;
  while (start > first && together.has(start - 1)) start -= 1;
  return start > first ? start : row;
}
