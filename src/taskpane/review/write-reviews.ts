/** Reviews as changes of the workbook as it stands now, not as it was when they were typed. */
import { type Change, decideChanges, type Review, type State, STATE_WANT } from '../../core/index';
import type { HostWorkbook } from '../../excel/host-workbook';
import { stateNow } from '../work/desk/state-now';

/** By whom and on which day (ISO) it is decided. */
export interface Signature {
  readonly by: string;
  readonly today: string;
}

/**
 * Undefined where a return, or a column of reviews, is no longer on the sheet. `reviews` is asked with what stands there.
 * Throws as `stateNow` does.
 */
export async function reviewsOnSheet(
  host: HostWorkbook,
  reviews: (state: State) => ReadonlyMap<string, Partial<Review>>,
  { by, today }: Signature,
): Promise<readonly Change[] | undefined> {
  const { state, snapshot } = await stateNow(host, STATE_WANT);
  const result = decideChanges(state, snapshot, reviews(state), by, today);
  return 'changes' in result ? result.changes : undefined;
}
