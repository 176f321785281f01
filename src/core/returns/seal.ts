/**
 * The seal: a SHA-256 over the canonical answers. It finds changes that came later; it is no signature and says nothing
 * about who filled the return in. It covers the template too, so that the same answers under other questions, labels or
 * prefills break it, and its own counter. Contact data are no part of it.
 */
import { rocDate, type Value } from '../values';
import { type Change, sha256Hex } from '../grid';
import type { Manifest, Seal } from './read-manifest';
import { differing } from './grid-findings';
import { coverFormOf } from './kept';
import type { ReadCell, ReadReturn } from './reading';

export const SEAL_VERSION = 2;

/** Keys of the manifest that say what was sealed, for people. */
const RECEIPT: ReadonlySet<string> = new Set(['seal_code', 'seal_day', 'seal_rows']);

export type SealState = 'none' | 'intact' | 'broken';

/** SHA-256 of the return's canonical answers under this counter, hexadecimal. */
export function sealDigest(read: ReadReturn, counter: number): string {
  const { template, form } = read;
  const head = [
    'policy-returns seal',
    SEAL_VERSION,
    counter,
    read.digest ?? '',
    template.edition.id,
    template.period.id,
    template.body.id,
  ];
  const answers = read.rows.map(({ task, cells }) => [
    task.id,
    ...form.fields.map((field) => canonical(cells[field.key])),
  ]);
  const fields = coverFormOf(template).fields.filter((field) => !field.contact);
  const cover = ['cover', ...fields.map((field) => canonical(read.cover[field.key]))];
  const keys = form.fields.map((field) => field.key);
  return sha256Hex(JSON.stringify([head, keys, ...answers, cover, ...copiedAnswers(read)]));
}

/** What copies of a row say beside it is an answer too; a return without copies has the digest that it always had. */
function copiedAnswers({ rows, copies = [] }: ReadReturn): string[][] {
  return copies.flatMap((copy) =>
    differing(
      copy,
      rows.find(({ key }) => key === copy.key),
    ).map((cell) => [copy.task.id, cell.place.field ?? '', canonical(cell)]),
  );
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
 * short code. The counter goes on from the last seal. Sealing sealed, unchanged answers changes nothing.
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
  return { change: { kind: 'cells', sheet: manifest.sheet, cells }, seal };
}

/** A value in its one spelling: texts are cleaned by the reader, dates ISO, numbers with at most six decimals. */
function canonical(cell: ReadCell | undefined): string {
  const value: Value = cell?.value ?? { state: 'blank' };
  switch (value.state) {
    case 'blank':
      return '';
    case 'cleared':
      return '－';
    case 'unreadable':
      return `?${value.text.replaceAll('\t', '')}`;
    case 'value':
      // LibreOffice drops the tabs of a cell with several lines when it saves as .ods: they are no part of the answer.
      return typeof value.value === 'number'
        ? `#${Number(value.value.toFixed(6))}`
        : `=${value.value.replaceAll('\t', '')}`;
  }
}
