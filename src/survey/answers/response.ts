/** One filled-in form as its source gives it, before anything is looked up. */
import type { Cell } from '../../core/index';

type ResponseSource = 'form' | 'odk' | 'kobo';

export interface PlacedCell {
  readonly cell: Cell;
  /** Zero-based column in the response file, if there is one. */
  readonly column?: number;
}

export type PlacedCells = Readonly<Record<string, PlacedCell>>;

/** How responses are named for people. */
export interface Naming {
  /** By where it stands, e.g. `回應.csv 第12列`; `row` is one-based. */
  readonly byRow: (file: string, row: number) => string;
  /** By what tells it apart at its source: rows shift from one export to the next. */
  readonly byId: (file: string, id: string) => string;
}

/** Answers to one task; `task` as it was chosen. */
export interface TaskAnswers {
  readonly task: string;
  readonly cells: PlacedCells;
}

export interface Response {
  readonly source: ResponseSource;
  /** What stays the same when the response is edited at its source. */
  readonly instance: string;
  /** 1, 2, … where the source counts its edits. */
  readonly edit?: number;
  /** What changes with each edit, where the source does not count them but marks them. */
  readonly mark?: string;
  /** What people find it by, e.g. `回應.csv 第12列`. */
  readonly name: string;
  readonly sheet: string;
  /** Zero-based row in the response file, if there is one. */
  readonly row?: number;
  /** The body as it was chosen. */
  readonly body: string;
  readonly tasks: readonly TaskAnswers[];
  readonly cover: PlacedCells;
  /** Version of the form that was answered, where the form says it. */
  readonly version?: string;
  /** State of review at the source. */
  readonly review?: string;
  /** When the source changed it last. */
  readonly changed?: string;
  /** The address that it was pulled from. */
  readonly from?: string;
  readonly deleted?: true;
  /** Why it is none that can be taken, where its source shows that. */
  readonly fault?: ResponseFault;
}

export interface ResponseFault {
  readonly code: string;
  readonly parameters: Readonly<Record<string, string | number>>;
}
