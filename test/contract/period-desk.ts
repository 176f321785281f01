/** A coordinator's desk as the pane has it, over files or over the stand-in for Excel. */
import { expect } from '@jest/globals';
import { createHash } from 'node:crypto';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import {
  consolidateWorkbook,
  consolidationChanges,
  furtherPeriod,
  periodChanges,
  periodOf,
  readRows,
  readState,
  submissionFrom,
  TABLES,
  type Change,
  type Registered,
  type Snapshot,
  type State,
  type WrittenDecision,
} from '../../src/core/index';
import type { Typed } from '../../src/cli/demo/answers';
import { readWorkbook } from '../../src/files';
import { asJson, folder } from '../support/command-line';
import { returnedFile } from '../support/coordinator';
import type { Adapter } from './adapters';

/** Each step reads the workbook, works out its changes, and applies them. */
export class Desk {
  today = '2026-08-05';

  constructor(readonly adapter: Adapter) {}

  async read(): Promise<{ state: State; snapshot: Snapshot }> {
    const snapshot = await this.adapter.read();
    const reading = readState(snapshot);
    if (!('state' in reading)) throw new Error(reading.refused);
    return { state: reading.state, snapshot };
  }

  async write(changes: (state: State, snapshot: Snapshot) => readonly Change[]): Promise<void> {
    const { state, snapshot } = await this.read();
    const refused = await this.adapter.apply(changes(state, snapshot));
    expect(refused.filter(({ severity }) => severity === 'error')).toEqual([]);
  }

  /** A return of what is typed, by task; its name says which one it is. */
  async returned(state: State, body: string, answers: Typed, cover: Typed[string] = {}): Promise<Registered> {
    return this.arrived(
      state,
      body,
      await returnedFile(state, body, answers, cover),
      Number(cover['counter'] ?? 1),
    );
  }

  /** A file as it arrives. */
  async arrived(state: State, body: string, bytes: Uint8Array, counter = 1): Promise<Registered> {
    const period = state.periods.at(-1)?.id ?? '';
    const submission = submissionFrom(
      { snapshot: await readWorkbook(bytes) },
      {
        id: createHash('sha256').update(bytes).digest('hex'),
        names: [`${period}-${body}-${counter}.xlsx`],
        received: this.today,
      },
    );
    if (submission === 'sending-list') throw new Error(submission);
    return { period, submission };
  }

  /** The workbook goes on to a further period. */
  async begin(period: string, today: string): Promise<State> {
    this.today = today;
    const wanted = periodOf(period);
    if (wanted === undefined) throw new Error(period);
    await this.write((state, snapshot) => {
      const next = furtherPeriod(state, wanted);
      if (!('state' in next)) throw new Error(next.refused);
      return periodChanges(next.state, snapshot, today);
    });
    return (await this.read()).state;
  }

  async take(files: readonly Registered[], decide: readonly WrittenDecision[] = []): Promise<void> {
    const current = (await this.read()).state.periods.at(-1)?.id ?? '';
    const incoming = files.map((one) => ({ ...one, period: current }));
    const decisions = new Map(decide.map((one) => [one.id, one]));
    await this.write((state, snapshot) => [
      ...consolidationChanges(
        consolidateWorkbook(state, snapshot, incoming, decisions),
        snapshot,
        this.today,
      ),
    ]);
  }
}

/** What `export` says of the workbook as it is saved: figures are counted from that alone. */
export async function exported<Row>(adapter: Adapter): Promise<readonly Row[]> {
  const path = join(folder(), '彙整.xlsx');
  writeFileSync(path, await adapter.save());
  return (await asJson<readonly Row[]>('export', path, '--format', 'json')).data;
}

const COMPARED = ['reviews', 'deadlines', 'late', 'submissions', 'history', 'decisions', 'covers'] as const;

/** What a person would compare of two workbooks: the tables that come of returns and decisions. */
export function tablesOf(snapshot: Snapshot): unknown {
  const plain = (name: (typeof COMPARED)[number]) =>
    readRows(snapshot, TABLES[name]).map((row) =>
      Object.entries(row).map(([key, { value }]) => [key, value === '' ? null : value]),
    );
  return Object.fromEntries(COMPARED.map((name) => [name, plain(name)]));
}
