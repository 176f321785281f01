/** 今天要做: what the coordinator has to do, most pressing first, each with the sheet that it leads to. */
import { rocDate } from '../values';
import { word } from '../words';
import type { Board, BodyProgress } from './board';
import { currentPeriod, type State } from './state';

export interface Step {
  readonly text: string;
  /** Table or sheet that the line leads to. */
  readonly leadsTo: 'decisions' | 'findings' | 'assignments' | 'board';
}

/** Names that a line shows before it only counts. */
const NAMED = 6;

export function stepsOf(state: State, board: Board, today: string): Step[] {
  const { language } = state;
  const period = currentPeriod(state);
  const say = (key: Parameters<typeof word>[1], facts: Record<string, string | number>) =>
    word(language, key, facts);
  const silent = board.rows.filter((row) => row.filled === 0 && row.waiting === 0);
  const partial = board.rows.filter((row) => row.filled > 0 && row.missing.length > 0);
  const wrong = board.rows.filter((row) => row.toCorrect > 0);
  const overdue = today > period.due;
  const facts = { due: rocDate(period.due), days: Math.max(0, ...board.rows.map((row) => row.late)) };
  const steps: Step[] = [];
  if (board.waiting > 0)
    steps.push({ text: say('step.decide', { count: board.waiting }), leadsTo: 'decisions' });
  if (silent.length === board.rows.length && !overdue) {
    steps.push({ text: say('step.issue', { count: board.rows.length, ...facts }), leadsTo: 'assignments' });
    return steps;
  }
  const missing = [...silent, ...partial];
  if (missing.length > 0) {
    const bodies = names(state, missing, (row) => row.missing.length);
    steps.push({
      text: say(overdue ? 'step.remind-late' : 'step.remind', { bodies, count: missing.length, ...facts }),
      leadsTo: 'board',
    });
  }
  if (wrong.length > 0)
    steps.push({
      text: say('step.correct', { bodies: names(state, wrong, (row) => row.toCorrect) }),
      leadsTo: 'findings',
    });
  if (steps.length === 0) steps.push({ text: say('step.nothing', {}), leadsTo: 'board' });
  return steps;
}

function names(state: State, rows: readonly BodyProgress[], count: (row: BodyProgress) => number): string {
  const { language } = state;
  const shown = rows
    .slice(0, NAMED)
    .map((row) => word(language, 'step.body', { body: row.name, count: count(row) }));
  const list = shown.join(word(language, 'list.separator'));
  return rows.length > NAMED ? word(language, 'step.more', { list, count: rows.length }) : list;
}
