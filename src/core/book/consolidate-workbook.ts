/**
 * Consolidate into a coordinator's workbook: what is there and what came in make one set, and the result replaces the
 * rows of the current period. Rows of other periods, and columns of the coordinator's own, stay as they are.
 */
import {
  consolidate,
  type Consolidation,
  type ConsolidationInput,
  type KeptAnswer,
  type ReturnResult,
} from '../consolidation';
import { answerKey, textHash } from '../returns';
import type { Value } from '../values';
import type { Snapshot } from '../grid';
import { openAssignments } from './assignment-faults';
import { firstPlansOf } from './first-plans';
import { pastsOf } from './past';
import {
  decisionsOf,
  joinRegister,
  readDecisionRows,
  readReceived,
  type Received,
  type Registered,
  type WrittenDecision,
} from './register';
import { currentPeriod, numericSettings, plainPeriod, type State, type StateReturn } from './state';
import {
  isTyped,
  joinKept,
  keptCell,
  nothingWritten,
  parseWritten,
  type StandingCell,
  standingCells,
  type Written,
  writtenId,
  writtenOf,
} from './written';

export interface WorkbookConsolidation {
  readonly result: Consolidation;
  /** The state with the result in it. */
  readonly state: State;
  readonly register: readonly Registered[];
  readonly decisions: ReadonlyMap<string, WrittenDecision>;
  /** Ids of the files of this run that the register did not have. */
  readonly fresh: ReadonlySet<string>;
  /** What the store keeps beside the files, by id. */
  readonly further: ReadonlyMap<string, string>;
}

/** Consolidate; `decide` are decisions of this run, by id of the matter. Who read what was received hands it in. */
export function consolidateWorkbook(
  state: State,
  snapshot: Snapshot,
  incoming: readonly Registered[],
  decide: ReadonlyMap<string, WrittenDecision> = new Map(),
  received: Received = readReceived(snapshot),
): WorkbookConsolidation {
  const known = received.register;
  const register = joinRegister(known, incoming);
  const decisions = new Map([...readDecisionRows(snapshot), ...decide]);
  const period = currentPeriod(state).id;
  const before =
    parseWritten(received.further.get(writtenId(period))) ??
    (known.some((one) => one.period === period) ? undefined : nothingWritten(state));
  const mine = register.filter((one) => one.period === period);
  const { result, kept } = withKept(inputOf(state, register, decisions), before, mine, () =>
    standingCells(state, snapshot),
  );
  const ids = new Set(known.flatMap((one) => (one.restored === true ? [] : [one.submission.id])));
  const now = withResult(state, result, register);
  // Sorted: the store does not tell in which order files came.
  const files = mine
    .flatMap(({ submission, damaged }) => (damaged === undefined ? [submission.id] : []))
    .sort();
  return {
    result: withFindings(withRestored(result, register), state),
    state: now,
    register,
    decisions,
    fresh: new Set(incoming.map(({ submission }) => submission.id).filter((id) => !ids.has(id))),
    further: new Map([
      ...[...received.further].filter(([id]) => id.startsWith(writtenId(''))),
      [writtenId(period), JSON.stringify(writtenOf(now, files, kept))],
    ]),
  };
}

/**
 * The result, with what was typed over answers since the last run, and with what stood in 填報彙總 of files that are gone. A
 * cell that says what the files give now is none of these: a run that was stopped in Excel has written it already.
 */
function withKept(
  input: ConsolidationInput,
  before: Written | undefined,
  mine: readonly Registered[],
  standing: () => StandingCell[],
): { result: Consolidation; kept: readonly KeptAnswer[] } {
  const known = before?.kept ?? [];
  const first = consolidate({ ...input, kept: known });
  if (before === undefined) return { result: first, kept: known };
  const cells = standing();
  const returns = new Map(first.returns.map((row) => [row.key, row]));
  const differing = cells.filter(
    (cell) => answerKey(cell.value) !== answerKey(valueIn(returns.get(cell.key), cell)),
  );
  const typed = differing.filter((cell) => isTyped(before, cell)).map((cell) => keptCell(cell, 'by-hand'));
  const there = new Set(
    mine.flatMap(({ submission, damaged }) => (damaged === undefined ? [submission.id] : [])),
  );
  const isGone = before.files.some((id) => !there.has(id));
  const lost = differing.filter((cell) => isGone && cell.value.state !== 'blank' && !isTyped(before, cell));
  const kept = joinKept(known, [...typed, ...lost.map((cell) => keptCell(cell, 'content-lost'))]);
  if (typed.length + lost.length === 0) return { result: first, kept };
  return { result: consolidate({ ...input, kept }), kept };
}

function valueIn(row: ReturnResult | undefined, { field }: StandingCell): Value {
  const value = row?.cells[field]?.value;
  // What cannot be read stands in 填報彙總 as a blank.
  return value?.state === 'value' ? value : { state: 'blank' };
}

/** A row of the register that somebody deleted comes back from the store, and it is said. */
function withRestored(result: Consolidation, register: readonly Registered[]): Consolidation {
  const restored = new Set(register.flatMap((one) => (one.restored === true ? [one.submission.id] : [])));
  if (restored.size === 0) return result;
  const said = result.files
    .filter(({ id }) => restored.has(id))
    .map(({ id, names: [file = id], body }) => ({
      code: 'consolidation.row-restored',
      severity: 'warning' as const,
      place: { file },
      parameters: {},
      body,
      fileId: id,
    }));
  return { ...result, findings: [...result.findings, ...said] };
}

function hashOf(text: string | undefined): { readonly hash?: string } {
  return text === undefined ? {} : { hash: textHash(text) };
}

/** What is said of rows of the workbook itself: of no body and no file. */
function withFindings(result: Consolidation, { findings = [] }: State): Consolidation {
  if (findings.length === 0) return result;
  return {
    ...result,
    findings: [...result.findings, ...findings.map((one) => ({ ...one, body: '', fileId: '' }))],
  };
}

function inputOf(
  state: State,
  register: readonly Registered[],
  decisions: ReadonlyMap<string, WrittenDecision>,
): ConsolidationInput {
  const period = plainPeriod(currentPeriod(state));
  const last = state.periods.at(-2);
  const tasks = new Map(state.tasks.map((task) => [task.id, task]));
  const bodies = new Map(state.bodies.map((body) => [body.id, body]));
  const before = last === undefined ? {} : { before: plainPeriod(last) };
  const firstPlan = firstPlansOf(state);
  const past = pastsOf(state);
  return {
    language: state.language,
    edition: state.edition,
    period,
    ...before,
    questionnaire: state.questionnaire,
    settings: numericSettings(state),
    secret: state.secret,
    expected: openAssignments(state).map(({ task, body, role, form }) => ({
      task,
      number: tasks.get(task)?.number ?? task,
      body,
      bodyName: bodies.get(body)?.name ?? body,
      role,
      form,
      previous: past(task, body)?.answers ?? {},
      first: firstPlan(task, body),
      ...hashOf(tasks.get(task)?.text),
    })),
    submissions: register.filter((one) => one.period === period.id).map(({ submission }) => submission),
    decisions: decisionsOf(decisions),
  };
}

/** Rows of the current period from the result; the review stays with its row. A body taken off a task loses its row. */
function withResult(state: State, result: Consolidation, register: readonly Registered[]): State {
  const period = currentPeriod(state).id;
  const names = new Map(register.map(({ submission }) => [submission.id, submission.names.join('\n')]));
  const known = new Map(state.returns.map((row) => [row.key, row]));
  const current = new Map(
    result.returns.map((row): [string, StateReturn] => [
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
    if (row.period !== period) return [row];
    const now = current.get(row.key);
    // Taken once: a run that was stopped while rows moved up leaves one twice.
    current.delete(row.key);
    return now === undefined ? [] : [now];
  });
  return { ...state, returns: [...kept, ...current.values()] };
}
