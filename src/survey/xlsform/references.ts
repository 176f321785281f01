/** What expressions and labels of a form refer to, and whether their brackets and quotes close. */

/** Names in `${…}`. */
export function referencesIn(text: string): string[] {
  return [...text.matchAll(/\$\{([^{}]*)\}/g)].map(([, name = '']) => name.trim());
}

/** Codes of what is wrong with the form of an expression. */
export function expressionFaults(text: string): string[] {
  let depth = 0;
  let isTooEarly = false;
  let quote = '';
  for (const character of text) {
    if (quote !== '') quote = character === quote ? '' : quote;
    else if (character === "'" || character === '"') quote = character;
    else if (character === '(' || character === '[') depth += 1;
    else if (character === ')' || character === ']') depth -= 1;
    isTooEarly ||= depth < 0;
  }
  return [
    ...(quote === '' ? [] : ['quote-open']),
    ...(depth === 0 && !isTooEarly ? [] : ['bracket-open']),
    ...(/\$(?!\{[^{}]*\})/.test(text) ? ['reference-broken'] : []),
  ];
}
