import { outOfTurn, type Outline, type TextSection } from './outline';
import { readParagraphs, readTitle, type Joint, type Paragraph, type Witness } from './prose';
import { beginning, distance, note, type Line, type TextReader } from './text';
import {
  hasDirections,
  pointsAtFigure,
  type Block,
  type BlockKind,
  type Numbered,
  readGoal,
  readItem,
} from '..';

/** The same titles as the appendices have them, by number; they show where a cut title ends. */
interface Witnesses {
  readonly vision: Witness;
  readonly goal: (no: number) => Witness;
  readonly direction: (no: number) => Witness;
}

/** A block with the line of the text on which it begins, and the lines that were joined to it. */
export interface PlacedBlock extends Block {
  readonly line: number;
  readonly joints?: readonly Joint[];
}

/** Words of headings that tell what stands below. They are the form of the guidelines, not of one edition. */
const VISION = /願景$/u;

/** Every chapter in order: its heading, its sections, their titles and paragraphs, each put together again. */
export function readChapters(outline: Outline, witnesses: Witnesses, reader: TextReader): PlacedBlock[] {
  const blocks = outline.chapters.flatMap((chapter, index): PlacedBlock[] => [
    heading('chapter', chapter),
    ...prose(chapter.lines, reader),
    ...chapter.parts.flatMap((part) => [
      heading('section', part),
      // The first chapter lists challenges and problems in items; titles stand in the chapters behind it.
      ...(index === 0 ? prose(part.lines, reader) : readSection(part, witnesses, reader)),
    ]),
  ]);
  // The text of a PDF has no drawings, so a sentence that ends by pointing at one points at nothing.
  for (const { line, text } of blocks.filter(({ text: one }) => pointsAtFigure(one))) {
    note(reader, 'figure-missing', 'warning', { line }, { text: beginning(text) });
  }
  return blocks;
}

function heading(kind: BlockKind, section: TextSection): PlacedBlock {
  return { kind, text: section.heading.text, line: section.heading.no };
}

function prose(lines: readonly Line[], reader: TextReader): PlacedBlock[] {
  return readParagraphs(lines, reader).map(placed);
}

function placed({ kind, text, no, joints }: Paragraph): PlacedBlock {
  return { kind, text, line: no, joints };
}

/** A section of a later chapter: the vision, goals or directions with their titles, or prose. */
function readSection(section: TextSection, witnesses: Witnesses, reader: TextReader): PlacedBlock[] {
  const { title, lines } = section;
  if (VISION.test(title)) return readVision(lines, witnesses.vision, reader);
  if (lines.some(({ text }) => readGoal(text) !== null))
    return readTitled('goal', lines, readGoal, witnesses.goal, reader);
  if (hasDirections(title) && lines.some(({ text }) => readItem(text) !== null))
    return readTitled('direction', lines, readItem, witnesses.direction, reader);
  return prose(lines, reader);
}

function readVision(lines: readonly Line[], witness: Witness, reader: TextReader): PlacedBlock[] {
  const [first, ...rest] = lines;
  if (first === undefined) return [];
  const { title, taken } = readTitle(first.text, rest, witness, reader);
  return [{ kind: 'vision', text: title, line: first.no }, ...prose(rest.slice(taken), reader)];
}

/** Goals or directions: titles numbered in turn with prose below each. */
function readTitled(
  kind: 'goal' | 'direction',
  lines: readonly Line[],
  read: (text: string) => Numbered | null,
  witness: (no: number) => Witness,
  reader: TextReader,
): PlacedBlock[] {
  const starts = titleStarts(lines, read, witness, reader);
  const blocks = prose(lines.slice(0, starts[0] ?? lines.length), reader);
  starts.forEach((start, index) => {
    const line = lines[start];
    const head = line === undefined ? null : read(line.text);
    if (line === undefined || head === null) return;
    const below = lines.slice(start + 1, starts[index + 1] ?? lines.length);
    const { title, taken } = readTitle(head.title, below, witness(head.number), reader);
    const marker = line.text.slice(0, line.text.length - head.title.length);
    blocks.push({ kind, text: marker + title, line: line.no }, ...prose(below.slice(taken), reader));
  });
  return blocks;
}

/**
 * Which lines are titles: those in turn. One out of turn is a title where the appendix has one much like it under its
 * number, since what stands between may be lost; else it belongs to a list in the text. Both are said.
 */
function titleStarts(
  lines: readonly Line[],
  read: (text: string) => Numbered | null,
  witness: (no: number) => Witness,
  reader: TextReader,
): number[] {
  const starts: number[] = [];
  let last = 0;
  lines.forEach((line, index) => {
    const head = read(line.text);
    if (head === null) return;
    const inTurn = head.number === last + 1;
    const like = isLike(head.title, witness(head.number));
    // A list within the text begins at one; any other number out of turn is a title that lost its place.
    if (!inTurn && (like || head.number !== 1)) outOfTurn(line, last + 1, head.number, reader);
    if (!inTurn && (!like || head.number <= last)) return;
    last = head.number;
    starts.push(index);
  });
  return starts;
}

function isLike(title: string, witness: Witness): boolean {
  return witness !== undefined && distance(title, witness) <= Math.max(title.length, witness.length) * 0.3;
}
