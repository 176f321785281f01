import { readCells, valueOf } from './contents';
import type { Sheet } from './sheet';
import { headerOf } from './table';
import type { Table } from './table';

/** The texts over a table's columns. */
export function columnNames(sheet: Sheet, table: Table): string[] {
  const [headers = []] = readCells({ sheet, area: headerOf(table) }, valueOf) ?? [];
  return headers.map(String);
}
