/** The board: how far each body is in the current period, and what the coordinator has to do today. */
import { bodyStateOf, type BodyState } from '../consolidation';
import { daysBetween } from '../values';
import { word, type Language } from '../words';
import { dueOf } from './deadlines';
import { overtakenReviews, toExplain } from './reviews';
import type { State, StateReturn } from './state';
import { returnsByBody } from './state-index';

/** `toExplain` = all is there, and a further explanation is asked of some of it. */
export type ProgressState = BodyState | 'toExplain';

export interface BodyProgress {
  readonly body: string;
  readonly name: string;
  readonly kind: 'central' | 'local';
  readonly expected: number;
  /** ① filled and taken. */
  readonly filled: number;
  readonly notApplicable: number;
  readonly toCorrect: number;
  readonly waiting: number;
  readonly state: ProgressState;
  /** Numbers (四-5) of what is missing. */
  readonly missing: readonly string[];
  /** Of these, what the body itself still has to answer: nothing of it waits for the coordinator. */
  readonly unfilled: readonly string[];
  /** Numbers of what it is asked to explain further: these rows are open again. */
  readonly toExplain: readonly string[];
  /** Numbers of what it changed after it was decided on. */
  readonly overtaken: readonly string[];
  /** How far its 陳核 is, in words; empty where its files ask for none. */
  readonly approval: string;
  readonly files: string;
  /** Days after the due date, for a body that still has something to answer; 0 before. */
  readonly late: number;
}

export interface Board {
  readonly rows: readonly BodyProgress[];
  readonly expected: number;
  readonly returned: number;
  readonly toCorrect: number;
  readonly waiting: number;
  /** Bodies that returned everything, and of whom nothing more is asked. */
  readonly complete: number;
}

/** The board of the current period on a day (ISO). */
export function boardOf(state: State, today: string): Board {
  const current = returnsByBody(state);
  const daysOf = (body: string) => Math.max(0, daysBetween(dueOf(state, body), today));
  const numbers = new Map(state.tasks.map(({ id, number }) => [id, number]));
  const reviews = { toExplain: new Set(toExplain(state)), overtaken: new Set(overtakenReviews(state)) };
  const rows = state.bodies.flatMap((body) => {
    const mine = current.get(body.id) ?? [];
    return mine.length === 0
      ? []
      : [
          boardRow(body, mine, numbers, {
            ...reviews,
            days: daysOf(body.id),
            approval: state.approvals?.[body.id] ?? '',
          }),
        ];
  });
  const sum = (of: (row: BodyProgress) => number) => rows.reduce((total, row) => total + of(row), 0);
  return {
    rows,
    expected: sum((row) => row.expected),
    returned: sum((row) => row.filled),
    toCorrect: sum((row) => row.toCorrect),
    waiting: sum((row) => row.waiting),
    complete: rows.filter((row) => row.missing.length === 0 && row.toExplain.length === 0).length,
  };
}

function boardRow(
  body: State['bodies'][number],
  mine: readonly StateReturn[],
  numbers: ReadonlyMap<string, string>,
  facts: {
    readonly days: number;
    readonly approval: string;
    readonly toExplain: ReadonlySet<StateReturn>;
    readonly overtaken: ReadonlySet<StateReturn>;
  },
): BodyProgress {
  const count = (...states: string[]) => mine.filter((row) => states.includes(row.state)).length;
  const numbersOf = (...states: string[]) =>
    mine.filter((row) => states.includes(row.state)).map((row) => numbers.get(row.task) ?? row.task);
  const unfilled = numbersOf('unfilled');
  const numbered = (rows: ReadonlySet<StateReturn>) =>
    mine.filter((row) => rows.has(row)).map((row) => numbers.get(row.task) ?? row.task);
  const explain = numbered(facts.toExplain);
  const counts = {
    filled: count('filled', 'toCorrect', 'notApplicable', 'noRequest'),
    toCorrect: count('toCorrect'),
    waiting: count('waiting'),
  };
  const progress = bodyStateOf({ ...counts, unfilled: unfilled.length });
  return {
    body: body.id,
    name: body.name,
    kind: body.kind,
    expected: mine.length,
    ...counts,
    notApplicable: count('notApplicable'),
    state: progress === 'complete' && explain.length > 0 ? 'toExplain' : progress,
    missing: numbersOf('unfilled', 'waiting'),
    unfilled,
    toExplain: explain,
    overtaken: numbered(facts.overtaken),
    approval: facts.approval,
    files: listed(new Set(mine.flatMap((row) => (row.files === '' ? [] : row.files.split('\n'))))),
    late: unfilled.length > 0 ? facts.days : 0,
  };
}

/** More names than anybody reads, or a cell holds, are counted: a body may answer in hundreds of survey responses. */
const LISTED = 20;

function listed(names: ReadonlySet<string>): string {
  const more = names.size - LISTED;
  return [...[...names].slice(0, LISTED), ...(more > 0 ? [`… +${more}`] : [])].join('\n');
}

const STATE_WORDS = {
  complete: 'board.complete',
  partial: 'board.partial',
  silent: 'board.silent',
  waiting: 'board.waiting',
  toCorrect: 'board.to-correct-state',
  toExplain: 'board.to-explain',
} as const;

export function wordBodyState(state: ProgressState, language: Language): string {
  return word(language, STATE_WORDS[state]);
}
