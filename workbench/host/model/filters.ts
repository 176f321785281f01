/** Filters of tables: which rows they hide. */
import type { HostSheet } from './sheet';
import { hostText } from './shown';
import { bodyOf } from './table';
import type { HostTable } from './table';
import { range } from './grid';

/** Hides the rows that a criterion does not let through; only `values` and `equals` criteria are imitated. */
export function applyFilters(sheet: HostSheet, table: HostTable): void {
  const body = bodyOf(table);
  for (const row of range(body.top, body.bottom)) {
    const passes = [...table.filters].every(([column, { criteria }]) => {
      const shown = hostText(sheet.cells.get(row, body.left + column));
      const values: readonly unknown[] = Array.isArray(criteria.values) ? criteria.values : [];
      return values.includes(shown);
    });
    sheet.rows.set(row, { ...sheet.rows.get(row), filtered: !passes });
  }
}

export function clearFilters(sheet: HostSheet, table: HostTable): void {
  table.filters.clear();
  applyFilters(sheet, table);
}

/** Does a filter hide a row of this table now? */
export function isFiltered(sheet: HostSheet, table: HostTable): boolean {
  const body = bodyOf(table);
  return range(body.top, body.bottom).some((row) => sheet.rows.get(row)?.filtered === true);
}
