/** Doubts about the text itself, block by block: what is cut off, unreadable, unbalanced, or a probable slip. */
import { isAppendixHeading, SLIPS } from '..';
import type { PlacedBlock } from './chapters';
import type { Line } from './text';
import { beginning, finished, note, squeeze, type TextReader } from './text';

const PAIRS: readonly (readonly [open: string, close: string])[] = [
  ['「', '」'],
  ['『', '』'],
  ['《', '》'],
];

/** Read over every block of the document and say what looks wrong in it. */
export function reportBlocks(blocks: readonly PlacedBlock[], reader: TextReader): void {
  for (const block of blocks) {
    const { kind, text, line } = block;
    const prose = kind === 'text' || kind === 'numbered';
    if (prose && !finished(text))
      note(
        reader,
        'text-unfinished',
        'warning',
        { line: lineAt(block, text.length) },
        { text: ending(text) },
      );
    reportMarks(text, line, reader);
    reportSlips(block, reader);
  }
  reportNoText(blocks, reader);
}

/** Marks and characters of a text anywhere in the guidelines. */
export function reportMarks(text: string, line: number, reader: TextReader): void {
  // What a decoder or a converter could not read, and characters that no font prints.
  const bad = /[\uFFFD\u0000-\u0008\u000E-\u001F\uE000-\uF8FF]/u.exec(text);
  if (bad !== null)
    note(reader, 'character-unreadable', 'warning', { line }, { text: ending(text.slice(0, bad.index + 1)) });
  const round = (signs: RegExp): number => text.match(signs)?.length ?? 0;
  const open = PAIRS.find(([left, right]) => text.split(left).length !== text.split(right).length);
  // A lone closing bracket belongs to a number such as 1).
  if (open !== undefined || round(/[（(]/gu) !== round(/[）)]/gu))
    note(reader, 'marks-unbalanced', 'warning', { line }, { text: beginning(text) });
}

/** The line of the text on which this place of a block stands. */
function lineAt({ line, joints = [] }: PlacedBlock, place: number): number {
  return joints.reduce((found, joint) => (joint.at <= place ? joint.line : found), line);
}

function reportSlips(block: PlacedBlock, reader: TextReader): void {
  const { text } = block;
  for (const [printed, meant] of SLIPS) {
    for (let at = text.indexOf(printed); at >= 0; at = text.indexOf(printed, at + 1)) {
      const context = text.slice(Math.max(0, at - 4), at + printed.length + 4);
      note(reader, 'probable-slip', 'info', { line: lineAt(block, at) }, { printed, meant, context });
    }
  }
}

/** A chapter or a section with nothing below it. */
function reportNoText(blocks: readonly PlacedBlock[], reader: TextReader): void {
  blocks.forEach(({ kind, text, line }, index) => {
    const next = blocks[index + 1]?.kind ?? 'chapter';
    const empty = kind === 'chapter' ? next === 'chapter' : next === 'chapter' || next === 'section';
    if ((kind === 'chapter' || kind === 'section') && empty)
      note(reader, 'heading-without-text', 'warning', { line }, { text: beginning(text) });
  });
}

/** Headings that the contents name and the text does not have, and the other way round. */
export function compareContents(
  contents: readonly Line[],
  blocks: readonly PlacedBlock[],
  reader: TextReader,
): void {
  if (contents.length === 0) return;
  const headings = blocks.filter(({ kind }) => kind === 'chapter' || kind === 'section');
  const there = new Set(headings.map(({ text }) => squeeze(text)));
  const listed = new Set(contents.map(({ text }) => contentsTitle(text)));
  for (const { no, text } of contents) {
    if (isAppendixHeading(text) || there.has(contentsTitle(text))) continue;
    note(reader, 'contents-differ', 'warning', { line: no }, { text: beginning(text) });
  }
  for (const { text, line } of headings) {
    if (!listed.has(squeeze(text)))
      note(reader, 'heading-not-listed', 'warning', { line }, { text: beginning(text) });
  }
}

/** A line of the contents without its dots and page number. */
function contentsTitle(text: string): string {
  return squeeze(text).replace(/[.．…‧·]*\d*$/u, '');
}

function ending(text: string): string {
  const signs = [...text];
  return signs.length > 20 ? `…${signs.slice(-20).join('')}` : text;
}
