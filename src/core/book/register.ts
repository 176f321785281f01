/** The register of submissions and the coordinator's decisions, as they stand in the workbook. */
import { parseStored, type Decision, type Submission } from '../consolidation';
import * as v from 'valibot';
import { cutText, LONGEST_TEXT, type Snapshot } from '../grid';
import { decisionOption, readRows, type TableRow, TABLES, type TableValues, textAt } from '../tables';
import { isoFromRoc } from '../values';

/** What is stored of a file: its content or its refusal, and the period in which it came. */
const Kept = v.object({
  period: v.string(),
  /** The names exactly: the register shows them trimmed, and as many as a cell holds. */
  names: v.optional(v.array(v.string())),
  stored: v.optional(v.unknown()),
  refused: v.optional(
    v.object({ code: v.string(), parameters: v.record(v.string(), v.union([v.string(), v.number()])) }),
  ),
});

export interface Registered {
  readonly period: string;
  readonly submission: Submission;
}

/** Every file ever received, of every period, in the order of the register. A row whose content is damaged is left out. */
export function readRegister(snapshot: Snapshot): Registered[] {
  const contents = new Map<string, string[]>();
  for (const row of readRows(snapshot, TABLES.store)) {
    const parts = contents.get(textAt(row, 'id')) ?? [];
    // Not trimmed: a part may begin or end with a blank that belongs to an answer.
    const content = row['content']?.value;
    parts[Number(textAt(row, 'part'))] = typeof content === 'string' ? content : String(content ?? '');
    contents.set(textAt(row, 'id'), parts);
  }
  return readRows(snapshot, TABLES.submissions).flatMap((row) =>
    registered(row, contents.get(textAt(row, 'id'))?.join('')),
  );
}

function registered(row: TableRow, content: string | undefined): Registered[] {
  const kept = v.safeParse(Kept, parsed(content));
  if (!kept.success) return [];
  const { period, stored, refused } = kept.output;
  const received = textAt(row, 'received');
  const common = {
    id: textAt(row, 'id'),
    names:
      kept.output.names ??
      textAt(row, 'names')
        .split('\n')
        .filter((name) => name !== ''),
    received: isoFromRoc(received) ?? received,
  };
  if (refused !== undefined) return [{ period, submission: { ...common, refused } }];
  const content_ = parseStored(stored);
  return content_ === undefined ? [] : [{ period, submission: { ...common, stored: content_ } }];
}

function parsed(content: string | undefined): unknown {
  try {
    return JSON.parse(content ?? '');
  } catch {
    return undefined;
  }
}

/** Whether the register's own cell says the names so that they read back the same. */
function isShownWhole(names: readonly string[]): boolean {
  const shown = names.join('\n');
  return (
    shown.length <= LONGEST_TEXT &&
    shown === shown.trim() &&
    names.every((name) => name !== '' && !/[\r\n]/.test(name))
  );
}

/** Rows of `pr_Store` for the register. */
export function storeRows(register: readonly Registered[]): TableValues[] {
  return register.flatMap(({ period, submission }) => {
    const { names } = submission;
    const kept = {
      period,
      ...(isShownWhole(names) ? {} : { names }),
      ...('stored' in submission ? { stored: submission.stored } : { refused: submission.refused }),
    };
    const parts = cutText(JSON.stringify(kept));
    return parts.map((content, part) => ({ id: submission.id, part, content }));
  });
}

/** Files that came in now beside those that are there: the same bytes are one entry with all their names. */
export function joinRegister(known: readonly Registered[], incoming: readonly Registered[]): Registered[] {
  const joined = new Map(known.map((one) => [one.submission.id, one]));
  for (const one of incoming) {
    const before = joined.get(one.submission.id);
    if (before === undefined) joined.set(one.submission.id, one);
    else joined.set(one.submission.id, withNames(before, one));
  }
  return [...joined.values()];
}

/** A refusal may be lifted when the same bytes come again, e.g. after the period they are for was started. */
function withNames(before: Registered, again: Registered): Registered {
  const names = [...new Set([...before.submission.names, ...again.submission.names])].sort();
  const content = 'refused' in before.submission ? again : withOrigin(before, again);
  return {
    period: content.period,
    submission: { ...content.submission, names, received: before.submission.received },
  };
}

/** What a survey system says of a response (its review) may change while its answers stay as they are. */
function withOrigin(before: Registered, again: Registered): Registered {
  if (!('stored' in before.submission) || !('stored' in again.submission)) return before;
  const { origin } = again.submission.stored;
  if (origin === undefined) return before;
  const stored = { ...before.submission.stored, origin };
  return { ...before, submission: { ...before.submission, stored } };
}

export interface WrittenDecision {
  readonly id: string;
  readonly decision: string;
  readonly by: string;
  readonly when: string;
  readonly row: TableRow;
}

/** The rows of `pr_Decisions` by id, as the coordinator left them. */
export function readDecisionRows(snapshot: Snapshot): Map<string, WrittenDecision> {
  const rows = readRows(snapshot, TABLES.decisions).map((row): [string, WrittenDecision] => [
    textAt(row, 'id'),
    {
      id: textAt(row, 'id'),
      decision: textAt(row, 'decision'),
      by: textAt(row, 'by'),
      when: textAt(row, 'when'),
      row,
    },
  ]);
  return new Map(rows);
}

/** What was decided, for the consolidation. Row ids that begin with `order:` say which file goes before which. */
export function decisionsOf(rows: ReadonlyMap<string, WrittenDecision>): Decision[] {
  return [...rows.values()].flatMap(({ id, decision }): Decision[] => {
    const [order, first, second] = id.split(':');
    if (order === 'order' && first !== undefined && second !== undefined)
      return [{ kind: 'order', first, second }];
    return decision === '' ? [] : [{ kind: 'matter', id, option: decisionOption(decision) }];
  });
}
