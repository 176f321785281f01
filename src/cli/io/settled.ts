/**
 * What a run told of the files in a workbook, noted in the workbook for the next one. A consolidation is a function of the
 * workbook, the files and the day (docs/decisions/04): where the workbook is, byte for byte, what this program wrote on this day,
 * and every file that arrived stands in it, the next run would find the same, and so it is not made.
 */
import * as v from 'valibot';
import {
  arrivedId,
  currentPeriod,
  hasErrors,
  linesOf,
  toldFiles,
  type Reason,
  type Registered,
  type WorkbookConsolidation,
} from '../../core/index';
import { loadFile, noteOf, updateFile, withNote } from '../../files/node';
import { fileLineJson, findingsIn, type FileLineJson } from './file-line-json';
import { asUserError } from './files';
import type { Arrived } from './inbox';
import { asLeft } from './left';
import type { CommandContext } from './output';

/** The build, not the version: rules may change while the version stays. Undefined where the program runs from its sources. */
declare const __webpack_hash__: string | undefined;
const PROGRAM = typeof __webpack_hash__ === 'undefined' ? 'sources' : __webpack_hash__;

const text = v.string();
const nullable = v.nullable(text);
const Refusal = v.object({ code: text, parameters: v.record(text, v.union([text, v.number()])) });
const FileSchema = v.object({
  id: text,
  names: v.array(text),
  body: text,
  bodyName: text,
  period: text,
  outcome: v.picklist(['accepted', 'merged', 'duplicate', 'superseded', 'conflict', 'waiting', 'refused']),
  reason: text,
  sourceReview: text,
  rows: v.number(),
  findings: v.array(
    v.object({
      code: text,
      severity: v.picklist(['error', 'warning', 'info']),
      sheet: nullable,
      cell: nullable,
      field: nullable,
      message: text,
    }),
  ),
  /** Of a file that cannot be taken: it is read again each time, and says the same. */
  refused: v.exactOptional(Refusal),
});
type SettledFile = v.InferOutput<typeof FileSchema>;

const SettledSchema = v.object({
  program: text,
  /** ISO. */
  day: text,
  /** In which reasons and messages are worded. */
  language: text,
  /** Id of the current one. */
  period: text,
  files: v.array(FileSchema),
  totals: v.record(text, v.number()),
  /** Whether anything is an error. */
  hasErrors: v.boolean(),
});
type Note = v.InferOutput<typeof SettledSchema>;

/** What is told of a run, for people and for programs. */
export interface Told {
  readonly lines: readonly FileLineJson[];
  readonly totals: Readonly<Record<string, number>>;
  readonly hasErrors: boolean;
}

/** The changed workbook with the note of this run; one that says nothing of files where the next run would have more to say. */
export function withSettled(
  context: CommandContext,
  bytes: Uint8Array,
  done: WorkbookConsolidation,
): Uint8Array {
  const { findings = [], notes = [] } = done.state;
  const isSaidOnce = done.register.some(({ restored }) => restored === true);
  if (findings.length > 0 || notes.length > 0 || isSaidOnce) return asLeft(bytes);
  const settled = withNote(bytes, noteFor(context, done));
  return settled === bytes ? asLeft(bytes) : settled;
}

function noteFor({ language, today }: CommandContext, done: WorkbookConsolidation): Note {
  const period = currentPeriod(done.state).id;
  const register = new Map(done.register.map((one) => [one.submission.id, one]));
  const worded = findingsIn(done, language);
  const files = toldFiles(done, language).flatMap(({ findings, ...file }): SettledFile[] => {
    const one = register.get(file.id);
    if (one === undefined || !isSettled(one, period)) return [];
    const refused = 'refused' in one.submission ? { refused: copied(one.submission.refused) } : {};
    const names = [...file.names];
    return [{ ...file, names, findings: worded(findings), ...refused }];
  });
  return {
    program: PROGRAM,
    day: today,
    language,
    period,
    // In which order they came is nothing to a workbook.
    files: files.sort((one, other) => (one.id < other.id ? -1 : 1)),
    totals: { ...done.result.totals },
    hasErrors: hasErrors(done.result.findings),
  };
}

function copied({ code, parameters }: Reason): v.InferOutput<typeof Refusal> {
  return { code, parameters: { ...parameters } };
}

/** Whether the register stays as it is where the same bytes come once more. */
function isSettled({ period, submission, damaged }: Registered, current: string): boolean {
  if (damaged !== undefined) return false;
  return period === ('stored' in submission ? submission.stored.period : current);
}

/** The run that a workbook has seen: which files it knows, and what is told of them. */
class Settled {
  private readonly files: ReadonlyMap<string, SettledFile>;

  constructor(
    private readonly bytes: Uint8Array,
    private readonly note: Note,
  ) {
    this.files = new Map(note.files.map((file) => [file.id, file]));
  }

  get period(): string {
    return this.note.period;
  }

  /** Whether it was told on this day and in this language. */
  isOf({ today, language }: CommandContext): boolean {
    return this.note.day === today && this.note.language === language;
  }

  /** Hashes of files that need not be read. */
  get known(): string[] {
    return this.note.files.flatMap(({ id, refused }) => (refused === undefined ? [id] : []));
  }

  /** Undefined where something is new: bytes, or a name of bytes that are known. */
  told(arrived: readonly Arrived[], { language }: CommandContext): Told | undefined {
    if (!arrived.every((one) => this.isKnown(one))) return undefined;
    const told = { file: (id: string) => this.files.get(id), isFresh: () => false };
    const lines = linesOf(arrived, language, told).map((line, index) => fileLineJson(line, arrived[index]));
    return { lines, totals: this.note.totals, hasErrors: this.note.hasErrors };
  }

  private isKnown(arrived: Arrived): boolean {
    const id = arrivedId(arrived);
    // A file that could not be had is told by itself.
    if (id === undefined) return true;
    const file = this.files.get(id);
    if (file?.names.includes(arrived.name) !== true) return false;
    if (arrived.registered === undefined) return true;
    const { submission } = arrived.registered;
    return 'refused' in submission && sameRefusal(submission.refused, file.refused);
  }

  /** Whether the workbook still is what was read; it is asked as every run asks that writes, so that two do not run at once. */
  async stands(context: CommandContext, path: string): Promise<boolean> {
    let isSame = false;
    try {
      await updateFile(path, (bytes) => {
        isSame = Buffer.compare(bytes, this.bytes) === 0;
        return bytes;
      });
    } catch (error) {
      throw asUserError(context, path, error);
    }
    return isSame;
  }
}

function sameRefusal(one: v.InferOutput<typeof Refusal>, other: SettledFile['refused']): boolean {
  const said = (refusal: SettledFile['refused']) =>
    JSON.stringify([refusal?.code, Object.entries(refusal?.parameters ?? {}).sort()]);
  return said(one) === said(other);
}

/** What the workbook says of the run that wrote it; undefined if somebody or something changed it since. */
export async function settledIn(path: string): Promise<Settled | undefined> {
  // What keeps it from being read is said where it is read whole.
  const bytes = await loadFile(path).catch(() => undefined);
  const note = v.safeParse(SettledSchema, bytes && noteOf(bytes));
  if (bytes === undefined || !note.success || note.output.program !== PROGRAM) return undefined;
  return new Settled(bytes, note.output);
}
