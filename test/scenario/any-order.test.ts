/** Whatever the order in which files come, in how many runs, and how often each: the workbook says the same, and then changes no more. */
import { beforeAll, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { createHash } from 'node:crypto';
import {
  consolidateWorkbook,
  consolidationChanges,
  readState,
  type Registered,
  type Snapshot,
  type State,
} from '../../src/core/index';
import { changeWorkbook, readWorkbook } from '../../src/files';
import { receiveBytes } from '../../src/files/receive';
import { newCoordination, returnedFile, SOUND, tasksOf, workbookOf } from '../support/coordinator';

const TODAY = '2026-08-05';
const hash = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex');

let empty: Uint8Array;
let files: Uint8Array[];

beforeAll(async () => {
  const state = newCoordination(['MOL', 'MOI']);
  empty = await workbookOf(state);
  const [first = '', second = '', third = ''] = tasksOf(state, 'MOL');
  const [other = ''] = tasksOf(state, 'MOI');
  const elsewhere: State = { ...newCoordination(['MOL']), secret: 'f'.repeat(64) };
  files = [
    // Two copies that part, a later one, one that clears, another body's, one that nobody can read, one from elsewhere, none at all.
    await returnedFile(state, 'MOL', { [first]: SOUND, [second]: SOUND }, { contact_name: '承辦人甲' }),
    await returnedFile(state, 'MOL', {
      [first]: { ...SOUND, measure: '另一措施' },
      [third]: { status: '不適用' },
    }),
    await returnedFile(
      state,
      'MOL',
      { [second]: { ...SOUND, progress_text: '改寫後的說明，合計五場。' } },
      { counter: 2 },
    ),
    await returnedFile(state, 'MOL', { [second]: { measure: '－' } }, { counter: 3 }),
    await returnedFile(state, 'MOI', { [other]: { ...SOUND, due_date: '某年某月', budget: '=1+1' } }),
    await returnedFile(state, 'MOI', { [other]: { ...SOUND, measure: '長'.repeat(32_700) } }),
    await returnedFile(elsewhere, 'MOL', { [first]: { ...SOUND, measure: '別處' } }),
    new TextEncoder().encode('不是活頁簿'),
  ];
});

/** File and name; one file may come under several names. */
type Arrival = readonly [file: number, name: number];

async function registered([file, name]: Arrival): Promise<Registered[]> {
  const bytes = new Uint8Array(files[file] ?? []);
  const arrivals = await receiveBytes(bytes, { name: `${file}-${name}.xlsx`, received: TODAY }, hash);
  return arrivals.flatMap(({ submission }) =>
    submission === 'sending-list' ? [] : [{ period: '115H1', submission }],
  );
}

async function ran(bytes: Uint8Array, run: readonly Arrival[]): Promise<Uint8Array> {
  const snapshot = await readWorkbook(bytes);
  const reading = readState(snapshot);
  if (!('state' in reading)) throw new Error(reading.refused);
  const incoming = (await Promise.all(run.map(registered))).flat();
  const done = consolidateWorkbook(reading.state, snapshot, incoming);
  return changeWorkbook(bytes, consolidationChanges(done, snapshot, TODAY));
}

/** What a workbook says: its tables as sets of rows, for rows keep the places in which they came, and all other sheets as they are. */
function said({ sheets, tables }: Snapshot): unknown {
  const ofTables = new Set(tables.map(({ sheet }) => sheet));
  return [
    tables.map(({ name, rows }) => [
      name,
      rows.map((row) => JSON.stringify(row.map(({ value }) => value))).sort(),
    ]),
    sheets
      .filter(({ name }) => !ofTables.has(name))
      .map(({ name, rows }) => [name, rows.map((row) => row.map(({ value }) => value))]),
  ];
}

it('the tables are the same, and a second run changes no byte', async () => {
  const everyFile = [...Array(8).keys()].map((file): Arrival => [file, 0]);
  const once = said(await readWorkbook(await ran(empty, everyFile)));
  // In any order, some files again under the same name, cut into one run to four.
  const again = fc.array(
    fc.nat(7).map((file): Arrival => [file, 0]),
    { maxLength: 4 },
  );
  const order = again.chain((some) =>
    fc.shuffledSubarray([...everyFile, ...some], { minLength: 8 + some.length }),
  );
  const cuts = fc.uniqueArray(fc.integer({ min: 1, max: 7 }), { maxLength: 3 });
  await fc.assert(
    fc.asyncProperty(order, cuts, fc.shuffledSubarray(everyFile), async (arrivals, at, second) => {
      const ends = [...at, arrivals.length].sort((one, other) => one - other);
      let bytes = empty;
      for (const [index, end] of ends.entries())
        bytes = await ran(bytes, arrivals.slice(ends[index - 1] ?? 0, end));
      expect(said(await readWorkbook(bytes))).toEqual(once);
      expect(Buffer.from(await ran(bytes, second)).equals(Buffer.from(bytes))).toBe(true);
    }),
    { numRuns: 8 },
  );
});

it('so are they where one file came under many names', async () => {
  const names = [0, 1, 2, 3].map((name): Arrival => [0, name]);
  const whole = said(await readWorkbook(await ran(empty, names)));
  await fc.assert(
    fc.asyncProperty(fc.shuffledSubarray(names, { minLength: 4 }), async (order) => {
      let bytes = empty;
      for (const one of order) bytes = await ran(bytes, [one]);
      expect(said(await readWorkbook(bytes))).toEqual(whole);
    }),
    { numRuns: 3 },
  );
});
