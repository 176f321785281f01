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

export interface FileLine {
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
  readonly findings: readonly FiledFinding[];
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
  const firstNames = new Map<string, string>();
  return arrived.map((one) => {
    const { name, fault } = one;
    const file = results.get(arrivedId(one) ?? '');
    if (file === undefined) return unread(name, fault, language);
    const first = firstNames.get(file.id) ?? (done.fresh.has(file.id) ? name : (file.names[0] ?? name));
    const again = firstNames.has(file.id) || first !== name;
    firstNames.set(file.id, first);
    return lineOf(done, name, file, again ? first : undefined, language);
  });
}

/** The register's id of what arrived; undefined if it could not be had. */
export function arrivedId({ registered, known }: ArrivedFile): string | undefined {
  return known ?? registered?.submission.id;
}

function unread(name: string, fault: Reason | undefined, language: Language): FileLine {
  const reason = wordFileError(fault?.code ?? 'unreadable', fault?.parameters ?? {}, language);
  const nothing = { body: '', bodyName: '', period: '', sourceReview: '', rows: 0, findings: [] };
  return { ...nothing, name, outcome: 'refused', reason };
}

/** `first`: the name under which the same bytes stand already. */
function lineOf(
  done: WorkbookConsolidation,
  name: string,
  file: FileResult,
  first: string | undefined,
  language: Language,
): FileLine {
  const names = first === undefined ? [name] : [first, name];
  const outcome = outcomesByName({ names, outcome: file.outcome }).at(-1)?.outcome ?? file.outcome;
  const reason =
    outcome === 'duplicate'
      ? word(language, 'reason.duplicate', { first: first ?? '' })
      : wordReasons({ ...done.state, language }, file);
  const { body, bodyName, period, rows, findings } = file;
  const sourceReview = sourceReviewLabel(file.sourceReview, language);
  return { name, body, bodyName, period, outcome, reason, sourceReview, rows, findings };
}
