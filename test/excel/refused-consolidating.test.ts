/** A consolidation of which Excel refuses something for good; and faults of the adapter, each of which the matrix finds. */
import { describe, expect, it } from '@jest/globals';
import { HostError } from '../../src/excel';
import { KEPT } from '../../src/excel/dress/kept';
import { onBatch } from '../contract/faults';
import { CONSOLIDATIONS } from '../contract/small-desk';
import { baselineOf, carryOut, outcomeOf, type Runner } from './refusals';
import { tryEach } from './refused-matrix';

describe('each member refused for good', () => {
  tryEach(CONSOLIDATIONS);
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
    const [plain] = CONSOLIDATIONS;
    if (plain === undefined) throw new Error('No such use case.');
    const baseline = await baselineOf(plain);
    expect(await outcomeOf(baseline, member, 'GeneralException', run)).toMatch(said);
    expect(await outcomeOf(baseline, member)).toBeUndefined();
  });
});
