/** The questionnaire as data: its schema, so that an edited or received one is checked before use. */
import * as v from 'valibot';

const Words = v.object({ 'zh-TW': v.string(), en: v.string() });

const Key = v.pipe(v.string(), v.regex(/^[a-z][a-z0-9_]*$/));
const Form = v.picklist(['standard', 'short']);
const Role = v.picklist(['named', 'competent', 'local']);
export type FormKey = v.InferOutput<typeof Form>;
export type RoleKey = v.InferOutput<typeof Role>;

const FieldType = v.picklist(['text', 'long', 'number', 'percent', 'date', 'choice']);
export type FieldType = v.InferOutput<typeof FieldType>;

const Field = v.object({
  key: Key,
  label: Words,
  type: FieldType,
  /** Names a list of `choices`; with `strict` the sheet's list refuses other values. */
  choices: v.optional(Key),
  strict: v.optional(v.boolean()),
  /** A list of `choices` that is only suggested. */
  suggest: v.optional(Key),
  /** Fields of a group stand several times in a row, numbered `_1`, `_2`, …, as often as the setting says. */
  group: v.optional(v.literal('kpi')),
  unit: v.optional(Words),
  help: v.optional(Words),
  /** Width of the column in characters. */
  width: v.optional(v.number(), 12),
  band: v.optional(Key, 'optional'),
  forms: v.optional(v.array(Form), ['standard', 'short']),
  /** Prefilled from the period before. */
  carried: v.optional(v.boolean(), false),
  integer: v.optional(v.boolean(), false),
  /** Contact data stays out of every export. */
  contact: v.optional(v.boolean(), false),
  /** When a blank cell is marked as still to be filled. */
  needed: v.optional(v.string()),
  /** When the cell asks for anything at all; otherwise it is greyed. */
  applies: v.optional(v.string()),
});

const Rule = v.object({
  key: Key,
  severity: v.picklist(['error', 'warning', 'info']),
  field: v.optional(Key),
  /** The rule holds for each of these; `it` in its expressions is the field. */
  fields: v.optional(v.array(Key)),
  when: v.string(),
  must: v.optional(v.string()),
  /** What the 檢核 column says; every error has one, and its rank is its place in the list. */
  label: v.optional(Words),
  message: v.optional(Words),
  /** The value reader words this finding, better than a rule could. */
  fromReader: v.optional(v.boolean(), false),
});

const Choice = v.object({
  key: Key,
  label: Words,
  meaning: v.optional(Words),
  notFor: v.optional(v.array(Role)),
});
export type Choice = v.InferOutput<typeof Choice>;

const Light = v.object({
  key: Key,
  label: Words,
  when: v.string(),
  /** Judged returns count in the rate of lights. */
  judged: v.boolean(),
  color: v.string(),
  fill: v.string(),
});
export type Light = v.InferOutput<typeof Light>;

const Band = v.object({ key: Key, label: Words, tone: v.picklist(['needed', 'conditional']) });

export const QuestionnaireSchema = v.object({
  version: v.string(),
  settings: v.record(v.string(), v.number()),
  bands: v.array(Band),
  forms: v.array(v.object({ key: Form, label: Words })),
  roles: v.array(v.object({ key: Role, label: Words })),
  choices: v.record(v.string(), v.array(Choice)),
  fields: v.array(Field),
  definitions: v.record(v.string(), v.string()),
  lights: v.array(Light),
  rules: v.array(Rule),
  cover: v.object({ fields: v.array(Field), rules: v.array(Rule) }),
  verdicts: v.object({ ready: Words, nothing: Words, unfilled: Words }),
});

export type Questionnaire = v.InferOutput<typeof QuestionnaireSchema>;
export type Field = Questionnaire['fields'][number];
export type Rule = Questionnaire['rules'][number];
export type Band = Questionnaire['bands'][number];

/** Parse a questionnaire; throws valibot's error naming the first broken part. */
export function parseQuestionnaire(data: unknown): Questionnaire {
  return v.parse(QuestionnaireSchema, data);
}
