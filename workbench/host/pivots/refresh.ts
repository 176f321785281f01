/** Reading a pivot's source, and putting what it shows into the cells. */
import { meet } from '../../../src/core/index';
import type { Area } from '../../../src/core/index';
import { HostFault } from '../common/fault';
import type { HostBook } from '../model/book';
import { columnNames } from '../model/headers';
import type { Pivot, PivotFrom, PivotSource } from '../model/pivot';
import type { HostSheet, SheetPart } from '../model/sheet';
import { bodyOf } from '../model/table';
import { range } from '../model/grid';
import { pivotLayout, type PivotLayout } from './layout';

/** Throws `InvalidOperation` where the source is gone; fields whose headers are gone fall off the axes. */
export function readSource(book: HostBook, pivot: Pivot): void {
  const source = blockOf(book, pivot.from);
  if (source === undefined) throw new HostFault('InvalidOperation');
  const { sheet } = source;
  const headers = columnNames(sheet, source);
  const body = bodyOf(source);
  pivot.headers = headers;
  pivot.records = range(body.top, body.bottom).map((row) =>
    Object.fromEntries(
      headers.map((header, index) => [header, sheet.cells.get(row, body.left + index).value]),
    ),
  ) satisfies PivotSource[];
  const stays = (field: string) => headers.includes(field);
  pivot.rows = pivot.rows.filter(stays);
  pivot.columns = pivot.columns.filter(stays);
  pivot.filters = pivot.filters.filter(stays);
  pivot.data = pivot.data.filter(({ field }) => stays(field));
}

function blockOf(book: HostBook, from: PivotFrom): SheetPart | undefined {
  if ('area' in from) {
    const sheet = book.sheets.find(({ id }) => id === from.sheetId);
    return sheet && { sheet, area: from.area };
  }
  const wanted = from.table.toLowerCase();
  for (const sheet of book.sheets) {
    const table = sheet.tables.find(({ name }) => name.toLowerCase() === wanted);
    if (table !== undefined) return { sheet, area: table.area };
  }
  return undefined;
}

/** Shows the pivot as it is described now. */
export function showPivot(book: HostBook, pivot: Pivot): void {
  const sheet = book.sheetOf(pivot);
  if (pivot.block !== undefined) clearBlock(sheet, pivot.block);
  pivot.block = pivot.body = undefined;
  if (pivot.data.length === 0) return;
  const layout = pivotLayout(pivot);
  const { row: top, column: left } = pivot.anchor;
  const width = Math.max(layout.formats.length, pivot.filters.length > 0 ? 2 : 1);
  const block: Area = { top, left, bottom: top + layout.rows.length - 1, right: left + width - 1 };
  checkFree(sheet, pivot, block);
  putCells(sheet, block, layout);
  pivot.block = block;
  pivot.body = { ...block, top: top + layout.bodyRow, left: left + pivot.rows.length };
}

/** A pivot may not grow over another, or over a table. */
function checkFree(sheet: HostSheet, pivot: Pivot, block: Area): void {
  const others = sheet.pivots.filter((one) => one !== pivot).flatMap((one) => one.block ?? []);
  const blocked = [...others, ...sheet.tables.map((table) => table.area)].some((one) => meet(one, block));
  if (blocked) throw new HostFault('PivotTableRangeConflict');
}

function putCells(sheet: HostSheet, block: Area, layout: PivotLayout): void {
  layout.rows.forEach((values, index) => {
    values.forEach((value, place) => {
      const [row, column] = [block.top + index, block.left + place];
      const look = sheet.look(row, column);
      const format = index >= layout.bodyRow ? layout.formats[place] : '';
      if (value === null && !format) return;
      sheet.cells.set(row, column, { value, look: format ? sheet.looks.changed(look, { format }) : look });
    });
  });
}

export function clearBlock(sheet: HostSheet, block: Area): void {
  for (const { row, column, cell } of sheet.cells.within(block)) {
    const look = sheet.looks.changed(cell.look, { format: undefined });
    sheet.cells.set(row, column, { value: null, look });
  }
}
