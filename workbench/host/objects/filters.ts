import { isFiltered } from '../model/filters';
import { HostSheet } from '../model/sheet';
import type { ColumnOf, Selves } from './ref';
import type { Spec } from './spec';

type Self = Selves['AutoFilter'];

/** Of a sheet: the stand-in has filters of tables only, so a sheet's own is never there. */
export const autoFilter: Spec<Self> = {
  scalars: {
    IsDataFiltered: {
      get: (self, { book }) =>
        !(self instanceof HostSheet) && self.filters.size > 0 && isFiltered(book.sheetOf(self), self),
    },
  },
};

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
};
