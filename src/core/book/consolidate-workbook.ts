/**
 * Consolidate into a coordinator's workbook: what is there and what came in make one set, and the result replaces the
 * rows of the current period. Rows of other periods, and columns of the coordinator's own, stay as they are.
 */
import { consolidate, type Consolidation, type ConsolidationInput } from '../consolidation';
import type { Snapshot } from '../grid';
import { pastOf } from './past';
import {
  decisionsOf,
  joinRegister,
  readDecisionRows,
  readRegister,
  type Registered,
  type WrittenDecision,
} from './register';
import { currentPeriod, numericSettings, plainPeriod, type State, type StateReturn } from './state';

export interface WorkbookConsolidation {
  readonly result: Consolidation;
  /** The state with the result in it. */
  readonly state: State;
  readonly register: readonly Registered[];
  readonly decisions: ReadonlyMap<string, WrittenDecision>;
  /** Ids of the files of this run that the register did not have. */
  readonly fresh: ReadonlySet<string>;
}

/** Consolidate; `decide` are decisions of this run, by id of the matter. */
export function consolidateWorkbook(
  state: State,
  snapshot: Snapshot,
  incoming: readonly Registered[],
  decide: ReadonlyMap<string, WrittenDecision> = new Map(),
): WorkbookConsolidation {
  const known = readRegister(snapshot);
  const register = joinRegister(known, incoming);
  const decisions = new Map([...readDecisionRows(snapshot), ...decide]);
  const result = consolidate(inputOf(state, register, decisions));
  const ids = new Set(known.map(({ submission }) => submission.id));
  return {
    result,
    state: withResult(state, result, register),
    register,
    decisions,
    fresh: new Set(incoming.map(({ submission }) => submission.id).filter((id) => !ids.has(id))),
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
  return {
    language: state.language,
    edition: state.edition,
    period,
    ...before,
    questionnaire: state.questionnaire,
    settings: numericSettings(state),
    secret: state.secret,
    expected: state.assignments
      .filter((one) => one.period === period.id && one.send)
      .map(({ task, body, role, form }) => ({
        task,
        number: tasks.get(task)?.number ?? task,
        body,
        bodyName: bodies.get(body)?.name ?? body,
        role,
        form,
        previous: pastOf(state, task, body)?.row.answers ?? {},
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
