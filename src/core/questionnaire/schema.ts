/** The questionnaire as data: the shape of it. What its expressions say is looked at when it is parsed (`parse.ts`). */
import * as v from 'valibot';

const Words = v.object({ 'zh-TW': v.string(), en: v.string() });

/** No name that every object of JavaScript bears: answers are looked up by key. */
const Key = v.pipe(
  v.string(),
  v.regex(/^[a-z][a-z0-9_]*$/),
  v.check((key) => !(key in {})),
);

/** Far more than anybody asks: an edited or hostile questionnaire ends here, not in the memory of the machine. */
const few = <T extends v.GenericSchema>(item: T) => v.pipe(v.array(item), v.maxLength(200));
const listed = <T extends v.GenericSchema>(item: T) => v.pipe(v.record(Key, item), v.maxEntries(200));
const Form = v.picklist(['standard', 'short']);
const Role = v.picklist(['named', 'competent', 'local']);
/** Every form there is, whether a questionnaire gives it words or not. */
export const FORM_KEYS = Form.options;
export type FormKey = v.InferOutput<typeof Form>;
export type RoleKey = v.InferOutput<typeof Role>;

const FieldType = v.picklist(['text', 'long', 'number', 'percent', 'date', 'choice']);
type FieldType = v.InferOutput<typeof FieldType>;

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
  /** Part of the plan, which is not to move unseen: of its schedule, or of its target. */
  plan: v.optional(v.picklist(['schedule', 'target'])),
  /** Tells what was done: a text that is nearly last period's, or another body's, is asked about. */
  narrative: v.optional(v.boolean()),
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
  /** The rule holds for each field of these types, but for fields that a `fromReader` rule of their own names. */
  types: v.optional(v.array(FieldType)),
  when: v.string(),
  must: v.optional(v.string()),
  /** What the 檢核 column says; every error has one, and its rank is its place in the list. */
  label: v.optional(Words),
  message: v.optional(Words),
  /** The value reader words this finding, better than a rule could. */
  fromReader: v.optional(v.boolean(), false),
  /** `false`: survey forms leave the rule to the check at import, e.g. because it asks what the period before said. */
  survey: v.optional(v.boolean()),
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

export const QuestionnaireShape = v.object({
  version: v.string(),
  settings: listed(v.number()),
  bands: few(Band),
  forms: few(v.object({ key: Form, label: Words })),
  roles: few(v.object({ key: Role, label: Words })),
  choices: listed(few(Choice)),
  fields: few(Field),
  definitions: listed(v.string()),
  lights: few(Light),
  rules: few(Rule),
  cover: v.object({ fields: few(Field), rules: few(Rule) }),
  verdicts: v.object({ ready: Words, nothing: Words, unfilled: Words }),
});

export type Questionnaire = v.InferOutput<typeof QuestionnaireShape>;
export type Field = Questionnaire['fields'][number];
export type Rule = Questionnaire['rules'][number];
type Band = Questionnaire['bands'][number];
