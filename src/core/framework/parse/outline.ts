import { isAppendixHeading, type Numbered, readChapter, readHeading } from '..';
import { beginning, note, squeeze, type Line, type TextReader } from './text';

/** A heading with the lines below it; chapters hold the headings below them as parts. */
export interface TextSection {
  readonly heading: Line;
  readonly title: string;
  /** Lines before the first part. */
  readonly lines: readonly Line[];
  readonly parts: readonly TextSection[];
}

/** The text in its large pieces. A piece that the text does not have is empty. */
export interface Outline {
  /** Title, decrees. */
  readonly header: readonly Line[];
  /** Lines of the table of contents. */
  readonly contents: readonly Line[];
  readonly chapters: readonly TextSection[];
  /** The appendix that shows vision, goals and directions at a glance. */
  readonly overview: readonly Line[];
  /** Rows of the appendix that gives tasks to bodies. */
  readonly table: readonly Line[];
}

/** Cut the text into its pieces. The headings of a table of contents come again behind it. */
export function readOutline(lines: readonly Line[], reader: TextReader): Outline {
  const firstRow = lines.findIndex(({ text }) => text.includes('\t'));
  const tableStart = firstRow < 0 ? lines.length : firstRow;
  const prose = lines.slice(0, tableStart);
  const isFirstChapter = ({ text }: Line): boolean => readChapter(text)?.number === 1;
  const bodyStart = prose.map(isFirstChapter).lastIndexOf(true);
  const headerEnd = prose.findIndex((line) => isContents(line) || isFirstChapter(line));
  const header = prose.slice(0, headerEnd < 0 ? 0 : headerEnd);
  const body = bodyStart < 0 ? [] : prose.slice(bodyStart);
  const contents = prose.slice(header.length, Math.max(header.length, bodyStart));
  const starts = inSequence(body, readChapter, reader);
  const bodyEnd = overviewStart(body, starts);
  const chapters = cut(body.slice(0, bodyEnd), starts, readChapter).map((chapter) =>
    withParts(chapter, reader),
  );
  return {
    header,
    contents: contents.filter((line) => !isContents(line)),
    chapters,
    overview: body.slice(bodyEnd),
    table: lines.slice(tableStart),
  };
}

function isContents({ text }: Line): boolean {
  return /^目[次錄]$/u.test(squeeze(text));
}

/**
 * Where the appendix at a glance begins: at a heading of an appendix, or, since the drawing lost its heading,
 * at a line that is nothing but the words of an earlier heading.
 */
function overviewStart(body: readonly Line[], starts: readonly number[]): number {
  const last = starts[starts.length - 1] ?? 0;
  const titles = new Set(body.slice(0, last).map(({ text }) => readHeading(text)?.title ?? ''));
  titles.delete('');
  const index = body.findIndex(({ text }, at) => at > last && (isAppendixHeading(text) || titles.has(text)));
  return index < 0 ? body.length : index;
}

/** Indexes of the lines numbered 1, 2, 3 …; a number out of turn is said, and its line belongs to the text. */
function inSequence(
  lines: readonly Line[],
  read: (text: string) => Numbered | null,
  reader: TextReader,
): number[] {
  const found: number[] = [];
  lines.forEach((line, index) => {
    const number = read(line.text)?.number;
    if (number === undefined) return;
    if (number === found.length + 1) found.push(index);
    else outOfTurn(line, found.length + 1, number, reader);
  });
  return found;
}

/** Say that a number is not the one that is next. */
export function outOfTurn(line: Line, expected: number, number: number, reader: TextReader): void {
  const parameters = { number, expected, text: beginning(line.text) };
  note(reader, 'number-out-of-turn', 'warning', { line: line.no }, parameters);
}

function cut(
  lines: readonly Line[],
  starts: readonly number[],
  read: (text: string) => Numbered | null,
): TextSection[] {
  return starts.flatMap((start, index) => {
    const heading = lines[start];
    if (heading === undefined) return [];
    const below = lines.slice(start + 1, starts[index + 1] ?? lines.length);
    return [{ heading, title: read(heading.text)?.title ?? '', lines: below, parts: [] }];
  });
}

function withParts(chapter: TextSection, reader: TextReader): TextSection {
  const starts = inSequence(chapter.lines, readHeading, reader);
  const parts = cut(chapter.lines, starts, readHeading);
  return { ...chapter, lines: chapter.lines.slice(0, starts[0] ?? chapter.lines.length), parts };
}
