/** What one consolidation does to a workbook: new rows, sheets and pivots. */
import type { Change, SheetDesign } from '../../../src/core/index';
import { HEADERS, pivotSheet, PIVOTS, rowValues, sourceRows } from '../pivot/sample';

export const put = (sheet: SheetDesign, more: object = {}): Change => ({ kind: 'sheet', sheet, ...more });
export const BOOK = 'xl/workbook.xml';

/** A small sheet; what it says can be told from another. */
export function note(name: string, says: string): SheetDesign {
  const cells = [{ column: 0, value: says, style: { bold: true, fill: 'ABCDEF', format: '0.000' } }];
  return { name, state: 'visible', columns: [{ width: 20 }], rows: [{ row: 0, cells }] };
}

/** New rows, and every pivot over them put anew. */
export function round(seed: number): Change[] {
  const rows = rowValues(sourceRows(20 + seed, seed));
  return [
    put(note('一頁摘要', `第${seed}次`), { after: 'pr_completion' }),
    ...PIVOTS.map((pivot) => put(pivotSheet(pivot))),
    { kind: 'rows', table: 'pr_Returns', headers: HEADERS, rows },
  ];
}
