import { meet, parseArea } from '../../../src/core/index';
import type { Area } from '../../../src/core/index';
import { HostFault, invalidArgument } from '../common/fault';
import { isName, placeAnywhere } from '../model/address';
import type { HostBook } from '../model/book';
import { fixHeaders } from '../model/contents';
import type { SheetPart, HostSheet } from '../model/sheet';
import { newTable, type HostTable } from '../model/table';
import { shiftCells } from '../model/shift';
import type { HostWorld } from './world';
import { key, placeArgument, text } from './args';
import { ref, type Ref, type Within } from './ref';
import type { Spec } from './spec';

export const tableCollection: Spec<Within> = {
  items: (within) => tablesIn(within).map((table) => ref('Table', table)),
  item: (within, args) => tableRef(within, key(args)),
  objects: {
    Add: (within, [address, hasHeaders], world) => {
      const place = placeArgument(address, (given) => addressed(within, given));
      return ref('Table', addTable(world, place, hasHeaders === true));
    },
    GetItemOrNullObject: (within, args) => tableRef(within, key(args)),
  },
};

function tablesIn({ book, sheet }: Within): HostTable[] {
  return (sheet === undefined ? book.sheets : [sheet]).flatMap((one) => one.tables);
}

function tableRef(within: Within, name: string): Ref | null {
  const lower = name.toLowerCase();
  const found = tablesIn(within).find((table) => table.id === name || table.name.toLowerCase() === lower);
  return found === undefined ? null : ref('Table', found);
}

function addressed({ book, sheet }: Within, address: string): SheetPart {
  const area = parseArea(address);
  const place = area === undefined ? placeAnywhere(book, address) : { sheet: sheet ?? book.active, area };
  if (place === undefined || (sheet !== undefined && place.sheet !== sheet)) throw invalidArgument();
  return place;
}

/** A table takes no part of another, no merged cells, no pivot. Without headers a row of them is put above the data. */
function addTable(world: HostWorld, place: SheetPart, hasHeaders: boolean): HostTable {
  const { book } = world;
  const { sheet } = place;
  if (sheet.protection !== undefined) throw new HostFault('AccessDenied');
  let { area } = place;
  if (!hasHeaders) {
    const first: Area = { ...area, bottom: area.top };
    shiftCells({ sheet, area: first }, 'Down', book);
    area = { ...area, bottom: area.bottom + 1 };
  }
  // A table has at least one row below its headers.
  if (area.bottom === area.top) area = { ...area, bottom: area.bottom + 1 };
  checkFree(sheet, area, undefined);
  const table = newTable(book.newId(), freeName(book), area);
  sheet.tables.push(table);
  fixHeaders(sheet, { ...area, bottom: area.top });
  return table;
}

function freeName(book: HostBook): string {
  for (let number = 1; ; number++) {
    const name = `表格${number}`;
    if (!isTaken(book, name, undefined)) return name;
  }
}

/** Tables and names of the workbook share one set of names. */
export function isTaken(book: HostBook, name: string, own: HostTable | undefined): boolean {
  const lower = name.toLowerCase();
  const tables = tablesIn({ book, sheet: undefined });
  return (
    tables.some((table) => table !== own && table.name.toLowerCase() === lower) ||
    book.names.some((named) => named.scope === undefined && named.name.toLowerCase() === lower)
  );
}

export function renameTable(table: HostTable, value: unknown, { book }: HostWorld): void {
  const name = text(value);
  if (!isName(name)) throw invalidArgument();
  if (isTaken(book, name, table)) throw new HostFault('ItemAlreadyExists');
  for (const pivot of book.sheets.flatMap((sheet) => sheet.pivots)) {
    if ('table' in pivot.from && pivot.from.table === table.name) pivot.from = { table: name };
  }
  table.name = name;
}

function checkFree(sheet: HostSheet, area: Area, own: HostTable | undefined): void {
  const inTheWay =
    sheet.tables.some((table) => table !== own && meet(table.area, area)) ||
    sheet.merges.some((merge) => meet(merge, area)) ||
    sheet.pivots.some(({ block }) => block !== undefined && meet(block, area));
  if (inTheWay) throw new HostFault('MergedRangeConflict');
}

/** The header row must stay where it is, and the new range must meet the old one. */
export function resizeTable(table: HostTable, given: unknown, world: HostWorld): void {
  const { book } = world;
  const sheet = book.sheetOf(table);
  if (sheet.protection !== undefined) throw new HostFault('AccessDenied');
  const place = placeArgument(given, (address) => addressed({ book, sheet }, address));
  const { area } = place;
  const stays = place.sheet === sheet && area.top === table.area.top && meet(area, table.area);
  if (!stays || area.bottom === area.top) throw invalidArgument();
  checkFree(sheet, area, table);
  table.area = area;
  fixHeaders(sheet, { ...area, bottom: area.top });
  for (const index of table.filters.keys()) if (index > area.right - area.left) table.filters.delete(index);
}
