/**
 * Returns of an earlier period that come, or are corrected, while a later one is worked on: they are taken into their own
 * period and marked, beside what was reported then. What was reported is the same period without these files, so that both are
 * functions of what was ever received (docs/decisions/04).
 */
import {
  consolidate,
  type Consolidation,
  type FileResult,
  type MergedBodies,
  type ReturnResult,
} from '../consolidation';
import { answerKey, type Scalars } from '../returns';
import type { Snapshot } from '../grid';
import { consolidatePeriod, inputOf, withResult } from './consolidate-period';
import { isOpenFor } from './deadlines';
import type { LateReturn } from './records';
import { filesOf, type Registered, type WrittenDecision } from './register';
import { stateAt } from './state-at';
import { currentPeriod, type State } from './state';
import { type Written, writtenOf } from './written';

export interface LatePeriod {
  readonly period: string;
  /** The state as of this period: it is the current one there, with the result in it. */
  readonly state: State;
  /** Of the bodies that sent late files. */
  readonly result: Consolidation;
  readonly bodies: ReadonlySet<string>;
  readonly returns: readonly LateReturn[];
  /** Of the rows that this result replaces: those, and what late files said once and say no more. */
  readonly keys: ReadonlySet<string>;
  readonly written: Written;
}

/** Where a file belongs that comes now: into its own period, if the workbook has it, with how it came. */
export function arrivedIn(state: State, one: Registered): Registered {
  if (!('stored' in one.submission)) return one;
  const { period, edition, body } = one.submission.stored;
  const own = state.periods.find(({ id }) => id === period);
  const current = currentPeriod(state).id;
  if (own === undefined || own.edition !== edition) return one;
  return {
    ...one,
    period,
    ...(period === current ? {} : { late: current }),
    ...(isOpenFor(state, period, body.id) ? {} : { closed: true as const }),
  };
}

interface LateFacts {
  readonly register: readonly Registered[];
  readonly decisions: ReadonlyMap<string, WrittenDecision>;
  readonly writtenBefore: (period: string) => Written | undefined;
  /** Bodies as they were merged before. */
  readonly merged: MergedBodies;
}

/** Earlier periods with late files, each consolidated for the bodies that sent them. */
export function latePeriods(state: State, snapshot: Snapshot, facts: LateFacts): LatePeriod[] {
  const current = currentPeriod(state).id;
  let known = state;
  return state.periods.flatMap(({ id }) => {
    const files = facts.register.filter((one) => one.period === id && one.late !== undefined);
    if (id === current || files.length === 0) return [];
    const one = latePeriod(stateAt(known, id), snapshot, facts, files);
    // What a period says is compared with the one before, as it is known now.
    known = withRows(known, one);
    return [one];
  });
}

function bodyOf({ submission }: Registered): string {
  return 'stored' in submission ? submission.stored.body.id : '';
}

function latePeriod(
  state: State,
  snapshot: Snapshot,
  { register, decisions, writtenBefore, merged }: LateFacts,
  files: readonly Registered[],
): LatePeriod {
  const bodies = new Set(files.map(bodyOf));
  const period = currentPeriod(state).id;
  const before = writtenBefore(period);
  const { result, kept } = consolidatePeriod(
    state,
    snapshot,
    { register, decisions, before, merged },
    bodies,
  );
  const inTime = register.filter((one) => one.period === period && one.late === undefined);
  const then = consolidate(
    { ...inputOf(state, inTime, decisions, bodies), kept: before?.kept ?? [] },
    merged,
  );
  const reported = new Map(then.returns.map((row) => [row.key, row]));
  const changed = result.returns.filter((row) => !saysTheSame(row, reported.get(row.key)));
  const standing = (state.late ?? []).filter((one) => one.period === period && bodies.has(one.body));
  const keys = new Set([...changed, ...standing].map(({ key }) => key));
  const fresh = withResult(state, result, register, keys);
  const now = writtenOf(fresh, filesOf(register, period), kept);
  const answers = Object.entries(now.answers).filter(([key]) => before === undefined || keys.has(key));
  return {
    period,
    state: fresh,
    result: { ...result, files: result.files.map((file) => told(file, files)) },
    bodies,
    keys,
    returns: changed.map((row) => lateReturn(row, reported.get(row.key), files, period)),
    written: { ...now, answers: { ...before?.answers, ...Object.fromEntries(answers) } },
  };
}

/** A file that came late says so among its reasons. */
function told(file: FileResult, late: readonly Registered[]): FileResult {
  const arrived = late.find(({ submission }) => submission.id === file.id)?.late;
  if (arrived === undefined) return file;
  return { ...file, reasons: [...file.reasons, { code: 'late', parameters: { period: arrived } }] };
}

function saysTheSame(now: ReturnResult, then: ReturnResult | undefined): boolean {
  if (then === undefined || now.state !== then.state || now.light !== then.light) return false;
  return textOf(now.answers) === textOf(then.answers);
}

function textOf(answers: Scalars): string {
  const entries = Object.entries(answers).map(([field, value]) => [
    field,
    answerKey({ state: 'value', value }),
  ]);
  return JSON.stringify(entries.sort(([left = ''], [right = '']) => (left < right ? -1 : 1)));
}

function lateReturn(
  { key, task, body }: ReturnResult,
  then: ReturnResult | undefined,
  files: readonly Registered[],
  period: string,
): LateReturn {
  const mine = files.filter((one) => bodyOf(one) === body);
  return {
    key,
    period,
    task,
    body,
    reported: { state: then?.state ?? 'unfilled', light: then?.light ?? 'unfilled' },
    answers: then?.answers ?? {},
    files: mine.map(({ submission: { id, names, received }, late = '' }) => ({
      name: names[0] ?? id,
      received,
      arrived: late,
    })),
  };
}

/** The state with what late files say in the rows of their periods. */
export function withLate(state: State, late: readonly LatePeriod[]): State {
  return { ...late.reduce(withRows, state), late: late.flatMap(({ returns }) => returns) };
}

function withRows(state: State, { state: at, keys }: LatePeriod): State {
  const fresh = new Map(at.returns.filter(({ key }) => keys.has(key)).map((row) => [row.key, row]));
  return { ...state, returns: state.returns.map((row) => fresh.get(row.key) ?? row) };
}

/** The figures of an earlier period as they were reported, and as they are known now. */
interface LateFigures {
  readonly period: string;
  /** Returns that late files changed. */
  readonly count: number;
  readonly expected: number;
  readonly reported: number;
  readonly now: number;
}

const FILLED: ReadonlySet<string> = new Set(['filled', 'toCorrect', 'notApplicable', 'noRequest']);

/** Of each earlier period that late files changed, the earliest first. `reported` and `now` are returns that were answered. */
export function lateFigures({ late = [], periods, returns }: State): LateFigures[] {
  return periods.flatMap(({ id }) => {
    const mine = new Map(late.filter((one) => one.period === id).map((one) => [one.key, one]));
    if (mine.size === 0) return [];
    const rows = returns.filter(({ period }) => period === id);
    const isFilled = (state: string) => FILLED.has(state);
    return [
      {
        period: id,
        count: mine.size,
        expected: rows.length,
        reported: rows.filter(({ key, state }) => isFilled(mine.get(key)?.reported.state ?? state)).length,
        now: rows.filter(({ state }) => isFilled(state)).length,
      },
    ];
  });
}
