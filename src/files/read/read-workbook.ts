/** Bytes to a snapshot: the guard first, then the reader of the kind that it found. Browser and Node. */
import type { Snapshot } from '../../core/index';
import { vet } from '../guard/inspect';
import { WORKBOOK_LIMITS } from '../guard/limits';
import type { Limits } from '../guard/limits';
import { ReadBudget, type Beat } from '../guard/budget';
import { readOdsParts } from './ods';
import { Package } from './package';
import { readXlsxParts } from './xlsx';

/** Rejects with a `FileError` and nothing else. */
export async function readWorkbook(
  bytes: Uint8Array,
  limits: Limits = WORKBOOK_LIMITS,
  beat?: Beat,
): Promise<Snapshot> {
  const { kind, entries } = vet(bytes, limits);
  const budget = new ReadBudget(limits, beat);
  const parts = new Package(bytes, entries, budget);
  return kind === 'xlsx' ? readXlsxParts(parts, budget) : readOdsParts(parts, budget);
}
