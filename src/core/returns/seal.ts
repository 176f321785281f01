/**
 * The seal: a SHA-256 over the canonical answers. It finds changes that came later; it is no signature and says nothing
 * about who filled the return in. It covers the template too, so that the same answers under other questions, labels or
 * prefills break it, and its own counter. Contact data are no part of it.
 */
import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import type { Value } from '../values';
import type { Change } from '../grid';
import type { Manifest, Seal } from './read-manifest';
import { differing } from './grid-findings';
import { coverFormOf } from './kept';
import type { ReadCell, ReadReturn } from './reading';

export const SEAL_VERSION = 2;

type SealState = 'none' | 'intact' | 'broken';

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
  return bytesToHex(
    sha256(utf8ToBytes(JSON.stringify([head, keys, ...answers, cover, ...copiedAnswers(read)]))),
  );
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

/** The change that seals a return; the counter goes on from the last seal. Sealing sealed, unchanged answers changes nothing. */
export function sealChange(read: ReadReturn, manifest: Manifest): { change: Change; seal: Seal } | undefined {
  if (sealState(read) === 'intact') return undefined;
  const counter = (read.seal?.counter ?? 0) + 1;
  const digest = sealDigest(read, counter);
  const seal = { digest, counter, version: SEAL_VERSION };
  const at = (key: string) => {
    const row = manifest.rows.get(key);
    if (row === undefined) throw new Error(`The manifest has no row “${key}”.`);
    return row;
  };
  const cells = [
    { row: at('seal'), column: manifest.column, value: digest },
    { row: at('seal_counter'), column: manifest.column, value: String(seal.counter) },
    { row: at('seal_version'), column: manifest.column, value: String(seal.version) },
  ];
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
