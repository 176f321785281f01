/** Conditions as texts of another language (a formula, an XPath), put together without what is known beforehand. */

/** How a language writes what is always and never so, and how it puts conditions together. */
export interface Connectives {
  readonly always: string;
  readonly never: string;
  readonly join: (kind: 'or' | 'and', terms: readonly string[]) => string;
  readonly not: (condition: string) => string;
}

/** `or` of none never holds, `and` of none always does; a single condition stands alone. */
export function connected(words: Connectives, kind: 'or' | 'and', terms: readonly string[]): string {
  const [absorbing, neutral] = kind === 'or' ? [words.always, words.never] : [words.never, words.always];
  if (terms.includes(absorbing)) return absorbing;
  const kept = terms.filter((term) => term !== neutral);
  const [only] = kept;
  if (only === undefined) return neutral;
  return kept.length === 1 ? only : words.join(kind, kept);
}

export function opposite(words: Connectives, condition: string): string {
  if (condition === words.always) return words.never;
  return condition === words.never ? words.always : words.not(condition);
}
