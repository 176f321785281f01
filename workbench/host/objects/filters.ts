import { apiNotFound, HostFault, invalidArgument } from '../fault';
import { applyFilters, clearFilters, isFiltered } from '../model/filters';
import { columnNames } from '../model/headers';
import { Sheet } from '../model/sheet';
import { sortRows } from '../model/sort';
import type { Table } from '../model/table';
import type { World } from '../world';
import { isRange, record, text, whole } from './args';
import { ref } from './ref';
import type { ColumnOf, Selves } from './ref';
import type { Spec } from './spec';

type Self = Selves['AutoFilter'];

/** Of a sheet: the stand-in has filters of tables only, so a sheet's own is never there. */
export const autoFilter: Spec<Self> = {
  scalars: {
    Enabled: { get: (self) => !(self instanceof Sheet) && self.showFilterButton },
    IsDataFiltered: {
      get: (self, { book }) =>
        !(self instanceof Sheet) && self.filters.size > 0 && isFiltered(book.sheetOf(self), self),
    },
  },
  objects: {
    GetRangeOrNullObject: (self, _args, { book }) =>
      self instanceof Sheet ? null : ref('Range', { sheet: book.sheetOf(self), area: self.area }),
  },
  methods: {
    Apply: (self, [range, columnIndex, criteria], { book }) => {
      const table = tableOf(self, 'apply');
      if (range !== undefined && range !== null && !isRange(range)) throw invalidArgument();
      setFilter(book.sheetOf(table), table, whole(columnIndex), criteria);
    },
    ClearCriteria: (self, _args, { book }) => {
      if (!(self instanceof Sheet)) clearFilters(book.sheetOf(self), self);
    },
  },
};

function tableOf(self: Self, call: string): Table {
  if (self instanceof Sheet) throw apiNotFound(`Worksheet.autoFilter.${call}`);
  return self;
}

function setFilter(sheet: Sheet, table: Table, column: number, criteria: unknown): void {
  if (column < 0 || column > table.area.right - table.area.left) throw invalidArgument();
  const given = record(criteria);
  if (text(given.filterOn) !== 'Values') throw apiNotFound(`Filter.apply(${text(given.filterOn)})`);
  if (sheet.protection !== undefined && sheet.protection.options.allowAutoFilter !== true) {
    throw new HostFault('AccessDenied');
  }
  table.filters.set(column, { criteria: given });
  applyFilters(sheet, table);
}

export const filter: Spec<ColumnOf> = {
  scalars: {
    Criteria: {
      get: ({ table, index }) => {
        const criteria = table.filters.get(index)?.criteria;
        if (criteria === undefined) return null;
        return { filterOn: 'Values', values: (criteria.values as readonly string[] | undefined) ?? [] };
      },
    },
  },
  methods: {
    Apply: ({ table, index }, [criteria], { book }) => setFilter(book.sheetOf(table), table, index, criteria),
    ApplyValuesFilter: ({ table, index }, [values], { book }) =>
      setFilter(book.sheetOf(table), table, index, { filterOn: 'Values', values }),
    Clear: ({ table, index }, _args, { book }) => {
      table.filters.delete(index);
      applyFilters(book.sheetOf(table), table);
    },
  },
};

export const tableSort: Spec<Table> = {
  methods: {
    Apply: (table, [fields], world) => {
      const given = Array.isArray(fields) ? (fields as readonly unknown[]).map(record) : [];
      if (given.length === 0) throw invalidArgument();
      sort(table, given, world);
    },
  },
};

function sort(table: Table, fields: readonly Readonly<Record<string, unknown>>[], { book }: World): void {
  const sheet = book.sheetOf(table);
  // Locked cells cannot move: Excel refuses the sort of a protected sheet.
  if (sheet.protection !== undefined) throw new HostFault('AccessDenied');
  const width = columnNames(sheet, table).length;
  const keys = fields.map(({ key, ascending, sortOn = 'Value' }) => {
    if (sortOn !== 'Value') throw apiNotFound(`TableSort.apply(${String(sortOn)})`);
    const column = whole(key);
    if (column < 0 || column >= width) throw invalidArgument();
    return { column, ascending: ascending !== false };
  });
  sortRows(sheet, table, keys);
}
