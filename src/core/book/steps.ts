/** 今天要做: what the coordinator has to do, most pressing first, each with the place that it leads to. */
import { greatest } from '../grid';
import { rocDate } from '../values';
import { word } from '../words';
import type { Board, BodyProgress } from './board';
import { dueOf } from './deadlines';
import { isTimeToRemind } from './letters';
import { itemsToClose } from './past';
import { overtakenReviews } from './reviews';
import { nameOfBody, numberOfTask, type State } from './state';

export interface Step {
  readonly text: string;
  /** Table, sheet, or the first letter of a kind that the line leads to. */
  readonly leadsTo:
    | 'decisions'
    | 'reviews'
    | 'crosswalk'
    | 'assignments'
    | 'board'
    | 'reminders'
    | 'corrections'
    | 'explanations';
}

/** Names that a line shows before it only counts. */
const NAMED = 6;

/** Decisions that are named with body, task and review: more make a line that LibreOffice, which wraps no link, cuts. */
const REVIEWS_NAMED = 3;

/** Matters that are shown one by one before they are only counted. */
const MATTERS = 5;

/** `open`: what is to be decided, each as a sentence; where none is given, the board's count stands for them. */
export function stepsOf(state: State, board: Board, today: string, open: readonly string[] = []): Step[] {
  const { language } = state;
  const until = dueOf(state, '');
  const say = (key: Parameters<typeof word>[1], facts: Record<string, string | number>) =>
    word(language, key, facts);
  const isSilent = (row: Board['rows'][number]) => row.filled === 0 && row.waiting === 0;
  const silent = board.rows.filter(isSilent);
  const wrong = board.rows.filter((row) => row.toCorrect > 0);
  const facts = {
    due: rocDate(until),
    days: greatest(
      board.rows.map((row) => row.late),
      0,
    ),
  };
  const steps = [...decisions(state, board, open), ...overtaken(state)];
  const undone = board.rows.filter(({ isApprovalUndone }) => isApprovalUndone);
  if (undone.length > 0)
    steps.push({
      text: say('step.approval', { bodies: listed(state, undone, ({ name }) => name) }),
      leadsTo: 'board',
    });
  const unfit = (state.findings ?? []).length;
  if (unfit > 0) steps.push({ text: say('step.unfit', { count: unfit }), leadsTo: 'assignments' });
  const closing = itemsToClose(state).length;
  if (closing > 0) steps.push({ text: say('step.close', { count: closing }), leadsTo: 'crosswalk' });
  if (silent.length === board.rows.length && today <= until)
    steps.push({ text: say('step.issue', { count: silent.length, ...facts }), leadsTo: 'assignments' });
  const missing = [...silent, ...board.rows.filter((row) => row.unfilled.length > 0 && !isSilent(row))];
  const due = missing.filter((row) => isTimeToRemind(state, row.body, today));
  if (due.length > 0) {
    const bodies = names(state, due, (row) => row.unfilled.length);
    const key = due.some((row) => row.late > 0) ? 'step.remind-late' : 'step.remind';
    steps.push({ text: say(key, { bodies, ...facts }), leadsTo: 'reminders' });
  }
  if (wrong.length > 0)
    steps.push({
      text: say('step.correct', { bodies: names(state, wrong, (row) => row.toCorrect) }),
      leadsTo: 'corrections',
    });
  const asked = board.rows.filter((row) => row.toExplain.length > 0);
  if (asked.length > 0)
    steps.push({
      text: say('step.explain', { bodies: names(state, asked, (row) => row.toExplain.length) }),
      leadsTo: 'explanations',
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

/** Decisions whose return says something else by now, of every period: somebody has to look again. */
function overtaken(state: State): Step[] {
  const { language } = state;
  const rows = overtakenReviews(state);
  if (rows.length === 0) return [];
  const shown = rows.slice(0, REVIEWS_NAMED).map(({ body, task, review }) =>
    word(language, 'reviews.return', {
      body: nameOfBody(state, body),
      number: numberOfTask(state, task),
      review,
    }),
  );
  const list = shown.join(word(language, 'list.separator'));
  const told =
    rows.length > REVIEWS_NAMED ? word(language, 'step.overtaken-more', { list, count: rows.length }) : list;
  return [{ text: word(language, 'step.overtaken', { list: told }), leadsTo: 'reviews' }];
}

function names(state: State, rows: readonly BodyProgress[], count: (row: BodyProgress) => number): string {
  const { language } = state;
  return listed(state, rows, (row) => word(language, 'step.body', { body: row.name, count: count(row) }));
}

function listed(
  { language }: State,
  rows: readonly BodyProgress[],
  named: (row: BodyProgress) => string,
): string {
  const shown = rows.slice(0, NAMED).map(named);
  const list = shown.join(word(language, 'list.separator'));
  return rows.length > NAMED ? word(language, 'step.more', { list, count: rows.length }) : list;
}
