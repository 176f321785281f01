import { beforeAll, describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { CellValue, Change, PivotDesign, SetRows } from '../../../src/core/index';
import { applyChanges, changeWorkbook } from '../../../src/files/patch';
import { writeWorkbook } from '../../../src/files/write';
import { HEADERS, pivotSheet, PIVOTS, rowValues, sourceRows, tableSheet } from './sample';

const [PIVOT] = PIVOTS as readonly [PivotDesign];
const sheet: Change = { kind: 'sheet', sheet: pivotSheet(PIVOT) };

let book: Uint8Array;
beforeAll(async () => {
  book = await writeWorkbook({
    sheets: [pivotSheet(PIVOT), tableSheet(sourceRows(3))],
    names: [],
    title: '',
    properties: {},
  });
});

const written = (rows: readonly (readonly CellValue[])[], headers: readonly string[] = HEADERS): SetRows => ({
  kind: 'rows',
  table: 'pr_Returns',
  headers,
  rows,
});

/** In one go, and with a pivot that reads what was written before. */
async function bothWays(changes: readonly [...Change[], Change]): Promise<readonly [Buffer, Buffer]> {
  const [before, last] = [changes.slice(0, -1), changes.at(-1) as Change];
  let inTurn = book;
  for (const change of before) inTurn = applyChanges(inTurn, [change as SetRows]);
  return [
    Buffer.from(await changeWorkbook(book, changes)),
    Buffer.from(await changeWorkbook(inTurn, [last])),
  ];
}

const value: fc.Arbitrary<CellValue> = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 6 }),
  fc.constantFrom('', ' ', '_x000D_', 'a\r\nb', '\uD800', '=1', '長'.repeat(33_000), '__proto__'),
  fc.double({ noNaN: true, noDefaultInfinity: true }),
  fc.constant(null),
  fc.constant({ error: '#N/A' as const }),
);

describe('pivots over rows that were written in the same run', () => {
  it('are those over the rows as they are read', async () => {
    const line = fc.array(value, { minLength: HEADERS.length, maxLength: HEADERS.length });
    await fc.assert(
      fc.asyncProperty(fc.array(line, { maxLength: 4 }), async (rows) => {
        const [one, other] = await bothWays([written(rows), sheet]);
        expect(one.equals(other)).toBe(true);
      }),
      { numRuns: 60 },
    );
  });

  it('whatever the order of their columns, and where one of them was left as it stood', async () => {
    const rows = rowValues(sourceRows(8, 3));
    const turned = rows.map((row) => [...row].reverse());
    for (const change of [
      written(turned, [...HEADERS].reverse()),
      written(
        rows.slice(0, 3).map((row) => row.slice(1)),
        HEADERS.slice(1),
      ),
    ]) {
      const [one, other] = await bothWays([change, sheet]);
      expect(one.equals(other)).toBe(true);
    }
  });

  it('with what was set in their cells after them', async () => {
    const cells: Change = {
      kind: 'cells',
      sheet: 'pr 彙總',
      cells: [{ row: 1, column: 2, value: '9 其他' }],
    };
    const [one, other] = await bothWays([written(rowValues(sourceRows(5, 4))), cells, sheet]);
    expect(one.equals(other)).toBe(true);
  });
});
