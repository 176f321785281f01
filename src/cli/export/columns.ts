/** What an export says of a return, column by column: codes for programs, words for people beside them, the review behind. */
import {
  dueOf,
  formOf,
  labelOf,
  numericSettings,
  returnRows,
  returnsTable,
  reviewStanding,
  TABLES,
  word,
  type FormField,
  type State,
} from '../../core/index';

type DataValue = string | number | null;

export interface DataColumn {
  readonly key: string;
  /** As people read it. */
  readonly title: string;
  readonly description?: string;
  readonly type: 'text' | 'number' | 'percent' | 'date' | 'code';
  /** Of a code: all that may stand there, with what each is called. */
  readonly codes?: readonly { readonly code: string; readonly label: string }[];
  /** Of an indicator: which of a return's indicators it belongs to. */
  readonly index?: number;
  /** Never empty. */
  readonly required?: true;
}

/** The columns, in their order. Addresses and names of officers are in none of them. */
export function dataColumns(state: State): DataColumn[] {
  const { language } = state;
  const titles = new Map(
    returnsTable(state.questionnaire).columns.map(({ key, label }) => [key, label[language]]),
  );
  const named = (key: string, column: string, more: Partial<DataColumn> = {}): DataColumn => ({
    key,
    title: titles.get(column) ?? column,
    type: 'text',
    ...more,
  });
  const required = { required: true } as const;
  return [
    named('key', 'key', { ...required, description: word(language, 'export.about-key') }),
    named('edition', 'edition', required),
    named('period', 'period', required),
    named('task', 'task', required),
    named('task_number', 'number'),
    named('task_name', 'task_name'),
    named('direction', 'direction'),
    named('body', 'body', required),
    named('body_name', 'body_name'),
    named('body_kind', 'class'),
    named('role', 'role'),
    { key: 'due', title: titleIn('periods', 'due', language), type: 'date' },
    named('state', 'state', { ...required, type: 'code', codes: stateCodes(state) }),
    named('state_name', 'state'),
    named('light', 'light', { type: 'code', codes: lightCodes(state) }),
    named('light_name', 'light'),
    // What stood when the period was reported, of a return that came late; else the same again.
    {
      key: 'reported_state',
      title: titleIn('late', 'state_then', language),
      type: 'code',
      codes: stateCodes(state),
    },
    {
      key: 'reported_light',
      title: titleIn('late', 'light_then', language),
      type: 'code',
      codes: lightCodes(state),
    },
    { key: 'late', title: TABLES.late.title[language], type: 'code', codes: answerCodes(state) },
    ...fieldsOf(state).flatMap((field) => fieldColumns(state, field)),
    named('review', 'review'),
    named('opinion', 'opinion'),
    {
      key: 'review_standing',
      title: titleIn('reviews', 'standing', language),
      type: 'code',
      codes: standingCodes(state),
    },
  ];
}

export function fieldsOf(state: State): readonly FormField[] {
  return formOf(state.questionnaire, 'standard', numericSettings(state)).fields;
}

function fieldColumns({ questionnaire, language }: State, field: FormField): DataColumn[] {
  const title = field.label[language].replaceAll(/\s*[（(]?\{end\}[）)]?\s*/g, '');
  const indexed = field.index === undefined ? {} : { index: field.index };
  const types = { number: 'number', percent: 'percent', date: 'date', choice: 'code' } as const;
  const codes = (questionnaire.choices[field.choices ?? ''] ?? []).map(({ key, label }) => ({
    code: key,
    label: label[language],
  }));
  const isChoice = field.type === 'choice';
  const column: DataColumn = {
    key: field.key,
    title,
    type: field.type in types ? types[field.type as keyof typeof types] : 'text',
    ...(field.type === 'percent' ? { description: word(language, 'export.about-percent') } : {}),
    ...(isChoice ? { codes } : {}),
    ...indexed,
  };
  return isChoice ? [column, { key: `${field.key}_name`, title, type: 'text', ...indexed }] : [column];
}

function titleIn(table: 'periods' | 'late' | 'reviews', key: string, language: State['language']): string {
  return TABLES[table].columns.find((column) => column.key === key)?.label[language] ?? key;
}

function answerCodes({ language }: State): NonNullable<DataColumn['codes']> {
  return (['yes', 'no'] as const).map((code) => ({ code, label: word(language, `export.${code}`) }));
}

function standingCodes({ language }: State): NonNullable<DataColumn['codes']> {
  return [
    { code: 'none', label: word(language, 'export.no-review') },
    { code: 'in-force', label: word(language, 'reviews.in-force') },
    { code: 'changed', label: word(language, 'reviews.changed') },
  ];
}

function stateCodes({ language }: State): NonNullable<DataColumn['codes']> {
  const codes = ['unfilled', 'filled', 'toCorrect', 'waiting', 'notApplicable', 'noRequest'] as const;
  return codes.map((code) => ({ code, label: labelOf('state', code, language) }));
}

function lightCodes({ questionnaire, language }: State): NonNullable<DataColumn['codes']> {
  return questionnaire.lights.map(({ key, label }) => ({ code: key, label: label[language] }));
}

export type DataRow = Readonly<Record<string, DataValue>>;

/** A row for each return, by column. Dates are ISO, percentages 0–100. */
export function dataRows(state: State, columns: readonly DataColumn[]): DataRow[] {
  const shown = returnRows(state);
  const chosen = columns.filter(({ type }) => type === 'code');
  const periods = new Map(state.periods.map((period) => [period.id, period]));
  const late = new Map((state.late ?? []).map((one) => [one.key, one.reported]));
  return state.returns.map((row, index): DataRow => {
    const { key, period, task, body, light, review, opinion } = row;
    const [of, then] = [periods.get(period), late.get(key)];
    const said = (column: string) => textOf(shown[index]?.[column]);
    const known: Record<string, DataValue> = {
      ...row.answers,
      key,
      edition: said('edition'),
      period,
      task,
      task_number: said('number'),
      task_name: unsorted(said('task_name')),
      direction: unsorted(said('direction')),
      body,
      body_name: said('body_name'),
      body_kind: unsorted(said('class')),
      role: said('role'),
      due: of === undefined ? null : dueOf(state, body, of),
      state: row.state,
      light,
      reported_state: then?.state ?? row.state,
      reported_light: then?.light ?? light,
      late: then === undefined ? 'no' : 'yes',
      review_standing: reviewStanding(state, row),
      review: textOf(review),
      opinion: textOf(opinion),
    };
    for (const { key: code, codes = [] } of chosen)
      known[`${code}_name`] = codes.find((one) => one.code === known[code])?.label ?? null;
    return Object.fromEntries(columns.map((column) => [column.key, known[column.key] ?? null]));
  });
}

/** Without the number that sorts the items of a pivot. */
function unsorted(text: string | null): string | null {
  return text?.replace(/^[\d-]+ /, '') ?? null;
}

function textOf(value: unknown): string | null {
  return typeof value === 'string' && value.trim() !== '' ? value : null;
}

/** Indicators of a return as a list, each with its number, for whoever can read one. */
export function nested(columns: readonly DataColumn[], row: DataRow): Readonly<Record<string, unknown>> {
  const single = columns.filter(({ index }) => index === undefined).map(({ key }) => [key, row[key]]);
  const indexes = [...new Set(columns.flatMap(({ index }) => (index === undefined ? [] : [index])))];
  const kpis = indexes.flatMap((no) => {
    const mine = columns.filter(({ index }) => index === no);
    return mine.every(({ key }) => row[key] === null)
      ? []
      : [{ no, ...Object.fromEntries(mine.map(({ key }) => [indicatorKey(key), row[key]])) }];
  });
  return { ...Object.fromEntries(single), kpis };
}

/** `kpi_actual_2` is the `actual` of the second. */
export function indicatorKey(key: string): string {
  return key.replace(/^kpi_|_\d+$/g, '');
}
