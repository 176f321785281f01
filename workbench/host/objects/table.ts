import { invalidArgument } from '../common/fault';
import { clearFilters } from '../model/filters';
import { columnNames } from '../model/headers';
import { bodyOf, headerOf } from '../model/table';
import type { HostTable } from '../model/table';
import type { HostWorld } from './world';
import { flag, key, text, whole } from './args';
import { ref } from './ref';
import type { ColumnOf, Ref } from './ref';
import type { Spec } from './spec';
import { kept } from './spec';
import { renameTable, resizeTable } from './tables';

export const table: Spec<HostTable> = {
  scalars: {
    Name: { get: ({ name }) => name, set: renameTable },
    ShowBandedRows: kept('showBandedRows', flag),
    ShowHeaders: { get: ({ showHeaders }) => showHeaders },
    ShowTotals: { get: () => false },
    Style: kept('style', text),
  },
  navigations: {
    AutoFilter: (self) => ref('AutoFilter', self),
    Columns: (self) => ref('TableColumnCollection', self),
    Worksheet: (self, { book }) => ref('Worksheet', book.sheetOf(self)),
  },
  objects: {
    GetDataBodyRange: (self, _args, { book }) =>
      ref('Range', { sheet: book.sheetOf(self), area: bodyOf(self) }),
    GetHeaderRowRange: (self, _args, { book }) =>
      ref('Range', { sheet: book.sheetOf(self), area: headerOf(self) }),
    GetRange: (self, _args, { book }) => ref('Range', { sheet: book.sheetOf(self), area: self.area }),
  },
  methods: {
    ClearFilters: (self, _args, { book }) => clearFilters(book.sheetOf(self), self),
    Resize: (self, [range], world) => resizeTable(self, range, world),
  },
  identity: ({ id }) => ({ Id: id }),
};

const width = (self: HostTable): number => self.area.right - self.area.left + 1;

export const tableColumnCollection: Spec<HostTable> = {
  objects: {
    GetItemAt: (self, [index]) => columnAt(self, whole(index)),
    GetItemOrNullObject: columnRef,
  },
};

function columnAt(self: HostTable, index: number): Ref {
  if (index < 0 || index >= width(self)) throw invalidArgument();
  return ref('TableColumn', { table: self, index });
}

/** By name, or by its id, which is its number from 1. */
function columnRef(self: HostTable, args: readonly unknown[], { book }: HostWorld): Ref | null {
  const wanted = key(args);
  const names = columnNames(book.sheetOf(self), self).map((name) => name.toLowerCase());
  const named = names.indexOf(wanted.toLowerCase());
  const index = named >= 0 ? named : typeof args[0] === 'number' ? args[0] - 1 : -1;
  return index >= 0 && index < width(self) ? ref('TableColumn', { table: self, index }) : null;
}

function columnArea({ table: self, index }: ColumnOf): HostTable['area'] {
  return { ...self.area, left: self.area.left + index, right: self.area.left + index };
}

export const tableColumn: Spec<ColumnOf> = {
  navigations: { Filter: (self) => ref('Filter', self) },
  objects: {
    GetDataBodyRange: (self, _args, { book }) => {
      const area = columnArea(self);
      return ref('Range', { sheet: book.sheetOf(self.table), area: { ...area, top: area.top + 1 } });
    },
  },
  identity: ({ index }) => ({ Id: index + 1 }),
};
