/** A text that looks like a formula has the format of texts, so that nobody wakes it by going into its cell. */
import { expect, it } from '@jest/globals';
import type { Style } from '../../../src/core/index';
import { readWorkbook, writeWorkbook } from '../../../src/files';

const awake = ['=1+1', ' +886', '-甲', '@乙', '＝SUM(A1)'];
const asleep = ['－', '-', '甲', '1=1', ''];
const texts = [...awake, ...asleep];

async function formatsOf(style: Style | undefined): Promise<(string | undefined)[]> {
  const cells = texts.map((value, column) => ({ column, value, ...(style === undefined ? {} : { style }) }));
  const sheet = { name: 'a', state: 'visible' as const, columns: [], rows: [{ row: 0, cells }] };
  const { sheets } = await readWorkbook(
    await writeWorkbook({ title: '', properties: {}, names: [], sheets: [sheet] }),
  );
  return texts.map((_, column) => sheets[0]?.rows[0]?.[column]?.format);
}

it.each<[string, Style | undefined]>([
  ['a plain cell', undefined],
  ['a cell with looks', { bold: true, fill: 'FFFF00' }],
  ['a cell with a format', { format: '0%' }],
])('in %s', async (_, style) => {
  const own = style?.format;
  const formats = await formatsOf(style);
  expect(formats.slice(0, awake.length)).toEqual(awake.map(() => '@'));
  // An empty cell without looks is not there at all.
  expect(formats.slice(awake.length, -1)).toEqual(asleep.slice(0, -1).map(() => own));
});
