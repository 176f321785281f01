/** Spaces of every width (`\s` holds NBSP, U+3000 and the byte order mark), and characters that have no width. */
const BLANK = /[\s\u00AD\u180E\u200B-\u200F\u2060]/;

/** The dashes that, alone in a cell, mean "clear this cell"; each is one UTF-16 unit. */
export const CLEAR_MARKS = '-–—―−‐－﹣';

/** What Excel and LibreOffice show for an error, and what other programs leave of it as text. */
const ERROR_TEXT =
  /^(#N\/A|#(NULL|DIV\/0|VALUE|REF|NUM|SPILL|CALC|FIELD|BLOCKED|CONNECT|UNKNOWN|BUSY|PYTHON|EXTERNAL)!|#NAME\?|#GETTING_DATA|Err:\d{3})$/;

/** No date and no number in plain digits is longer (5e-324 has 326 characters); a longer text is refused unread, so that hostile text costs nothing. */
export const LONGEST_SPELLING = 400;

/** The mark that this program writes into a cell that is to be cleared. */
export const CLEAR_MARK = '－';

function trimEnd(text: string): string {
  let end = text.length;
  while (end > 0 && BLANK.test(text.charAt(end - 1))) end -= 1;
  return text.slice(0, end);
}

function trimStart(text: string): string {
  let start = 0;
  while (start < text.length && BLANK.test(text.charAt(start))) start += 1;
  return text.slice(start);
}

/** True for the empty text and for one of spaces, line breaks and zero-width characters only. */
export function isBlankText(text: string): boolean {
  return cleanText(text) === '';
}

/** True for a lone dash of any width: the wish to clear the cell. */
export function isClearMark(text: string): boolean {
  const mark = cleanText(text);
  return mark.length === 1 && CLEAR_MARKS.includes(mark);
}

/** True for a text that is the remains of an error cell, e.g. `#N/A`. */
export function isErrorText(text: string): boolean {
  return ERROR_TEXT.test(cleanText(text));
}

/**
 * A text in the one spelling that is compared and sealed: NFC; CR LF, CR and `_x000D_` are a line feed; no blanks at the
 * ends of lines or of the text. Nothing inside a line is changed.
 */
export function cleanText(text: string): string {
  const composed = text.normalize('NFC');
  if (isClean(composed)) return composed;
  const lines = composed
    .replace(/_x000D_/gi, '\r')
    .replace(/\r\n?/g, '\n')
    .split('\n');
  return trimStart(trimEnd(lines.map(trimEnd).join('\n')));
}

const LINES = /[\r\n]|_x000D_/i;

/** Whether nothing of a text in NFC is to be changed, as of most: looked at before it is taken apart. */
function isClean(text: string): boolean {
  return !BLANK.test(text.charAt(0)) && !BLANK.test(text.charAt(text.length - 1)) && !LINES.test(text);
}

/** Full-width ASCII (U+FF01–FF5E) and spaces as half-width; every dash as `-`. Unlike NFKC it leaves `10²` and `①` alone. */
export function halfWidth(text: string): string {
  return text
    .replace(/[！-～]/g, (character) => String.fromCharCode(character.charCodeAt(0) - 0xfee0))
    .replace(/[–—―−‐‑﹣]/g, '-')
    .replace(/﹪/g, '%')
    .replace(/\s/g, ' ');
}
