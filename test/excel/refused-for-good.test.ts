/**
 * No refusal of a decoration stops a figure, and every refusal is told: each member that a use case needs, refused for good.
 * By default each member is tried once, the use cases that need it and the codes taking turns, and run again on a good host.
 * `EVERY_REFUSAL=1` tries each member in each use case with each code, which takes about an hour.
 */
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { HostError } from '../../src/excel';
import { KEPT } from '../../src/excel/dress/kept';
import { onBatch } from '../contract/faults';
import { USE_CASES } from '../contract/small-desk';
import {
  baselineOf,
  carryOut,
  CODES,
  isData,
  outcomeOf,
  type Baseline,
  type Refusal,
  type Runner,
} from './refusals';

const EVERY = process.env['EVERY_REFUSAL'] === '1';

interface Case extends Refusal {
  readonly baseline: Baseline;
}

const baselines: Baseline[] = [];
const cases: Case[] = [];
let every = 0;

/**
 * An Excel that neither takes the name of a chart or a slicer nor tells one leaves things beside which the next run puts ours:
 * nobody could know them from a person's, so they stay until a person deletes them.
 */
const NOT_FINISHED: ReadonlySet<string> = new Set(['Chart.name', 'Slicer.name']);

/** Each member once. */
function inTurns(): Case[] {
  const members = [...new Set(baselines.flatMap(({ members }) => members))].sort();
  return members.flatMap((member, turn): Case[] => {
    const needing = baselines.filter((one) => one.members.includes(member));
    const baseline = needing[turn % needing.length];
    const code = CODES[Math.floor(turn / needing.length) % CODES.length];
    return baseline === undefined || code === undefined
      ? []
      : [{ baseline, member, code, isRunAgain: !NOT_FINISHED.has(member) }];
  });
}

/** All; by which code a part was refused makes no difference to the next run. */
function all(): Case[] {
  return baselines.flatMap((baseline) =>
    baseline.members.flatMap((member) =>
      CODES.map((code): Case => ({
        baseline,
        member,
        code,
        isRunAgain: code === CODES[0] && !NOT_FINISHED.has(member),
      })),
    ),
  );
}

beforeAll(async () => {
  for (const useCase of USE_CASES) baselines.push(await baselineOf(useCase));
  cases.push(...(EVERY ? all() : inTurns()));
  every = all().length;
});

let tried = 0;
afterAll(() => {
  process.stderr.write(`Refused for good: ${tried} of ${every} cases of members, use cases and codes.\n`);
});

describe('each member refused for good', () => {
  it('in every use case, by every code', () => {
    const found = {
      useCases: new Set(cases.map(({ baseline }) => baseline.useCase)),
      codes: new Set(cases.map(({ code }) => code)),
      members: new Set(cases.map(({ member }) => member)),
    };
    expect(found.useCases.size).toBe(USE_CASES.length);
    expect(found.codes.size).toBe(CODES.length);
    expect(found.members).toEqual(new Set(baselines.flatMap(({ members }) => members)));
    for (const { members } of baselines) expect(members.some(isData)).toBe(true);
  });

  it.each(USE_CASES)('$title', async (useCase) => {
    const wrong: string[] = [];
    for (const { baseline, ...refusal } of cases.filter((one) => one.baseline.useCase === useCase)) {
      const found = await outcomeOf(baseline, refusal);
      tried += 1;
      if (EVERY && tried % 50 === 0) process.stderr.write(`${tried} of ${every}, ${wrong.length} wrong\n`);
      if (found !== undefined) wrong.push(`${refusal.member} ${refusal.code}: ${found}`);
    }
    expect(wrong).toEqual([]);
  });
});

/** Writes on, and says something else. */
const after =
  (say: (findings: Awaited<ReturnType<Runner>>) => ReturnType<Runner>): Runner =>
  async (useCase, host) =>
    say(await carryOut(useCase, host));

const failing =
  (other: (error: HostError) => unknown): Runner =>
  (useCase, host) =>
    carryOut(useCase, host).catch((error: unknown) => {
      throw error instanceof HostError ? other(error) : error;
    });

/** Ways to go wrong, with a member that is refused, and what the matrix then says. */
const FAULTS: readonly (readonly [string, string, Runner, RegExp])[] = [
  ['says nothing of missing dress', 'PageLayout.zoom', after(() => Promise.resolve([])), /nobody is told/],
  [
    'stops at a dress',
    'PageLayout.zoom',
    after(() => Promise.reject(new HostError('failed'))),
    /a dress stopped the data/,
  ],
  ['throws what the library threw', 'Range.values', failing(({ cause }) => cause), /not a HostError/],
  [
    'says that nothing was written',
    'Table.resize',
    failing(({ code, parameters }) => new HostError(code, parameters)),
    /a part stands/,
  ],
  [
    'leaves a gap in its sentence',
    'Range.values',
    failing(({ interrupted }) => new HostError('no-sheet', {}, interrupted)),
    /a sentence with a gap/,
  ],
  [
    'forgets what is to be put',
    'Range.copyFrom',
    async (useCase, host) => {
      const findings = await carryOut(useCase, host);
      const { book } = host.office.host;
      book.sheets = book.sheets.filter(({ name }) => name !== KEPT);
      return findings;
    },
    /not finished by the next run/,
  ],
  [
    'shows what it keeps',
    'PageLayout.zoom',
    async (useCase, host) => {
      const findings = await carryOut(useCase, host);
      const sheet = host.office.host.book.sheet(KEPT);
      if (sheet !== undefined) sheet.visibility = 'Visible';
      return findings;
    },
    /seen/,
  ],
  [
    'leaves values out once a dress is refused',
    'PageLayout.zoom',
    (useCase, host) => {
      let batches = 0;
      onBatch(host.office.host.bridge, (batch) => {
        batches += 1;
        if (batches > 4) batch.Actions = batch.Actions.filter(({ Name: name }) => name !== 'Values');
      });
      return carryOut(useCase, host);
    },
    /data are missing/,
  ],
];

describe('the matrix turns red where the adapter', () => {
  it.each(FAULTS)('%s', async (_, member, run, said) => {
    const baseline = baselines.find(({ useCase }) => useCase.title === 'consolidate');
    if (baseline === undefined) throw new Error('No such use case.');
    const refusal: Refusal = { member, code: 'GeneralException', isRunAgain: true };
    expect(await outcomeOf(baseline, refusal, run)).toMatch(said);
    expect(await outcomeOf(baseline, refusal)).toBeUndefined();
  });
});
