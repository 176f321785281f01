/** Bytes to a snapshot: the guard first, then the reader of the kind that it found. Browser and Node. */
import type { Snapshot, SnapshotWant } from '../../core/index';
import { vet } from '../guard/inspect';
import { WORKBOOK_LIMITS } from '../guard/limits';
import type { Limits } from '../guard/limits';
import { ReadBudget, type Beat } from '../guard/budget';
import { readOdsParts } from './ods';
import { Package } from './package';
import { readXlsxParts } from './xlsx';

interface ReadOptions {
  readonly limits?: Limits;
  readonly beat?: Beat | undefined;
  /** All of it unless told. */
  readonly want?: SnapshotWant;
}

/** Of an `.xlsx`, what is wanted and no more. Rejects with a `FileError` and nothing else. */
export async function readWorkbook(
  bytes: Uint8Array,
  { limits = WORKBOOK_LIMITS, beat, want = {} }: ReadOptions = {},
): Promise<Snapshot> {
  const { kind, entries } = vet(bytes, limits);
  const budget = new ReadBudget(limits, beat);
  const parts = new Package(bytes, entries, budget);
  return kind === 'xlsx' ? readXlsxParts(parts, budget, want) : readOdsParts(parts, budget);
}
