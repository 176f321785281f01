/** What is written into a cell reads back as it was, by Office.js and in the saved file. */
import { beforeAll, describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { CellValue } from '../../src/core/index';
import { readWorkbook } from '../../src/files/read/read-workbook';
import { overOffice, type OverOffice } from '../contract/adapters';
import { emptyBytes } from '../contract/desk';

const TRICKY = [
  '=1+1',
  '+886 2 1234',
  '-',
  '－',
  '@name',
  "'quoted",
  "''",
  '115',
  '１１５',
  '4-05',
  '115.06.30',
  '2026-07-31',
  '12:30',
  '75%',
  'NT$1,000',
  '1E5',
  'TRUE',
  'false',
  '#N/A',
  '#標籤',
  '民國114年6月30日',
  '＝SUM(A1)',
  ' =1+1',
  '第一行\n第二行',
  '1/2',
  '(1)',
] as const;

let adapter: OverOffice;
beforeAll(async () => {
  adapter = await overOffice(await emptyBytes());
});

/** As they are read from the open workbook and from the file that it saves. */
async function readBack(values: readonly CellValue[]): Promise<CellValue[][]> {
  await adapter.apply([
    { kind: 'cells', sheet: 'S', cells: values.map((value, row) => ({ row: row + 1, column: 0, value })) },
  ]);
  const snapshots = [await adapter.read(), await readWorkbook(await adapter.save())];
  return snapshots.map(({ sheets }) => values.map((_, row) => sheets[0]?.rows[row + 1]?.[0]?.value ?? null));
}

describe('a value in a cell', () => {
  it('stays the text that it is, whatever it looks like', async () => {
    expect(await readBack(TRICKY)).toEqual([TRICKY, TRICKY]);
  });

  it('stays a number, an error, or nothing', async () => {
    const values: CellValue[] = [0, -1.5, 46_000, 1e-7, { error: '#N/A' }, null];
    expect(await readBack(values)).toEqual([values, values]);
  });

  it('stays whatever text people type', async () => {
    const typed = fc.string({
      unit: fc.constantFrom(..."=+-@'#%/.,:()０１2 45年月日aEe真TRUE".split('')),
      minLength: 1,
      maxLength: 12,
    });
    await fc.assert(
      fc.asyncProperty(fc.array(typed, { minLength: 1, maxLength: 40 }), async (texts) => {
        const [open] = await readBack(texts);
        expect(open).toEqual(texts);
      }),
      { numRuns: 10 },
    );
  });
});
