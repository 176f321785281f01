/** Which periods there are to choose from. */
import { currentPeriod, followingPeriod, periodEnded, periodOf, type State } from '../../core/index';

/** Years before and after the one of the suggestion that the list holds. */
const YEARS = 2;
const PARTS = ['H1', 'H2', '', 'Q1', 'Q2', 'Q3', 'Q4'];

/** The suggested period: the one after the last, or of a new workbook the half-year that ended last. */
export function suggestedPeriod(state: State | undefined, today: string): string {
  if (state === undefined) return periodEnded(today).id;
  const { id } = currentPeriod(state);
  return followingPeriod(id) ?? id;
}

/** Ids around the suggestion that may follow the last period, by their ends. */
export function periodsToChoose(state: State | undefined, today: string): string[] {
  const last = state === undefined ? '' : currentPeriod(state).end;
  const year = Number(suggestedPeriod(state, today).slice(0, 3));
  const years = Array.from({ length: 2 * YEARS + 1 }, (_, index) => year - YEARS + index);
  return years
    .flatMap((one) => PARTS.map((part) => `${one}${part}`))
    .filter((id) => (periodOf(id)?.end ?? '') > last);
}
