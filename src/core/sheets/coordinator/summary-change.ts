/** What moved since last period, as one line: totals, lights, and who has been behind for long. */
import type { State } from '../../book';
import { bodyTrendsOf, countReturns, type Figures, lightChanges, returnsIn } from '../../figures';
import { periodName } from '../../returns';
import { word, type WordKey } from '../../words';

/** Bodies that are named. */
const SHOWN = 4;

/** Undefined in a workbook's first period. */
export function changeLine(state: State, figures: Figures): string | undefined {
  const before = state.periods.at(-2);
  if (before === undefined) return undefined;
  const say = (key: WordKey, facts: Readonly<Record<string, string | number>> = {}) =>
    word(state.language, key, facts);
  const trends = bodyTrendsOf(state);
  const then = countReturns(returnsIn(state, before.id));
  const signed = (now: number, past: number) => (now < past ? `−${past - now}` : `+${now - past}`);
  const { improved, worsened, stillBehind } = lightChanges(trends);
  const long = trends
    .filter(({ behindFor }) => behindFor > 1)
    .sort((left, right) => right.behindFor - left.behindFor)
    .slice(0, SHOWN)
    .map(({ task, bodyName, behindFor }) =>
      say('summary.change-body', { number: task.number, body: bodyName, count: behindFor }),
    );
  const facts = {
    period: periodName(before.id, state.language),
    filled: signed(figures.filled, then.filled),
    behind: signed(figures.behind, then.behind),
    done: signed(figures.done, then.done),
    improved,
    worsened,
  };
  const still =
    stillBehind === 0
      ? ''
      : say('summary.change-still', { count: stillBehind, list: long.join(say('list.separator')) });
  return say('summary.change', facts) + still;
}
