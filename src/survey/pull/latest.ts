/** The rows that a journal is left with: each submission once, as it was last seen. */
import type { PulledPage, PulledRow } from './page';

/**
 * Two walks over the pages, so that no more than one of them is held at a time: the first notes where each submission
 * stands last, the second gives it from there.
 */
export function* latestRows(pages: () => Iterable<PulledPage>): Generator<PulledRow> {
  const last = new Map<string, number>();
  let count = 0;
  for (const page of pages()) for (const row of page.rows) last.set(idOf(row), count++);
  let at = 0;
  for (const page of pages()) for (const row of page.rows) if (last.get(idOf(row)) === at++) yield row;
}

function idOf(row: PulledRow): string {
  return String(row['__id'] ?? row['_id']);
}
