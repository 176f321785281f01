/** The figures of the current period. They reconcile, or it is a programmer's mistake. */
import { currentPeriod, type State, type StateReturn } from '../book';
import { gathered } from '../grid';

/** Where a return is counted; each one at exactly one place. */
export const RETURN_GROUPS = [
  'unfilled',
  'notApplicable',
  'noRequest',
  'ongoing',
  'done',
  'normal',
  'attention',
  'behind',
] as const;
export type ReturnGroup = (typeof RETURN_GROUPS)[number];

export interface Figures extends Readonly<Record<ReturnGroup, number>> {
  readonly expected: number;
  /** ① answered and taken: filled, to correct, not applicable, no request. */
  readonly filled: number;
  /** Of the unfilled ones: sent, but the coordinator has not decided yet. */
  readonly waiting: number;
  /** Of the filled ones: something is to be corrected. */
  readonly toCorrect: number;
  /** Filled, without 不適用 and 無需求. */
  readonly working: number;
  /** Done, normal, attention or behind. */
  readonly judged: number;
}

export type CountedDirection = State['directions'][number];

interface DirectionFigures {
  readonly direction: CountedDirection;
  readonly figures: Figures;
  /** What is counted. */
  readonly rows: readonly StateReturn[];
}

/** What a figure counts. */
export type Counted = 'expected' | 'filled' | ReturnGroup;

/** The light of each place, whose words and colours the questionnaire has. */
export const LIGHT_OF: Readonly<Record<ReturnGroup, string>> = {
  unfilled: 'unfilled',
  notApplicable: 'not_applicable',
  noRequest: 'no_request',
  ongoing: 'ongoing',
  done: 'done',
  normal: 'normal',
  attention: 'attention',
  behind: 'behind',
};

const JUDGED: readonly ReturnGroup[] = ['done', 'normal', 'attention', 'behind'];

/** Rows of the current period. */
export function currentReturns(state: State): StateReturn[] {
  return returnsIn(state, currentPeriod(state).id);
}

export function returnsIn({ returns }: Pick<State, 'returns'>, period: string): StateReturn[] {
  return returns.filter((row) => row.period === period);
}

/**
 * Where a return is counted. What waits counts as unfilled, whatever its light. Of the others the states 不適用 and 無需求
 * decide, then the light; one that says nothing of a return with answers (未填 after an edit by hand, or a light of a
 * changed questionnaire) counts as 持續, which is not judged.
 */
export function groupOfReturn({ state, light }: Pick<StateReturn, 'state' | 'light'>): ReturnGroup {
  if (state === 'unfilled' || state === 'waiting') return 'unfilled';
  if (state === 'notApplicable' || state === 'noRequest') return state;
  const place = RETURN_GROUPS.find((candidate) => LIGHT_OF[candidate] === light);
  return place === undefined || place === 'unfilled' ? 'ongoing' : place;
}

/** Whether a return is among those that a figure counts. */
export function isCounted(row: StateReturn, counted: Counted): boolean {
  if (counted === 'expected') return true;
  const group = groupOfReturn(row);
  return counted === 'filled' ? group !== 'unfilled' : group === counted;
}

/** The figures over all, and by direction in their order. */
export function figuresOf(state: State): {
  readonly total: Figures;
  readonly directions: readonly DirectionFigures[];
} {
  const rows = currentReturns(state);
  const total = countReturns(rows);
  const directions = byDirection(state, rows).map(({ direction, rows: mine }) => ({
    direction,
    figures: countReturns(mine),
    rows: mine,
  }));
  const parts = directions.reduce((sum, { figures }) => sum + figures.expected, 0);
  if (parts !== total.expected) throw new Error(`${parts} returns by direction, ${total.expected} expected.`);
  return { total, directions };
}

/** Rows by direction; a direction that the list lacks stands behind, so that no row is lost. */
export function byDirection(
  state: State,
  rows: readonly StateReturn[],
): { readonly direction: CountedDirection; readonly rows: readonly StateReturn[] }[] {
  const numbers = new Map(state.tasks.map(({ id, direction }) => [id, direction]));
  const no = (row: StateReturn) => numbers.get(row.task) ?? 0;
  const known = new Set(state.directions.map((direction) => direction.no));
  const by = gathered(rows, no);
  const strays = [...by.keys()].filter((one) => !known.has(one)).sort((a, b) => a - b);
  const all = [
    ...state.directions,
    ...strays.map((one) => ({ edition: state.edition.id, no: one, title: '', short: '', goal: '' })),
  ];
  return all.map((direction) => ({ direction, rows: by.get(direction.no) ?? [] }));
}

/** The figures of these rows; they reconcile, or it is a programmer's mistake. */
export function countReturns(rows: readonly StateReturn[]): Figures {
  const places = rows.map(groupOfReturn);
  const at = (place: ReturnGroup) => places.filter((one) => one === place).length;
  const inState = (...states: string[]) => rows.filter(({ state }) => states.includes(state)).length;
  const counts = Object.fromEntries(RETURN_GROUPS.map((place) => [place, at(place)])) as Record<
    ReturnGroup,
    number
  >;
  const filled = inState('filled', 'toCorrect', 'notApplicable', 'noRequest');
  const figures = {
    ...counts,
    expected: rows.length,
    filled,
    waiting: inState('waiting'),
    toCorrect: inState('toCorrect'),
    working: filled - counts.notApplicable - counts.noRequest,
    judged: JUDGED.reduce((sum, place) => sum + counts[place], 0),
  };
  reconcile(figures);
  return figures;
}

function reconcile(figures: Figures): void {
  const { expected, filled, unfilled, notApplicable, noRequest, ongoing, judged } = figures;
  if (expected !== filled + unfilled)
    throw new Error(`${filled} filled + ${unfilled} unfilled ≠ ${expected} expected.`);
  const parts = notApplicable + noRequest + ongoing + judged;
  if (filled !== parts) throw new Error(`${parts} returns by light ≠ ${filled} filled.`);
}

export interface BudgetFigures {
  /** Undefined where nobody gave an amount. */
  readonly budget: number | undefined;
  readonly executed: number | undefined;
  /** Share of the sums, never a mean of rates; undefined without a budget. */
  readonly rate: number | undefined;
}

/** Sums of one period, the current one where none is named; cumulative amounts are never added over periods. */
export function budgetOf(
  state: State,
  id = currentPeriod(state).id,
): {
  readonly total: BudgetFigures;
  readonly directions: readonly {
    readonly direction: CountedDirection;
    readonly budget: BudgetFigures;
    readonly rows: readonly StateReturn[];
  }[];
} {
  const rows = returnsIn(state, id);
  return {
    total: budget(rows),
    directions: byDirection(state, rows).map(({ direction, rows: mine }) => ({
      direction,
      budget: budget(mine),
      rows: mine,
    })),
  };
}

function budget(rows: readonly StateReturn[]): BudgetFigures {
  const sum = (field: string) => {
    const amounts = rows.map(({ answers }) => answers[field]).filter((one) => typeof one === 'number');
    // The last digits of a sum are noise.
    return amounts.length === 0
      ? undefined
      : Number(amounts.reduce((total, one) => total + one, 0).toPrecision(15));
  };
  const given = sum('budget');
  const executed = sum('executed');
  const rate = given === undefined || given === 0 || executed === undefined ? undefined : executed / given;
  return { budget: given, executed, rate };
}
