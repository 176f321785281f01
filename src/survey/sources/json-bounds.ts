/** How much a JSON text may ask for before anything is made of it: a few bytes of it can become a lot of memory. */
import { SurveyError } from '../fault/survey-error';

const code = (character: string) => character.charCodeAt(0);
export const QUOTE = code('"');
const BACKSLASH = code('\\');
const COMMA = code(',');
const OPENERS: ReadonlySet<number> = new Set(['{', '['].map(code));
const CLOSERS: ReadonlySet<number> = new Set(['}', ']'].map(code));

/** A submission of ours has groups in groups, four levels in all; nothing that is meant well goes this deep. */
const DEEPEST = 64;

/** How much may still come: counted while a text is walked over. Throws {@link SurveyError} (`not-json`) where it is too much. */
export class JsonBudget {
  private depth = 0;
  private count = 0;

  constructor(private readonly values: number) {}

  /** The byte that stands outside of any text in quotes. */
  pass(byte: number): void {
    if (OPENERS.has(byte)) {
      this.depth += 1;
      this.count += 1;
    } else if (CLOSERS.has(byte)) this.depth -= 1;
    else if (byte === COMMA) this.count += 1;
    if (this.depth > DEEPEST || this.count > this.values) throw new SurveyError('not-json');
  }
}

/** Throws {@link SurveyError} (`not-json`) for a text that nests deep, or has more values than said. */
export function checkJson(bytes: Uint8Array, { values }: { readonly values: number }): void {
  const budget = new JsonBudget(values);
  for (let at = 0; at < bytes.length; at += 1) {
    const byte = bytes[at] ?? 0;
    if (byte === QUOTE) at = endOfText(bytes, at);
    else budget.pass(byte);
  }
}

/** Where a text in quotes ends. */
export function endOfText(bytes: Uint8Array, start: number): number {
  let at = start + 1;
  while (at < bytes.length && bytes[at] !== QUOTE) at += bytes[at] === BACKSLASH ? 2 : 1;
  return at;
}
