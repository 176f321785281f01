import { FORMAL_SIGNS, NUMERAL_SIGNS, readChineseNumeral } from '..';
import { squeeze, type Line } from './text';

/** A line with a number before its words. */
export interface Numbered {
  readonly number: number;
  /** The words after the number. */
  readonly title: string;
}

function marker(pattern: string): (text: string) => Numbered | null {
  const expression = new RegExp(`^${pattern}\\s*(.*)$`, 'u');
  return (text) => {
    const parts = expression.exec(text);
    const number = parts === null ? null : readChineseNumeral(parts[1] ?? '');
    return number === null ? null : { number, title: parts?.[2]?.trim() ?? '' };
  };
}

/** `壹、前言` */
export const readChapter = marker(`([${FORMAL_SIGNS}]+)、`);
/** `一、願景` */
export const readHeading = marker(`([${NUMERAL_SIGNS}]+)、`);
/** `(一) 建立…`, with brackets of either width. */
export const readItem = marker(`[（(]\\s*([${NUMERAL_SIGNS}]+)\\s*[）)]`);
/** `目標一：建立…` */
export const readGoal = marker(`目標\\s*([${NUMERAL_SIGNS}]+)\\s*[：:]`);

/** `1. 技職教育…`, but no decimal number. */
export function readArabic(text: string): Numbered | null {
  const parts = /^(\p{Nd}{1,2})\s*[.．、]\s*(?!\p{Nd})(.*)$/u.exec(text);
  if (parts === null) return null;
  return { number: Number((parts[1] ?? '').normalize('NFKC')), title: parts[2] ?? '' };
}

/** `附錄二 …` */
export function isAppendixHeading(text: string): boolean {
  return new RegExp(`^附錄[${NUMERAL_SIGNS}]*(?:[、：:\\s]|$)`, 'u').test(text);
}

/** A heading with the lines below it; chapters hold the headings below them as parts. */
export interface Section {
  readonly heading: Line;
  readonly title: string;
  /** Lines before the first part. */
  readonly lines: readonly Line[];
  readonly parts: readonly Section[];
}

/** The text in its large pieces. A piece that the text does not have is empty. */
export interface Outline {
  /** Title, decrees. */
  readonly header: readonly Line[];
  readonly chapters: readonly Section[];
  /** The appendix that shows vision, goals and directions at a glance. */
  readonly overview: readonly Line[];
  /** Rows of the appendix that gives tasks to bodies. */
  readonly table: readonly Line[];
}

/** Cut the text into its pieces. A table of contents is passed over: its headings come again. */
export function readOutline(lines: readonly Line[]): Outline {
  const firstRow = lines.findIndex(({ text }) => text.includes('\t'));
  const tableStart = firstRow < 0 ? lines.length : firstRow;
  const prose = lines.slice(0, tableStart);
  const isFirstChapter = ({ text }: Line): boolean => readChapter(text)?.number === 1;
  const bodyStart = prose.map(isFirstChapter).lastIndexOf(true);
  const headerEnd = prose.findIndex((line) => isContents(line) || isFirstChapter(line));
  const header = prose.slice(0, headerEnd < 0 ? 0 : headerEnd);
  const body = bodyStart < 0 ? [] : prose.slice(bodyStart);
  const starts = inSequence(body, readChapter);
  const bodyEnd = overviewStart(body, starts);
  const chapters = cut(body.slice(0, bodyEnd), starts, readChapter).map(withParts);
  return { header, chapters, overview: body.slice(bodyEnd), table: lines.slice(tableStart) };
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

/** Indexes of the lines numbered 1, 2, 3 …; a number out of turn belongs to a list in the text. */
export function inSequence(lines: readonly Line[], read: (text: string) => Numbered | null): number[] {
  const found: number[] = [];
  lines.forEach(({ text }, index) => {
    if (read(text)?.number === found.length + 1) found.push(index);
  });
  return found;
}

function cut(
  lines: readonly Line[],
  starts: readonly number[],
  read: (text: string) => Numbered | null,
): Section[] {
  return starts.flatMap((start, index) => {
    const heading = lines[start];
    if (heading === undefined) return [];
    const below = lines.slice(start + 1, starts[index + 1] ?? lines.length);
    return [{ heading, title: read(heading.text)?.title ?? '', lines: below, parts: [] }];
  });
}

function withParts(chapter: Section): Section {
  const starts = inSequence(chapter.lines, readHeading);
  const parts = cut(chapter.lines, starts, readHeading);
  return { ...chapter, lines: chapter.lines.slice(0, starts[0] ?? chapter.lines.length), parts };
}
