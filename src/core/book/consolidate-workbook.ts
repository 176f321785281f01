/**
 * Consolidate into a coordinator's workbook: what is there and what came in make one set, and the result replaces the
 * rows of the current period. Of earlier periods, returns that late files say something else of are replaced; other rows, and
 * columns of the coordinator's own, stay as they are.
 */
import { type Consolidation, MergedBodies } from '../consolidation';
import type { Snapshot } from '../grid';
import { consolidatePeriod, withResult } from './consolidate-period';
import { arrivedIn, latePeriods, type LatePeriod, withLate } from './late';
import {
  filesOf,
  joinRegister,
  readDecisionRows,
  readReceived,
  type Received,
  type Registered,
  withoutReceived,
  type WrittenDecision,
} from './register';
import { recordedReviews } from './reviews';
import { currentPeriod, type State } from './state';
import { returnsTable, TABLES, textAt, withRows } from '../tables';
import { nothingWritten, parseWritten, writtenId, writtenOf } from './written';

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
  /** Earlier periods for which files came after a later one was begun, the earliest first. */
  readonly late: readonly LatePeriod[];
}

/** What whoever asks has already. */
interface AtHand {
  /** What the register holds, where it was read before. */
  readonly received?: Received;
  /** Bodies as they were merged before: who consolidates again and again keeps them. */
  readonly merged?: MergedBodies;
}

/** Consolidate; `decide` are decisions of this run, by id of the matter. */
export function consolidateWorkbook(
  state: State,
  snapshot: Snapshot,
  incoming: readonly Registered[],
  decide: ReadonlyMap<string, WrittenDecision> = new Map(),
  { received = readReceived(snapshot), merged = new MergedBodies() }: AtHand = {},
): WorkbookConsolidation {
  const known = received.register;
  const ids = new Set(known.flatMap((one) => (one.restored === true ? [] : [one.submission.id])));
  const register = joinRegister(
    known,
    incoming.map((one) => arrivedIn(state, one)),
  );
  const decisions = new Map([...readDecisionRows(snapshot), ...decide]);
  const writtenBefore = (id: string) => parseWritten(received.further.get(writtenId(id)));
  const late = latePeriods(state, snapshot, { register, decisions, writtenBefore, merged });
  // What was decided since the last run was decided on what stands here, before this run changes it.
  const recorded = { ...withLate(state, late), reviews: recordedReviews(state) };
  const period = currentPeriod(state).id;
  const before =
    writtenBefore(period) ?? (known.some((one) => one.period === period) ? undefined : nothingWritten(state));
  const { result, kept } = consolidatePeriod(recorded, snapshot, { register, decisions, before, merged });
  const now = withResult(recorded, result, register);
  return {
    result: withFindings(withRestored(result, register), state),
    state: now,
    register,
    decisions,
    late,
    fresh: new Set(incoming.map(({ submission }) => submission.id).filter((id) => !ids.has(id))),
    further: new Map([
      ...[...received.further].filter(([id]) => id.startsWith(writtenId(''))),
      ...late.map((one): [string, string] => [writtenId(one.period), JSON.stringify(one.written)]),
      [writtenId(period), JSON.stringify(writtenOf(now, filesOf(register, period), kept))],
    ]),
  };
}

/**
 * The workbook as it was read, without what `consolidationChanges` has no use for: rows of the register and of returns that are
 * written anew, and what stands on sheets without a table, which are drawn anew. With thousands of returns that is nearly all of it.
 */
export function withoutRewritten(snapshot: Snapshot, { state, result }: WorkbookConsolidation): Snapshot {
  const ofTables = new Set(snapshot.tables.map(({ sheet }) => sheet));
  const sheets = snapshot.sheets.map((one) => (ofTables.has(one.name) ? one : { ...one, rows: [] }));
  const ids = new Set(result.files.map(({ id }) => id));
  const period = currentPeriod(state).id;
  const others = withRows(
    withoutReceived({ ...snapshot, sheets }),
    TABLES.submissions,
    (row) => !ids.has(textAt(row, 'id')),
  );
  return withRows(others, returnsTable(state.questionnaire), (row) => textAt(row, 'period') !== period);
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

/** What is said of rows of the workbook itself: of no body and no file. */
function withFindings(result: Consolidation, { findings = [] }: State): Consolidation {
  if (findings.length === 0) return result;
  return {
    ...result,
    findings: [...result.findings, ...findings.map((one) => ({ ...one, body: '', fileId: '' }))],
  };
}
