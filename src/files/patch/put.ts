/** Puts a sheet of ours into a workbook that exists. */
import { sameName } from '../../core/index';
import type { PutSheet, SetRows } from '../../core/index';
import { addCharts, keptDrawing } from '../chart';
import { addPivots, bookSources, computePivots, withPivotCells } from '../pivot';
import type { ComputedPivot } from '../pivot';
import { addSlicers, checkSlicers, keptSlicers, listKept, slicedFields, slicedPivots } from '../slicer';
import { writeParts } from '../write/plain';
import { openPackage, tablesOfSheet } from '../package/book';
import type { PackageBook, SheetPart } from '../package/book';
import { cachesOf, dropIdleCaches } from '../package/caches';
import { PatchError } from '../package/error';
import { dropTargets } from '../package/relations';
import { transplant } from './transplant';
import { listSheet, setNames, setState, sheetNames, sheetNumber } from '../package/workbook';
import { element } from '../xml/elements';

/** Lists the sheet of a change, so that later changes find it; its content comes with `putSheet`. */
export function makeRoom(book: PackageBook, change: PutSheet): PackageBook {
  const { sheet } = change;
  const standing = sheetOf(book, sheet.name);
  if (standing === undefined) {
    if (sheetNames(book).some((name) => sameName(name, sheet.name))) {
      throw new PatchError('not-replaceable', { sheet: sheet.name });
    }
    return listSheet(book, sheet, change.after);
  }
  if (tablesOfSheet(book, standing).length > 0)
    throw new PatchError('not-replaceable', { sheet: sheet.name });
  return book;
}

function sheetOf(book: PackageBook, name: string): SheetPart | undefined {
  return book.sheets.find((sheet) => sameName(sheet.name, name));
}

/** Writes the content of a sheet that is listed; true if formulas went with the old one. */
export async function putSheet(
  book: PackageBook,
  change: PutSheet,
  pivots: readonly ComputedPivot[] = [],
): Promise<boolean> {
  const { sheet, names = [] } = change;
  const place = sheetOf(book, sheet.name);
  if (place === undefined) throw new PatchError('no-sheet', { sheet: sheet.name });
  const { path } = place;
  const old = book.parts.text(path);
  const caches = cachesOf(book, path);
  const drawing = keptDrawing(book.parts, path);
  const slicers = keptSlicers(book, path);
  const kept = [...(drawing === undefined ? [] : [drawing]), ...slicers.map((one) => one.path)];
  dropTargets(book.parts, path, kept);
  const design = withPivotCells({ ...sheet, state: 'visible' }, pivots);
  const source = await writeParts({ sheets: [design], names: [], title: '', properties: {} });
  transplant(book, path, source, /<[^<>]*sheetView[^<>]* tabSelected=["'](?:1|true)["']/.test(old));
  addCharts(book.parts, path, design, pivots);
  listKept(book, path, slicers);
  setState(book, sheet);
  setNames(book, sheet, names);
  dropIdleCaches(book, caches);
  return element(old, 'f') !== undefined;
}

/** Puts the sheets with pivots, when the tables have their final rows, those `written` last; true if formulas went with old ones. */
export async function putPivotSheets(
  book: PackageBook,
  changes: readonly PutSheet[],
  written: readonly SetRows[],
): Promise<boolean> {
  if (changes.length === 0) return false;
  const sources = bookSources(openPackage(book.parts), written);
  let formulaGone = false;
  const placed = [];
  for (const change of changes) {
    const { sheet } = change;
    const missing = (table: string) => new PatchError('no-table', { sheet: sheet.name, table });
    const tab = sheetNumber(book, sheet.name);
    const pivots = computePivots(sheet, sources, missing, (pivot) => slicedFields(book, tab, pivot));
    checkSlicers(sheet, pivots);
    formulaGone = (await putSheet(book, change, pivots)) || formulaGone;
    const path = sheetOf(book, sheet.name)?.path ?? '';
    placed.push(...pivots.map((pivot) => ({ path, pivot })));
  }
  addSlicers(book, slicedPivots(book, placed, addPivots(book, placed)));
  return formulaGone;
}
