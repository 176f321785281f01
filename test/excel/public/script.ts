/** What a public script does, in our own words: it may read something, which is then held to what Excel gave. */
import type { Office } from '../../support/office';

export interface Stage {
  readonly context: Excel.RequestContext;
  readonly workbook: Excel.Workbook;
  /** Empty, and in front. */
  readonly sheet: Excel.Worksheet;
  readonly office: Office;
}

export type Script = (stage: Stage) => unknown;

export type Scripts = Readonly<Record<string, Script>>;

export const SALES = [
  ['Region', 'Product', 'Sales', 'Number'],
  ['East', 'A', 10, 2],
  ['West', 'A', 20, 4],
  ['East', 'B', 30, 3],
];

/** The rows from A1 on, as a range. */
export function put(sheet: Excel.Worksheet, rows: (string | number | boolean)[][]): Excel.Range {
  const range = sheet.getRangeByIndexes(0, 0, rows.length, rows[0]?.length ?? 1);
  range.values = rows;
  return range;
}

/** Without its sheet. */
export async function addressOf({ context }: Stage, range: Excel.Range): Promise<string> {
  range.load('address');
  await context.sync();
  return range.address.split('!').at(-1) ?? '';
}
