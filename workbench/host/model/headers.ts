import { readCells, readableValue } from './contents';
import type { HostSheet } from './sheet';
import { headerOf } from './table';
import type { Headed } from './table';

/** The texts over the columns. */
export function columnNames(sheet: HostSheet, table: Headed): string[] {
  const [headers = []] = readCells({ sheet, area: headerOf(table) }, readableValue) ?? [];
  return headers.map(String);
}
