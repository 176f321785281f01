/** Which returns are to be reviewed, which are, and which comes next. */
import { currentPeriod, type State, type StateReturn } from '../book';

/** Nothing came of an unfilled one, and one that waits is not taken yet. */
const NOTHING_TO_REVIEW: ReadonlySet<string> = new Set(['unfilled', 'waiting']);

interface ReviewProgress {
  readonly reviewed: number;
  /** Returns of the period that have come in. */
  readonly of: number;
}

export function isReviewed({ review }: Pick<StateReturn, 'review'>): boolean {
  return review.trim() !== '';
}

/** Of the current period, in the order of the sheet. */
export function reviewable(state: State): StateReturn[] {
  const period = currentPeriod(state).id;
  return state.returns.filter((row) => row.period === period && !NOTHING_TO_REVIEW.has(row.state));
}

export function reviewProgress(state: State): ReviewProgress {
  const rows = reviewable(state);
  return { reviewed: rows.filter(isReviewed).length, of: rows.length };
}

/** The first one without a decision behind this return, then from the top again; undefined when all are decided. */
export function nextUnreviewed(state: State, after?: string): StateReturn | undefined {
  const order = new Map(state.returns.map(({ key }, index) => [key, index]));
  const from = after === undefined ? -1 : (order.get(after) ?? -1);
  const open = reviewable(state).filter((row) => !isReviewed(row) && row.key !== after);
  return open.find(({ key }) => (order.get(key) ?? 0) > from) ?? open[0];
}
