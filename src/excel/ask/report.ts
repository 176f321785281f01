/** What a person sends of it: questions, answers and which Excel, and nothing of his own. */
import * as v from 'valibot';
import type { ProbeAnswer } from './probe';
import type { Asked } from './index';

export interface AboutExcel {
  /** Of this program. */
  readonly program: string;
  /** `PC`, `Mac`, `OfficeOnline`. */
  readonly platform: string;
  /** Of Excel, as Office tells it. */
  readonly version: string;
  readonly language: string;
  /** The highest requirement set, `1.17`. */
  readonly api: string;
}

const answer: v.GenericSchema<ProbeAnswer> = v.lazy(() =>
  v.union([v.string(), v.number(), v.boolean(), v.null(), v.array(answer), v.record(v.string(), answer)]),
);

export const reportSchema = v.object({
  kind: v.literal('policy-returns-excel'),
  about: v.object({
    program: v.string(),
    platform: v.string(),
    version: v.string(),
    language: v.string(),
    api: v.string(),
  }),
  answers: v.record(v.string(), answer),
  /** Added by whoever records what others have published: where. */
  source: v.optional(v.string()),
  /** Added by whoever records it: differences that are understood, by claim, each with its reason. */
  known: v.optional(v.record(v.string(), v.string())),
});

export function reportOf(about: AboutExcel, asked: readonly Asked[]): string {
  const answers = Object.fromEntries(asked.map(({ claim, answer }) => [claim, answer]));
  return `${JSON.stringify({ kind: 'policy-returns-excel', about, answers }, null, 2)}\n`;
}
