/** Reads ranges in pages of rows, for a workbook that is too large for one answer. */
import type { Cell } from '../core/index';
import { hostGrid, loadCells, type HostGrid } from './from-host';
import { asHostError, HostError } from './host/host-error';
import { inTurn } from './host/in-turn';
import type { Pace } from './host/pace';

/** Cells of a page: some 3 MB where texts are short; a page that is still too large is halved. */
const PAGE_CELLS = 20_000;

interface Page {
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
  readonly rows: number;
  readonly columns: number;
}

/** The cells of each range, undefined for one that is empty. */
export async function readPages(
  context: Excel.RequestContext,
  wanted: readonly { readonly sheet: string; readonly range: Excel.Range }[],
  pace: Pace,
): Promise<readonly (HostGrid | undefined)[]> {
  for (const { range } of wanted) range.load('rowIndex,columnIndex,rowCount,columnCount');
  await context.sync();
  return inTurn(wanted, async ({ sheet, range }) => {
    if (range.isNullObject) return undefined;
    const { rowIndex: row, columnIndex: column, rowCount, columnCount: columns } = range;
    const pages = pagesOf({ sheet, row, column, rows: rowCount, columns });
    const read = await inTurn(pages, (page) => readPage(context, page, pace));
    return { row, column, rows: read.flat() };
  });
}

function pagesOf(whole: Page): Page[] {
  const height = Math.max(1, Math.floor(PAGE_CELLS / whole.columns));
  return Array.from({ length: Math.ceil(whole.rows / height) }, (_, index) => ({
    ...whole,
    row: whole.row + index * height,
    rows: Math.min(height, whole.rows - index * height),
  }));
}

async function readPage(
  context: Excel.RequestContext,
  page: Page,
  pace: Pace,
): Promise<readonly (readonly Cell[])[]> {
  const range = context.workbook.worksheets
    .getItem(page.sheet)
    .getRangeByIndexes(page.row, page.column, page.rows, page.columns);
  loadCells(range);
  try {
    await context.sync();
    const grid = await hostGrid(range, pace);
    if (grid === undefined) throw new HostError('too-large');
    return grid.rows;
  } catch (error) {
    const known = asHostError(error, false);
    if (page.rows === 1 || !(known instanceof HostError && known.code === 'too-large')) throw error;
    const upper = Math.ceil(page.rows / 2);
    const halves = [
      { ...page, rows: upper },
      { ...page, row: page.row + upper, rows: page.rows - upper },
    ];
    return (await inTurn(halves, (half) => readPage(context, half, pace))).flat();
  }
}
