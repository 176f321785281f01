/** The register of submissions and the coordinator's decisions, as they stand in the workbook. */
import {
  joinOrigins,
  parseStored,
  STORED_VERSION,
  type Decision,
  type StoredSubmission,
  type Submission,
} from '../consolidation';
import { Scalar } from '../returns';
import * as v from 'valibot';
import { cutText, type Snapshot } from '../grid';
import {
  decisionOption,
  readRows,
  type TableRow,
  TABLES,
  type TableValues,
  textAt,
  withRows,
} from '../tables';
import { isoFromRoc } from '../values';

/** What is stored of a file: its content or its refusal, the period in which it came, and what its row of the register says. */
const Kept = v.object({
  period: v.string(),
  /** The names exactly: the register shows them trimmed, and as many as a cell holds. */
  names: v.exactOptional(v.array(v.string())),
  received: v.exactOptional(v.string()),
  late: v.exactOptional(v.string()),
  closed: v.exactOptional(v.literal(true)),
  stored: v.optional(v.unknown()),
  refused: v.optional(v.object({ code: v.string(), parameters: v.record(v.string(), Scalar) })),
});

export interface Registered {
  readonly period: string;
  readonly submission: Submission;
  /** The content that could not be read, as it stands: it is written back unchanged. */
  readonly damaged?: string;
  /** The period that was worked on when it came, where that is a later one than its own. */
  readonly late?: string;
  /** It came after its period was closed for its body. */
  readonly closed?: true;
  /** Its row of the register was deleted; the store brought it back. */
  readonly restored?: true;
}

/** Contents of the store by id, their parts joined; not trimmed, for a part may begin or end with a blank of an answer. */
function readStore(snapshot: Snapshot): ReadonlyMap<string, string> {
  const contents = new Map<string, string[]>();
  for (const row of readRows(snapshot, TABLES.store)) {
    const id = textAt(row, 'id');
    const parts = contents.get(id) ?? [];
    const part = Number(textAt(row, 'part'));
    const content = row['content']?.value;
    if (!Number.isSafeInteger(part) || part < 0 || part > MOST_PARTS) continue;
    parts[part] = typeof content === 'string' ? content : String(content ?? '');
    contents.set(id, parts);
  }
  return new Map([...contents].map(([id, parts]) => [id, parts.join('')]));
}

/** A file of the largest size gives fewer. */
const MOST_PARTS = 10_000;

/** The id of a file: other rows of the store are no files. */
const FILE_ID = /^[0-9a-f]{64}$/;

/** What was received by now, and what else the store keeps. */
export interface Received {
  readonly register: readonly Registered[];
  /** By id: texts of the store that are no files. */
  readonly further: ReadonlyMap<string, string>;
}

/** Read once: with thousands of responses the store is the larger part of a workbook, see `withoutReceived`. */
export function readReceived(snapshot: Snapshot): Received {
  const store = readStore(snapshot);
  const further = new Map([...store].filter(([id]) => !FILE_ID.test(id)));
  return { register: registerFrom(snapshot, store), further };
}

/** The workbook without what `readReceived` took out of it. */
export function withoutReceived(snapshot: Snapshot): Snapshot {
  return withRows(snapshot, TABLES.store, () => false);
}

/**
 * Every file ever received, of every period, in the order of the register. One whose stored content is damaged, gone or of a
 * newer program stays, with that as its refusal; one whose row was deleted comes back from the store.
 */
export function readRegister(snapshot: Snapshot): readonly Registered[] {
  return readReceived(snapshot).register;
}

function registerFrom(snapshot: Snapshot, store: ReadonlyMap<string, string>): Registered[] {
  const rows = readRows(snapshot, TABLES.submissions).filter((row) => textAt(row, 'id') !== '');
  const known = new Set(rows.map((row) => textAt(row, 'id')));
  const pool = new Pool();
  const unlisted = [...store].filter(([id]) => FILE_ID.test(id) && !known.has(id));
  return [
    ...rows.map((row) => registered(row, store.get(textAt(row, 'id')), pool)),
    ...unlisted.map(([id, content]) => ({
      ...registered({ id: { value: id } }, content, pool),
      restored: true as const,
    })),
  ];
}

/** Thousands of responses say the same of their template: they share what they say. */
class Pool {
  private readonly known = new Map<string, unknown>();

  one<T>(value: T): T {
    const text = JSON.stringify(value);
    const before = this.known.get(text) as T | undefined;
    if (before === undefined) this.known.set(text, value);
    return before ?? value;
  }

  submission(stored: StoredSubmission): StoredSubmission {
    const { edition, period, body, token, seal, sheet, columns, coverSheet, cover, findings } = stored;
    const template = { edition, period, body, token, seal, sheet, columns, coverSheet, cover, findings };
    return { ...stored, ...this.one(template) };
  }
}

function registered(row: TableRow, content: string | undefined, pool: Pool): Registered {
  const json = parsed(content);
  const kept = v.safeParse(Kept, json);
  const own: Partial<v.InferOutput<typeof Kept>> = kept.success ? kept.output : {};
  const common = receivedOf(row, own);
  const { period = textAt(row, 'period'), stored, refused } = own;
  if (refused !== undefined) return { period, submission: { ...common, refused } };
  const submission = parseStored(stored);
  if (submission !== undefined)
    return {
      period: pool.one(period),
      ...marksOf(own),
      submission: { ...common, stored: pool.submission(submission) },
    };
  const code = isNewer(stored) ? 'store-newer' : 'store-damaged';
  const parameters = { body: textAt(row, 'body') };
  return { period, submission: { ...common, refused: { code, parameters } }, damaged: content ?? '' };
}

/** Its names and its day: the store knows them exactly, the row as people read them. */
function receivedOf(
  row: TableRow,
  own: Pick<Partial<v.InferOutput<typeof Kept>>, 'names' | 'received'>,
): Pick<Submission, 'id' | 'names' | 'received'> {
  const id = textAt(row, 'id');
  const received = textAt(row, 'received');
  const listed = textAt(row, 'names')
    .split('\n')
    .filter((name) => name !== '');
  return {
    id,
    names: own.names ?? (listed.length > 0 ? listed : [id.slice(0, 12)]),
    received: received === '' ? (own.received ?? '') : (isoFromRoc(received) ?? received),
  };
}

/** How it came, where that is to be remembered. */
function marksOf({ late, closed }: Pick<Registered, 'late' | 'closed'>): Pick<Registered, 'late' | 'closed'> {
  return { ...(late === undefined ? {} : { late }), ...(closed === undefined ? {} : { closed }) };
}

function isNewer(stored: unknown): boolean {
  const version = v.safeParse(v.object({ version: v.number() }), stored);
  return version.success && version.output.version > STORED_VERSION;
}

function parsed(content: string | undefined): unknown {
  try {
    return JSON.parse(content ?? '');
  } catch {
    return undefined;
  }
}

/** Rows of `pr_Store` for the register, and what else the store keeps, by its id. */
export function storeRows(
  register: readonly Registered[],
  further: ReadonlyMap<string, string> = new Map(),
): TableValues[] {
  const rowsOf = (id: string, content: string): TableValues[] =>
    cutText(content).map((part, index) => ({ id, part: index, content: part }));
  return [
    ...register.flatMap(({ period, submission, damaged, ...marks }) => {
      if (damaged !== undefined) return rowsOf(submission.id, damaged);
      const { names, received } = submission;
      const content =
        'stored' in submission ? { stored: submission.stored } : { refused: submission.refused };
      return rowsOf(
        submission.id,
        JSON.stringify({ period, ...marksOf(marks), names, received, ...content }),
      );
    }),
    ...[...further].flatMap(([id, content]) => rowsOf(id, content)),
  ];
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
  const one = isBetterPlaced(before, again) ? again : withOrigin(before, again);
  const { period, submission, damaged } = one;
  // It is here: that its row was missing is not worth a word, and mostly a run that was stopped before it wrote the register.
  return {
    period,
    ...marksOf(one),
    submission: { ...submission, names, received: before.submission.received },
    ...(damaged === undefined ? {} : { damaged }),
  };
}

/** What was refused, or came to a period that is not its own, is looked at again. */
function isBetterPlaced({ period, submission }: Registered, again: Registered): boolean {
  if ('refused' in submission) return true;
  return period !== submission.stored.period && again.period === submission.stored.period;
}

/** What a survey system says of a response (its review) may change while its answers stay as they are. */
function withOrigin(before: Registered, again: Registered): Registered {
  if (!('stored' in before.submission) || !('stored' in again.submission)) return before;
  const { origin } = again.submission.stored;
  if (origin === undefined) return before;
  const known = before.submission.stored.origin;
  const stored = {
    ...before.submission.stored,
    origin: known === undefined ? origin : joinOrigins(known, origin),
  };
  return { ...before, submission: { ...before.submission, stored } };
}

/** Ids of a period's files whose content is there. Sorted: the store does not tell in which order files came. */
export function filesOf(register: readonly Registered[], period: string): string[] {
  return register
    .flatMap((one) => (one.period === period && one.damaged === undefined ? [one.submission.id] : []))
    .sort();
}

export interface WrittenDecision {
  readonly id: string;
  readonly decision: string;
  /** What further rows of the same matter say otherwise: somebody copied the row. */
  readonly contradicted?: readonly string[];
  readonly by: string;
  readonly when: string;
  readonly row: TableRow;
}

/**
 * The rows of `pr_Decisions` by id, as the coordinator left them. A matter may stand twice: a blank row says nothing, and rows
 * that say different things are all kept, for then nothing is decided.
 */
export function readDecisionRows(snapshot: Snapshot): Map<string, WrittenDecision> {
  const rows = new Map<string, WrittenDecision>();
  for (const row of readRows(snapshot, TABLES.decisions)) {
    const [id, decision] = [textAt(row, 'id'), textAt(row, 'decision')];
    const before = rows.get(id);
    const one = { id, decision, by: textAt(row, 'by'), when: textAt(row, 'when'), row };
    if (before === undefined || before.decision === '') rows.set(id, one);
    else if (decision !== '' && decisionOption(decision) !== decisionOption(before.decision))
      rows.set(id, { ...before, contradicted: [...(before.contradicted ?? []), decision] });
  }
  return rows;
}

/** What was decided, for the consolidation. Row ids that begin with `order:` say which file goes before which; a blank 決定 undoes. */
export function decisionsOf(rows: ReadonlyMap<string, WrittenDecision>): Decision[] {
  return [...rows.values()].flatMap(({ id, decision, contradicted = [] }): Decision[] => {
    const [order, first, second] = id.split(':');
    if (decision === '') return [];
    if (order === 'order' && first !== undefined && second !== undefined)
      return [{ kind: 'order', first, second }];
    return [decision, ...contradicted].map((one) => ({ kind: 'matter', id, option: decisionOption(one) }));
  });
}
