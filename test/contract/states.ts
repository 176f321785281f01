/** A workbook in the stand-in as one short text: equal where its file would be, with what a file leaves out. */
import { createHash } from 'node:crypto';
import type { Host } from '../../workbench/host/index';
import { saveBook } from '../../workbench/host/save';
import { REGROUPING } from '../../src/excel/dress/groups';
import { KEPT } from '../../src/excel/dress/kept';

type Saved = ReturnType<typeof saveBook>;

/** What is compared of a workbook, each as one short text. */
interface Shot {
  readonly state: string;
  readonly data: string;
  /** Equal where nothing at all differs that a file or what a file leaves out could tell. */
  readonly exact: string;
}

/** All at once: the workbook is saved a single time. */
export function shotOf({ book }: Host, pivots: ReadonlySet<string>): Shot {
  const saved = saveBook(book);
  return { state: stateOf(saved), data: dataOf(saved, pivots), exact: digest(saved) };
}

/**
 * What stands in the workbook without its dress: the cells of each sheet but those with PivotTables, the tables and the names.
 * `pivots`: titles of the sheets that have PivotTables, or shall have them.
 */
function dataOf({ design: { sheets, names } }: Saved, pivots: ReadonlySet<string>): string {
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
  // What is left for the next run is no data.
  return digest([shown, names.filter(({ name }) => !name.startsWith(REGROUPING))]);
}

export function pivotSheets(book: Host['book']): ReadonlySet<string> {
  return new Set(book.sheets.flatMap(({ name, pivots }) => (pivots.length > 0 ? [name] : [])));
}

/** As it ends wherever a run stopped. */
export function stateOfHost({ book }: Host): string {
  const { design, lost } = saveBook(book);
  return stateOf({ design, lost: lost.filter((what) => !UNNAMED.test(what)) });
}

/** A slicer that was never named is a person's, and a stop between adding one and naming it leaves one. */
const UNNAMED = /: slicer (?!pr_)/;

/** Charts and slicers that are put in another order are the same: none lies over another. */
function stateOf({ design, lost }: Saved): string {
  const sheets = design.sheets.map((sheet) => ({
    ...sheet,
    charts: [...(sheet.charts ?? [])].sort((a, b) => a.name.localeCompare(b.name)),
    pivots: (sheet.pivots ?? []).map((pivot) => ({
      ...pivot,
      slicers: [...(pivot.slicers ?? [])].sort((a, b) => a.name.localeCompare(b.name)),
    })),
  }));
  return digest([{ ...design, sheets }, { lost }]);
}

function digest(what: unknown): string {
  return createHash('sha1').update(JSON.stringify(what)).digest('hex');
}
