/** Reviews as changes of the workbook as it stands now, not as it was when they were typed. */
import { type Change, decideChanges, readState, type Review, type State, STATE_WANT } from '../../core/index';
import type { HostWorkbook } from '../../excel/host-workbook';

/** By whom and on which day (ISO) it is decided. */
export interface Signature {
  readonly by: string;
  readonly today: string;
}

/** Undefined where a return, or a column of reviews, is no longer on the sheet. `reviews` is asked with what stands there. */
export async function reviewsOnSheet(
  host: HostWorkbook,
  reviews: (state: State) => ReadonlyMap<string, Partial<Review>>,
  { by, today }: Signature,
): Promise<readonly Change[] | undefined> {
  const snapshot = await host.read(STATE_WANT);
  const reading = readState(snapshot);
  if (!('state' in reading)) return undefined;
  const result = decideChanges(reading.state, snapshot, reviews(reading.state), by, today);
  return 'changes' in result ? result.changes : undefined;
}
