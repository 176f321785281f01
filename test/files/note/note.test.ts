/** A note in a workbook holds until anything else in the file changes. */
import { beforeAll, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { strToU8, unzipSync, zipSync, type Zippable } from 'fflate';
import { inspect, readWorkbook, writeWorkbook } from '../../../src/files';
import { applyChanges } from '../../../src/files/patch';
import { noteOf, withNote } from '../../../src/files/node';

const CONTENT = { files: ['一 & <二>', '"三"'], total: 3 };
const PART = 'policyReturns/note.xml';
let bare: Uint8Array;
let noted: Uint8Array;
beforeAll(async () => {
  const rows = [{ row: 0, cells: [{ column: 0, value: '原來的' }] }];
  const sheet = { name: '資料', state: 'visible' as const, columns: [], rows };
  bare = await writeWorkbook({ title: '', properties: {}, names: [], sheets: [sheet] });
  noted = withNote(bare, CONTENT);
});

it('gives back what was noted, and leaves the workbook what it is', async () => {
  expect(noteOf(noted)).toEqual(CONTENT);
  expect(noteOf(bare)).toBeUndefined();
  expect(inspect(noted)).toMatchObject({ kind: 'xlsx', macro: false });
  expect(await readWorkbook(noted)).toEqual(await readWorkbook(bare));
});

it('is the same for the same workbook, and takes the place of one before', () => {
  expect(withNote(bare, CONTENT)).toEqual(noted);
  const again = withNote(withNote(bare, 'another'), CONTENT);
  expect(again).toEqual(noted);
});

it('ends when any bit of any other part changes, is added, is taken away or moves', () => {
  const parts = Object.entries(unzipSync(noted));
  const others = parts.filter(([path]) => path !== PART);
  const filed = (all: typeof parts) => zipSync(Object.fromEntries(all) as Zippable, { level: 6 });
  const change = fc.oneof(
    fc.tuple(fc.nat(), fc.nat(), fc.nat(7)).map(([which, at, bit]) =>
      parts.map(([path, content], index): [string, Uint8Array] => {
        if (path === PART || index !== parts.indexOf(others[which % others.length] ?? ['', strToU8('')]))
          return [path, content];
        const flipped = content.slice();
        flipped[at % flipped.length] = (flipped[at % flipped.length] ?? 0) ^ (1 << bit);
        return [path, flipped];
      }),
    ),
    fc.nat().map((which) => parts.filter((part) => part !== others[which % others.length])),
    fc
      .string({ minLength: 1 })
      .map((name) => [...parts, [`xl/${name}.xml`, strToU8('<x/>')] as (typeof parts)[number]]),
    fc.constant([...parts].reverse()),
  );
  fc.assert(
    fc.property(change, (all) => {
      expect(noteOf(filed(all))).toBeUndefined();
    }),
  );
});

it('goes with a change that the program itself makes, and stays where nothing is changed', () => {
  const cell = (value: string) => [
    { kind: 'cells' as const, sheet: '資料', cells: [{ row: 1, column: 0, value }] },
  ];
  const changed = applyChanges(noted, cell('別的'));
  expect(Object.keys(unzipSync(changed))).not.toContain(PART);
  expect(applyChanges(bare, cell('別的'))).toEqual(changed);
  const written = applyChanges(bare, cell('別的'));
  const again = withNote(written, CONTENT);
  expect(applyChanges(again, cell('別的'))).toBe(again);
});

it('is none where it is broken, where it repeats itself like an attack, and where it would be larger than what it saves', () => {
  const parts = unzipSync(noted);
  expect(noteOf(zipSync({ ...parts, [PART]: strToU8('<note>{</note>') }))).toBeUndefined();
  expect(noteOf(strToU8('no zip'))).toBeUndefined();
  expect(withNote(bare, 'x'.repeat(9 * 1024 * 1024))).toBe(bare);
  expect(withNote(bare, numbers(5_000_000))).toBe(bare);
});

it('may be as large as that of ten thousand files', () => {
  const content = numbers(1_000_000);
  expect(JSON.stringify(noteOf(withNote(bare, content)))).toBe(JSON.stringify(content));
});

/** Some nine characters a number. */
function numbers(count: number): number[] {
  return Array.from({ length: count }, (_, index) => (index * 7_919) % 99_999_989);
}
