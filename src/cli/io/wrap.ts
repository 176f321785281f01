/** Words for a terminal: lines no wider than it is, a Chinese character counting two columns. */
import { eastAsianWidth } from 'get-east-asian-width';

const MARKS = new Intl.Segmenter('zh-TW', { granularity: 'grapheme' });

/** Of these each is a mark of its own and one column wide. */
const PLAIN = /^[\x20-\x7e]*$/;

/** Columns of a text; marks that some terminals draw wide (①, …, “) count two, so that nothing is cut there. */
export function terminalWidth(text: string): number {
  if (PLAIN.test(text)) return text.length;
  let columns = 0;
  for (const { segment } of MARKS.segment(text)) {
    columns += eastAsianWidth(segment.codePointAt(0) ?? 0, { ambiguousAsWide: true });
  }
  return columns;
}

/** Marks that begin no line, and marks that end none. */
const NOT_FIRST = /^[，。、；：？！」』）〕】》〉％…—’”,.;:?!)\]}%]/u;
const NOT_LAST = /[「『（〔【《〈‘“([{]$/u;
const HAN = /[\p{Script=Han}\u3000-\u303f\uff00-\uffef]/u;

/**
 * What is not parted: words with the space before them; Chinese characters one by one, each with the marks that belong to it.
 */
function pieces(text: string): string[] {
  const found: string[] = [];
  for (const { segment } of MARKS.segment(text)) {
    const last = found.at(-1);
    if (last === undefined || mayPart(last, segment)) found.push(segment);
    else found[found.length - 1] = last + segment;
  }
  return found;
}

function mayPart(before: string, mark: string): boolean {
  if (/^\s+$/u.test(before)) return false;
  if (/\s/u.test(mark)) return true;
  if (NOT_FIRST.test(mark) || NOT_LAST.test(before)) return false;
  return HAN.test(mark) || HAN.test(before.slice(-1));
}

/**
 * One line of a text as lines of at most `width` columns, all but the first with `indent` spaces before them. What is longer than a
 * line by itself (a path) is left whole: it is there to be copied.
 */
export function wrap(text: string, width: number, indent = 0): string[] {
  if (width === Infinity) return [text.trimEnd()];
  const lines: string[] = [];
  let line = '';
  for (const piece of pieces(text)) {
    if (line !== '' && terminalWidth(line) + terminalWidth(piece) > width) {
      lines.push(line.trimEnd());
      line = ' '.repeat(indent) + piece.trimStart();
    } else line += piece;
  }
  return [...lines, line.trimEnd()];
}

/** Names with what they are, in two columns; where the second would be narrow, below each other. */
export function inTwoColumns(rows: readonly (readonly [string, string])[], width: number): string[] {
  const left = Math.max(...rows.map(([name]) => terminalWidth(name))) + 4;
  const beside = width - left >= 30;
  const indent = beside ? left : 6;
  return rows.flatMap(([name, about]) => {
    const start = `  ${name}`;
    if (!beside) return [...wrap(start, width, 4), ...wrap(' '.repeat(indent) + about, width, indent)];
    return wrap(`${start}${' '.repeat(left - terminalWidth(start))}${about}`, width, indent);
  });
}
