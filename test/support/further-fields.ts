/** A questionnaire with a further field of each type, and with errors that lean on lengths and on the period before. */
import { DEFAULT_QUESTIONNAIRE, parseQuestionnaire, type Questionnaire } from '../../src/core/index';

type Field = Questionnaire['fields'][number];
type Rule = Questionnaire['rules'][number];

const LIST = 'unit';

function further(key: string, part: Partial<Field> & Pick<Field, 'type'>): Field {
  const [first] = DEFAULT_QUESTIONNAIRE.fields;
  if (first === undefined) throw new Error('No field.');
  const label = { 'zh-TW': `新${key}`, en: `New ${key}` };
  const forms = ['standard' as const, 'short' as const];
  return {
    key,
    label,
    width: 10,
    band: 'optional',
    forms,
    carried: false,
    integer: false,
    contact: false,
    ...part,
  };
}

export const FURTHER_FIELDS: readonly Field[] = [
  further('new_number', { type: 'number' }),
  further('new_whole', { type: 'number', integer: true }),
  further('new_percent', { type: 'percent' }),
  further('new_date', { type: 'date' }),
  further('new_choice', { type: 'choice', choices: LIST }),
  further('new_text', { type: 'text' }),
  further('new_long', { type: 'long' }),
];

/** An error on a field, labelled by its key. */
export function furtherRule(key: string, field: string, when: string, part: Partial<Rule> = {}): Rule {
  const label = { 'zh-TW': key, en: key };
  const message = { 'zh-TW': `{where}：${key}`, en: `{where}: ${key}` };
  return { key, severity: 'error', field, when, label, message, fromReader: false, ...part };
}

const FURTHER_RULES: readonly Rule[] = [
  furtherRule('short_text', 'new_long', 'asked and length(new_long) < 12'),
  furtherRule('long_text', 'new_text', 'asked and length(new_text) > 20'),
  furtherRule('fell', 'executed', 'full and period.same_year = 1 and executed < previous.executed', {
    survey: false,
  }),
  furtherRule('moved', 'due_date', 'full and due_date > previous.due_date', { survey: false }),
  furtherRule('back', 'status', "status = 'planning' and previous.status = 'done'", { survey: false }),
  furtherRule('same', 'new_choice', 'asked and new_choice = previous.new_choice', { survey: false }),
  furtherRule('first', 'new_number', 'asked and new_number > 5 and blank(previous.new_number)', {
    survey: false,
  }),
  furtherRule('late', 'new_date', "asked and new_date >= '2026-07-01'"),
  furtherRule('turned', 'new_choice', "asked and 'firms' = new_choice and 100 < new_percent"),
];

export const FURTHER: Questionnaire = parseQuestionnaire({
  ...DEFAULT_QUESTIONNAIRE,
  fields: [...DEFAULT_QUESTIONNAIRE.fields, ...FURTHER_FIELDS],
  rules: [...DEFAULT_QUESTIONNAIRE.rules, ...FURTHER_RULES],
});

/** What the period before said, in two ways, and nothing. */
export const FURTHER_PAST: readonly Readonly<Record<string, string | number>>[] = [
  {},
  { executed: 900, due_date: '2026-06-29', status: 'planning', new_choice: 'firms', new_number: 3 },
  { executed: 12, due_date: '2026-12-31', status: 'done', new_choice: 'items' },
];
