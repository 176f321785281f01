/** A workbook in the stand-in as one short text: equal where its file would be, with what a file leaves out. */
import { createHash } from 'node:crypto';
import type { Host } from '../../workbench/host/index';
import { saveBook } from '../../workbench/host/save';
import { KEPT } from '../../src/excel/dress/kept';

/**
 * What stands in the workbook without its dress: the cells of each sheet but those with PivotTables, the tables and the names.
 * `pivots`: titles of the sheets that have PivotTables, or shall have them.
 */
export function dataOfHost({ book }: Host, pivots: ReadonlySet<string> = pivotSheets(book)): string {
  const { sheets, names } = saveBook(book).design;
  const shown = sheets
    .filter(({ name }) => !pivots.has(name) && name !== KEPT)
    .map(({ name, rows, table }) => ({
      name,
      cells: rows.flatMap(({ row, cells }) =>
        cells
          .filter(({ value, formula }) => value !== null || formula !== undefined)
          .map(({ column, value, formula }) => [row, column, value, formula ?? '']),
      ),
      table,
    }))
    .sort((a, b) => a.name.localeCompare(b.name));
  return createHash('sha1')
    .update(JSON.stringify([shown, names]))
    .digest('hex');
}

export function pivotSheets(book: Host['book']): ReadonlySet<string> {
  return new Set(book.sheets.flatMap(({ name, pivots }) => (pivots.length > 0 ? [name] : [])));
}

/** Charts and slicers that are put in another order are the same: none lies over another. A slicer that was never named is a person's. */
export function stateOfHost({ book }: Host): string {
  const { design, lost } = saveBook(book);
  // A stop while old groups of rows are cleared leaves the first row in one: Excel tells of no group, so no run can know.
  const rest = { lost: lost.filter((what) => !/: (slicer (?!pr_)|open group of rows)/.test(what)) };
  const sheets = design.sheets.map((sheet) => ({
    ...sheet,
    charts: [...(sheet.charts ?? [])].sort((a, b) => a.name.localeCompare(b.name)),
    pivots: (sheet.pivots ?? []).map((pivot) => ({
      ...pivot,
      slicers: [...(pivot.slicers ?? [])].sort((a, b) => a.name.localeCompare(b.name)),
    })),
  }));
  return createHash('sha1')
    .update(JSON.stringify([{ ...design, sheets }, rest]))
    .digest('hex');
}
