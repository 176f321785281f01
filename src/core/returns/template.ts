/**
 * What a return template is for, and everything that its checks need: it travels in the template's hidden manifest, so
 * that a return is checked offline and read later by the questionnaire with which it was issued.
 */
import * as v from 'valibot';
import { LANGUAGES } from '../words';
import { QuestionnaireSchema } from '../questionnaire';
import { isValidIsoDate } from '../values';

export const TEMPLATE_FORMAT = 1 as const;

/** JSON can say a number that none is (1e999). */
export const Finite = v.pipe(v.number(), v.finite());
export const Scalar = v.union([v.string(), Finite]);
/** An answer at rest: ISO dates, keys of choices, percents 0–100, texts. */
export type Scalar = v.InferOutput<typeof Scalar>;
export type Scalars = Readonly<Record<string, Scalar>>;

/** An ISO date that the calendar of the Republic of China knows: pages and findings write it in that calendar. */
const Day = v.pipe(
  v.string(),
  v.check((day) => isValidIsoDate(day) && day >= '1912'),
);
const Period = v.object({ id: v.string(), start: Day, end: Day, due: Day });

const TemplateTask = v.object({
  id: v.string(),
  /** `四-5` */
  number: v.string(),
  direction: v.object({ no: Finite, short: v.string() }),
  text: v.string(),
  /** First 16 hexadecimal digits of the SHA-256 of the task's text. */
  hash: v.string(),
  role: v.picklist(['named', 'competent', 'local']),
  /** What the template was issued with, by field. */
  prefill: v.record(v.string(), Scalar),
  /** Last period's answers, by field. */
  previous: v.record(v.string(), Scalar),
  /** The reviewer's opinion on last period's return. */
  opinion: v.optional(v.string()),
});
export type TemplateTask = v.InferOutput<typeof TemplateTask>;

const TemplateSchema = v.object({
  format: v.literal(TEMPLATE_FORMAT),
  language: v.picklist(LANGUAGES),
  edition: v.object({ id: v.string(), title: v.string() }),
  period: Period,
  /** The period whose answers are carried along, if there was one. */
  before: v.optional(Period),
  body: v.object({ id: v.string(), name: v.string() }),
  form: v.picklist(['standard', 'short']),
  settings: v.record(v.string(), Finite),
  questionnaire: QuestionnaireSchema,
  tasks: v.array(TemplateTask),
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
  /** Where the return goes and who answers questions; may be empty. */
  office: v.object({ name: v.string(), replyTo: v.string(), help: v.string() }),
  /** Proof that a coordinator's workbook issued the template: see `token.ts`. */
  token: v.string(),
});
export type Template = v.InferOutput<typeof TemplateSchema>;

/** Parse a manifest; undefined if it is none, or of another format. */
export function parseTemplate(data: unknown): Template | undefined {
  const result = v.safeParse(TemplateSchema, data);
  return result.success ? result.output : undefined;
}

/** `112|115H1|T112-4-05|MOEA` */
export function returnKey(template: Pick<Template, 'edition' | 'period' | 'body'>, task: string): string {
  return [template.edition.id, template.period.id, task, template.body.id].join('|');
}
