import { cleanText } from './clean';
import { numberText } from './decimal';
import { info, quoted, readable, unreadable, type Choice, type Reading } from './value';

/** A label as it is compared: cleaned, NFKC (full-width letters and brackets), case folded. */
function labelKey(text: string): string {
  return cleanText(text.normalize('NFKC')).toLowerCase();
}

/** The choice whose label this text is, or undefined; the first one if two share a label. */
function choiceOf(text: string, choices: readonly Choice[]): Choice | undefined {
  const wanted = labelKey(text);
  const exact = choices.find((choice) => choice.labels.includes(text));
  return exact ?? choices.find((choice) => choice.labels.some((label) => labelKey(label) === wanted));
}

/**
 * Read a cell of a list: gives the key. A label that differs in width or case is taken with a remark. Any other text is
 * refused, with the labels that may be chosen; an open list keeps it.
 */
export function readChoice(raw: string | number, choices: readonly Choice[], open: boolean): Reading {
  const text = typeof raw === 'number' ? numberText(raw) : cleanText(raw);
  const choice = choiceOf(text, choices);
  if (choice === undefined) {
    if (open) return readable(text);
    const offered = choices.map(({ labels, key }) => labels[0] ?? key).join('、');
    return unreadable('value.unknown-choice', text, { choices: offered });
  }
  if (choice.labels.includes(text)) return readable(choice.key);
  const read = choice.labels.find((label) => labelKey(label) === labelKey(text)) ?? text;
  return readable(choice.key, info('value.choice-repaired', { text: quoted(text), read }));
}
