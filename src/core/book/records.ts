/** What the workbook keeps of decisions on returns, of due dates and receipt, and of what came late: rows of tables of their own. */
import type { Scalars } from '../returns';

/** A row of `pr_Reviews`. */
export interface ReviewRecord {
  /** Of the return. */
  readonly key: string;
  readonly review: string;
  readonly opinion: string;
  /** A name or a role; may be empty. */
  readonly by: string;
  /** ROC date; empty where nobody knows it, absent while the day of writing is still to be put in. */
  readonly when?: string;
  /** Of the answers that were decided on, see `contentHash`. */
  readonly hash: string;
  /** These answers; of very long ones the beginning. Absent where they cannot be read. */
  readonly basis?: Scalars;
}

/** A row of `pr_Deadlines`. */
export interface Deadline {
  readonly period: string;
  /** Id; empty for every body. */
  readonly body: string;
  /** ISO; absent where the row says nothing of it. */
  readonly due?: string;
  readonly receipt?: 'closed' | 'reopened';
  readonly reason: string;
  readonly by: string;
  /** ROC date. */
  readonly when: string;
}

/** A row of `pr_Letters`. */
export interface LetterRecord {
  readonly period: string;
  /** Id of a body. */
  readonly body: string;
  /** What the letter is, as people call it: 催辦. */
  readonly kind: string;
  /** ROC date. */
  readonly when: string;
}

interface LateFile {
  readonly name: string;
  /** ISO. */
  readonly received: string;
  readonly arrived: string;
}

/** A return of which late files say something else than was reported. */
export interface LateReturn {
  readonly key: string;
  readonly period: string;
  readonly task: string;
  readonly body: string;
  /** As reported, keys of the state and of the light. */
  readonly reported: { readonly state: string; readonly light: string };
  /** What it said then; absent where it is only read back from the workbook. */
  readonly answers?: Scalars;
  /** Names and days of the late files, and in which periods they came; absent as above. */
  readonly files?: readonly LateFile[];
}
