/** What is told of each file of a run: its outcome and why. */
import {
  outcomesByName,
  type FileResult,
  type FiledFinding,
  type Outcome,
  type Reason,
} from '../consolidation';
import { wordFileError } from '../findings';
import { type Language, word } from '../words';
import { filesIn, wordReasons } from './consolidation-rows';
import { sourceReviewLabel } from '../tables';
import type { WorkbookConsolidation } from './consolidate-workbook';
import type { Registered } from './register';

/** A file of this run: for the register, there already, or with the fault for which its bytes could not be had. */
export interface ArrivedFile {
  readonly name: string;
  readonly registered?: Registered;
  /** Id of the entry that says the same already: thousands of answers that nothing is new in are not held again. */
  readonly known?: string;
  readonly fault?: Reason;
}

export interface FileLine<F = FiledFinding> {
  readonly name: string;
  /** Id and name; empty if the file does not say. */
  readonly body: string;
  readonly bodyName: string;
  readonly period: string;
  readonly outcome: Outcome;
  /** A sentence or two; empty if there is nothing to say. */
  readonly reason: string;
  /** How the survey system that it came from reviewed it; empty if it did not. */
  readonly sourceReview: string;
  /** Returns that the file answers. */
  readonly rows: number;
  readonly findings: readonly F[];
}

/** What a file of the register came out as; its outcome is that of its first name. */
interface ToldFile<F = FiledFinding> extends Omit<FileLine<F>, 'name'> {
  readonly id: string;
  readonly names: readonly string[];
}

/** Files that lines are about, and which of them came in this run. */
interface ToldFiles<F = FiledFinding> {
  readonly file: (id: string) => ToldFile<F> | undefined;
  readonly isFresh: (id: string) => boolean;
}

/** Every file of the periods that were worked on. */
export function toldFiles(done: WorkbookConsolidation, language: Language): ToldFile[] {
  return filesIn(done).map((file) => toldFile(done, file, language));
}

/**
 * One line per file, in the order given. Identical bytes under a further name are a duplicate, whether they came before or
 * stand earlier in this run.
 */
export function fileLines(
  done: WorkbookConsolidation,
  arrived: readonly ArrivedFile[],
  language: Language,
): FileLine[] {
  const results = new Map(filesIn(done).map((file) => [file.id, file]));
  const file = (id: string) => {
    const result = results.get(id);
    return result && toldFile(done, result, language);
  };
  return linesOf(arrived, language, { file, isFresh: (id) => done.fresh.has(id) });
}

/** The same lines, of files that were told before. */
export function linesOf<F>(
  arrived: readonly ArrivedFile[],
  language: Language,
  told: ToldFiles<F>,
): FileLine<F>[] {
  const firstNames = new Map<string, string>();
  return arrived.map((one) => {
    const { name, fault } = one;
    const file = told.file(arrivedId(one) ?? '');
    if (file === undefined) return unread(name, fault, language);
    const { id, names: known, ...line } = file;
    const first = firstNames.get(id) ?? (told.isFresh(id) ? name : (known[0] ?? name));
    const again = firstNames.has(id) || first !== name;
    firstNames.set(id, first);
    const names = again ? [first, name] : [name];
    const outcome = outcomesByName({ names, outcome: file.outcome }).at(-1)?.outcome ?? file.outcome;
    const reason = outcome === 'duplicate' ? word(language, 'reason.duplicate', { first }) : file.reason;
    return { ...line, name, outcome, reason };
  });
}

/** The register's id of what arrived; undefined if it could not be had. */
export function arrivedId({ registered, known }: ArrivedFile): string | undefined {
  return known ?? registered?.submission.id;
}

function unread(name: string, fault: Reason | undefined, language: Language): FileLine<never> {
  const reason = wordFileError(fault?.code ?? 'unreadable', fault?.parameters ?? {}, language);
  const nothing = { body: '', bodyName: '', period: '', sourceReview: '', rows: 0, findings: [] };
  return { ...nothing, name, outcome: 'refused', reason };
}

function toldFile({ state }: WorkbookConsolidation, file: FileResult, language: Language): ToldFile {
  const { id, names, body, bodyName, period, outcome, rows, findings } = file;
  const reason = wordReasons({ ...state, language }, file);
  const sourceReview = sourceReviewLabel(file.sourceReview, language);
  return { id, names, body, bodyName, period, outcome, reason, sourceReview, rows, findings };
}
