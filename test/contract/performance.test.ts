/**
 * Round trips of every use case, and docs/performance.md. `npm run performance` writes the document anew.
 */
import { afterAll, describe, expect, it } from '@jest/globals';
import { readFileSync, writeFileSync } from 'node:fs';
import { format, resolveConfig } from 'prettier';
import {
  CONSOLIDATION_WANT,
  INSERT_WANT,
  type Change,
  type Registered,
  type Snapshot,
  type SnapshotWant,
} from '../../src/core/index';
import { createHostWorkbook } from '../../src/excel';
import { DRESS } from '../../src/excel/host/members';
import { overOffice } from './adapters';
import { coordinatorBytes, emptyBytes, filledTemplateBytes, inbox, useCases } from './desk';

interface Part {
  readonly syncs: number;
  readonly actions: number;
  readonly sent: number;
  readonly received: number;
}

interface Measured {
  readonly read: Part;
  readonly apply: Part;
}

const NOTHING: Part = { syncs: 0, actions: 0, sent: 0, received: 0 };

/** What a host refuses for good, by what it says of itself. */
const REFUSALS: Readonly<Record<string, (member: string) => boolean>> = {
  'page scaling': (member) => member === 'PageLayout.zoom',
  'filters of pivots': (member) => member === 'PivotField.applyFilter',
  'all dress': (member) => (DRESS as readonly string[]).includes(member),
};

/** Trips to write on a host that refuses this for good. */
async function tripsRefused(
  bytes: Uint8Array,
  use: (snapshot: Snapshot) => readonly Change[],
  isRefused: (member: string) => boolean,
): Promise<number> {
  const { office, read } = await overOffice(bytes);
  const changes = use(await read());
  office.host.misbehave({ refuse: (member) => (isRefused(member) ? 'InvalidArgument' : undefined) });
  office.host.resetCounts();
  await createHostWorkbook({ inFrontWithin: 0 }).apply(changes);
  return office.host.counts().syncs;
}

const refused: [string, string, number][] = [];

/** What a use case costs in messages that carry more than `_RemoveReference`. */
async function measure(
  bytes: Uint8Array,
  use: ((snapshot: Snapshot) => readonly Change[]) | undefined,
  want?: SnapshotWant,
): Promise<Measured> {
  const { office, workbook } = await overOffice(bytes);
  const counted = async <T>(work: () => Promise<T>): Promise<[T, Part]> => {
    office.host.resetCounts();
    const result = await work();
    const { syncs, actions, bytesSent: sent, bytesReceived: received } = office.host.counts();
    return [result, { syncs, actions, sent, received }];
  };
  const [snapshot, read] = await counted(() => workbook.read(want));
  if (use === undefined) return { read, apply: NOTHING };
  const changes = use(snapshot);
  const [, apply] = await counted(() => workbook.apply(changes));
  return { read, apply };
}

const rows: [string, Measured][] = [];

async function measured(name: string, ...of: Parameters<typeof measure>): Promise<Measured> {
  const found = await measure(...of);
  rows.push([name, found]);
  return found;
}

/** The 38 bodies of the framework, each with a file. */
const returned: Promise<readonly Registered[]> = inbox(38);

describe('round trips', () => {
  it('insert the framework with at most three', async () => {
    const { read, apply } = await measured(
      'Insert the framework into an empty workbook',
      await emptyBytes(),
      useCases.insert,
      INSERT_WANT,
    );
    expect(read.syncs + apply.syncs).toBeLessThanOrEqual(3);
    expect(apply.sent).toBeLessThan(4_000_000);
  });

  it('start a further period with at most six', async () => {
    const { read, apply } = await measured(
      'Start a further period',
      await coordinatorBytes(),
      useCases.period,
      CONSOLIDATION_WANT,
    );
    expect(read.syncs + apply.syncs).toBeLessThanOrEqual(6);
  });

  it('read a return with at most two', async () => {
    const { read } = await measured('Read and check a return', await filledTemplateBytes(), undefined);
    expect(read.syncs).toBeLessThanOrEqual(2);
  });

  it('seal a return with at most four', async () => {
    const { read, apply } = await measured('Seal a return', await filledTemplateBytes(), useCases.seal);
    expect(read.syncs + apply.syncs).toBeLessThanOrEqual(4);
  });

  it('consolidate 38 files with at most five, and no more for 38 than for two', async () => {
    const files = await returned;
    expect(files).toHaveLength(38);
    const all = await measured(
      'Consolidate 38 files',
      await coordinatorBytes(),
      useCases.consolidate(files),
      CONSOLIDATION_WANT,
    );
    const two = await measure(
      await coordinatorBytes(),
      useCases.consolidate(files.slice(0, 2)),
      CONSOLIDATION_WANT,
    );
    expect(all.read.syncs + all.apply.syncs).toBeLessThanOrEqual(5);
    expect(two.apply.syncs).toBe(all.apply.syncs);
    expect(all.apply.sent).toBeGreaterThan(two.apply.sent);
  });

  it.each(Object.keys(REFUSALS))('where the host refuses %s: more, and they end', async (what) => {
    const isRefused = REFUSALS[what] ?? (() => false);
    const inserted = await tripsRefused(await emptyBytes(), useCases.insert, isRefused);
    const files = (await returned).slice(0, 2);
    const consolidated = await tripsRefused(await coordinatorBytes(), useCases.consolidate(files), isRefused);
    refused.push(['Insert the framework', what, inserted], ['Consolidate', what, consolidated]);
    expect(inserted).toBeLessThanOrEqual(80);
    expect(consolidated).toBeLessThanOrEqual(80);
  });

  it('build the summary with at most six', async () => {
    const { read, apply } = await measured(
      'Build the summary',
      await coordinatorBytes(),
      useCases.summary,
      CONSOLIDATION_WANT,
    );
    expect(read.syncs + apply.syncs).toBeLessThanOrEqual(6);
  });
});

afterAll(async () => {
  const path = 'docs/performance.md';
  const made = await format(document(rows) + refusedPart(refused), {
    ...(await resolveConfig(path)),
    parser: 'markdown',
  });
  if (process.env['UPDATE_DOCS'] === '1') writeFileSync(path, made);
  else expect(readFileSync(path, 'utf8')).toBe(made);
});

function refusedPart(trips: readonly (readonly [string, string, number])[]): string {
  const lines = trips.map(([name, what, count]) => `| ${name} | ${what} | ${about(count)} |`);
  return `
## What a refusal costs

Where Excel refuses nothing the dress travels with the data and costs no trip of its own. Where it refuses a part, the data are
written alone, then the dress; behind each part stands a mark that tells how far Excel came, so that each refused part costs
about one trip. A kind of which no part was put and two were refused for the same reason is not tried on further sheets in this run, so
that the trips do not grow with the sheets; what was not tried comes first at the next write. What is asked for the sake of the dress
only is asked by itself.

| Use case | Refused for good | Trips to write |
| --- | --- | ---: |
${lines.join('\n')}
`;
}

/** Steps of 1, 2, 5: a word more in a catalogue must not change the document. */
function about(count: number): string {
  if (count === 0) return '0';
  const power = 10 ** Math.floor(Math.log10(count));
  const step = [1, 2, 5, 10].find((one) => count <= one * power) ?? 10;
  return `≤ ${(step * power).toLocaleString('en-US')}`;
}

function document(measurements: readonly (readonly [string, Measured])[]): string {
  const lines = measurements.map(
    ([name, { read, apply }]) =>
      `| ${name} | ${read.syncs} | ${apply.syncs} | ${about(read.actions + apply.actions)} | ` +
      `${about(read.sent + apply.sent)} | ${about(read.received + apply.received)} |`,
  );
  return `# What a use case costs in Excel

Counted by the stand-in for Excel over the real Office.js: messages that carry more than the release of references (round
trips), actions in them, and bytes, rounded up to 1, 2 or 5 of their size. \`npm run performance\` writes this page; a test
holds it to what is measured, and the round trips to their limits. They do not grow with the rows: below 4 MB everything travels in one
request; beyond it writes go in requests of 2 MB and reads are paged.

| Use case | Trips to read | Trips to write | Actions | Bytes sent | Bytes received |
| --- | ---: | ---: | ---: | ---: | ---: |
${lines.join('\n')}
`;
}
