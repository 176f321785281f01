/**
 * What a return template is for, and everything that its checks need: it travels in the template's hidden manifest, so
 * that a return is checked offline and read later by the questionnaire with which it was issued.
 */
import * as v from 'valibot';
import { LANGUAGES } from '../words';
import { isValidIsoDate } from '../values';
import { isKpiCount, MOST_APPROVALS, QuestionnaireSchema } from '../questionnaire';

export const TEMPLATE_FORMAT = 1 as const;

/** JSON can say a number that none is (1e999). */
export const Finite = v.pipe(v.number(), v.finite());
export const Scalar = v.union([v.string(), Finite]);
/** An answer at rest: ISO dates, keys of choices, percents 0–100, texts. */
export type Scalar = v.InferOutput<typeof Scalar>;
export type Scalars = Readonly<Record<string, Scalar>>;

/** What names something: an id, a number, a title. A longer one names nothing, and would fill every cell that tells of it. */
const Short = v.pipe(v.string(), v.maxLength(200));
/** An ISO date that the calendar of the Republic of China knows: pages and findings write it in that calendar. */
const Day = v.pipe(
  v.string(),
  v.check((day) => isValidIsoDate(day) && day >= '1912'),
);
const PeriodSchema = v.object({ id: v.pipe(v.string(), v.maxLength(20)), start: Day, end: Day, due: Day });

const TemplateTask = v.object({
  id: Short,
  /** `四-5` */
  number: Short,
  direction: v.object({ no: Finite, short: Short }),
  text: v.string(),
  /** First 16 hexadecimal digits of the SHA-256 of the task's text. */
  hash: Short,
  role: v.picklist(['named', 'competent', 'local']),
  /** What the template was issued with, by field. */
  prefill: v.record(v.string(), Scalar),
  /** Last period's answers, by field. */
  previous: v.record(v.string(), Scalar),
  /** The plan as it was first given in any earlier period, by field; only fields of the plan. */
  first: v.optional(v.record(v.string(), Scalar)),
  /** Last period's answers to the tasks that this one was split or merged from, each by itself. */
  sources: v.optional(
    v.array(v.object({ number: Short, text: v.string(), answers: v.record(v.string(), Scalar) })),
  ),
  /** The reviewer's opinion on last period's return. */
  opinion: v.optional(v.string()),
});
export type TemplateTask = v.InferOutput<typeof TemplateTask>;

/** A framework has about 150 tasks; no body is asked for more. */
const MOST_TASKS = 5_000;

const TemplateSchema = v.object({
  format: v.literal(TEMPLATE_FORMAT),
  language: v.picklist(LANGUAGES),
  edition: v.object({ id: Short, title: Short }),
  period: PeriodSchema,
  /** The period whose answers are carried along, if there was one. */
  before: v.optional(PeriodSchema),
  body: v.object({ id: Short, name: Short }),
  form: v.picklist(['standard', 'short']),
  settings: v.pipe(
    v.record(v.string(), Finite),
    v.check(({ kpis = 1 }) => isKpiCount(kpis)),
  ),
  questionnaire: QuestionnaireSchema,
  tasks: v.pipe(
    v.array(TemplateTask),
    v.maxLength(MOST_TASKS),
    v.check((tasks) => new Set(tasks.map(({ id }) => id)).size === tasks.length),
  ),
  /** A mark on every sheet, e.g. that the data is a sample; mostly empty. */
  banner: v.optional(v.string(), ''),
  /** What the guideline says about these tasks; it is printed on a sheet and not kept in the manifest. */
  excerpt: v.optional(
    v.object({
      vision: v.string(),
      directions: v.array(
        v.object({
          no: v.number(),
          /** `四` */
          number: v.string(),
          title: v.string(),
          paragraphs: v.array(v.string()),
        }),
      ),
    }),
  ),
  /** Steps of 陳核 on the cover, e.g. 承辦, 科長, 單位主管; absent where the file asks for none. */
  approval: v.optional(v.pipe(v.array(Short), v.minLength(1), v.maxLength(MOST_APPROVALS))),
  /** Where the return goes and who answers questions; may be empty. */
  office: v.object({ name: v.string(), replyTo: v.string(), help: v.string() }),
  /** Proof that a coordinator's workbook issued the template: see `token.ts`. */
  token: Short,
});
export type Template = v.InferOutput<typeof TemplateSchema>;

/**
 * Parse a manifest; undefined if it is none, of another format, or one that no check could work with: too much of
 * everything, rules that do not parse, definitions in a circle, days that are none.
 */
export function parseTemplate(data: unknown): Template | undefined {
  if (!isModest(data)) return undefined;
  const result = v.safeParse(TemplateSchema, data);
  return result.success ? result.output : undefined;
}

/** `112|115H1|T112-4-05|MOEA` */
export function returnKey(template: Pick<Template, 'edition' | 'period' | 'body'>, task: string): string {
  return [template.edition.id, template.period.id, task, template.body.id].join('|');
}

/** Values, lists and records; a manifest of 150 tasks with all answers of the period before has about 12,000. */
const MOST_NODES = 100_000;
const DEEPEST = 20;

/**
 * Whether data from outside is of a size that a person's workbook can have. Counted before it is validated: a schema walks
 * through everything before it says that there is too much.
 */
function isModest(data: unknown): boolean {
  let left = MOST_NODES;
  const walk = (value: unknown, depth: number): boolean => {
    left -= 1;
    if (left < 0 || depth > DEEPEST) return false;
    if (typeof value !== 'object' || value === null) return true;
    const inner: readonly unknown[] = Array.isArray(value) ? value : Object.values(value);
    return inner.length <= left && inner.every((one) => walk(one, depth + 1));
  };
  return walk(data, 0);
}
