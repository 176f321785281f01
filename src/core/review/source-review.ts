/** What the reviewers of a survey system said of the submissions that a return came from. */
import type { StateReturn } from '../book';
import { hasColumn, readRows, TABLES, textAt } from '../tables';
import type { Snapshot } from '../grid';

/** In the words of the register, each once, in its order; none where no survey system reviewed anything. */
export function sourceReviewsOf(
  snapshot: Snapshot,
  { files, period }: Pick<StateReturn, 'files' | 'period'>,
): string[] {
  if (files === '' || !hasColumn(snapshot, TABLES.submissions, 'source_review')) return [];
  const from = new Set(lines(files));
  const reviews = readRows(snapshot, TABLES.submissions)
    .filter(
      (row) => textAt(row, 'period') === period && lines(textAt(row, 'names')).some((name) => from.has(name)),
    )
    .map((row) => textAt(row, 'source_review'));
  return [...new Set(reviews.filter((review) => review !== ''))];
}

/** File names of a cell stand on a line each. */
function lines(text: string): string[] {
  return text.split('\n').filter((line) => line !== '');
}
