/** Writing decisions on returns as the sheet stands now, and what came of it. */
import { useState } from 'react';
import type { Review, State } from '../../core/index';
import { useWrite, type Writing } from '../book/use-write';
import { usePane } from '../pane/pane';

/** On how many it was decided, or that a row, or a column of the review, is gone. */
export type Reviewed = number | 'gone' | undefined;

interface Reviewing {
  readonly writing: Writing;
  readonly said: Reviewed;
  /** `reviews` is asked with what stands on the sheet. */
  readonly write: (
    reviews: (now: State) => ReadonlyMap<string, Partial<Review>>,
    by: string,
  ) => Promise<void>;
}

/** `onWritten` resolves when the sheet was read again. */
export function useReviewing(onWritten: () => Promise<unknown>): Reviewing {
  const { host, today } = usePane();
  const writing = useWrite();
  const [said, setSaid] = useState<Reviewed>();
  const write: Reviewing['write'] = async (reviews, by) => {
    setSaid(undefined);
    let count = 0;
    const written = await writing.write(async () => {
      const { reviewsOnSheet } = await import('./write-reviews');
      const decided = (now: State) => {
        const some = reviews(now);
        count = some.size;
        return some;
      };
      const changes = await reviewsOnSheet(host, decided, { by, today });
      if (changes === undefined) setSaid('gone');
      return changes;
    });
    if (written === undefined) return;
    await onWritten();
    setSaid(count);
  };
  return { writing, said, write };
}
