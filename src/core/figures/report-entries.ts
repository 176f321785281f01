/** The entries of the report: one for each return of a central body, one for all local governments of a task. */
import { bodyIn, nameOfBody, type State, type StateReturn } from '../book';
import { gathered } from '../grid';
import { labelOf } from '../tables';
import { currentReturns, groupOfReturn, type ReturnGroup } from './figures';
import { ReportText } from './report-text';

export interface ReportEntry {
  readonly task: State['tasks'][number];
  /** Name of the body, or of the block. */
  readonly body: string;
  /** The word of its light; of a block how many are filled in. */
  readonly light: string;
  /** Whose colours the word wears; none of a block, nor of one that waits. */
  readonly group: ReturnGroup | undefined;
  /** Parts that stand together as far as a page allows: one for a body, several for a block. */
  readonly progress: readonly string[];
  readonly review: readonly string[];
  /** Keys of its returns. */
  readonly keys: readonly string[];
}

/** Entries by task, then body; the local governments of a task stand behind its other bodies. */
export function reportEntries(state: State): ReportEntry[] {
  const text = new ReportText(state);
  const rows = currentReturns(state);
  const order = new Map(state.bodies.map(({ id }, index) => [id, index]));
  const rank = (row: StateReturn) => order.get(row.body) ?? order.size;
  const ofTask = gathered(rows, ({ task }) => task);
  return tasksOf(state, rows).flatMap((task) => {
    const mine = [...(ofTask.get(task.id) ?? [])].sort((a, b) => rank(a) - rank(b));
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
  return bodyIn(state, row.body)?.kind === 'local';
}

function single(state: State, text: ReportText, task: ReportEntry['task'], row: StateReturn): ReportEntry {
  return {
    task,
    body: nameOfBody(state, row.body),
    light: text.light(row),
    group: row.state === 'waiting' ? undefined : groupOfReturn(row),
    progress: [text.progress(row)],
    review: [text.review(row)],
    keys: [row.key],
  };
}

/** Counts by state, the names of whom no text stands, then the texts, each once with the names of all who say it. */
function block(
  state: State,
  text: ReportText,
  task: ReportEntry['task'],
  rows: readonly StateReturn[],
): ReportEntry {
  const open = rows.filter((row) => row.state === 'unfilled' || row.state === 'waiting');
  const named = (['unfilled', 'waiting', 'notApplicable', 'noRequest'] as const).flatMap((key) => {
    const mine = rows.filter((row) => row.state === key);
    const bodies = text.list(mine.map((row) => nameOfBody(state, row.body)));
    const label = labelOf('state', key, state.language);
    return mine.length === 0
      ? []
      : [text.say('report.local-named', { state: label, count: mine.length, bodies })];
  });
  const told = rows.filter((row) => row.state === 'filled' || row.state === 'toCorrect');
  return {
    task,
    body: text.say('report.local', { count: rows.length }),
    light: text.say('report.local-counts', {
      filled: rows.length - open.length,
      unfilled: open.length,
    }),
    group: undefined,
    progress: [...named, ...onceEach(state, text, told, (row) => text.short(row))],
    review: onceEach(state, text, rows, (row) => text.review(row)),
    keys: rows.map(({ key }) => key),
  };
}

/** What rows say, the same words once behind the names of all bodies that say them; in the order of the first of them. */
function onceEach(
  state: State,
  text: ReportText,
  rows: readonly StateReturn[],
  said: (row: StateReturn) => string,
): string[] {
  const bodies = new Map<string, string[]>();
  for (const row of rows) {
    const words = said(row);
    if (words === '') continue;
    bodies.set(words, [...(bodies.get(words) ?? []), nameOfBody(state, row.body)]);
  }
  return [...bodies].map(([words, names]) =>
    text.say('report.local-body', { body: text.list(names), text: words }),
  );
}
