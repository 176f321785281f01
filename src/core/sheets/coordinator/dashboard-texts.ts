/** What 會前十分鐘 says in words beside its figures: of each of the five, and of each return that is to be looked at first. */
import type { State } from '../../book';
import { type Figures, type MeetingFigure, type ReturnProblem, yearShare } from '../../figures';
import { word, type WordKey } from '../../words';
import { shareShown } from '../../values';

/** The figure itself; a dash where there is nothing to say it of. */
export function valueText(state: State, { kind, value }: MeetingFigure): string {
  if (value === undefined) return say(state, 'dashboard.none');
  return kind === 'share' ? shareShown(value) : say(state, 'dashboard.items', { count: value });
}

/** What the figure is of, and how it changed since the last period. */
export function figureChange(
  state: State,
  { key, kind, change }: MeetingFigure,
  { expected, filled }: Pick<Figures, 'expected' | 'filled'>,
): string {
  const of =
    key === 'filled'
      ? say(state, 'dashboard.of-expected', { expected, filled })
      : key === 'executed'
        ? say(state, 'dashboard.year', { share: shareShown(yearShare(state)) })
        : undefined;
  const changed =
    change === undefined
      ? say(state, 'dashboard.first')
      : change === 0
        ? say(state, 'dashboard.unchanged')
        : say(state, 'dashboard.change', { change: difference(state, kind, change) });
  return of === undefined ? changed : `${of}　${changed}`;
}

function difference(state: State, kind: MeetingFigure['kind'], change: number): string {
  const sign = change > 0 ? '＋' : '－';
  if (kind === 'count') return `${sign}${Math.abs(change)}`;
  const points = `${sign}${Math.round(Math.abs(change) * 1000) / 10}`;
  return say(state, 'dashboard.points', { change: points });
}

/** How far a return is behind its plan, and for how long its day is over. */
export function delayText(state: State, { points, overdue }: ReturnProblem): string {
  return [
    ...(points > 0 ? [say(state, 'dashboard.points-behind', { points })] : []),
    ...(overdue > 0 ? [say(state, 'dashboard.overdue', { days: overdue })] : []),
  ].join(say(state, 'list.separator'));
}

function say(
  { language }: State,
  key: WordKey,
  facts: Readonly<Record<string, string | number>> = {},
): string {
  return word(language, key, facts);
}
