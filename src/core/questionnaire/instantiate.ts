/**
 * From the questionnaire to one form: fields of a group numbered, rules spread over their fields, expressions parsed
 * and checked. Everything that reads, checks, draws or exports a form works on this.
 */
import { approvalFields } from './approval';
import { parseExpression, renamed, withCalls, type Expression } from './expression';
import type { Field, FormKey, Questionnaire, Rule } from './schema';
import type { Language, Words } from '../words';

export interface FormField extends Omit<Field, 'needed' | 'applies' | 'label'> {
  readonly label: Words;
  /** 1, 2, … for a field of a group. */
  readonly index?: number;
  readonly needed?: Expression;
  readonly applies?: Expression;
}

export interface FormRule {
  readonly key: string;
  readonly severity: Rule['severity'];
  /** The field whose cell the finding points to. */
  readonly field: string;
  readonly when: Expression;
  readonly must?: Expression;
  readonly label?: Words;
  readonly fromReader: boolean;
  readonly survey?: boolean;
}

interface FormLight {
  readonly key: string;
  readonly when: Expression;
}

/** The form as one body fills it in. */
export interface Form {
  readonly key: FormKey | 'cover';
  readonly fields: readonly FormField[];
  readonly rules: readonly FormRule[];
  readonly lights: readonly FormLight[];
  readonly definitions: Readonly<Record<string, Expression>>;
  readonly settings: Readonly<Record<string, number>>;
  readonly questionnaire: Questionnaire;
}

export type Settings = Readonly<Record<string, number>>;

/**
 * Key of the row's 沿用前期, the officer's word that what came with the template holds; and of the cover's, for all rows. They
 * are asked only where something came along, and are no answers: no table and no survey form has them.
 */
export const KEPT = 'kept';
export const KEPT_ALL = 'kept_all';

/** Whether a form is of a template that brings values along. */
interface Carrying {
  readonly carries?: boolean;
}

/** What a cover asks for beside its questionnaire: the steps of 陳核, mostly none. */
interface CoverAsks extends Carrying {
  readonly approval?: readonly string[];
}

/** Indicators a row has at most: with more, the 檢核 formula nests deeper than spreadsheets do. */
export const MOST_KPIS = 3;

/** Whether a row can ask for so many indicators. */
export function isKpiCount(count: number): boolean {
  return Number.isInteger(count) && count >= 1 && count <= MOST_KPIS;
}

/**
 * Forms that were built, by questionnaire: a check asks for the same one at every return, and parsing its expressions
 * takes longer than the check. A questionnaire is data that nobody changes once it was parsed.
 */
const built = new WeakMap<Questionnaire, Map<string, Form>>();

/** A form of the questionnaire; `settings` override its defaults (thresholds, number of indicators `kpis`). */
export function formOf(
  questionnaire: Questionnaire,
  key: FormKey,
  settings: Settings = {},
  { carries = false }: Carrying = {},
): Form {
  return once(questionnaire, [key, carries], settings, (all) => {
    const fields = inGroups(questionnaire.fields, all['kpis'] ?? 1).filter(
      (field) => field.forms.includes(key) && (carries || field.key !== KEPT),
    );
    return build(questionnaire, key, fields, questionnaire.rules, all);
  });
}

/** The cover's few fields, checked by the same machinery. */
export function coverOf(
  questionnaire: Questionnaire,
  settings: Settings = {},
  { carries = false, approval = [] }: CoverAsks = {},
): Form {
  const { fields, rules } = questionnaire.cover;
  return once(questionnaire, ['cover', carries, approval], settings, (all) => {
    const asked = inGroups(fields, 1).filter(({ key }) => carries || key !== KEPT_ALL);
    return build(
      questionnaire,
      'cover',
      [...asked, ...approvalFields(approval).map((field) => single(field))],
      rules,
      all,
    );
  });
}

function once(
  questionnaire: Questionnaire,
  asked: readonly unknown[],
  settings: Settings,
  make: (all: Settings) => Form,
): Form {
  const all = { ...questionnaire.settings, ...settings };
  const forms = built.get(questionnaire) ?? new Map<string, Form>();
  built.set(questionnaire, forms);
  const id = JSON.stringify([asked, all]);
  const form = forms.get(id) ?? make(all);
  forms.set(id, form);
  return form;
}

/** The field of a form by its key; asking for one that the form lacks is a programmer's mistake. */
export function fieldOf(form: Form, key: string): FormField {
  const field = form.fields.find((candidate) => candidate.key === key);
  if (field === undefined) throw new Error(`The form “${form.key}” has no field “${key}”.`);
  return field;
}

function build(
  questionnaire: Questionnaire,
  key: Form['key'],
  fields: FormField[],
  rules: readonly Rule[],
  settings: Settings,
): Form {
  const definitions = Object.fromEntries(
    Object.entries(questionnaire.definitions).map(([name, text]) => [
      name,
      anyOfGroup(parseExpression(text), fields),
    ]),
  );
  const keys = new Set(fields.map((field) => field.key));
  const lights =
    key === 'cover'
      ? []
      : questionnaire.lights.map((light) => ({ key: light.key, when: parseExpression(light.when) }));
  return {
    key,
    fields,
    rules: rules
      .flatMap((rule) => spread(rule, targetsOf(rule, rules, fields), fields))
      .filter((rule) => keys.has(rule.field)),
    lights,
    definitions,
    settings,
    questionnaire,
  };
}

/** `changed(previous.kpi_target)` outside of the group asks for any of its numbers. */
function anyOfGroup(expression: Expression, fields: readonly FormField[]): Expression {
  return withCalls(expression, (call) => {
    const { name } = call.name;
    const numbers = fields.filter(({ key, index }) => index !== undefined && key === `${name}_${index}`);
    if (call.call !== 'changed' || numbers.length === 0) return call;
    return { kind: 'or', terms: numbers.map(({ key }) => ({ ...call, name: { ...call.name, name: key } })) };
  });
}

/** Fields of a group stand together, index by index: name 1, unit 1, …, name 2, unit 2, … */
function inGroups(fields: readonly Field[], times: number): FormField[] {
  const first = fields.findIndex((field) => field.group !== undefined);
  const grouped = fields.filter((field) => field.group !== undefined);
  const keys = new Set(grouped.map(({ key }) => key));
  const count = Math.min(MOST_KPIS, Math.max(1, Math.trunc(times)));
  const repeats = Array.from({ length: count }, (_, index) =>
    grouped.map((field) => numbered(field, index + 1, count, keys)),
  ).flat();
  return fields.flatMap((field, index) => {
    if (field.group === undefined) return [single(field)];
    return index === first ? repeats : [];
  });
}

function single(field: Field, rename: (name: string) => string = (name) => name): FormField {
  const { needed, applies, ...rest } = field;
  return {
    ...rest,
    ...(needed === undefined ? {} : { needed: renamed(parseExpression(needed), rename) }),
    ...(applies === undefined ? {} : { applies: renamed(parseExpression(applies), rename) }),
  };
}

function numbered(field: Field, index: number, times: number, grouped: ReadonlySet<string>): FormField {
  const suffix = times > 1 ? String(index) : '';
  const label = {
    'zh-TW': field.label['zh-TW'] + suffix,
    en: `${field.label.en}${suffix === '' ? '' : ` ${suffix}`}`,
  };
  const own = single(field, (name) => (grouped.has(name) ? `${name}_${index}` : name));
  return { ...own, key: `${field.key}_${index}`, label, index };
}

/** The fields that a rule is for, without the numbers of a group. */
export function targetsOf(
  rule: Rule,
  rules: readonly Rule[],
  fields: readonly Pick<FormField, 'key' | 'type' | 'index'>[],
): string[] {
  const { types } = rule;
  const named = fieldsNamed(rule);
  if (types === undefined) return named;
  const own = new Set(rules.flatMap((other) => (other.fromReader ? fieldsNamed(other) : [])));
  const typed = fields
    .filter(({ type }) => types.includes(type))
    .map(({ key, index }) => (index === undefined ? key : key.slice(0, key.lastIndexOf('_'))));
  return [...new Set([...named, ...typed.filter((key) => !own.has(key))])];
}

function fieldsNamed({ field, fields = [] }: Rule): string[] {
  return [...(field === undefined ? [] : [field]), ...fields];
}

function spread(rule: Rule, targets: readonly string[], fields: readonly FormField[]): FormRule[] {
  return targets.flatMap((target) => {
    const indexes = fields.flatMap((field) =>
      field.index !== undefined && field.key === `${target}_${field.index}` ? [field.index] : [],
    );
    return indexes.length > 0
      ? indexes.map((index) => ruleFor(rule, target, index, fields))
      : [ruleFor(rule, target, undefined, fields)];
  });
}

function ruleFor(
  rule: Rule,
  target: string,
  index: number | undefined,
  fields: readonly FormField[],
): FormRule {
  const grouped = new Set(
    fields.flatMap((field) => (field.index === undefined ? [] : [field.key.replace(/_\d+$/, '')])),
  );
  const rename = (name: string) => {
    const meant = name === 'it' ? target : name;
    return index !== undefined && grouped.has(meant) ? `${meant}_${index}` : meant;
  };
  const { key, severity, label, fromReader, survey } = rule;
  const when = renamed(parseExpression(rule.when), rename);
  const must = rule.must === undefined ? {} : { must: renamed(parseExpression(rule.must), rename) };
  return {
    key,
    severity,
    field: rename(target),
    when,
    ...must,
    ...(label === undefined ? {} : { label }),
    fromReader,
    ...(survey === undefined ? {} : { survey }),
  };
}

/** The words of a choice in one language. */
export function choiceLabel(
  questionnaire: Questionnaire,
  list: string,
  key: string,
  language: Language,
): string {
  const choice = questionnaire.choices[list]?.find((candidate) => candidate.key === key);
  if (choice === undefined) throw new Error(`No choice “${key}” in the list “${list}”.`);
  return choice.label[language];
}
