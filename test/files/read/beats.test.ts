import { describe, expect, it } from '@jest/globals';
import { strToU8, zipSync } from 'fflate';
import { RETURN_LIMITS } from '../../../src/files/guard/limits';
import { readWorkbook } from '../../../src/files/read/read-workbook';
import { readFile } from '../../../src/taskpane/reader/read-file';
import { workbookParts, zipOf } from '../guard/zips';

const row = (_: unknown, index: number) =>
  `<row><c><v>${Math.imul(index, 2654435761)}</v></c><c><v>${Math.imul(index, 40503)}</v></c></row>`;
const rows = (count: number) => zipOf(workbookParts(Array.from({ length: count }, row).join('')));

async function beats(read: (beat: () => void) => Promise<unknown>): Promise<number> {
  let count = 0;
  await read(() => (count += 1));
  return count;
}

describe('a file that takes long tells that it goes on', () => {
  it('more often the more it holds, and a small one not at all', async () => {
    const of = (count: number) => beats((beat) => readWorkbook(rows(count), { limits: RETURN_LIMITS, beat }));
    expect(await of(10)).toBe(0);
    const [some, more] = [await of(20_000), await of(60_000)];
    expect(some).toBeGreaterThan(0);
    expect(more).toBeGreaterThan(2 * some);
  });

  it('never more often than its counts allow: a hostile one cannot hold a thread by it', async () => {
    const hostile = beats((beat) =>
      expect(readWorkbook(rows(400_000), { limits: RETURN_LIMITS, beat })).rejects.toMatchObject({
        code: 'too-large',
      }),
    );
    const count = await hostile;
    expect(count).toBeGreaterThan(0);
    expect(count).toBeLessThan(100);
  });

  it('a zip of returns at each file in it, in the pane', async () => {
    const members = Object.fromEntries(
      [...Array(7).keys()].map((index) => [`${index}.txt`, strToU8(`文字 ${index}`)]),
    );
    const file = new File([new Uint8Array(zipSync(members))], '回復.zip');
    expect(await beats((beat) => readFile({ want: 'arrivals', file, received: '2026-07-20' }, beat))).toBe(7);
  });
});
