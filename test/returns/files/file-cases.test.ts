/** Files as they come back: what is right for each, in Node and in the pane alike. */
import { createHash } from 'node:crypto';
import { readdirSync } from 'node:fs';
import type { Submission } from '../../../src/core/index';
import { receiveBytes, type Arrival } from '../../../src/files';
import { readFile } from '../../../src/taskpane/reader/read-file';
import { base, type FileCase, type Right } from './file-support';

const CASES = readdirSync('test/returns/files')
  .filter((name) => /^file-.*\.ts$/.test(name) && !/support|test/.test(name))
  .sort();

const FILE = { name: '115H1-勞動部.xlsx', received: '2026-07-20' };
const hash = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex');

/** A file as the browser gives it; the test's own browser has none that can be read. */
function asFile(bytes: Uint8Array<ArrayBuffer>): File {
  const { name } = FILE;
  return { name, size: bytes.length, arrayBuffer: () => Promise.resolve(bytes.buffer) } as unknown as File;
}

async function received(bytes: Uint8Array<ArrayBuffer>): Promise<readonly Arrival[]> {
  const arrivals = await receiveBytes(bytes, FILE, hash);
  const pane = await readFile({ want: 'arrivals', file: asFile(bytes), received: FILE.received });
  expect(pane.arrivals).toEqual(arrivals);
  return arrivals;
}

let answers: unknown;
beforeAll(async () => {
  const [undamaged] = await received(new Uint8Array(await base()));
  answers = answersOf(submissionOf(undamaged));
});

function submissionOf(arrival: Arrival | undefined): Submission {
  if (arrival === undefined || arrival.submission === 'sending-list') throw new Error('No submission.');
  return arrival.submission;
}

function answersOf(submission: Submission): unknown {
  if (!('stored' in submission)) return submission.refused;
  const { rows, cover } = submission.stored;
  return [rows.map(({ task, cells }) => [task, cells]), cover];
}

function expectRight(right: Right, arrivals: readonly Arrival[]): void {
  if (right !== 'taken' && 'inside' in right) {
    expect(arrivals).toHaveLength(right.inside.length);
    right.inside.forEach((one, at) => expectRight(one, arrivals.slice(at, at + 1)));
    return;
  }
  expect(arrivals).toHaveLength(1);
  const submission = submissionOf(arrivals[0]);
  if (right === 'taken') expect(answersOf(submission)).toEqual(answers);
  else expect(submission).toMatchObject({ refused: { code: right.refused } });
  expect(submission.id).toMatch(/^[0-9a-f]{64}$/);
}

it.each(CASES)('%s', async (name) => {
  const { CASE } = (await import(`./${name}`)) as { CASE: FileCase };
  expect(CASE.what).toMatch(/\.$/);
  expectRight(CASE.right, await received(new Uint8Array(await CASE.make())));
});
