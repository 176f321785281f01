import { readCells, readableValue } from './contents';
import type { HostSheet } from './sheet';
import { headerOf } from './table';
import type { HostTable } from './table';

/** The texts over a table's columns. */
export function columnNames(sheet: HostSheet, table: HostTable): string[] {
  const [headers = []] = readCells({ sheet, area: headerOf(table) }, readableValue) ?? [];
  return headers.map(String);
}
