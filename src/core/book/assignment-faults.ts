/**
 * Rows of 分工 that fit nothing, and bodies of 機關 to which nothing was given: each is said with its cell. Such a row stays
 * where it is and asks nobody for anything, so that no template and no return is made for what is not there.
 */
import type { Finding, Severity } from '../grid';
import { type PlacedRow, textAt } from '../tables';
import { endOn } from './body-changes';
import { currentPeriod, type State, type StateAssignment } from './state';

type Placed = PlacedRow & { readonly assignment: StateAssignment };

/** The state with its rows of 分工 judged; `placed` are these rows with their places, `bodies` those of 機關. */
export function withAssignmentFaults(
  state: State,
  placed: readonly PlacedRow[],
  bodies: readonly PlacedRow[],
): State {
  const rows = state.assignments.flatMap((assignment, index): Placed[] => {
    const at = placed[index];
    return at === undefined ? [] : [{ ...at, assignment }];
  });
  const findings: Finding[] = [];
  const known = knownIn(state);
  const seen = new Set<string>();
  const assignments = rows.map((row): StateAssignment => {
    const fault = faultOf(known, row, seen);
    if (fault === undefined) return row.assignment;
    const { column, ...facts } = fault;
    findings.push(said(row, `assignment.${fault.fault}`, 'error', column, facts));
    return { ...row.assignment, fault: true };
  });
  const idle = idleBodies(state, bodies);
  if (findings.length + idle.length === 0) return state;
  return { ...state, assignments, findings: [...findings, ...idle] };
}

interface Fault {
  readonly fault: 'period' | 'task' | 'body' | 'twice';
  /** The column whose cell is wrong. */
  readonly column: 'period' | 'task' | 'body';
  readonly value: string;
}

/** Ids of what the workbook has. */
interface Known {
  readonly current: string;
  readonly periods: ReadonlySet<string>;
  readonly tasks: ReadonlySet<string>;
  readonly bodies: ReadonlySet<string>;
}

function knownIn(state: State): Known {
  const ids = (all: readonly { readonly id: string }[]) => new Set(all.map(({ id }) => id));
  const { periods, tasks, bodies } = state;
  return { current: currentPeriod(state).id, periods: ids(periods), tasks: ids(tasks), bodies: ids(bodies) };
}

/** Only the current period is judged by what stands in the workbook now: of an earlier one, bodies may have gone since. */
function faultOf(known: Known, { assignment }: Placed, seen: Set<string>): Fault | undefined {
  const { period, task, body } = assignment;
  if (!known.periods.has(period)) return { fault: 'period', column: 'period', value: period };
  if (period !== known.current) return undefined;
  if (!known.tasks.has(task)) return { fault: 'task', column: 'task', value: task };
  if (!known.bodies.has(body)) return { fault: 'body', column: 'body', value: body };
  const key = `${task}|${body}`;
  if (seen.has(key)) return { fault: 'twice', column: 'task', value: task };
  seen.add(key);
  return undefined;
}

/** A body that was taken off all its tasks on purpose (不發送), or has ended, is none of these. */
function idleBodies(state: State, bodies: readonly PlacedRow[]): Finding[] {
  const period = currentPeriod(state);
  const asked = new Set(state.assignments.flatMap((one) => (one.period === period.id ? [one.body] : [])));
  return bodies
    .filter(({ row }) => {
      const id = textAt(row, 'body');
      return id !== '' && !asked.has(id) && endOn(state, id, period.end) === undefined;
    })
    .map((row) =>
      said(row, 'assignment.idle-body', 'warning', 'body', { value: textAt(row.row, 'body_name') }),
    );
}

function said(
  { sheet, at }: PlacedRow,
  code: string,
  severity: Severity,
  column: string,
  { value }: { readonly value: string },
): Finding {
  return { code, severity, place: { sheet, ...at(column) }, parameters: { value: value.slice(0, 60) } };
}

/** What the current period asks: rows of 分工 that are sent, and fit. */
export function openAssignments(state: State): StateAssignment[] {
  const { id } = currentPeriod(state);
  return state.assignments.filter((one) => one.period === id && one.send && one.fault !== true);
}
