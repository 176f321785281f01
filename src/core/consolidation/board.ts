/** The board and the totals. They must reconcile: returned + missing = expected. */
import { sorted } from './answers';
import type { ExpectedBody } from './context';
import type { ReturnDraft } from './merge-body';
import type { FileDraft } from './outcome';
import type { BoardRow, BodyState, Matter, ReturnState, Totals } from './types';
import { gathered, type Finding } from '../grid';

export function boardRows(
  bodies: Iterable<ExpectedBody>,
  drafts: readonly ReturnDraft[],
  files: readonly FileDraft[],
): BoardRow[] {
  const draftsOf = gathered(drafts, ({ body }) => body);
  const filesOf = gathered(files, ({ body, outcome }) => (outcome === 'refused' ? undefined : body));
  return [...bodies].map(({ id, name }) => boardRow(id, name, draftsOf.get(id) ?? [], filesOf.get(id) ?? []));
}

function boardRow(
  body: string,
  bodyName: string,
  mine: readonly ReturnDraft[],
  files: readonly FileDraft[],
): BoardRow {
  const tasks = (state: ReturnState) => mine.filter((one) => one.state === state).map(({ task }) => task);
  const counts = {
    expected: mine.length,
    filled: mine.filter(({ returned }) => returned).length,
    unfilled: tasks('unfilled').length,
    waiting: tasks('waiting').length,
    notApplicable: tasks('notApplicable').length,
    noRequest: tasks('noRequest').length,
    toCorrect: tasks('toCorrect').length,
  };
  return {
    body,
    bodyName,
    ...counts,
    state: bodyStateOf(counts),
    files: sorted(files.map(({ id }) => id)),
    received: sorted(files.map(({ received }) => received)),
    unfilledTasks: tasks('unfilled'),
    waitingTasks: tasks('waiting'),
    toCorrectTasks: tasks('toCorrect'),
  };
}

/**
 * How far a body is, in one word, by its returns: what waits for the coordinator comes before what the body still has to
 * answer, and that before what it has to correct.
 */
export function bodyStateOf({
  filled,
  unfilled,
  waiting,
  toCorrect,
}: Pick<BoardRow, 'filled' | 'unfilled' | 'waiting' | 'toCorrect'>): BodyState {
  if (waiting > 0) return 'waiting';
  if (unfilled > 0) return filled > 0 ? 'partial' : 'silent';
  return toCorrect > 0 ? 'toCorrect' : 'complete';
}

export function totalsOf(
  board: readonly BoardRow[],
  matters: readonly Matter[],
  findings: readonly Finding[],
): Totals {
  const sum = (of: (row: BoardRow) => number) => board.reduce((total, row) => total + of(row), 0);
  const open = matters.filter(({ status }) => status === 'open');
  const totals = {
    expected: sum((row) => row.expected),
    returned: sum((row) => row.filled),
    missing: sum((row) => row.unfilled + row.waiting),
    toCorrect: sum((row) => row.toCorrect),
    waiting: sum((row) => row.waiting),
    conflicts: open.filter(({ kind }) => kind === 'cell').length,
    openMatters: open.length,
    errors: findings.filter(({ severity }) => severity === 'error').length,
    warnings: findings.filter(({ severity }) => severity === 'warning').length,
  };
  if (totals.returned + totals.missing !== totals.expected)
    throw new Error(`${totals.returned} returned + ${totals.missing} missing ≠ ${totals.expected} expected.`);
  return totals;
}
