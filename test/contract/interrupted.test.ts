/**
 * Office.js has no rollback: a batch that stops anywhere leaves a workbook that running it again completes. By default some
 * stops of all are tried, always the same; `EVERY_STOP=1` tries all of them, which takes ten minutes or more.
 */
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { Change, Snapshot } from '../../src/core/index';
import { HostError } from '../../src/excel';
import type { Misbehaviour } from '../../workbench/host/objects/world';
import { available, describeIf } from '../support/referees';
import { overOffice } from './adapters';
import { INSTANTIATE, onBatch, QUERY } from './faults';
import { differencesOf, factsOf } from './model';
import { consolidated, registered, secondCopy, smallBytes } from './small-desk';
import { stateOfHost } from './states';

let before: Uint8Array;
let use: (snapshot: Snapshot) => Change[];
let changes: readonly Change[];
let complete: string;
let saved: Uint8Array;
/**
 * Every action at which the batch is stopped, by the state of the workbook before it: looks, merges, print set-up and all.
 * Left out is only what meets the same state as the stop before: an action after one that names an object (other than by
 * adding it), asks for something or keeps a reference, and one after a call that put what stood already.
 */
const stops = new Map<string, number>();

/** Stops between the first and the last that are tried by default. */
const SOME = 50;

/** The first and the last, and some between. */
function triedStops(): [string, number][] {
  const all = [...stops];
  if (process.env['EVERY_STOP'] === '1') return all;
  const some = fc.sample(fc.nat(all.length - 1), { numRuns: SOME, seed: 13 });
  return all.filter((_, index) => index === 0 || index === all.length - 1 || some.includes(index));
}

let tried = 0;
afterAll(() => {
  process.stderr.write(`Interrupted: ${tried} of ${stops.size} stops.\n`);
});

/** Workbooks that came out when it was run again, by their state. */
const results = new Map<string, Uint8Array>();

beforeAll(async () => {
  before = await smallBytes();
  use = consolidated([await secondCopy()]);
  const { office, workbook, ...host } = await overOffice(before);
  changes = use(await host.read());
  const acts: boolean[] = [];
  onBatch(office.host.bridge, ({ Actions: actions, ObjectPaths: paths }) => {
    for (const { ActionType: type, Name: name, ObjectPathId: path } of actions)
      acts.push(type === INSTANTIATE ? paths[path]?.Name === 'Add' : type !== QUERY && !name.startsWith('_'));
  });
  office.host.misbehave(watching(acts, () => stateOfHost(office.host)));
  await workbook.apply(changes);
  office.host.misbehave({});
  complete = stateOfHost(office.host);
  saved = await host.save();
});

/** Looks at the workbook before each action that follows one which acts, as the stand-in asks whether to stop there. */
function watching(acts: readonly boolean[], look: () => string): Misbehaviour {
  let action = 0;
  return {
    get stopAfterActions(): never {
      if (action === 0 || acts[action - 1] === true) {
        const state = look();
        if (!stops.has(state)) stops.set(state, action);
      }
      action += 1;
      return undefined as never;
    },
  };
}

interface Ended {
  readonly error: unknown;
  readonly committed: boolean;
  readonly state: string;
  readonly save: () => Promise<Uint8Array>;
}

/** Stopped there, and run again on a good host. */
async function stoppedAt(action: number): Promise<Ended> {
  const { office, workbook, save } = await overOffice(before);
  office.host.misbehave({ stopAfterActions: action, stopsForGood: true });
  const error = await workbook.apply(changes).then(
    () => undefined,
    (thrown: unknown) => thrown,
  );
  office.host.misbehave({});
  const left = await workbook.read();
  await workbook.apply(use(left));
  return { error, committed: registered(left).length === 2, state: stateOfHost(office.host), save };
}

describe('a consolidation that the host stops', () => {
  it('is complete when it is run again, wherever it stopped, and the register is written last', async () => {
    const wrong: unknown[] = [];
    const [first] = stops.keys();
    for (const [left, action] of triedStops()) {
      tried += 1;
      const { error, committed, state, save } = await stoppedAt(action);
      const told = error instanceof HostError && (left === first || error.interrupted);
      if (!told || (committed && left !== complete)) wrong.push({ action, error: String(error), committed });
      if (!results.has(state)) results.set(state, await save());
    }
    expect(wrong).toEqual([]);
    expect(stops.size).toBeGreaterThan(500);
    expect([...results.keys()]).toEqual([complete]);
  });
});

describeIf(available.openpyxl, 'openpyxl')('what comes out', () => {
  it('is the same for a reader that is not ours', async () => {
    const [facts = {}, ...others] = await factsOf([saved, ...results.values()]);
    expect(others.length).toBeGreaterThan(0);
    for (const other of others) expect(differencesOf(facts, other).slice(0, 10)).toEqual([]);
  });
});
