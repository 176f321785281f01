/** What no cell can hold. */
import { expect, it } from '@jest/globals';
import { LONGEST_TEXT, type CellValue } from '../../../src/core/index';
import { readWorkbook, writeWorkbook } from '../../../src/files';

const written = (value: CellValue) =>
  writeWorkbook({
    title: '',
    properties: {},
    names: [],
    sheets: [{ name: 'a', state: 'visible', columns: [], rows: [{ row: 0, cells: [{ column: 0, value }] }] }],
  });

it('a text that is too long is cut with a mark, and no character in two', async () => {
  const read = async (value: string) => {
    const { sheets } = await readWorkbook(await written(value));
    return sheets[0]?.rows[0]?.[0]?.value;
  };
  expect(await read('字'.repeat(LONGEST_TEXT))).toBe('字'.repeat(LONGEST_TEXT));
  expect(await read('字'.repeat(LONGEST_TEXT + 1))).toBe(`${'字'.repeat(LONGEST_TEXT - 1)}…`);
  expect(await read(`${'字'.repeat(LONGEST_TEXT - 2)}𠮷字`)).toBe(`${'字'.repeat(LONGEST_TEXT - 2)}…`);
});

it('a number that is none is refused', async () => {
  await expect(written(NaN)).rejects.toThrow(RangeError);
});
