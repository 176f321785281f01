/** What a reviewer has to look at: who is behind, who says nothing of a remedy, who has not answered at all. */
import { boardOf, type State } from '../book';
import { returnProblems, type ReturnProblem } from '../figures';

/** A return that is behind, the worst first. */
export interface BehindReturn {
  readonly key: string;
  /** 四-5 */
  readonly number: string;
  readonly short: string;
  readonly body: string;
  readonly bodyName: string;
  /** Percentage points behind the plan; of an overdue one what is missing to 100. */
  readonly points: number;
  /** Days from the planned finish to the period's end. */
  readonly overdue: number;
  /** Empty if the body says nothing. */
  readonly reason: string;
  readonly remedy: string;
}

export interface SilentBody {
  readonly body: string;
  readonly bodyName: string;
  /** Returns that are expected of it. */
  readonly expected: number;
  /** Days after the due date; 0 before. */
  readonly late: number;
}

interface Exceptions {
  readonly behind: readonly BehindReturn[];
  /** Of those behind: no reason or no remedy is given. */
  readonly withoutRemedy: readonly BehindReturn[];
  /** Bodies of which nothing has come, not even something that waits; in the board's order: they are not ranked. */
  readonly silent: readonly SilentBody[];
}

/** The exceptions of the current period on a day (ISO). */
export function exceptions(state: State, today: string): Exceptions {
  const behind = returnProblems(state, 'behind').map(behindReturn);
  return {
    behind,
    withoutRemedy: behind.filter(({ reason, remedy }) => reason === '' || remedy === ''),
    silent: boardOf(state, today)
      .rows.filter((row) => row.filled === 0 && row.waiting === 0)
      .map(({ body, name, expected, late }) => ({ body, bodyName: name, expected, late })),
  };
}

function behindReturn({ row, number, short, bodyName, points, overdue }: ReturnProblem): BehindReturn {
  const text = (field: string) => String(row.answers[field] ?? '').trim();
  return {
    key: row.key,
    number,
    short,
    body: row.body,
    bodyName,
    points,
    overdue,
    reason: text('delay_reason'),
    remedy: text('remedy'),
  };
}
