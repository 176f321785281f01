/** Where everything stands on the 填報表: the key row, the columns, the rows. Only the writer needs it; readers go by keys. */
import { callsIn, type Form, isPast } from '../../questionnaire';
import type { Template, TemplateTask } from '../../returns';
import { columnName, MARKS, onceFor, onceForFacts } from '../../grid';

/** Keys of the columns that hold no answer. */
export const KEY_COLUMNS = [MARKS.form, 'pr:task', 'pr:hash'] as const;

/** Widths, in characters, of the visible columns that hold no answer. */
export const GIVEN_WIDTHS: Readonly<Record<string, number>> = { no: 6, task: 26, check: 12, opinion: 22 };

/** Workbook-wide name of the cover's answer to a field. */
export function coverName(field: string): string {
  return `pr_cover_${field}`;
}

/** Workbook-wide name of the hidden cell that says what a formula reads of it. */
export function saidName(field: string): string {
  return `pr_said_${field}`;
}

/** Keys of the manifest that hold the seal's receipt; they are workbook-wide names too. */
export const RECEIPT_KEYS = ['seal_code', 'seal_day', 'seal_rows'] as const;

export function receiptName(key: (typeof RECEIPT_KEYS)[number]): string {
  return `pr_${key}`;
}

export const ROWS = { keys: 0, title: 1, subtitle: 2, bands: 3, heads: 4, first: 5 } as const;

/** What decides how the row of a task calculates, and what it holds besides the task itself. */
export type RowFacts = Pick<TemplateTask, 'role' | 'prefill' | 'previous' | 'first'>;

/** What the form sheets of templates may differ in, but for their tasks and the body's name. */
interface LayoutFacts extends Pick<Template, 'language' | 'period' | 'before'> {
  /** Tasks. */
  readonly count: number;
  readonly hasOpinions: boolean;
  /** Fields that some row was issued with. */
  readonly prefilled: readonly string[];
  /** Columns of what the past said. */
  readonly past: readonly string[];
}

/** One object for all templates that are alike in these facts: what depends on nothing else is made once for it. */
export interface FormLayout extends LayoutFacts {
  readonly form: Form;
  readonly keys: readonly string[];
  /** Zero-based column of a key. */
  readonly column: (key: string) => number;
  /** `G7` of a key in a row. */
  readonly cell: (key: string, row: number) => string;
  readonly fields: { readonly first: number; readonly last: number };
  readonly lastRow: number;
}

/** The columns of the form sheet: hidden keys, what is given, the answers, and hidden helpers. */
export function formLayout(template: Template, form: Form): FormLayout {
  const { language, period, before, tasks } = template;
  return laidOut(form, {
    language,
    period,
    ...(before === undefined ? {} : { before }),
    count: tasks.length,
    hasOpinions: tasks.some((task) => task.opinion !== undefined),
    prefilled: [...new Set(tasks.flatMap((task) => Object.keys(task.prefill)))].sort(),
    past: pastColumns(tasks, form),
  });
}

const laidOut = onceForFacts((form: Form, facts: LayoutFacts): FormLayout => {
  const given = ['no', 'task', 'check', ...(facts.hasOpinions ? ['opinion'] : [])];
  const answers = form.fields.map((field) => field.key);
  const helpers = [
    ...answers.flatMap((key) => [`text:${key}`, `value:${key}`]),
    ...facts.prefilled.flatMap((key) => [`raw:${key}`, `prefill:${key}`]),
    ...(facts.prefilled.length === 0 ? [] : ['calc:kept', 'calc:carried']),
    ...facts.past,
    'calc:answered',
    'calc:light',
    'calc:later',
    'calc:open',
  ];
  const keys = [...KEY_COLUMNS, ...given, ...answers, ...helpers];
  const columns = new Map(keys.map((key, column) => [key, column]));
  const column = (key: string) => {
    const found = columns.get(key);
    if (found === undefined) throw new Error(`The form sheet has no column “${key}”.`);
    return found;
  };
  const first = KEY_COLUMNS.length + given.length;
  return {
    ...facts,
    form,
    keys,
    column,
    cell: (key, row) => `$${columnName(column(key))}${row + 1}`,
    fields: { first, last: first + answers.length - 1 },
    lastRow: ROWS.first + facts.count - 1,
  };
});

/**
 * `previous:due_date`, `first:kpi_target_1`, …: what a formula compares an answer with, and some row has. It stands in cells,
 * because a formula takes no text of more than 255 characters, and one highlight is for all rows.
 */
function pastColumns(tasks: Template['tasks'], form: Form): string[] {
  return comparedWith(form).flatMap(({ scope, name }) =>
    tasks.some((task) => task[scope]?.[name] !== undefined) ? [`${scope}:${name}`] : [],
  );
}

/** Answers of the past that some formula compares an answer with, in the order of their columns. */
const comparedWith = onceFor((form: Form) => {
  const expressions = [
    ...Object.values(form.definitions),
    ...form.lights.map(({ when }) => when),
    ...form.rules.flatMap(({ when, must }) => (must === undefined ? [when] : [when, must])),
    ...form.fields.flatMap(({ needed, applies }) => [needed, applies].filter((one) => one !== undefined)),
  ];
  const asked = expressions.flatMap(callsIn).flatMap(({ call, name: { scope, name } }) => {
    if (call !== 'changed' || !isPast(scope) || !form.fields.some(({ key }) => key === name)) return [];
    return [[`${scope}:${name}`, { scope, name }] as const];
  });
  const distinct = new Map(asked);
  return [...distinct.keys()].sort().flatMap((key) => distinct.get(key) ?? []);
});
