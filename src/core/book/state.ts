/** The state of a coordinator's workbook: what its tables say, as the rest of the program uses it. */
import { type Finding, onceFor } from '../grid';
import type { Language } from '../words';
import type { Questionnaire, RoleKey, FormKey } from '../questionnaire';
import type { Framework } from '../framework';
import type { Period, Scalars } from '../returns';
import type { BodyChange } from './body-changes';
import type { CrosswalkRow } from './crosswalk';
import type { Deadline, LateReturn, LetterRecord, ReviewRecord } from './records';

export interface StateTask {
  readonly id: string;
  readonly number: string;
  readonly direction: number;
  readonly short: string;
  readonly text: string;
}

export interface StateDirection {
  readonly edition: string;
  readonly no: number;
  readonly title: string;
  readonly short: string;
  /** The goals that the coordinator set it under, as written; the guideline itself says nothing of it. */
  readonly goal: string;
}

export interface StateAssignment {
  readonly period: string;
  readonly task: string;
  readonly body: string;
  readonly role: RoleKey;
  readonly form: FormKey;
  /** Whether a return is expected; a class member is taken off a task by 不發送. */
  readonly send: boolean;
  /** Its body, task or period is not in the workbook, or it stands twice: it asks nobody for anything, see `withAssignmentFaults`. */
  readonly fault?: true;
}

/** One row of `pr_Returns` with its indicators: answers at rest, by field key. */
export interface StateReturn {
  readonly key: string;
  readonly period: string;
  readonly task: string;
  readonly body: string;
  readonly state: string;
  readonly light: string;
  readonly answers: Scalars;
  readonly files: string;
  readonly review: string;
  readonly opinion: string;
}

export interface State {
  readonly language: Language;
  /** The edition of the current period. */
  readonly edition: { readonly id: string; readonly title: string };
  /** Every edition that stands in the workbook, oldest first; `frameworksOf` adds what a workbook of an earlier make lacks. */
  readonly frameworks: readonly Framework[];
  readonly questionnaire: Questionnaire;
  /** Hexadecimal; the key of the tokens. */
  readonly secret: string;
  readonly settings: Readonly<Record<string, string>>;
  /** Of the current edition. */
  readonly directions: readonly StateDirection[];
  readonly tasks: readonly StateTask[];
  /** Of the other editions, in the order of their table. */
  readonly otherDirections: readonly StateDirection[];
  readonly otherTasks: readonly StateTask[];
  /** Which task became which, edition by edition. */
  readonly crosswalk: readonly CrosswalkRow[];
  /** Bodies that are renamed, or end, on a day that the coordinator knows of. */
  readonly bodyChanges: readonly BodyChange[];
  readonly bodies: readonly {
    readonly id: string;
    readonly name: string;
    readonly kind: 'central' | 'local';
    /** Mail addresses as they were typed, see `contactsOf`; absent in a workbook that has no columns for them. */
    readonly to?: string;
    readonly cc?: string;
  }[];
  readonly periods: readonly (Period & { readonly edition: string })[];
  readonly assignments: readonly StateAssignment[];
  readonly returns: readonly StateReturn[];
  /** What was decided on returns, by whom, when and on what; absent in a workbook that kept no records yet. */
  readonly reviews?: readonly ReviewRecord[];
  /** Due dates that were put off, periods that were closed or opened again, in the order of their table. */
  readonly deadlines?: readonly Deadline[];
  /** Returns of earlier periods of which late files say something else than was reported. */
  readonly late?: readonly LateReturn[];
  /** Letters that were made, oldest first. */
  readonly letters?: readonly LetterRecord[];
  /** Whom to call, by body: what the covers of any period said last. */
  readonly calls?: Readonly<Record<string, { readonly name: string; readonly phone: string }>>;
  /** How far 陳核 of the current period is, in words, by body; absent where no file asks for it. */
  readonly approvals?: Readonly<Record<string, string>>;
  /** What is to be said of rows that fit nothing, with their cells; absent where nothing is. */
  readonly findings?: readonly Finding[];
  /** What is to be said of cells that people own, `file.<code>` in the catalogues; absent where nothing is. */
  readonly notes?: readonly StateNote[];
}

export interface StateNote {
  readonly code: 'due-blank';
  readonly parameters: Readonly<Record<string, string>>;
}

/** The latest period, which is the one that is worked on. */
export function currentPeriod(state: Pick<State, 'periods'>): State['periods'][number] {
  const last = state.periods.at(-1);
  if (last === undefined) throw new Error('A coordinator’s workbook without a period.');
  return last;
}

/** A task of any edition of the workbook. */
export function findTask(state: State, id: string): StateTask | undefined {
  const isMeant = (task: StateTask) => task.id === id;
  return state.tasks.find(isMeant) ?? state.otherTasks.find(isMeant);
}

/** How people call a task (四-5); its id where the workbook lacks it. */
export function numberOfTask(state: State, id: string): string {
  return findTask(state, id)?.number ?? id;
}

/** Of two rows with one id the first. */
const byId = onceFor(
  (bodies: State['bodies']) => new Map([...bodies].reverse().map((body) => [body.id, body])),
);

/** A body of the workbook; looked up once for all, because thousands ask. */
export function bodyIn({ bodies }: Pick<State, 'bodies'>, id: string): State['bodies'][number] | undefined {
  return byId(bodies).get(id);
}

/** How people call a body; its id where the workbook lacks it. */
export function nameOfBody(state: Pick<State, 'bodies'>, id: string): string {
  return bodyIn(state, id)?.name ?? id;
}

/** A period without the edition that it belongs to, as templates carry it. */
export function plainPeriod({ id, start, end, due }: Period): Period {
  return { id, start, end, due };
}

/** Thresholds and counts among the settings, as numbers; what is no number keeps the questionnaire's default. */
export function numericSettings(state: Pick<State, 'settings' | 'questionnaire'>): Record<string, number> {
  return Object.fromEntries(
    Object.entries(state.questionnaire.settings).map(([key, standard]) => {
      const set = state.settings[key];
      const value = Number(set);
      return [key, set === undefined || set === '' || !Number.isFinite(value) ? standard : value];
    }),
  );
}

/** Version of the coordinator's workbook; a higher one was made by a newer program. */
export const WORKBOOK_FORMAT = 1;
