/** Reviews as a change of the sheet as it stands now, not as it was when they were typed. */
import {
  readState,
  reviewChange,
  STATE_WANT,
  type Review,
  type SetCells,
  type State,
} from '../../core/index';
import type { HostWorkbook } from '../../excel/host-workbook';

/** Undefined where a return, or a column of reviews, is no longer on the sheet. `reviews` is asked with what stands there. */
export async function reviewsOnSheet(
  host: HostWorkbook,
  reviews: (state: State) => ReadonlyMap<string, Partial<Review>>,
): Promise<SetCells | undefined> {
  const snapshot = await host.read(STATE_WANT);
  const reading = readState(snapshot);
  if (!('state' in reading)) return undefined;
  const result = reviewChange(reading.state, snapshot, reviews(reading.state));
  return 'change' in result ? result.change : undefined;
}
