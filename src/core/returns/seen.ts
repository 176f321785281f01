/** What people see of a cell, as texts that can be compared and quoted. */
import { readValue } from '../values';
import { type Cell, cutText, sha256Hex } from '../grid';

/** A cell's text; a lone dash says nothing here. */
export function seenText(cell: Cell | undefined): string {
  if (cell === undefined) return '';
  const { value } = readValue(cell, { kind: 'text', long: true });
  return value.state === 'value' ? String(value.value) : value.state === 'unreadable' ? value.text : '';
}

/** A text without what programs change of their own accord: its white space, and the width of its letters. */
export function squeezed(text: string): string {
  return text.normalize('NFKC').replace(/\s+/g, '');
}

const GIVEN_DIGITS = 8;

/** Marks of texts that were met: thousands of returns show the same headings and tasks. */
const marks = new Map<string, string>();
const MOST_KEPT = 5_000;
const LONGEST_KEPT = 1_000;

/**
 * The mark of a text that a template was issued with, for the manifest: whatever else stands on its sheets, somebody wrote.
 * Marks, not texts: a template has hundreds, and only whether one is among them is ever asked.
 */
export function givenMark(text: string): string {
  const known = marks.get(text);
  if (known !== undefined) return known;
  const mark = sha256Hex(squeezed(text)).slice(0, GIVEN_DIGITS);
  if (text.length > LONGEST_KEPT) return mark;
  if (marks.size >= MOST_KEPT) marks.clear();
  marks.set(ownText(text), mark);
  return mark;
}

/** The same text in a place of its own: one that was cut out of a part of a file would keep that whole part in memory. */
function ownText(text: string): string {
  return Array.from(text, (letter) => letter).join('');
}

/** Marks together, as the manifest keeps them. */
export function keptMarks(marks: Iterable<string>): string {
  return [...new Set(marks)].sort().join('');
}

/** The marks that a manifest keeps. */
export function readMarks(kept: string): ReadonlySet<string> {
  const found = new Set<string>();
  for (let at = 0; at + GIVEN_DIGITS <= kept.length; at += GIVEN_DIGITS)
    found.add(kept.slice(at, at + GIVEN_DIGITS));
  return found;
}

/** Marks of the texts that a template was issued with: on the form and the cover, and on any sheet. */
export interface GivenTexts {
  readonly here: ReadonlySet<string>;
  readonly elsewhere: ReadonlySet<string>;
}

/** Texts as a finding quotes them together: as many as one cell of 檢核結果 holds. */
export function quotedTogether(texts: readonly string[]): string {
  const [text = '', ...rest] = cutText(texts.join(' ／ '));
  return rest.length === 0 ? text : `${text}…`;
}
