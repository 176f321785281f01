/** A further period of a workbook: which one comes next, and whether one may follow. */
import { periodOf, type Period } from '../returns';
import { daysAfter, daysBetween } from '../values';
import { rollOver, type RollFault } from './roll-over';
import { addPeriod } from './start';
import { currentPeriod, type State } from './state';

/** Of each kind of period, how many a year has. */
const PARTS: Readonly<Record<string, number>> = { H: 2, Q: 4 };

/** The id of the period that follows: 115H1 → 115H2 → 116H1, 115Q4 → 116Q1, 115 → 116. Undefined if it is no period. */
export function followingPeriod(id: string): string | undefined {
  if (periodOf(id) === undefined) return undefined;
  const year = Number(id.slice(0, 3));
  const kind = id.slice(3, 4);
  const part = Number(id.slice(4));
  if (kind === '') return String(year + 1);
  return part < (PARTS[kind] ?? 1) ? `${year}${kind}${part + 1}` : `${year + 1}${kind}1`;
}

/** The half year that ended last before a day (ISO): what is collected then. */
export function periodEnded(today: string): Period {
  const year = Number(today.slice(0, 4)) - 1911;
  const ids = [year - 1, year].flatMap((one) => [`${one}H1`, `${one}H2`]);
  const ended = ids.flatMap((id) => periodOf(id) ?? []).filter(({ end }) => end < today);
  const last = ended.at(-1);
  if (last === undefined) throw new RangeError(`No period ended before ${today}.`);
  return last;
}

/** The period with the due date that the last one suggests: where that was set by hand, as many days after the end. */
export function withUsualDue(state: State, period: Period): Period {
  const last = currentPeriod(state);
  const isStandard = last.due === periodOf(last.id)?.due;
  return isStandard ? period : { ...period, due: daysAfter(period.end, daysBetween(last.end, last.due)) };
}

/** The state with a further period, on the edition of the last one or on another; refused if it is not later. */
export function furtherPeriod(
  state: State,
  period: Period,
  edition: string = state.edition.id,
): { readonly state: State } | { readonly refused: 'not-later'; readonly last: string } | RollFault {
  const last = currentPeriod(state);
  if (period.end <= last.end) return { refused: 'not-later', last: last.id };
  if (edition !== state.edition.id) return rollOver(state, period, edition);
  return { state: addPeriod(state, period) };
}
