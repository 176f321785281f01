/** The questions of a form: body and task, the return's fields in their bands, notes for what is to be corrected, the cover. */
import {
  asksWhetherAnswered,
  currentPeriod,
  endsYear,
  fill,
  openAssignments,
  rocDate,
  surveyShows,
  word,
  type FormField,
  type FormRule,
  type Language,
  type State,
  type WordKey,
  type Words,
} from '../../core/index';
import type { Questions } from '../answers/questions';
import { BODIES_LIST, TASKS_LIST } from './choices';
import { formIdentity } from './identity';
import { inEach, texts, type SheetRow } from './rows';
import { ruleUse } from './rules';
import { allOf, ALWAYS, negated, NEVER, XPathWriter, type XPathFacts } from './xpath';

/** One cell may name any question; these are not fields of the return. */
const BODY = '${body}';
const TASK = '${task}';
const CHOSEN = `${BODY} != '' and ${TASK} != ''`;

const item = (list: string, name: string, column: string) =>
  `instance('${list}')/root/item[name = ${name}]/${column}`;

export class SurveyRows {
  private readonly facts: XPathFacts;
  private readonly xpath: XPathWriter;

  constructor(
    private readonly state: State,
    private readonly questions: Questions,
  ) {
    const period = currentPeriod(state);
    this.facts = { period: { end: period.end, year_end: endsYear(period) ? 1 : 0 } };
    this.xpath = new XPathWriter(questions.form, this.facts);
  }

  rows(): SheetRow[] {
    return [...this.frame(), ...this.calculations(), ...this.bands(), ...this.coverGroup()];
  }

  /** Lists of choices that the questions use, beside bodies and tasks. */
  lists(): ReadonlySet<string> {
    const fields = [...this.questions.asked, ...this.questions.cover];
    return new Set(fields.flatMap(({ choices }) => choices ?? []));
  }

  private frame(): SheetRow[] {
    const said = (name: 'body' | 'task') => ({
      ...inBoth('label', `survey.form.${name}`),
      // Whose answer it is, and to what, is known from nothing else.
      required: 'yes',
      ...inBoth('required_message', `survey.form.${name}-required`),
    });
    return [
      { type: `select_one ${BODIES_LIST}`, name: 'body', ...said('body') },
      {
        type: `select_one ${TASKS_LIST}`,
        name: 'task',
        ...said('task'),
        relevant: `${BODY} != ''`,
        choice_filter: `selected(bodies, ${BODY})`,
      },
    ];
  }

  private calculations(): SheetRow[] {
    const { id: edition } = this.state.edition;
    const { id: period } = currentPeriod(this.state);
    const named = `selected(${item(TASKS_LIST, TASK, 'named')}, ${BODY})`;
    const local = `selected(${item(TASKS_LIST, TASK, 'local')}, ${BODY})`;
    const calculated = (name: string, calculation: string) => ({ type: 'calculate', name, calculation });
    return [
      calculated('return_key', `concat('${edition}|${period}|', ${TASK}, '|', ${BODY})`),
      calculated('form_version', `'${formIdentity(this.state).version}'`),
      calculated('role', `if(${named}, 'named', if(${local}, 'local', 'competent'))`),
      calculated('form_kind', item(BODIES_LIST, BODY, 'form')),
      calculated('status_label', "jr:choice-name(${status}, '${status}')"),
      calculated('light', this.light()),
    ];
  }

  /** The lights in their order. Without ①, which is required, there is none: a form need not ask for everything else. */
  private light(): string {
    const lights = this.questions.form.lights.filter(({ when }) => !asksWhetherAnswered(when));
    return lights.reduceRight((rest, { key, when }) => {
      const condition = this.xpath.condition(when);
      return condition === ALWAYS ? `'${key}'` : `if(${condition}, '${key}', ${rest})`;
    }, "''");
  }

  private bands(): SheetRow[] {
    return this.state.questionnaire.bands.flatMap(({ key, label }) => {
      const fields = this.questions.asked.filter((field) => field.band === key);
      const rows = fields.flatMap((field) => [this.field(field), ...this.notes(field)]);
      return rows.length === 0 ? [] : group(`part_${key}`, label, CHOSEN, rows);
    });
  }

  private coverGroup(): SheetRow[] {
    const rows = this.questions.cover.map((field) => this.question(field));
    const label = inEach((language) => word(language, 'survey.form.cover'));
    return group('part_cover', label, CHOSEN, rows);
  }

  /** The question as such, without rules. */
  private question(field: FormField): SheetRow {
    const percent = (language: Language) =>
      field.type === 'percent' ? word(language, 'survey.form.percent') : '';
    return {
      ...typeOf(field),
      name: field.key,
      ...texts(
        'label',
        inEach((language) => this.questions.label(field, language) + percent(language)),
      ),
      ...texts(
        'hint',
        inEach((language) => this.questions.help(field, language)),
      ),
    };
  }

  private field(field: FormField): SheetRow {
    const relevant = this.relevance(field);
    const isStatus = field.key === 'status';
    return {
      ...this.question(field),
      ...(relevant === ALWAYS ? {} : { relevant }),
      ...(isStatus ? { required: 'yes', ...inBoth('required_message', 'survey.form.required') } : {}),
      ...(this.isLimited(field) ? { choice_filter: "not_for = '' or not(selected(not_for, ${role}))" } : {}),
      ...this.constraint(field),
    };
  }

  private isLimited({ choices }: FormField): boolean {
    const list = this.state.questionnaire.choices[choices ?? ''] ?? [];
    return list.some(({ notFor }) => notFor !== undefined);
  }

  /** Short forms ask fewer fields; a field may ask for an answer only then and there. */
  private relevance(field: FormField): string {
    const kinds = new Set(openAssignments(this.state).map(({ form }) => form));
    const missing = [...kinds].filter((kind) => !field.forms.includes(kind));
    const inForm = missing.map((kind) => `\${form_kind} != '${kind}'`);
    return allOf(...inForm, field.applies === undefined ? ALWAYS : this.xpath.condition(field.applies));
  }

  private errors(field: FormField, use: 'constraint' | 'note'): readonly FormRule[] {
    const { form } = this.questions;
    const mine = form.rules.filter((rule) => surveyShows(rule) && rule.field === field.key);
    return mine.filter((rule) => ruleUse(form, rule) === use);
  }

  private constraint(field: FormField): SheetRow {
    const rules = this.errors(field, 'constraint');
    if (rules.length === 0) return {};
    const answer = (key: string) => (key === field.key ? '.' : `\${${key}}`);
    const own = new XPathWriter(this.questions.form, { ...this.facts, answer });
    const said = inEach((language) => rules.map((rule) => this.message(rule, field, language)).join('\n'));
    return {
      constraint: allOf(...rules.map(({ when }) => negated(own.condition(when)))),
      ...texts('constraint_message', said),
    };
  }

  private notes(field: FormField): SheetRow[] {
    return this.errors(field, 'note').flatMap((rule) => {
      const must = rule.must === undefined ? ALWAYS : negated(this.xpath.condition(rule.must));
      // A question that is not shown cannot be mended; where a rule speaks of it, the question is shown.
      const relevant = allOf(this.xpath.condition(rule.when), must);
      if (relevant === NEVER) return [];
      const label = inEach((language) => `⚠ ${this.message(rule, field, language)}`);
      return [{ type: 'note', name: `note_${rule.key}_${field.key}`, ...texts('label', label), relevant }];
    });
  }

  /** The rule's own message: what is written in it stands as a reference to the answer. */
  private message({ key, label }: FormRule, field: FormField, language: Language): string {
    const rule = this.state.questionnaire.rules.find((one) => one.key === key);
    const text = rule?.message?.[language] ?? label?.[language] ?? key;
    const end = rocDate(currentPeriod(this.state).end);
    const question = this.questions.label(field, language);
    const facts = {
      where: question,
      field: question,
      status: '${status_label}',
      value: `\${${field.key}}`,
      end,
      example: end,
    };
    return fill(text, { ...this.questions.form.settings, ...facts });
  }
}

function inBoth(column: string, key: WordKey): SheetRow {
  return texts(
    column,
    inEach((language) => word(language, key)),
  );
}

function group(name: string, label: Words, relevant: string, rows: readonly SheetRow[]): SheetRow[] {
  return [
    { type: 'begin_group', name, ...texts('label', label), relevant, appearance: 'field-list' },
    ...rows,
    { type: 'end_group', name },
  ];
}

function typeOf({ type, integer, choices }: FormField): SheetRow {
  switch (type) {
    case 'choice':
      return { type: `select_one ${choices ?? ''}` };
    case 'long':
      return { type: 'text', appearance: 'multiline' };
    case 'number':
      return { type: integer ? 'integer' : 'decimal' };
    case 'percent':
      return { type: 'decimal' };
    default:
      return { type };
  }
}
