/** Due dates that were put off, and periods that were closed or opened again: for all bodies, or for some. */
import type { Snapshot } from '../grid';
import { rocDate } from '../values';
import {
  hasTable,
  labelOf,
  type PlacedRow,
  readPlacedRows,
  stateKey,
  TABLES,
  type TableValues,
  textAt,
} from '../tables';
import { badCell, dayAt, periodAt } from './own-cells';
import type { Deadline } from './records';
import { meaningInForce } from './reviews';
import { currentPeriod, type State } from './state';

/**
 * The day by which a body's returns of a period are due, ISO: its own, else one for all, else the period's; later rows first. Of
 * no body (an empty id) it is the day for all.
 */
export function dueOf(
  state: State,
  body: string,
  period: State['periods'][number] = currentPeriod(state),
): string {
  const mine = (state.deadlines ?? []).filter((one) => one.period === period.id && one.due !== undefined);
  const last = (id: string) => mine.filter((one) => one.body === id).at(-1)?.due;
  return last(body) ?? last('') ?? period.due;
}

/** Whether files of a body for a period are no longer taken without asking; the last row that concerns it says. */
export function isReceiptClosed(
  { deadlines = [] }: Pick<State, 'deadlines'>,
  period: string,
  body: string,
): boolean {
  const rows = deadlines.filter(
    (one) => one.period === period && one.receipt !== undefined && ['', body].includes(one.body),
  );
  return rows.at(-1)?.receipt === 'closed';
}

/** Whether a body may send something for a period now: one that is asked to explain may, though the period is closed. */
export function isOpenFor(state: State, period: string, body: string): boolean {
  if (!isReceiptClosed(state, period, body)) return true;
  return state.returns.some(
    (row) => row.period === period && row.body === body && meaningInForce(state, row) === 'explain',
  );
}

/** The state with what this row says, in the place of what stood there for the same period and body. */
export function withDeadline(state: State, row: Deadline): State {
  const others = (state.deadlines ?? []).flatMap((one): Deadline[] => {
    if (one.period !== row.period || one.body !== row.body) return [one];
    const { due, receipt, ...facts } = one;
    const kept = {
      ...facts,
      ...(due === undefined || row.due !== undefined ? {} : { due }),
      ...(receipt === undefined || row.receipt !== undefined ? {} : { receipt }),
    };
    return kept.due === undefined && kept.receipt === undefined ? [] : [kept];
  });
  return { ...state, deadlines: [...others, row] };
}

const RECEIPTS = ['closed', 'reopened'] as const;

/** Rows of `pr_Deadlines`; one that says neither a day nor 收件 is passed over. Throws `WorkbookFault` for what cannot be read. */
export function readDeadlines(snapshot: Snapshot, bodies: State['bodies']): Deadline[] {
  if (!hasTable(snapshot, TABLES.deadlines)) return [];
  return readPlacedRows(snapshot, TABLES.deadlines).flatMap((placed): Deadline[] => {
    const text = (key: string) => textAt(placed.row, key);
    if (text('due') === '' && text('receipt') === '') return [];
    const receipt = RECEIPTS.find((one) => one === stateKey('receipt', text('receipt')));
    if (text('receipt') !== '' && receipt === undefined) throw badCell(placed, 'receipt', 'receipt');
    return [
      {
        period: periodAt(placed, 'period'),
        body: bodyAt(placed, bodies),
        ...(text('due') === '' ? {} : { due: dayAt(placed, 'due') }),
        ...(receipt === undefined ? {} : { receipt }),
        reason: text('reason'),
        by: text('by'),
        when: text('when'),
      },
    ];
  });
}

/** The id of the body that a row names by its id or its name; empty for all. */
function bodyAt(placed: PlacedRow, bodies: State['bodies']): string {
  const [code, name] = [textAt(placed.row, 'body'), textAt(placed.row, 'body_name')];
  const wanted = code === '' ? name : code;
  if (wanted === '') return '';
  const body = bodies.find((one) => one.id === wanted || one.name === wanted);
  if (body === undefined) throw badCell(placed, code === '' ? 'body_name' : 'body', 'body');
  return body.id;
}

/** Rows of `pr_Deadlines`. */
export function deadlineRows({ deadlines = [], bodies, language }: State): TableValues[] {
  const names = new Map(bodies.map(({ id, name }) => [id, name]));
  const shown = (text: string) => (text === '' ? null : text);
  return deadlines.map(({ period, body, due, receipt, reason, by, when }) => ({
    period,
    body: shown(body),
    body_name: shown(names.get(body) ?? ''),
    due: due === undefined ? null : rocDate(due),
    receipt: receipt === undefined ? null : labelOf('receipt', receipt, language),
    reason: shown(reason),
    by: shown(by),
    when: shown(when),
  }));
}
