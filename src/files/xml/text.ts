/** How text must be spelled in a spreadsheet part so that it reads back exactly as it was. */

import { LONGEST_TEXT } from '../../core/index';

/** Characters that XML cannot carry, and the carriage return, which an XML reader would turn into a line feed. */
const UNSAFE = '\\u0000-\\u0008\\u000B\\u000C\\u000D\\u000E-\\u001F\\uFFFE\\uFFFF';
const UNSAFE_CHARACTER = new RegExp(`[${UNSAFE}]`, 'g');

/**
 * A spelling that a reader would take for an escape. What follows may be a character that is itself about to become
 * an escape: its underscore would close this one.
 */
const LOOKS_ESCAPED = new RegExp(`_(?=x[0-9A-Fa-f]{4}[_${UNSAFE}])`, 'g');

/** What any of the spellings below is about: most texts hold none of it, and are looked through once. */
const SPELLED = new RegExp(`[${UNSAFE}\\uD800-\\uDFFF]|_x`);

/** Throws on text that a cell cannot hold: that is a fault of the program, never of a user. */
function checkLength(text: string): void {
  if (text.length > LONGEST_TEXT) {
    throw new RangeError(`A cell holds at most ${LONGEST_TEXT} characters, this text has ${text.length}.`);
  }
}

/** Spells what XML cannot carry as `_xHHHH_`, and a literal `_xHHHH_` so that it stays one. XML's own escapes come after. */
export function cellText(text: string): string {
  checkLength(text);
  if (!SPELLED.test(text)) return text;
  return text
    .replace(/\p{Surrogate}/gu, '\uFFFD')
    .replace(LOOKS_ESCAPED, '_x005F_')
    .replace(UNSAFE_CHARACTER, escapeCharacter);
}

/**
 * Text as it stands in an element, of which `cellText` spelled what XML cannot carry. Quotes stay, other than in `markupText`, which
 * serves attributes too: formulas are full of them.
 */
export function spelledText(text: string): string {
  if (!/[&<>]/.test(text)) return text;
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}

/** Any text as it stands in an element. */
export function elementText(text: string): string {
  return spelledText(text).replace(UNSAFE_CHARACTER, escapeCharacter);
}

/** `_x000D_` for a carriage return. */
function escapeCharacter(character: string): string {
  return `_x${character.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}_`;
}

/**
 * Whether a program would take the text for a formula once somebody edits its cell: its cell has the format of texts, which keeps it
 * one. Full-width signs count in programs set to Chinese or Japanese; a lone dash is none.
 */
export function wakes(text: string): boolean {
  return /^\s*[=+\-@＝＋－＠]\s*\S/u.test(text);
}

/** Excel writes characters that XML cannot hold, and line ends, as `_x000D_`. */
export function decodeEscapes(text: string): string {
  if (!text.includes('_x')) return text;
  return text.replace(/_x([0-9A-Fa-f]{4})_/g, (_, digits: string) =>
    String.fromCharCode(parseInt(digits, 16)),
  );
}

/** The entities that every XML text may use; a part of ours declares none. */
export const ENTITIES: ReadonlyMap<string, string> = new Map([
  ['amp', '&'],
  ['lt', '<'],
  ['gt', '>'],
  ['quot', '"'],
  ['apos', "'"],
]);
