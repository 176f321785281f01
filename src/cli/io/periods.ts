/** `--period`: a period of the workbook by its id; the current one where none was named. */
import { currentPeriod, word, type State } from '../../core/index';
import { optionText, type Parsed } from './arguments';
import { UserError } from './errors';
import type { CommandContext } from './output';

/** Its id. */
export function periodNamed(parsed: Parsed, state: State, { language }: CommandContext): string {
  const period = optionText(parsed, 'period') ?? currentPeriod(state).id;
  const known = state.periods.map(({ id }) => id);
  if (known.includes(period)) return period;
  const list = known.join(word(language, 'list.separator'));
  throw new UserError(word(language, 'cli.unknown-period', { period, known: list }), 2);
}
