import { SHEET_COLUMNS, SHEET_ROWS, sameName } from '../../core/index';
import type { Change, PutSheet, SetCells, SetRows } from '../../core/index';
import { calculateOnLoad, dropCalcChain, openPackage, tablesOfSheet } from '../package/book';
import type { PackageBook, SheetPart } from '../package/book';
import { editsOf, editSheet } from './edit';
import type { Edits } from './edit';
import { pivotedTables, refreshCaches } from '../package/caches';
import { PatchError } from '../package/error';
import { checkFormulas } from './formulas';
import { openParts } from '../package/parts';
import { restoreHeaders } from './headers';
import { withDimension, withRanges } from './ranges';
import { putPivotSheets, makeRoom, putSheet } from './put';
import { planRows } from './rows';
import { cutPart } from './large-sheet';
import type { SheetText } from './sheet';
import { textStylesOf } from './text-styles';
import { withLastRow } from '../package/table';

export { PatchError } from '../package/error';
export { openParts } from '../package/parts';
export type { Parts } from '../package/parts';

/** A change of cells that stand in a sheet already. */
export type Edit = SetCells | SetRows;

/**
 * Applies changes of cells and rows, whole or not at all (`PatchError`). Only the parts that must change do; the others
 * keep their bytes and their order. The same changes give the same bytes, also when applied again.
 */
export function applyChanges(bytes: Uint8Array, changes: readonly Edit[]): Uint8Array {
  if (changes.length === 0) return bytes;
  const book = openPackage(openParts(bytes));
  restoreHeaders(book);
  return finished(book, changes.map((change) => applyEdit(book, change)).includes(true));
}

/** Applies changes of every kind, with the same promises; sheets with pivots are written last, from the final rows. */
export async function changeWorkbook(bytes: Uint8Array, changes: Iterable<Change>): Promise<Uint8Array> {
  let book = openPackage(openParts(bytes));
  restoreHeaders(book);
  let isChanged = false;
  let formulaGone = false;
  const withPivots = new Map<string, PutSheet>();
  const isPivoted = pivotedTables(book);
  /** The rows of tables that pivots show, as they were written last. */
  const written = new Map<string, SetRows>();
  for (const change of changes) {
    isChanged = true;
    if (change.kind === 'sheet') {
      const { name, pivots = [] } = change.sheet;
      book = makeRoom(book, change);
      withPivots.delete(name);
      if (pivots.length > 0) withPivots.set(name, change);
      else formulaGone = (await putSheet(book, change)) || formulaGone;
    } else {
      formulaGone = applyEdit(book, change) || formulaGone;
      // Cells may stand in any table.
      if (change.kind === 'cells') written.clear();
      else if (isPivoted(change.table)) written.set(change.table, change);
    }
  }
  if (!isChanged) return bytes;
  formulaGone = (await putPivotSheets(book, [...withPivots.values()], [...written.values()])) || formulaGone;
  return finished(book, formulaGone);
}

function finished(book: PackageBook, formulaGone: boolean): Uint8Array {
  if (formulaGone) dropCalcChain(book);
  calculateOnLoad(book);
  return book.parts.save();
}

/** True if a formula was taken away. */
function applyEdit(book: PackageBook, change: Edit): boolean {
  switch (change.kind) {
    case 'cells':
      return setCells(book, change);
    case 'rows':
      return setRows(book, change);
    default:
      throw new Error('A sheet is put by changeWorkbook.');
  }
}

function setCells(book: PackageBook, change: SetCells): boolean {
  const part = book.sheets.find((sheet) => sheet.name === change.sheet);
  if (part === undefined) throw new PatchError('no-sheet', { sheet: change.sheet });
  for (const { row, column } of change.cells) {
    if (!(row >= 0 && row <= SHEET_ROWS - 1 && column >= 0 && column <= SHEET_COLUMNS - 1)) {
      throw new RangeError(`${change.sheet}: no cell at row ${row}, column ${column}.`);
    }
  }
  return save(book, part, readSheet(book, part), editsOf(change.cells));
}

function setRows(book: PackageBook, change: SetRows): boolean {
  for (const part of book.sheets) {
    const tables = tablesOfSheet(book, part);
    const table = tables.find((candidate) => candidate.names.some((name) => sameName(name, change.table)));
    if (table === undefined) continue;
    const sheet = readSheet(book, part);
    const others = tables.filter((other) => other !== table);
    const { edits, oldBottom, bottom } = planRows(change, { name: part.name, sheet, table, others });
    const xml = book.parts.text(table.path);
    book.parts.setText(table.path, withLastRow(xml, bottom + table.totalsRows, table.totalsRows));
    refreshCaches(book, change.table);
    const ranged = bottom > oldBottom ? withRanges(sheet, table.area, oldBottom, bottom) : sheet;
    return save(book, part, ranged, edits);
  }
  throw new PatchError('no-table', { table: change.table });
}

function readSheet(book: PackageBook, part: SheetPart): SheetText {
  const { parts } = book;
  const sheet = cutPart(parts.bytes(part.path), () => parts.text(part.path));
  if (sheet === undefined) throw new PatchError('no-sheet', { sheet: part.name });
  return sheet;
}

/** True if a formula was taken away. */
function save(book: PackageBook, part: SheetPart, sheet: SheetText, edits: Edits): boolean {
  checkFormulas(sheet, edits, part.name);
  let formulaGone = false;
  const pieces = editSheet(
    withDimension(sheet, edits),
    edits,
    textStylesOf(book),
    () => (formulaGone = true),
  );
  book.parts.setPieces(part.path, pieces);
  return formulaGone;
}
