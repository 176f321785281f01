import { inSequence, readArabic, readItem, type Numbered } from './outline';
import {
  around,
  beginning,
  continues,
  distance,
  endsSentence,
  joinCut,
  type Line,
  note,
  type Reader,
} from './text';

/** A paragraph put together again, with the line on which it begins. */
export interface Paragraph {
  readonly no: number;
  readonly text: string;
  readonly kind: 'text' | 'item' | 'numbered';
}

/**
 * Paragraphs of prose. A line that is no list item goes on with the paragraph before it when that one does not
 * end a sentence: a page break cut it. Each joint is a finding.
 */
export function readParagraphs(lines: readonly Line[], reader: Reader): Paragraph[] {
  const paragraphs: Paragraph[] = [];
  let numbered = 0;
  for (const line of lines) {
    const arabic = readArabic(line.text)?.number;
    const isNumbered = arabic !== undefined && (arabic === 1 || arabic === numbered + 1);
    if (isNumbered) numbered = arabic;
    const kind = isNumbered ? 'numbered' : readItem(line.text) === null ? 'text' : 'item';
    const before = paragraphs[paragraphs.length - 1];
    if (before !== undefined && kind === 'text' && continues(before.text, line.text)) {
      paragraphs[paragraphs.length - 1] = { ...before, text: joinCut(before.text, line.text, reader) };
      note(reader, 'joined-paragraph', 'info', { line: line.no }, around(before.text, line.text));
    } else {
      paragraphs.push({ no: line.no, text: line.text, kind });
    }
  }
  return paragraphs;
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
  reader: Reader,
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

/** A numbered title with the paragraphs below it. */
export interface Titled {
  readonly no: number;
  readonly line: number;
  readonly title: string;
  readonly paragraphs: string[];
}

/** Goals or directions: titles numbered in turn with prose below each; `before` is what stands above the first. */
export function readTitled(
  lines: readonly Line[],
  read: (text: string) => Numbered | null,
  witness: (no: number) => Witness,
  reader: Reader,
): { before: readonly Line[]; entries: Titled[] } {
  const starts = inSequence(lines, read);
  const entries = starts.flatMap((start, index) => {
    const heading = lines[start];
    const head = heading === undefined ? null : read(heading.text);
    if (heading === undefined || head === null) return [];
    const below = lines.slice(start + 1, starts[index + 1] ?? lines.length);
    const { title, taken } = readTitle(head.title, below, witness(head.number), reader);
    const paragraphs = readParagraphs(below.slice(taken), reader).map(({ text }) => text);
    return [{ no: head.number, line: heading.no, title, paragraphs }];
  });
  return { before: lines.slice(0, starts[0] ?? lines.length), entries };
}
