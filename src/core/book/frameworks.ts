/** The editions of a workbook, with those that the program ships where the workbook was made before editions stood in it. */
import { builtinEdition, type Framework } from '../framework';
import type { State } from './state';

/** Every edition that stands in the workbook or that its periods name, as far as it is known, oldest first. */
export function frameworksOf({
  frameworks,
  periods,
}: Pick<State, 'frameworks' | 'periods'>): readonly Framework[] {
  const missing = [...new Set(periods.map((one) => one.edition))].filter(
    (id) => !frameworks.some(({ edition }) => edition === id),
  );
  return [...missing.flatMap((id) => builtinEdition(id) ?? []), ...frameworks].sort(
    (a, b) => Number(a.edition) - Number(b.edition),
  );
}

/** The edition of the current period, whole; undefined where the workbook has lost it. */
export function currentFramework(state: State): Framework | undefined {
  return frameworksOf(state).find(({ edition }) => edition === state.edition.id);
}
