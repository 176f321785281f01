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
  /** What the rows of `pr_Decisions` ask that nobody has decided, of the current period, and of those that late files came for: a sentence each. */
  readonly open: readonly string[];
}

type OpenedBook = { readonly book: CoordinatorBook } | StateFault;

export function openBook(snapshot: Snapshot): OpenedBook {
  const reading = readState(snapshot);
  if (!('state' in reading)) return reading;
  const { state } = reading;
  const late = (state.late ?? []).map(({ period }) => period);
  const periods = new Set([currentPeriod(state).id, ...late]);
  const open = [...readDecisionRows(snapshot).values()].filter(
    ({ id, decision, row }) =>
      decision === '' && !id.startsWith('order:') && periods.has(textAt(row, 'period')),
  );
  return { book: { state, snapshot, open: open.map(({ row }) => textAt(row, 'matter')) } };
}
