/** 今天要做: what the coordinator has to do, most pressing first, each with the place that it leads to. */
import { rocDate } from '../values';
import { word } from '../words';
import type { Board, BodyProgress } from './board';
import { isTimeToRemind } from './letters';
import { itemsToClose } from './past';
import { currentPeriod, type State } from './state';

export interface Step {
  readonly text: string;
  /** Table, sheet, or the first letter of a kind that the line leads to. */
  readonly leadsTo: 'decisions' | 'crosswalk' | 'assignments' | 'board' | 'reminders' | 'corrections';
}

/** Names that a line shows before it only counts. */
const NAMED = 6;

/** Matters that are shown one by one before they are only counted. */
const MATTERS = 5;

/** `open`: what is to be decided, each as a sentence; where none is given, the board's count stands for them. */
export function stepsOf(state: State, board: Board, today: string, open: readonly string[] = []): Step[] {
  const { language } = state;
  const period = currentPeriod(state);
  const say = (key: Parameters<typeof word>[1], facts: Record<string, string | number>) =>
    word(language, key, facts);
  const silent = board.rows.filter((row) => row.filled === 0 && row.waiting === 0);
  const wrong = board.rows.filter((row) => row.toCorrect > 0);
  const facts = { due: rocDate(period.due), days: Math.max(0, ...board.rows.map((row) => row.late)) };
  const steps = decisions(state, board, open);
  const unfit = (state.findings ?? []).length;
  if (unfit > 0) steps.push({ text: say('step.unfit', { count: unfit }), leadsTo: 'assignments' });
  const closing = itemsToClose(state).length;
  if (closing > 0) steps.push({ text: say('step.close', { count: closing }), leadsTo: 'crosswalk' });
  if (silent.length === board.rows.length && today <= period.due)
    steps.push({ text: say('step.issue', { count: silent.length, ...facts }), leadsTo: 'assignments' });
  const missing = [
    ...silent,
    ...board.rows.filter((row) => row.unfilled.length > 0 && !silent.includes(row)),
  ];
  if (missing.length > 0 && isTimeToRemind(state, today)) {
    const bodies = names(state, missing, (row) => row.unfilled.length);
    const key = today > period.due ? 'step.remind-late' : 'step.remind';
    steps.push({ text: say(key, { bodies, ...facts }), leadsTo: 'reminders' });
  }
  if (wrong.length > 0)
    steps.push({
      text: say('step.correct', { bodies: names(state, wrong, (row) => row.toCorrect) }),
      leadsTo: 'corrections',
    });
  if (steps.length === 0)
    steps.push({
      text: say(missing.length > 0 ? 'step.wait' : 'step.nothing', { count: missing.length, ...facts }),
      leadsTo: 'board',
    });
  return steps;
}

function decisions({ language }: State, { waiting }: Board, open: readonly string[]): Step[] {
  const rest = open.length - MATTERS;
  const texts = [
    ...open.slice(0, MATTERS).map((matter) => word(language, 'step.matter', { matter })),
    ...(rest > 0 ? [word(language, 'step.more-matters', { count: rest })] : []),
    ...(open.length === 0 && waiting > 0 ? [word(language, 'step.decide', { count: waiting })] : []),
  ];
  return texts.map((text) => ({ text, leadsTo: 'decisions' }));
}

function names(state: State, rows: readonly BodyProgress[], count: (row: BodyProgress) => number): string {
  const { language } = state;
  const shown = rows
    .slice(0, NAMED)
    .map((row) => word(language, 'step.body', { body: row.name, count: count(row) }));
  const list = shown.join(word(language, 'list.separator'));
  return rows.length > NAMED ? word(language, 'step.more', { list, count: rows.length }) : list;
}
