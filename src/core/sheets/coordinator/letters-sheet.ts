/** 催辦與補正: one letter per row, its text in one cell that is copied as it stands. */
import type { Letter, State } from '../../book';
import type { ReviewLetter } from '../../review';
import { word, type WordKey } from '../../words';
import { COLORS, HIGHEST_ROW, listPrint, marked, roomIn, rowHeight, STYLES, wrappedLines } from '../drawing';
import { type Area, type CellDesign, cellName, type RowDesign, type SheetDesign } from '../../grid';

/** Characters. */
const WIDTHS = { body: 16, kind: 11, subject: 32, text: 92 } as const;
const COLUMNS: readonly { readonly key: WordKey; readonly width: number }[] = [
  { key: 'letter.head-body', width: WIDTHS.body },
  { key: 'letter.head-kind', width: WIDTHS.kind },
  { key: 'letter.head-subject', width: WIDTHS.subject },
  { key: 'letter.head-text', width: WIDTHS.text },
];
const LAST = COLUMNS.length - 1;
const HEAD = 2;

/** A reminder or correction, or the request to explain further. */
export type ShownLetter = Letter | ReviewLetter;

export function lettersSheet(state: State, letters: readonly ShownLetter[]): SheetDesign {
  const { language } = state;
  const spread = (value: string, style: CellDesign['style']): CellDesign[] =>
    COLUMNS.map((_, column) => ({
      column,
      value: column === 0 ? value : null,
      ...(style === undefined ? {} : { style }),
    }));
  const title = marked(word(language, 'letter.title'), state.settings['banner'] ?? '');
  const note = word(language, letters.length === 0 ? 'letter.none' : 'letter.note');
  const placed = placeLetters(letters);
  return {
    name: word(language, 'letter.sheet'),
    state: 'visible',
    columns: COLUMNS.map(({ width }) => ({ width })),
    rows: [
      { row: 0, height: 30, cells: spread(title, STYLES.title) },
      { row: 1, height: 22, cells: spread(note, STYLES.subtitle) },
      {
        row: HEAD,
        height: 24,
        cells: COLUMNS.map(({ key }, column) => ({
          column,
          value: word(language, key),
          style: STYLES.tableHead,
        })),
      },
      ...placed.flatMap(letterRows),
    ],
    merges: [wide(0), wide(1), ...placed.flatMap(letterMerges)],
    freeze: { rows: HEAD + 1, columns: 1 },
    gridLines: false,
    tabColor: COLORS.accent,
    print: listPrint(language, HEAD),
  };
}

const KINDS = {
  reminders: ['remind', 'both'],
  corrections: ['correct', 'both'],
  explanations: ['explain'],
} as const;

/** Where the first letter of a kind stands: `'催辦與補正'!A4`; the sheet's top if there is none. */
export function letterLink(
  state: State,
  letters: readonly ShownLetter[],
  leadsTo: keyof typeof KINDS,
): string {
  const kinds: readonly string[] = KINDS[leadsTo];
  const first = placeLetters(letters).find(({ letter }) => kinds.includes(letter.kind));
  return `'${word(state.language, 'letter.sheet')}'!${cellName(first?.row ?? 0, 0)}`;
}

interface Placed {
  readonly letter: ShownLetter;
  readonly row: number;
  /** Rows that the letter takes: a row ends at 409 points, and no text is cut. */
  readonly span: number;
  /** Of each of them, in points. */
  readonly height: number;
}

function placeLetters(letters: readonly ShownLetter[]): Placed[] {
  const placed: Placed[] = [];
  let row = HEAD + 1;
  for (const letter of letters) {
    const lines = wrappedLines(letter.text, roomIn(WIDTHS.text, STYLES.tableText));
    const heightOf = (count: number) => rowHeight([{ text: '\n'.repeat(count - 1), width: 10 }]);
    let span = 1;
    while (heightOf(Math.ceil(lines / span)) >= HIGHEST_ROW) span += 1;
    const subject = rowHeight([{ text: letter.subject, width: roomIn(WIDTHS.subject, STYLES.tableText) }]);
    placed.push({ letter, row, span, height: Math.max(heightOf(Math.ceil(lines / span)), subject) });
    row += span;
  }
  return placed;
}

function letterRows({ letter, row, span, height }: Placed): RowDesign[] {
  const values = [letter.bodyName, letter.title, letter.subject, letter.text];
  return Array.from({ length: span }, (_, part) => ({
    row: row + part,
    height,
    cells: values.map((value, column) => ({
      column,
      value: part === 0 ? value : null,
      style: column === 1 ? STYLES.tableCenter : STYLES.tableText,
    })),
  }));
}

function letterMerges({ row, span }: Placed): Area[] {
  if (span === 1) return [];
  return COLUMNS.map((_, column) => ({ top: row, bottom: row + span - 1, left: column, right: column }));
}

function wide(row: number): Area {
  return { top: row, bottom: row, left: 0, right: LAST };
}
