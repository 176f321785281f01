/**
 * The seal: a SHA-256 over the canonical answers. It finds changes that came later; it is no signature and says nothing
 * about who filled the return in. It covers the template too, so that the same answers under other questions, labels or
 * prefills break it, and its own counter. Contact data are no part of it.
 */
import { rocDate, type Value } from '../values';
import { type Change, sha256Hex } from '../grid';
import { recordCells } from './approval';
import { answersOf, headOf } from './canonical';
import { coverFormOf } from './kept';
import type { Manifest, Seal } from './read-manifest';
import type { ReadReturn } from './reading';

export const SEAL_VERSION = 2;

/** Keys of the manifest that say what was sealed, for people. */
const RECEIPT: ReadonlySet<string> = new Set(['seal_code', 'seal_day', 'seal_rows']);

export type SealState = 'none' | 'intact' | 'broken';

/** SHA-256 of the return's canonical answers under this counter, hexadecimal. */
export function sealDigest(read: ReadReturn, counter: number): string {
  const head = headOf(read, ['policy-returns seal', SEAL_VERSION, counter]);
  const fields = coverFormOf(read.template).fields.filter((field) => !field.contact);
  return sha256Hex(JSON.stringify([head, ...answersOf(read, fields)]));
}

/** Whether the answers are still those that were sealed. */
export function sealState(read: ReadReturn): SealState {
  const { seal } = read;
  if (seal === undefined) return 'none';
  return seal.version === SEAL_VERSION && seal.digest === sealDigest(read, seal.counter)
    ? 'intact'
    : 'broken';
}

/** A seal's short code, to be read out over the telephone: the beginning of its digest. */
export function sealCode({ digest }: Pick<Seal, 'digest'>): string {
  return `${digest.slice(0, 4)}-${digest.slice(4, 8)}`.toUpperCase();
}

/**
 * The change that seals a return on a day (ISO; empty if it is not told), with a receipt: the day, how many returns, the
 * short code; what each step of 陳核 approved is recorded with it. The counter goes on from the last seal. Sealing sealed, unchanged answers changes nothing.
 */
export function sealChange(
  read: ReadReturn,
  manifest: Manifest,
  day = '',
): { change: Change; seal: Seal } | undefined {
  return sealState(read) === 'intact' ? undefined : newSeal(read, manifest, day);
}

/** An answer on the cover renews an intact seal, so that 送出確認 after it does not break it; undefined if there is none. */
export function renewedSeal(
  read: ReadReturn,
  manifest: Manifest,
  answer: { readonly field: string; readonly value: Value },
  day: string,
): Change | undefined {
  const cell = read.cover[answer.field];
  if (cell === undefined || sealState(read) !== 'intact') return undefined;
  const cover = { ...read.cover, [answer.field]: { ...cell, value: answer.value } };
  return newSeal({ ...read, cover }, manifest, day).change;
}

function newSeal(read: ReadReturn, manifest: Manifest, day: string): { change: Change; seal: Seal } {
  const counter = (read.seal?.counter ?? 0) + 1;
  const digest = sealDigest(read, counter);
  const seal = { digest, counter, version: SEAL_VERSION, day: day === '' ? '' : rocDate(day) };
  const facts = {
    seal: digest,
    seal_counter: String(seal.counter),
    seal_version: String(seal.version),
    seal_code: sealCode(seal),
    seal_day: seal.day,
    seal_rows: String(read.rows.length),
  };
  const cells = Object.entries(facts).flatMap(([key, value]) => {
    const row = manifest.rows.get(key);
    // A template from before there were receipts has no place for one.
    if (row === undefined && RECEIPT.has(key)) return [];
    if (row === undefined) throw new Error(`The manifest has no row “${key}”.`);
    return [{ row, column: manifest.column, value }];
  });
  const records = recordCells(read, manifest);
  return { change: { kind: 'cells', sheet: manifest.sheet, cells: [...cells, ...records] }, seal };
}
