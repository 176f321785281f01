/** A report of a real Excel, judged claim by claim against what the stand-in answers now. */
import type * as v from 'valibot';
import { isSame, type Asked } from '../../src/excel/ask';
import type { reportSchema } from '../../src/excel/ask/report';

export type Report = v.InferOutput<typeof reportSchema>;

/** What is wrong with a claim of the report; undefined if Excel and the stand-in agree, or are known to differ. */
export function judged(
  { answers, known = {} }: Report,
  claim: string,
  asked: readonly Asked[],
): string | undefined {
  const standIn = asked.find((one) => one.claim === claim);
  const answer = answers[claim];
  if (standIn === undefined) return `${claim}: nothing of this name is asked any more`;
  if (answer === undefined) return `${claim}: known to differ, and not answered`;
  const agree = isSame(standIn.answer, answer);
  if (agree && claim in known) return `${claim}: said to differ, and does not`;
  return agree || claim in known
    ? undefined
    : `${claim}: Excel says ${JSON.stringify(answer)}, the stand-in ${JSON.stringify(standIn.answer)}`;
}

/** What the report has answers to, and what it says of known differences. */
export function claimsOf({ answers, known = {} }: Report): string[] {
  return [...new Set([...Object.keys(answers), ...Object.keys(known)])];
}
