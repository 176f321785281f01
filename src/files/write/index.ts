import type { WorkbookDesign } from '../../core/index';
import { addCharts } from '../chart';
import { openPackage } from '../package/book';
import type { Parts } from '../package/parts';
import { addPivots, computePivots, designSources, type PlacedPivot, withPivotCells } from '../pivot';
import { addSlicers, checkSlicers, slicedPivots } from '../slicer';
import { sheetPath } from './frame';
import { writeParts } from './plain';
import type { Series } from './series';

export { Series } from './series';

/**
 * Writes a new workbook. The same design gives the same bytes. A design that Excel would have to repair is refused
 * with an `Error`: a fault of the caller. A text beyond what a cell holds is cut, with a mark. Whoever writes many workbooks of one
 * kind gives them all one series.
 */
export async function writeWorkbook(design: WorkbookDesign, series?: Series): Promise<Uint8Array> {
  const sources = designSources(design);
  const sheets = design.sheets.map((sheet) => {
    const missing = (table: string) => new Error(`${sheet.name}: a pivot over no table: ${table}.`);
    const pivots = computePivots(sheet, sources, missing);
    return { pivots, design: withPivotCells(sheet, pivots) };
  });
  const parts = await writeParts({ ...design, sheets: sheets.map((sheet) => sheet.design) }, series);
  const placed = sheets.flatMap(({ pivots }, index) =>
    pivots.map((pivot) => ({ path: sheetPath(index), pivot })),
  );
  const slice = placed.length === 0 ? () => undefined : putPivots(parts, placed);
  sheets.forEach((sheet, index) => addCharts(parts, sheetPath(index), sheet.design, sheet.pivots));
  sheets.forEach((sheet) => checkSlicers(sheet.design, sheet.pivots));
  slice();
  return parts.save();
}

/** Puts pivots into a workbook; what it gives puts their slicers, which lie over the charts. */
function putPivots(parts: Parts, placed: readonly PlacedPivot[]): () => void {
  const book = openPackage(parts);
  const caches = addPivots(book, placed);
  return () => addSlicers(book, slicedPivots(book, placed, caches));
}
