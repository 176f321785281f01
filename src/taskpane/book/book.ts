/** The coordinator's workbook that is open, as the rooms show it. */
import {
  currentPeriod,
  readDecisionRows,
  readState,
  textAt,
  type Snapshot,
  type State,
  type StateFault,
} from '../../core/index';

export interface CoordinatorBook {
  readonly state: State;
  /** What `STATE_WANT` asks for. */
  readonly snapshot: Snapshot;
  /** What the rows of `pr_Decisions` ask that nobody has decided, of the current period: a sentence each. */
  readonly open: readonly string[];
}

type OpenedBook = { readonly book: CoordinatorBook } | StateFault;

export function openBook(snapshot: Snapshot): OpenedBook {
  const reading = readState(snapshot);
  if (!('state' in reading)) return reading;
  const { state } = reading;
  const period = currentPeriod(state).id;
  const open = [...readDecisionRows(snapshot).values()].filter(
    ({ id, decision, row }) =>
      decision === '' && !id.startsWith('order:') && textAt(row, 'period') === period,
  );
  return { book: { state, snapshot, open: open.map(({ row }) => textAt(row, 'matter')) } };
}
