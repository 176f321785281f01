import { csvText, type CsvText } from '../../files';
import type { DataColumn, DataRow } from './columns';

/** Its columns are those of the dictionary beside it. */
export function csvOf(columns: readonly DataColumn[], rows: readonly DataRow[]): CsvText {
  return csvText([
    columns.map(({ key }) => key),
    ...rows.map((row) => columns.map(({ key }) => row[key] ?? null)),
  ]);
}
