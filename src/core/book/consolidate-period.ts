/** One period of the workbook, consolidated from its files, with what people typed over it. */
import {
  consolidate,
  type Consolidation,
  type ConsolidationInput,
  type KeptAnswer,
  type MergedBodies,
  type ReturnResult,
} from '../consolidation';
import { answerKey, textHash } from '../returns';
import type { Value } from '../values';
import type { Snapshot } from '../grid';
import { wordApproval } from './approval';
import { isReceiptClosed } from './deadlines';
import { openAssignments } from './assignment-faults';
import { firstPlansOf } from './first-plans';
import { pastsOf } from './past';
import { decisionsOf, filesOf, type Registered, type WrittenDecision } from './register';
import { currentPeriod, numericSettings, plainPeriod, type State, type StateReturn } from './state';
import { isTyped, joinKept, keptCell, type StandingCell, standingCells, type Written } from './written';

export interface PeriodFiles {
  /** The whole register. */
  readonly register: readonly Registered[];
  readonly decisions: ReadonlyMap<string, WrittenDecision>;
  /** What the last run wrote; undefined if nobody knows. */
  readonly before: Written | undefined;
  /** Bodies as they were merged before. */
  readonly merged: MergedBodies;
}

/** The current period of a state; `bodies` narrows it to some. */
export function consolidatePeriod(
  state: State,
  snapshot: Snapshot,
  { register, decisions, before, merged }: PeriodFiles,
  bodies?: ReadonlySet<string>,
): { readonly result: Consolidation; readonly kept: readonly KeptAnswer[] } {
  const period = currentPeriod(state).id;
  const mine = register.filter((one) => one.period === period);
  const input = inputOf(state, mine, decisions, bodies);
  const consolidated = (one: ConsolidationInput) => consolidate(one, merged);
  return withKept(consolidated, input, before, mine, () =>
    standingCells(state, snapshot).filter(({ body }) => bodies === undefined || bodies.has(body)),
  );
}

/**
 * The result, with what was typed over answers since the last run, and with what stood in 填報彙總 of files that are gone. A
 * cell that says what the files give now is none of these: a run that was stopped in Excel has written it already.
 */
function withKept(
  consolidated: (input: ConsolidationInput) => Consolidation,
  input: ConsolidationInput,
  before: Written | undefined,
  mine: readonly Registered[],
  standing: () => StandingCell[],
): { result: Consolidation; kept: readonly KeptAnswer[] } {
  const known = before?.kept ?? [];
  const first = consolidated({ ...input, kept: known });
  if (before === undefined) return { result: first, kept: known };
  const cells = standing();
  const returns = new Map(first.returns.map((row) => [row.key, row]));
  const differing = cells.filter(
    (cell) => answerKey(cell.value) !== answerKey(valueIn(returns.get(cell.key), cell)),
  );
  const typed = differing.filter((cell) => isTyped(before, cell)).map((cell) => keptCell(cell, 'by-hand'));
  const there = new Set(filesOf(mine, input.period.id));
  const isGone = before.files.some((id) => !there.has(id));
  const lost = differing.filter((cell) => isGone && cell.value.state !== 'blank' && !isTyped(before, cell));
  const kept = joinKept(known, [...typed, ...lost.map((cell) => keptCell(cell, 'content-lost'))]);
  if (typed.length + lost.length === 0) return { result: first, kept };
  return { result: consolidated({ ...input, kept }), kept };
}

function valueIn(row: ReturnResult | undefined, { field }: StandingCell): Value {
  const value = row?.cells[field]?.value;
  // What cannot be read stands in 填報彙總 as a blank.
  return value?.state === 'value' ? value : { state: 'blank' };
}

/** What the files of the current period are consolidated with; `bodies` narrows it to some. */
export function inputOf(
  state: State,
  mine: readonly Registered[],
  decisions: ReadonlyMap<string, WrittenDecision>,
  bodies?: ReadonlySet<string>,
): ConsolidationInput {
  const period = plainPeriod(currentPeriod(state));
  const last = state.periods.at(-2);
  const tasks = new Map(state.tasks.map((task) => [task.id, task]));
  const hashes = new Map(state.tasks.map(({ id, text }) => [id, { hash: textHash(text) }]));
  const names = new Map(state.bodies.map(({ id, name }) => [id, name]));
  const firstPlan = firstPlansOf(state);
  const past = pastsOf(state);
  const isAsked = (body: string) => bodies === undefined || bodies.has(body);
  const before = last === undefined ? {} : { before: plainPeriod(last) };
  return {
    language: state.language,
    edition: state.edition,
    period,
    ...before,
    questionnaire: state.questionnaire,
    settings: numericSettings(state),
    secret: state.secret,
    expected: openAssignments(state)
      .filter(({ body }) => isAsked(body))
      .map(({ task, body, role, form }) => ({
        task,
        number: tasks.get(task)?.number ?? task,
        body,
        bodyName: names.get(body) ?? body,
        role,
        form,
        previous: past(task, body)?.answers ?? {},
        first: firstPlan(task, body),
        ...hashes.get(task),
      })),
    submissions: mine
      .map(({ submission }) => submission)
      .filter((one) => bodies === undefined || ('stored' in one && bodies.has(one.stored.body.id))),
    // They came when nothing was taken any more; opened again, they are files like any other.
    closed: new Set(
      mine.flatMap(({ closed, submission }) =>
        closed === true &&
        'stored' in submission &&
        isReceiptClosed(state, period.id, submission.stored.body.id)
          ? [submission.id]
          : [],
      ),
    ),
    decisions: decisionsOf(decisions),
  };
}

/**
 * The state with rows of the current period from the result; the review stays with its row. A body taken off a task loses its
 * row. `only` are keys: the other rows of the period stay as they are.
 */
export function withResult(
  state: State,
  result: Consolidation,
  register: readonly Registered[],
  only?: ReadonlySet<string>,
): State {
  const period = currentPeriod(state).id;
  const names = new Map(register.map(({ submission }) => [submission.id, submission.names.join('\n')]));
  const known = new Map(state.returns.map((row) => [row.key, row]));
  const rows = result.returns.filter(({ key }) => only === undefined || only.has(key));
  const current = new Map(
    rows.map((row): [string, StateReturn] => [
      row.key,
      {
        key: row.key,
        period,
        task: row.task,
        body: row.body,
        state: row.state,
        light: row.light,
        answers: row.answers,
        files: row.files.map((id) => names.get(id) ?? id).join('\n'),
        review: known.get(row.key)?.review ?? '',
        opinion: known.get(row.key)?.opinion ?? '',
      },
    ]),
  );
  const kept = state.returns.flatMap((row) => {
    if (row.period !== period || only?.has(row.key) === false) return [row];
    const now = current.get(row.key);
    // Taken once: a run that was stopped while rows moved up leaves one twice.
    current.delete(row.key);
    return now === undefined ? [] : [now];
  });
  const merged = { ...state, returns: [...kept, ...current.values()] };
  if (only !== undefined) return merged;
  const approvals = result.covers.flatMap(({ body, approval }) =>
    approval === undefined ? [] : [[body, wordApproval(approval, state.language)] as const],
  );
  return approvals.length === 0 && state.approvals === undefined
    ? merged
    : { ...merged, approvals: Object.fromEntries(approvals) };
}
