import { writeCsv } from 'hucre/csv';
import {
  dueOf,
  formOf,
  numericSettings,
  reviewStanding,
  word,
  type State,
  type StateReturn,
} from '../../core/index';
import { optionText } from '../io/arguments';
import { UserError } from '../io/errors';
import type { Command } from '../io/command';
import { openState } from '../io/coordinator';

type Record_ = Readonly<Record<string, unknown>>;

/** One record per return, without contact data: ISO dates, percent 0–100, choices as their keys. */
export const exportCommand: Command = {
  name: 'export',
  usage: 'export WORKBOOK --format csv|json',
  summary: 'help.export',
  options: { format: { type: 'string' } },
  positionals: [1, 1],
  async run(parsed, context) {
    const format = optionText(parsed, 'format') ?? 'json';
    if (format !== 'csv' && format !== 'json')
      throw new UserError(word(context.language, 'cli.bad-format', { format }), 2);
    const { state } = await openState(context, parsed.positionals[0] ?? '');
    const records = state.returns.map((row) => record(state, row));
    const text = format === 'json' ? JSON.stringify(records, null, 2) : csvOf(state);
    return { data: records, lines: [text.replace(/\n$/, '')], exitCode: 0, isData: true };
  },
};

function shared(state: State, row: StateReturn): Record_ {
  const { key, period, task, body, light } = row;
  const late = (state.late ?? []).find((one) => one.key === key);
  const of = state.periods.find(({ id }) => id === period);
  return {
    key,
    edition: state.edition.id,
    period,
    task,
    body,
    due: of === undefined ? null : dueOf(state, body, of),
    state: row.state,
    light,
    reported_state: late?.reported.state ?? row.state,
    reported_light: late?.reported.light ?? light,
    late: late === undefined ? 'no' : 'yes',
    review: row.review === '' ? null : row.review,
    review_standing: reviewStanding(state, row),
  };
}

function fieldsOf(state: State) {
  return formOf(state.questionnaire, 'standard', numericSettings(state)).fields;
}

/** Indicators are a list in JSON, each with its number. */
function record(state: State, row: StateReturn): Record_ {
  const fields = fieldsOf(state);
  const single = fields
    .filter((field) => field.index === undefined)
    .map((field) => [field.key, row.answers[field.key] ?? null]);
  const indexes = [...new Set(fields.flatMap((field) => (field.index === undefined ? [] : [field.index])))];
  const kpis = indexes.flatMap((index) => {
    const entries = fields
      .filter((field) => field.index === index)
      .map((field) => [field.key.replace(/^kpi_|_\d+$/g, ''), row.answers[field.key] ?? null] as const);
    return entries.every(([, value]) => value === null)
      ? []
      : [{ no: index, ...Object.fromEntries(entries) }];
  });
  return { ...shared(state, row), ...Object.fromEntries(single), kpis };
}

/** Full-width signs begin a formula as their half-width kin do, in programs set to Chinese or Japanese. */
function inert(value: string | number | null): string | number | null {
  return typeof value === 'string' && /^\s*[＝＋－＠]/u.test(value) ? `'${value}` : value;
}

/** Indicators are columns in CSV; texts that a spreadsheet would take for formulas are escaped. */
function csvOf(state: State): string {
  const fields = fieldsOf(state);
  const heads = [
    'key',
    'edition',
    'period',
    'task',
    'body',
    'due',
    'state',
    'light',
    'reported_state',
    'reported_light',
    'late',
    'review',
    'review_standing',
    ...fields.map((field) => field.key),
  ];
  const rows = state.returns.map((row) => {
    const facts = shared(state, row);
    return heads.map((head) => inert((facts[head] ?? row.answers[head] ?? null) as string | number | null));
  });
  return writeCsv([heads, ...rows], { bom: true, escapeFormulae: true });
}
