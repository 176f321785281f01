/** A filter set in the grid, as Excel's criterion: the texts that stay in sight. */
import * as v from 'valibot';
import { range } from '../../host/model/grid';
import type { HostSheet } from '../../host/model/sheet';
import { bodyOf, type HostTable } from '../../host/model/table';
import { gridText } from './cells';
import { filterTable } from './sheets';

interface FilteredColumn {
  /** Counted from the table's first column. */
  readonly offset: number;
  readonly values: readonly string[];
}

/** The component's own record, by column: which rows each hides. */
const record = v.record(v.string(), v.looseObject({ rowhidden: v.record(v.string(), v.unknown()) }));

/** The filters that the grid has on the sheet's table; undefined where the sheet has no such table. */
export function filteredColumns(
  sheet: HostSheet | undefined,
  states: unknown,
): { readonly table: HostTable; readonly columns: readonly FilteredColumn[] } | undefined {
  const table = sheet === undefined ? undefined : filterTable(sheet);
  if (sheet === undefined || table === undefined) return undefined;
  const { success, output } = v.safeParse(record, states ?? {});
  const body = bodyOf(table);
  const columns = Object.entries(success ? output : {}).map(([key, { rowhidden }]) => {
    const offset = Number(key);
    const shown = range(body.top, body.bottom).filter((row) => !(String(row) in rowhidden));
    const texts = shown.map((row) => gridText(sheet.cells.get(row, body.left + offset)));
    return { offset, values: [...new Set(texts)] };
  });
  return { table, columns };
}
