/** Links in the grid: those of cells, and those that formulas make. */
import { findName, placeAnywhere } from '../../host/model/address';
import type { HostBook } from '../../host/model/book';
import { contains } from '../../host/model/area';
import type { SheetPart } from '../../host/model/sheet';

/** The place in this workbook to which a click on a cell of the active sheet leads; a merged area is its first cell. */
export function linkedPlace(book: HostBook, row: number, column: number): SheetPart | undefined {
  const sheet = book.active;
  const at = { top: row, left: column, bottom: row, right: column };
  const { top, left } = sheet.merges.find((merge) => contains(merge, at)) ?? at;
  const { link, leads } = sheet.cells.get(top, left);
  const target = (leads ?? link)?.replace(/^#/, '');
  if (target === undefined) return undefined;
  const place = placeAnywhere(book, target) ?? findName(book, sheet, target)?.place;
  return place?.sheet.visibility === 'Visible' ? place : undefined;
}
