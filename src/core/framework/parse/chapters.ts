import { readGoal, readItem, type Outline, type Section } from './outline';
import { readParagraphs, readTitle, readTitled, type Paragraph, type Titled, type Witness } from './prose';
import { beginning, note, type Line, type Reader } from './text';

/** The same titles as the appendices have them, by number; they show where a cut title ends. */
export interface Witnesses {
  readonly vision: Witness;
  readonly goal: (no: number) => Witness;
  readonly direction: (no: number) => Witness;
}

/** What the chapters say. A part that the text does not have is empty. */
export interface Chapters {
  readonly preamble: string;
  readonly challenges: string[];
  readonly problems: string[];
  readonly vision: string;
  readonly visionLine: number;
  readonly visionParagraphs: string[];
  readonly goals: Titled[];
  readonly directions: Titled[];
  readonly conclusion: string;
}

/** Words of headings that tell what stands below. They are the form of the guidelines, not of one edition. */
const WORDS = { challenges: '挑戰', problems: '問題', vision: /願景$/u, directions: /方向$/u };

/** Read the chapters: the first is the preamble, the last the conclusion, between them vision, goals, directions. */
export function readChapters(outline: Outline, witnesses: Witnesses, reader: Reader): Chapters {
  const [first, ...rest] = outline.chapters;
  const preamble = first === undefined ? [] : readChapterText(first, reader);
  const parts = rest.flatMap((chapter) => chapter.parts);
  const vision = parts.find(({ title }) => WORDS.vision.test(title));
  const goals = parts.find(({ lines }) => lines.some(({ text }) => readGoal(text) !== null));
  const directions = parts.find(({ title, lines }) => WORDS.directions.test(title) && lines.some(isItem));
  const used = new Set([vision, goals, directions]);
  const last = rest[rest.length - 1];
  const closes = last !== undefined && !last.parts.some((part) => used.has(part));
  reportUnplaced(rest.slice(0, closes ? -1 : undefined), used, reader);
  return {
    preamble: joined(preamble),
    challenges: readChallenges(below(preamble, WORDS.challenges, WORDS.problems)),
    problems: numberedTexts(below(preamble, WORDS.problems, WORDS.challenges)),
    ...readVision(vision, witnesses.vision, reader),
    goals: readEntries(goals, readGoal, witnesses.goal, reader),
    directions: readEntries(directions, readItem, witnesses.direction, reader),
    conclusion: closes ? joined(readChapterText(last, reader)) : '',
  };
}

function isItem({ text }: Line): boolean {
  return readItem(text) !== null;
}

function joined(blocks: readonly Block[]): string {
  return blocks.map(({ text }) => text).join('\n');
}

type Block = Omit<Paragraph, 'kind'> & { readonly kind: Paragraph['kind'] | 'heading' };

/** All that stands in a chapter, in order, with the headings of its parts. */
function readChapterText(chapter: Section, reader: Reader): Block[] {
  const parts = chapter.parts.flatMap((part): Block[] => [
    { no: part.heading.no, text: part.heading.text, kind: 'heading' },
    ...readParagraphs(part.lines, reader),
  ]);
  return [...readParagraphs(chapter.lines, reader), ...parts];
}

/** The blocks below the heading that has the one word and not the other, up to the next heading or item. */
function below(blocks: readonly Block[], word: string, other: string): Block[] {
  const opens = ({ kind }: Block): boolean => kind === 'heading' || kind === 'item';
  const start = blocks.findIndex(
    (block) => opens(block) && block.text.includes(word) && !block.text.includes(other),
  );
  if (start < 0) return [];
  const rest = blocks.slice(start + 1);
  const end = rest.findIndex(opens);
  return rest.slice(0, end < 0 ? rest.length : end);
}

function numberedTexts(blocks: readonly Block[]): string[] {
  return blocks
    .filter(({ kind }) => kind === 'numbered')
    .map(({ text }) => text.replace(/^\p{Nd}+\s*[.．、]\s*/u, ''));
}

/** Perspectives: a numbered list, or one sentence of clauses 自…言 parted by semicolons. Their end mark is taken off. */
function readChallenges(blocks: readonly Block[]): string[] {
  const listed = numberedTexts(blocks);
  if (listed.length > 0) return listed;
  const sentence = blocks.map(({ text }) => text).join('');
  const perspectives = sentence.split(/；(?=[而且並]?自)/u);
  const clauses = perspectives.length > 1 ? perspectives : sentence.split('；');
  return clauses.map((clause) => clause.replace(/[。；]$/u, '')).filter((clause) => clause !== '');
}

function readVision(
  section: Section | undefined,
  witness: Witness,
  reader: Reader,
): Pick<Chapters, 'vision' | 'visionLine' | 'visionParagraphs'> {
  const [first, ...rest] = section?.lines ?? [];
  if (first === undefined) return { vision: '', visionLine: 0, visionParagraphs: [] };
  const { title, taken } = readTitle(first.text, rest, witness, reader);
  const paragraphs = readParagraphs(rest.slice(taken), reader).map(({ text }) => text);
  return { vision: title, visionLine: first.no, visionParagraphs: paragraphs };
}

function readEntries(
  section: Section | undefined,
  read: typeof readGoal,
  witness: (no: number) => Witness,
  reader: Reader,
): Titled[] {
  const { before, entries } = readTitled(section?.lines ?? [], read, witness, reader);
  for (const line of before) unplaced(line, reader);
  // The text of a PDF has no drawings, so a sentence that ends by pointing at one points at nothing.
  const pointing = section?.lines.filter(({ text }) => /圖[^，。]{0,6}示[：:]$/u.test(text)) ?? [];
  for (const { no, text } of pointing) {
    note(reader, 'figure-missing', 'warning', { line: no }, { text: beginning(text) });
  }
  return entries;
}

/** Prose of the middle chapters that no part of the framework has room for must not vanish without a word. */
function reportUnplaced(
  chapters: readonly Section[],
  used: ReadonlySet<Section | undefined>,
  reader: Reader,
): void {
  for (const chapter of chapters) {
    for (const line of chapter.lines) unplaced(line, reader);
    for (const part of chapter.parts)
      if (!used.has(part)) part.lines.forEach((line) => unplaced(line, reader));
  }
}

function unplaced(line: Line, reader: Reader): void {
  note(reader, 'unplaced-text', 'warning', { line: line.no }, { text: beginning(line.text) });
}
