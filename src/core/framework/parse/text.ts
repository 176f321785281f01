import type { Finding, Place, Severity } from '../../grid';
import { SIMPLIFIED } from './simplified';

/** A line of the text with its one-based number. Lines of a table hold tabs; others are trimmed. */
export interface Line {
  readonly no: number;
  readonly text: string;
}

/** What every part of the reading shares: how the text sets its spaces, and where findings go. */
export interface TextReader {
  /** The text sets a space between Chinese characters and Latin letters or digits. */
  readonly spaced: boolean;
  readonly findings: Finding[];
}

/** Note a finding at a line of the text. */
export function note(
  reader: TextReader,
  code: string,
  severity: Severity,
  place: Place,
  parameters: Finding['parameters'],
): void {
  reader.findings.push({ code: `framework.${code}`, severity, place, parameters });
}

/** Lines that hold anything, with simplified characters read as traditional ones. */
export function readLines(text: string): { lines: Line[]; reader: TextReader } {
  const plain = text.normalize('NFC').replace(/^\uFEFF/u, '');
  const apart = plain.match(/\p{Script=Han} [0-9A-Za-z]/gu)?.length ?? 0;
  const close = plain.match(/\p{Script=Han}[0-9A-Za-z]/gu)?.length ?? 0;
  const reader: TextReader = { spaced: apart > close, findings: [] };
  const lines: Line[] = [];
  plain.split(/\r\n|\r|\n/u).forEach((raw, index) => {
    // A form feed is a page break; it parts lines like an empty one but is not counted as a line by editors.
    for (const part of raw.split('\f')) {
      const trimmed = part.includes('\t') ? part : part.trim();
      if (trimmed.trim() !== '') lines.push(traditional({ no: index + 1, text: trimmed }, reader));
    }
  });
  return { lines, reader };
}

function traditional(line: Line, reader: TextReader): Line {
  const signs = [...line.text];
  const fixed = signs.map((sign) => SIMPLIFIED.get(sign) ?? sign);
  signs.forEach((from, index) => {
    const to = SIMPLIFIED.get(from);
    if (to === undefined) return;
    const context = fixed
      .slice(Math.max(0, index - 4), index + 5)
      .join('')
      .trim();
    note(reader, 'simplified-character', 'info', { line: line.no }, { from, to, context });
  });
  return { no: line.no, text: fixed.join('') };
}

const HAN = /\p{Script=Han}/u;
const FULL_WIDTH_MARK = /[\u2018-\u201F\u2026\u3000-\u303F\uFF00-\uFFEF]/u;
const WORD = /[\p{Script=Latin}\p{Nd}]/u;

/** Put together what a page break cut: without a space between Chinese characters, with one between words. */
export function joinCut(left: string, right: string, reader: TextReader): string {
  const a = [...left].pop() ?? '';
  const b = [...right][0] ?? '';
  return left + (needsSpace(a, b, reader.spaced) ? ' ' : '') + right;
}

function needsSpace(a: string, b: string, spaced: boolean): boolean {
  if (a === '' || b === '' || FULL_WIDTH_MARK.test(a) || FULL_WIDTH_MARK.test(b)) return false;
  if (HAN.test(a)) return spaced && WORD.test(b) && !HAN.test(b);
  if (HAN.test(b)) return spaced && WORD.test(a);
  return WORD.test(b) && !/[(["'/-]/u.test(a);
}

/** A paragraph that ends like this is whole. A closing quotation mark alone counts as an end too. */
const SENTENCE_END = /[。！？：」』…!?:]$/u;
/** No paragraph begins with one of these, so what does continues the one before. */
const NEVER_FIRST = /^[，、。；：！？」』）》〉】]/u;

/** Whether a text that does not look like a heading or a list item continues the paragraph before it. */
export function continuesLine(before: string, text: string): boolean {
  return !SENTENCE_END.test(before) || NEVER_FIRST.test(text);
}

/** Whether a paragraph is whole to its end. */
export function finished(text: string): boolean {
  return SENTENCE_END.test(text);
}

/** Whether a cell's text, which needs no full stop, breaks off at a comma. */
export function endsOpen(text: string): boolean {
  return /[，、；：,;]$/u.test(text);
}

/** Whether a text ends a sentence, as no title does. */
export function endsSentence(text: string): boolean {
  return /[。！？!?]$/u.test(text);
}

/** Text without any white space, for comparing and for reading dates. */
export function squeeze(text: string): string {
  return text.replace(/\s+/gu, '');
}

/** Last and first characters around a cut, for a person to find the place. */
export function around(before: string, after: string): { before: string; after: string } {
  return { before: [...before].slice(-8).join(''), after: [...after].slice(0, 8).join('') };
}

/** The beginning of a text, short enough for a message. */
export function beginning(text: string): string {
  const signs = [...text];
  return signs.length > 20 ? `${signs.slice(0, 20).join('')}…` : text;
}

/** Single-character edits between two texts (Levenshtein). */
export function distance(left: string, right: string): number {
  const b = [...right];
  let row = b.map((_, index) => index + 1);
  row.unshift(0);
  [...left].forEach((sign, above) => {
    const next = [above + 1];
    b.forEach((other, index) => {
      const swap = (row[index] ?? 0) + (sign === other ? 0 : 1);
      next.push(Math.min(swap, (row[index + 1] ?? 0) + 1, (next[index] ?? 0) + 1));
    });
    row = next;
  });
  return row[b.length] ?? 0;
}
