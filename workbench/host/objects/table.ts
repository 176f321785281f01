import { HostFault, invalidArgument } from '../fault';
import { addressOf } from '../model/address';
import { clearCells, readCells, valueOf, writeCells } from '../model/contents';
import { applyFilters, clearFilters } from '../model/filters';
import { columnNames } from '../model/headers';
import { bodyOf, headerOf } from '../model/table';
import type { Table } from '../model/table';
import type { Sheet } from '../model/sheet';
import { shiftCells } from '../model/shift';
import { EventType, raiseChanged } from '../world';
import type { World } from '../world';
import { flag, key, text, whole } from './args';
import { eventMethods } from './events';
import { ref } from './ref';
import type { ColumnOf, Ref, Selves } from './ref';
import type { Spec } from './spec';
import { kept } from './spec';
import { makeRoom, renameTable, resizeTable } from './tables';

export const table: Spec<Table> = {
  scalars: {
    HighlightFirstColumn: kept('highlightFirstColumn', flag),
    HighlightLastColumn: kept('highlightLastColumn', flag),
    Id: { get: ({ id }) => id },
    Name: { get: ({ name }) => name, set: renameTable },
    ShowBandedColumns: kept('showBandedColumns', flag),
    ShowBandedRows: kept('showBandedRows', flag),
    ShowFilterButton: kept('showFilterButton', flag),
    ShowHeaders: { get: ({ showHeaders }) => showHeaders },
    ShowTotals: { get: () => false },
    Style: kept('style', text),
  },
  navigations: {
    AutoFilter: (self) => ref('AutoFilter', self),
    Columns: (self) => ref('TableColumnCollection', self),
    Rows: (self) => ref('TableRowCollection', self),
    Sort: (self) => ref('TableSort', self),
    Worksheet: (self, { book }) => ref('Worksheet', book.sheetOf(self)),
  },
  objects: {
    ConvertToRange: (self, _args, world) => {
      const sheet = remove(self, world);
      return ref('Range', { sheet, area: self.area });
    },
    GetDataBodyRange: (self, _args, { book }) =>
      ref('Range', { sheet: book.sheetOf(self), area: bodyOf(self) }),
    GetHeaderRowRange: (self, _args, { book }) =>
      ref('Range', { sheet: book.sheetOf(self), area: headerOf(self) }),
    GetRange: (self, _args, { book }) => ref('Range', { sheet: book.sheetOf(self), area: self.area }),
  },
  methods: {
    ClearFilters: (self, _args, { book }) => clearFilters(book.sheetOf(self), self),
    Delete: (self, _args, world) => {
      const sheet = remove(self, world);
      clearCells({ sheet, area: self.area }, 'All');
      raiseChanged(world, { sheet, area: self.area }, addressOf({ sheet, area: self.area }));
    },
    ReapplyFilters: (self, _args, { book }) => applyFilters(book.sheetOf(self), self),
    Resize: (self, [range], world) => resizeTable(self, range, world),
    ...eventMethods(['DataChanged', 'SelectionChanged'], (self: Table) => self.id, {
      DataChanged: EventType.tableChanged,
      SelectionChanged: EventType.tableSelection,
    }),
  },
  identity: ({ id }) => ({ Id: id }),
};

function remove(self: Table, world: World): Sheet {
  const sheet = world.book.sheetOf(self);
  if (sheet.protection !== undefined) throw new HostFault('AccessDenied');
  clearFilters(sheet, self);
  sheet.tables = sheet.tables.filter((one) => one !== self);
  world.raise({
    type: EventType.tableDeleted,
    target: self.id,
    message: { tableId: self.id, tableName: self.name, worksheetId: sheet.id, source: 'Local' },
  });
  return sheet;
}

const width = (self: Table): number => self.area.right - self.area.left + 1;

export const tableColumnCollection: Spec<Table> = {
  scalars: { Count: { get: width } },
  items: (self) =>
    Array.from({ length: width(self) }, (_, index) => ref('TableColumn', { table: self, index })),
  item: columnRef,
  objects: {
    GetItemAt: (self, [index]) => columnAt(self, whole(index)),
    GetItemOrNullObject: columnRef,
  },
  methods: { GetCount: width },
};

function columnAt(self: Table, index: number): Ref {
  if (index < 0 || index >= width(self)) throw invalidArgument();
  return ref('TableColumn', { table: self, index });
}

/** By name, or by its id, which is its number from 1. */
function columnRef(self: Table, args: readonly unknown[], { book }: World): Ref | null {
  const wanted = key(args);
  const names = columnNames(book.sheetOf(self), self).map((name) => name.toLowerCase());
  const named = names.indexOf(wanted.toLowerCase());
  const index = named >= 0 ? named : typeof args[0] === 'number' ? args[0] - 1 : -1;
  return index >= 0 && index < width(self) ? ref('TableColumn', { table: self, index }) : null;
}

function columnArea({ table: self, index }: ColumnOf): Table['area'] {
  return { ...self.area, left: self.area.left + index, right: self.area.left + index };
}

export const tableColumn: Spec<ColumnOf> = {
  scalars: {
    Id: { get: ({ index }) => index + 1 },
    Index: { get: ({ index }) => index },
    Name: {
      get: ({ table: self, index }, { book }) => columnNames(book.sheetOf(self), self)[index] ?? '',
      set: (self, value, { book }) => {
        const area = columnArea(self);
        writeCells({ sheet: book.sheetOf(self.table), area: { ...area, bottom: area.top } }, text(value));
      },
    },
    Values: {
      get: (self, { book }) =>
        readCells({ sheet: book.sheetOf(self.table), area: columnArea(self) }, valueOf),
      set: (self, value, { book }) =>
        writeCells({ sheet: book.sheetOf(self.table), area: columnArea(self) }, value),
    },
  },
  navigations: { Filter: (self) => ref('Filter', self) },
  objects: {
    GetDataBodyRange: (self, _args, { book }) => {
      const area = columnArea(self);
      return ref('Range', { sheet: book.sheetOf(self.table), area: { ...area, top: area.top + 1 } });
    },
    GetRange: (self, _args, { book }) =>
      ref('Range', { sheet: book.sheetOf(self.table), area: columnArea(self) }),
  },
  identity: ({ index }) => ({ Id: index + 1 }),
};

const height = (self: Table): number => self.area.bottom - self.area.top;

export const tableRowCollection: Spec<Table> = {
  scalars: { Count: { get: height } },
  items: (self) =>
    Array.from({ length: height(self) }, (_, index) => ref('TableRow', { table: self, index })),
  objects: {
    Add: addRows,
    GetItemAt: (self, [index]) => {
      const at = whole(index);
      if (at < 0 || at >= height(self)) throw invalidArgument();
      return ref('TableRow', { table: self, index: at });
    },
  },
  methods: {
    DeleteRowsAt: (self, [index, count], world) => {
      for (let left = count === undefined || count === null ? 1 : whole(count); left > 0; left--) {
        deleteRow(self, whole(index), world);
      }
    },
    GetCount: height,
  },
};

/** `values` is one value, a row, or rows; each as wide as the table. */
function addRows(self: Table, [index, values]: readonly unknown[], world: World): Ref {
  const at = index === undefined || index === null || index === -1 ? height(self) : whole(index);
  if (at < 0 || at > height(self)) throw invalidArgument();
  const rows: readonly unknown[] = Array.isArray(values) ? values : [values];
  const given = Array.isArray(values) && Array.isArray(values[0]) ? rows : [rows];
  if (
    values !== undefined &&
    values !== null &&
    given.some((row) => (row as unknown[]).length !== width(self))
  ) {
    throw invalidArgument();
  }
  makeRoom(self, at, given.length, world);
  const sheet = world.book.sheetOf(self);
  const top = self.area.top + 1 + at;
  const place = { sheet, area: { ...self.area, top, bottom: top + given.length - 1 } };
  if (values !== undefined && values !== null) writeCells(place, given);
  raiseChanged(world, place, addressOf(place));
  return ref('TableRow', { table: self, index: at });
}

/** The last row of a table is only emptied. */
function deleteRow(self: Table, index: number, { book }: World): void {
  const sheet = book.sheetOf(self);
  if (index < 0 || index >= height(self)) throw invalidArgument();
  if (sheet.protection !== undefined) throw new HostFault('AccessDenied');
  const row = self.area.top + 1 + index;
  const area = { ...self.area, top: row, bottom: row };
  if (height(self) === 1) clearCells({ sheet, area }, 'Contents');
  else shiftCells({ sheet, area }, 'Up', book);
}

export const tableRow: Spec<Selves['TableRow']> = {
  scalars: {
    Index: { get: ({ index }) => index },
    Values: {
      get: (self, { book }) => readCells({ sheet: book.sheetOf(self.table), area: rowArea(self) }, valueOf),
      set: (self, value, { book }) =>
        writeCells({ sheet: book.sheetOf(self.table), area: rowArea(self) }, value),
    },
  },
  objects: {
    GetRange: (self, _args, { book }) =>
      ref('Range', { sheet: book.sheetOf(self.table), area: rowArea(self) }),
  },
  methods: { Delete: ({ table: self, index }, _args, world) => deleteRow(self, index, world) },
  identity: ({ index }) => ({ Index: index }),
};

function rowArea({ table: self, index }: Selves['TableRow']): Table['area'] {
  const row = self.area.top + 1 + index;
  return { ...self.area, top: row, bottom: row };
}
