/** The entries of the report: one for each return of a central body, one for all local governments of a task. */
import type { State, StateReturn } from '../book';
import { labelOf } from '../tables';
import { currentReturns } from './figures';
import { ReportText } from './report-text';

export interface ReportEntry {
  readonly task: State['tasks'][number];
  /** Name of the body, or of the block. */
  readonly body: string;
  readonly progress: string;
  readonly review: string;
  /** What colours its text: nothing came back, nothing is asked, or there is something to read. */
  readonly tone: 'unfilled' | 'quiet' | 'plain';
}

/** Entries by task, then body; the local governments of a task stand behind its other bodies. */
export function reportEntries(state: State): ReportEntry[] {
  const text = new ReportText(state);
  const rows = currentReturns(state);
  const order = new Map(state.bodies.map(({ id }, index) => [id, index]));
  const rank = (row: StateReturn) => order.get(row.body) ?? order.size;
  return tasksOf(state, rows).flatMap((task) => {
    const mine = rows.filter((row) => row.task === task.id).sort((a, b) => rank(a) - rank(b));
    const local = mine.filter((row) => isLocal(state, row));
    const own = mine.filter((row) => !isLocal(state, row)).map((row) => single(state, text, task, row));
    return local.length === 0 ? own : [...own, block(state, text, task, local)];
  });
}

/** Tasks in their order; one that the list lacks stands behind, so that no return is lost. */
function tasksOf(state: State, rows: readonly StateReturn[]): State['tasks'] {
  const known = new Set(state.tasks.map(({ id }) => id));
  const strays = [...new Set(rows.map(({ task }) => task))].filter((id) => !known.has(id));
  return [...state.tasks, ...strays.map((id) => ({ id, number: id, direction: 0, short: '', text: '' }))];
}

function isLocal(state: State, row: StateReturn): boolean {
  return state.bodies.find(({ id }) => id === row.body)?.kind === 'local';
}

function nameOf(state: State, row: StateReturn): string {
  return state.bodies.find(({ id }) => id === row.body)?.name ?? row.body;
}

function single(state: State, text: ReportText, task: ReportEntry['task'], row: StateReturn): ReportEntry {
  const quiet = row.state === 'notApplicable' || row.state === 'noRequest' || row.state === 'waiting';
  return {
    task,
    body: nameOf(state, row),
    progress: text.progress(row),
    review: text.review(row),
    tone: row.state === 'unfilled' ? 'unfilled' : quiet ? 'quiet' : 'plain',
  };
}

/** Counts by state, the names of whom no text stands, then the texts. */
function block(
  state: State,
  text: ReportText,
  task: ReportEntry['task'],
  rows: readonly StateReturn[],
): ReportEntry {
  const inState = (key: string) => rows.filter((row) => row.state === key);
  const open = rows.filter((row) => row.state === 'unfilled' || row.state === 'waiting');
  const counts = text.say('report.local-counts', {
    filled: rows.length - open.length,
    unfilled: open.length,
  });
  const named = (['unfilled', 'waiting', 'notApplicable', 'noRequest'] as const).flatMap((key) => {
    const mine = inState(key);
    const bodies = text.list(mine.map((row) => nameOf(state, row)));
    const label = labelOf('state', key, state.language);
    return mine.length === 0
      ? []
      : [text.say('report.local-named', { state: label, count: mine.length, bodies })];
  });
  const of = (body: StateReturn, said: string) =>
    text.say('report.local-body', { body: nameOf(state, body), text: said });
  const texts = rows
    .filter((row) => row.state === 'filled' || row.state === 'toCorrect')
    .map((row) => of(row, text.short(row)));
  const reviews = rows.flatMap((row) => {
    const review = text.review(row);
    return review === '' ? [] : [of(row, review)];
  });
  return {
    task,
    body: text.say('report.local', { count: rows.length }),
    progress: [counts, ...named, ...texts].join('\n'),
    review: reviews.join('\n'),
    tone: open.length === rows.length ? 'unfilled' : 'plain',
  };
}
