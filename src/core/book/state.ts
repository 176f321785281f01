/** The state of a coordinator's workbook: what its tables say, as the rest of the program uses it. */
import type { Language } from '../words';
import type { Questionnaire, RoleKey, FormKey } from '../questionnaire';
import type { Period, Scalars } from '../returns';

export interface StateTask {
  readonly id: string;
  readonly number: string;
  readonly direction: number;
  readonly short: string;
  readonly text: string;
}

export interface StateDirection {
  readonly no: number;
  readonly title: string;
  readonly short: string;
}

export interface StateAssignment {
  readonly period: string;
  readonly task: string;
  readonly body: string;
  readonly role: RoleKey;
  readonly form: FormKey;
  /** Whether a return is expected; a class member is taken off a task by 不發送. */
  readonly send: boolean;
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
  readonly edition: { readonly id: string; readonly title: string };
  readonly questionnaire: Questionnaire;
  /** Hexadecimal; the key of the tokens. */
  readonly secret: string;
  readonly settings: Readonly<Record<string, string>>;
  readonly directions: readonly StateDirection[];
  readonly tasks: readonly StateTask[];
  readonly bodies: readonly {
    readonly id: string;
    readonly name: string;
    readonly kind: 'central' | 'local';
  }[];
  readonly periods: readonly (Period & { readonly edition: string })[];
  readonly assignments: readonly StateAssignment[];
  readonly returns: readonly StateReturn[];
  /** What is to be said of cells that people own, `file.<code>` in the catalogues; absent where nothing is. */
  readonly notes?: readonly StateNote[];
}

export interface StateNote {
  readonly code: 'due-blank';
  readonly parameters: Readonly<Record<string, string>>;
}

/** The latest period, which is the one that is worked on. */
export function currentPeriod(state: State): State['periods'][number] {
  const last = state.periods.at(-1);
  if (last === undefined) throw new Error('A coordinator’s workbook without a period.');
  return last;
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
