/** What the charts of 會前十分鐘 say, in a sentence or two, to whoever cannot see them. */
import type { State } from '../../book';
import { budgetOf, figuresByKind, figuresByPeriod, type figuresOf, yearShare } from '../../figures';
import { periodName } from '../../returns';
import { shareShown } from '../../values';
import { word, type WordKey } from '../../words';
import { numeralOf } from './summary-tables';

type Facts = Readonly<Record<string, string | number>>;

export function lightsAlt(state: State, { directions }: ReturnType<typeof figuresOf>): string {
  const [worst] = [...directions].sort((a, b) => b.figures.behind - a.figures.behind);
  const count = worst?.figures.behind ?? 0;
  const name =
    worst === undefined
      ? ''
      : `${numeralOf(worst.direction, state.language)} ${worst.direction.short}`.trim();
  const said = count === 0 ? '' : say(state, 'dashboard.lights-worst', { direction: name, count });
  return say(state, 'dashboard.lights-alt', { worst: said });
}

export function kindsAlt(state: State): string {
  const items = figuresByKind(state).map(({ kind, figures: { expected, filled } }) =>
    say(state, 'dashboard.kinds-item', { kind: say(state, `dashboard.${kind}`), expected, filled }),
  );
  return say(state, 'dashboard.kinds-alt', { list: list(state, items) });
}

export function ratesAlt(state: State): string {
  const { rate } = budgetOf(state).total;
  return say(state, 'dashboard.rates-alt', {
    share: shareShown(yearShare(state)),
    total: shown(state, rate),
  });
}

export function trendAlt(state: State): string {
  const items = figuresByPeriod(state).map(({ period, filled, behind }) =>
    say(state, 'dashboard.trend-item', {
      period: periodName(period, state.language),
      filled: shown(state, filled),
      behind: shown(state, behind),
    }),
  );
  return say(state, 'dashboard.trend-alt', { list: list(state, items) });
}

function shown(state: State, share: number | undefined): string {
  return share === undefined ? say(state, 'dashboard.none') : shareShown(share);
}

function say({ language }: State, key: WordKey, facts: Facts = {}): string {
  return word(language, key, facts);
}

function list(state: State, items: readonly string[]): string {
  return items.join(say(state, 'list.separator'));
}
