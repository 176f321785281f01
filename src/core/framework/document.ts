/** The guideline as a document: its text from the first chapter to the last, in blocks, and what its parts say. */
import { readArabic, readGoal, readHeading, readItem } from './markers';

export type BlockKind =
  'chapter' | 'section' | 'item' | 'numbered' | 'text' | 'vision' | 'goal' | 'direction';

/** A heading or a paragraph, as printed, with its number; what a page break cut is put together again. */
export interface Block {
  readonly kind: BlockKind;
  readonly text: string;
}

interface Goal {
  readonly no: number;
  readonly title: string;
  readonly paragraphs: readonly string[];
}

/** One clause about what technological education is up against, seen from one angle. */
interface Challenge {
  /** `社會`, `科技`, …; empty where the clause names none. */
  readonly angle: string;
  readonly text: string;
}

/** What the blocks of a document say, part by part. A part that the document does not have is empty. */
export interface Parts {
  /** Full text of the first chapter with its headings; paragraphs joined by `\n`. */
  readonly preamble: string;
  /** What opens the first chapter. */
  readonly introduction: readonly string[];
  /** 定位及價值. */
  readonly positioning: readonly string[];
  /** What opens the section on challenges and problems. */
  readonly situation: readonly string[];
  readonly challenges: readonly Challenge[];
  /** What leads over to the problems. */
  readonly problemsOpening: readonly string[];
  /** 問題, without their numbers, which are their places from 1. */
  readonly problems: readonly string[];
  readonly problemsClosing: readonly string[];
  /** 未來發展方向. */
  readonly outlook: readonly string[];
  readonly vision: string;
  /** What the text says about the vision. */
  readonly visionParagraphs: readonly string[];
  readonly goalsOpening: readonly string[];
  readonly goals: readonly Goal[];
  /** What closes all goals: 綜上…, and what points to the figure of the core idea. No paragraph of the last goal. */
  readonly goalsClosing: readonly string[];
  readonly directionsOpening: readonly string[];
  readonly directionTexts: readonly Goal[];
  /** Text of the last chapter; paragraphs joined by `\n`. */
  readonly conclusion: string;
}

const POSITIONING = /定位|價值/u;
const OUTLOOK = /未來|展望/u;
const CLOSING = /^(?:綜上|綜合上述|綜合以上|綜言之|總之|總結)/u;

/** Whether a heading opens the directions. */
export function hasDirections(title: string): boolean {
  return /方向$/u.test(title);
}

/** Whether a paragraph ends by pointing at a drawing: 「如下圖所示：」. */
export function pointsAtFigure(text: string): boolean {
  return /圖[^，。]{0,6}示[：:]$/u.test(text);
}

interface Piece {
  readonly title: string;
  readonly blocks: readonly Block[];
}

/** The parts of a document, found by the words of its headings; nothing here knows an edition. */
export function documentParts(document: readonly Block[]): Parts {
  const [first, ...rest] = cut(document, 'chapter');
  const last = rest.at(-1);
  const closes = last !== undefined && !last.blocks.some(({ kind }) => isTitle(kind));
  const later = rest.flatMap((chapter) => sections(chapter).parts);
  const withTitles = (kind: BlockKind): readonly Block[] =>
    later.find(({ blocks }) => blocks.some((block) => block.kind === kind))?.blocks ?? [];
  const directions = withTitles('direction');
  return {
    preamble: joined(first?.blocks ?? []),
    ...openingParts(first),
    vision: withTitles('vision').find(({ kind }) => kind === 'vision')?.text ?? '',
    visionParagraphs: texts(withTitles('vision')),
    ...goalParts(withTitles('goal')),
    directionsOpening: texts(before(directions, 'direction')),
    directionTexts: titled(directions, 'direction'),
    conclusion: closes ? joined(last.blocks) : '',
  };
}

/** What the first chapter says: its opening, and its sections. */
function openingParts(chapter: Piece | undefined) {
  const opening = sections(chapter);
  const situation = opening.parts.find(({ blocks }) => blocks.some(({ kind }) => kind === 'item'));
  const named = (words: RegExp): readonly string[] =>
    texts(opening.parts.find((one) => one !== situation && words.test(one.title))?.blocks ?? []);
  return {
    introduction: texts(opening.before),
    positioning: named(POSITIONING),
    ...situationParts(situation?.blocks ?? []),
    outlook: named(OUTLOOK),
  };
}

function isTitle(kind: BlockKind): boolean {
  return kind === 'vision' || kind === 'goal' || kind === 'direction';
}

/** Pieces from each block of this kind to the next; the block itself is their title. */
function cut(blocks: readonly Block[], kind: BlockKind): Piece[] {
  const starts = blocks.flatMap((block, index) => (block.kind === kind ? [index] : []));
  return starts.map((start, index) => ({
    title: blocks[start]?.text ?? '',
    blocks: blocks.slice(start + 1, starts[index + 1] ?? blocks.length),
  }));
}

function before(blocks: readonly Block[], kind: BlockKind): readonly Block[] {
  const first = blocks.findIndex((block) => block.kind === kind);
  return blocks.slice(0, first < 0 ? blocks.length : first);
}

function sections(chapter: Piece | undefined): { before: readonly Block[]; parts: Piece[] } {
  const blocks = chapter?.blocks ?? [];
  const parts = cut(blocks, 'section').map((part) => ({
    ...part,
    title: readHeading(part.title)?.title ?? part.title,
  }));
  return { before: before(blocks, 'section'), parts };
}

function texts(blocks: readonly Block[]): string[] {
  return blocks.filter(({ kind }) => !isTitle(kind)).map(({ text }) => text);
}

function joined(blocks: readonly Block[]): string {
  return blocks.map(({ text }) => text).join('\n');
}

function situationParts(
  blocks: readonly Block[],
): Pick<Parts, 'situation' | 'challenges' | 'problemsOpening' | 'problems' | 'problemsClosing'> {
  const items = cut(blocks, 'item');
  const below = (word: string, other: string): readonly Block[] =>
    items.find(({ title }) => title.includes(word) && !title.includes(other))?.blocks ?? [];
  const problems = below('問題', '挑戰');
  const firstProblem = problems.findIndex(({ kind }) => kind === 'numbered');
  const lastProblem = problems.map(({ kind }) => kind).lastIndexOf('numbered');
  return {
    situation: texts(before(blocks, 'item')),
    challenges: challengesOf(below('挑戰', '問題')),
    problemsOpening: texts(problems.slice(0, Math.max(0, firstProblem))),
    problems: numbered(problems),
    problemsClosing: texts(problems.slice(lastProblem + 1)).filter(() => lastProblem >= 0),
  };
}

function numbered(blocks: readonly Block[]): string[] {
  return blocks.flatMap(({ kind, text }) => (kind === 'numbered' ? [readArabic(text)?.title ?? text] : []));
}

/** A numbered list, or one sentence of clauses 自…言 parted by semicolons. Their end mark is taken off. */
function challengesOf(blocks: readonly Block[]): Challenge[] {
  const listed = numbered(blocks);
  const sentence = blocks.map(({ text }) => text).join('');
  const perspectives = sentence.split(/；(?=[而且並]?自)/u);
  const clauses = perspectives.length > 1 ? perspectives : sentence.split('；');
  return (listed.length > 0 ? listed : clauses.map((clause) => clause.replace(/[。；]$/u, '')))
    .filter((text) => text !== '')
    .map((text) => ({ angle: angleOf(text), text }));
}

/** `自社會角度言，…` → 社會. */
function angleOf(clause: string): string {
  const words = /^[而且並]?[自從就]([^，]{1,20}?)(?:之?角度|方面|層面|面向)?(?:而言|來看|言)，/u.exec(clause);
  return words?.[1] ?? '';
}

function goalParts(blocks: readonly Block[]): Pick<Parts, 'goalsOpening' | 'goals' | 'goalsClosing'> {
  const goals = titled(blocks, 'goal');
  const last = goals.at(-1);
  const closing =
    last?.paragraphs.findIndex((text, at) => at > 0 && (CLOSING.test(text) || pointsAtFigure(text))) ?? -1;
  const kept = last === undefined || closing < 0 ? goals : [...goals.slice(0, -1), shortened(last, closing)];
  return {
    goalsOpening: texts(before(blocks, 'goal')),
    goals: kept,
    goalsClosing: closing < 0 ? [] : (last?.paragraphs.slice(closing) ?? []),
  };
}

function shortened(goal: Goal, length: number): Goal {
  return { ...goal, paragraphs: goal.paragraphs.slice(0, length) };
}

function titled(blocks: readonly Block[], kind: 'goal' | 'direction'): Goal[] {
  const read = kind === 'goal' ? readGoal : readItem;
  return cut(blocks, kind).flatMap((piece) => {
    const head = read(piece.title);
    return head === null ? [] : [{ no: head.number, title: head.title, paragraphs: texts(piece.blocks) }];
  });
}
