import { readArabic, readItem } from '..';
import { outOfTurn } from './outline';
import { around, beginning, continuesLine, distance, endsSentence, joinCut, note } from './text';
import type { Line, TextReader } from './text';

/** A paragraph put together again, with the line on which it begins. */
export interface Paragraph {
  readonly no: number;
  readonly text: string;
  readonly kind: 'text' | 'item' | 'numbered';
  readonly joints: readonly Joint[];
}

/** Where in a paragraph a further line of the text begins. */
export interface Joint {
  readonly at: number;
  readonly line: number;
}

/**
 * Paragraphs of prose. A line that is no list item goes on with the paragraph before it when that one does not
 * end a sentence: a page break cut it. Each joint is a finding.
 */
export function readParagraphs(lines: readonly Line[], reader: TextReader): Paragraph[] {
  const paragraphs: Paragraph[] = [];
  const turns = { numbered: 0, item: 0 };
  for (const line of lines) {
    const before = paragraphs[paragraphs.length - 1];
    const cut = before !== undefined && continuesLine(before.text, line.text);
    const { kind, number } = kindOf(line.text, cut, turns.numbered);
    if (kind !== 'text') takeTurn(kind, number, line, before?.kind, turns, reader);
    if (before !== undefined && kind === 'text' && cut) {
      const text = joinCut(before.text, line.text, reader);
      const joints = [...before.joints, { at: text.length - line.text.length, line: line.no }];
      paragraphs[paragraphs.length - 1] = { ...before, text, joints };
      note(reader, 'joined-paragraph', 'info', { line: line.no }, around(before.text, line.text));
    } else {
      paragraphs.push({ no: line.no, text: line.text, kind, joints: [] });
    }
  }
  return paragraphs;
}

/** A number out of turn in the middle of a sentence is none of a list: the line goes on with what was cut. */
function kindOf(text: string, cut: boolean, last: number): { kind: Paragraph['kind']; number: number } {
  const arabic = readArabic(text)?.number;
  if (arabic !== undefined && (!cut || arabic === 1 || arabic === last + 1))
    return { kind: 'numbered', number: arabic };
  const item = readItem(text)?.number;
  return item === undefined ? { kind: 'text', number: 0 } : { kind: 'item', number: item };
}

/** Lists count from 1 in turn; a number that stands twice or that is left out is said. */
function takeTurn(
  kind: 'item' | 'numbered',
  number: number,
  line: Line,
  before: Paragraph['kind'] | undefined,
  turns: { numbered: number; item: number },
  reader: TextReader,
): void {
  const begins = number === 1 && before !== kind;
  if (!begins && number !== turns[kind] + 1) outOfTurn(line, turns[kind] + 1, number, reader);
  turns[kind] = number;
  if (kind === 'item') turns.numbered = 0;
}

/** The same title where it stands elsewhere in the text. */
export type Witness = string | undefined;

/**
 * A title that may have been cut by a page break. A title ends without a mark, so only the same title elsewhere
 * shows whether the next line belongs to it: it does when it brings the title nearly its length closer.
 * @returns the title and how many of the following lines it takes.
 */
export function readTitle(
  first: string,
  next: readonly Line[],
  witness: Witness,
  reader: TextReader,
): { title: string; taken: number } {
  let title = first;
  let taken = 0;
  for (const line of next) {
    if (witness === undefined || endsSentence(title) || title === witness) break;
    const longer = joinCut(title, line.text, reader);
    const gain = distance(title, witness) - distance(longer, witness);
    if (gain < [...line.text].length * 0.8) break;
    title = longer;
    taken += 1;
    note(reader, 'joined-title', 'info', { line: line.no }, { title: beginning(title), tail: line.text });
  }
  return { title, taken };
}
