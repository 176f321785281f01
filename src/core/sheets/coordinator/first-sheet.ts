/** 收件: the coordinator's first sheet. What to do today stands on top, then the board of bodies. */
import {
  type Board,
  boardOf,
  type BodyProgress,
  currentPeriod,
  lastLetters,
  type LetterRecord,
  matterText,
  type State,
  type Step,
  stepsOf,
  wordBodyState,
  dueOf,
} from '../../book';
import { periodName } from '../../returns';
import { rocDate } from '../../values';
import { word, type WordKey } from '../../words';
import { COLORS, listPrint, marked, roomIn, rowHeight, STYLES } from '../drawing';
import type { CellDesign, Highlight, RowDesign, SheetDesign } from '../../grid';
import { TABLES } from '../../tables';
import type { Front } from './front-content';
import { letterLink, type ShownLetter } from './letters-sheet';

/** Widths in Chinese, and in English where its words need more. */
const BOARD = [
  { key: 'body', width: 22, en: 32 },
  { key: 'contact', width: 14 },
  { key: 'phone', width: 16 },
  { key: 'expected', width: 8, en: 11 },
  { key: 'filled', width: 8, en: 9 },
  { key: 'not-applicable', width: 8 },
  { key: 'to-correct', width: 8, en: 10 },
  { key: 'state', width: 17 },
  { key: 'received', width: 11 },
  { key: 'late', width: 9 },
  { key: 'letter', width: 15, en: 22 },
  { key: 'files', width: 42 },
] as const satisfies readonly { readonly key: string; readonly width: number; readonly en?: number }[];
const LAST = BOARD.length - 1;
/** Points: half of what a laptop shows of a sheet. */
const MOST_FROZEN = 260;
/** The row of figures. */
const FIGURES_ROW = 2;
/** The row that says the period, its due date and, last, the day. */
const DAY_ROW = 1;

function widthOf(column: number, language: State['language']): number {
  const one: { readonly width: number; readonly en?: number } | undefined = BOARD[column];
  return (language === 'en' ? one?.en : undefined) ?? one?.width ?? 10;
}

/** The sheet on a day (ISO). */
export function firstSheet(front: Front, letters: readonly ShownLetter[], today: string): SheetDesign {
  const { state } = front;
  const { language } = state;
  const board = boardOf(state, today);
  const rows: RowDesign[] = [...heading(front, board, today)];
  const merges = rows.map(({ row }) => ({ top: row, bottom: row, left: 0, right: LAST }));
  for (const [index, step] of stepLines(front, board, today).entries()) {
    const text = `${index + 1}　${step.text}`;
    const link = linkOf(step, state, letters);
    const row = rows.length;
    rows.push({ row, height: rowHeight([{ text, width: 150 }], 24), cells: spread(text, STYLES.link, link) });
    merges.push({ top: row, bottom: row, left: 0, right: LAST });
  }
  rows.push({ row: rows.length, height: 8, cells: [] });
  const head = rows.length;
  rows.push({
    row: head,
    height: 24,
    cells: BOARD.map(({ key }, column) => ({
      column,
      value: word(language, `board.${key}`),
      style: STYLES.tableHead,
    })),
  });
  const { open, done } = worstFirst(board.rows, front);
  const last = lastLetters(state);
  const top = rows.length;
  for (const row of open) rows.push(bodyRow(front, row, rows.length, last.get(row.body)));
  // Where nobody has anything left to do, the board stands open.
  const folded = open.length > 0;
  for (const row of done) rows.push({ ...bodyRow(front, row, rows.length, last.get(row.body)), folded });
  const bottom = rows.length - 1;
  if (folded && done.length > 0) {
    const text = word(language, 'first.done', { count: done.length });
    merges.push({ top: rows.length, bottom: rows.length, left: 0, right: LAST });
    rows.push({ row: rows.length, height: 24, cells: spread(text, STYLES.subtitle) });
  }
  return {
    name: word(language, 'sheet.first'),
    state: 'visible',
    columns: BOARD.map((_, column) => ({ width: widthOf(column, language) })),
    rows,
    merges,
    highlights: boardHighlights(state, top, bottom),
    freeze: { rows: frozenRows(rows, head), columns: 1 },
    gridLines: false,
    tabColor: COLORS.accent,
    print: listPrint(language, head),
  };
}

/** What stays in sight while the board scrolls: its heads with all above them, or on a long day the figures alone. */
function frozenRows(rows: readonly RowDesign[], head: number): number {
  const height = rows.slice(0, head + 1).reduce((sum, row) => sum + (row.height ?? 0), 0);
  return height <= MOST_FROZEN ? head + 1 : FIGURES_ROW + 1;
}

/**
 * Who has still to do something, or waits for a word of the coordinator's, stands above who is done. Central bodies that owe
 * the most come first; local governments stand behind them in the directory's order: they are never ranked.
 */
function worstFirst(rows: readonly BodyProgress[], { waiting }: Front) {
  const isDone = ({ body, missing, toCorrect, toExplain }: BodyProgress) =>
    missing.length === 0 && toCorrect === 0 && toExplain.length === 0 && (waiting.get(body) ?? '') === '';
  const owed = ({ missing, toCorrect }: BodyProgress) => missing.length * 1000 + toCorrect;
  const part = (done: boolean, kind: BodyProgress['kind']) =>
    rows.filter((row) => isDone(row) === done && row.kind === kind);
  const first = part(false, 'central').sort((a, b) => owed(b) - owed(a));
  return {
    open: [...first, ...part(false, 'local')],
    done: [...part(true, 'central'), ...part(true, 'local')],
  };
}

function linkOf({ leadsTo }: Step, state: State, letters: readonly ShownLetter[]): Partial<CellDesign> {
  switch (leadsTo) {
    case 'board':
      return {};
    case 'reminders':
    case 'corrections':
    case 'explanations':
      return { link: letterLink(state, letters, leadsTo) };
    default:
      return { link: `'${TABLES[leadsTo].title[state.language]}'!A1` };
  }
}

/** Open matters one by one, then what the board asks for. */
function stepLines({ state, matters, names }: Front, board: Board, today: string): Step[] {
  const open = matters.map((matter) => matterText(matter, state, names));
  return stepsOf(state, board, today, open);
}

function spread(value: string, style: CellDesign['style'], more: Partial<CellDesign> = {}): CellDesign[] {
  const common = style === undefined ? {} : { style };
  return BOARD.map((_, column) => ({
    column,
    value: column === 0 ? value : null,
    ...common,
    ...(column === 0 ? more : {}),
  }));
}

function heading(front: Front, board: Board, today: string): RowDesign[] {
  const { state } = front;
  const { language } = state;
  const period = currentPeriod(state);
  const say = (key: WordKey, facts: Record<string, string | number> = {}) => word(language, key, facts);
  return [
    {
      row: 0,
      height: 34,
      cells: spread(
        marked(
          say('first.title', { title: state.edition.title, edition: state.edition.id }),
          state.settings['banner'] ?? '',
        ),
        STYLES.title,
      ),
    },
    {
      row: DAY_ROW,
      height: 22,
      cells: spread(
        say('first.period', {
          period: periodName(period.id, language),
          due: rocDate(dueOf(state, '')),
          today: rocDate(today),
        }),
        STYLES.subtitle,
      ),
    },
    {
      row: FIGURES_ROW,
      height: 28,
      cells: spread(
        say('first.figures', {
          complete: board.complete,
          bodies: board.rows.length,
          returned: board.returned,
          expected: board.expected,
          wrong: board.toCorrect,
          waiting: front.matters.length,
        }),
        { ...STYLES.fact, size: 13 },
      ),
    },
    { row: 3, height: 26, cells: spread(say('first.steps'), STYLES.section) },
  ];
}

function bodyRow(front: Front, row: BodyProgress, at: number, letter: LetterRecord | undefined): RowDesign {
  const { state } = front;
  const contact = front.contacts[row.body];
  const received = front.received.get(row.body);
  const { language } = state;
  const waiting = front.waiting.get(row.body) ?? '';
  const files = [row.approval, row.files, waiting].filter((text) => text !== '').join('\n');
  const late = row.late > 0 ? word(language, 'board.days', { days: row.late }) : null;
  const values = [
    row.name,
    contact?.name ?? null,
    contact?.phone ?? null,
    row.expected,
    row.filled,
    row.notApplicable,
    row.toCorrect,
    wordBodyState(row.state, language),
    received === undefined || received === '' ? null : rocDate(received),
    late,
    letter === undefined ? null : `${letter.when} ${letter.kind}`,
    files === '' ? null : files,
  ];
  const left = [0, 1, 2, LAST];
  return {
    row: at,
    height: rowHeight(
      [
        { text: files, width: roomIn(widthOf(LAST, language), STYLES.tableText) },
        { text: row.name, width: roomIn(widthOf(0, language), STYLES.tableText) },
      ],
      20,
    ),
    cells: values.map((value, column) => ({
      column,
      value,
      style: left.includes(column) ? STYLES.tableText : STYLES.tableCenter,
    })),
  };
}

function boardHighlights(state: State, top: number, bottom: number): Highlight[] {
  if (bottom < top) return [];
  const at = (column: number) => ({ area: { top, bottom, left: column, right: column } });
  const cell = (column: string) => `$${column}${top + 1}`;
  return [
    {
      ...at(7),
      formula: `${cell('H')}="${word(state.language, 'board.complete')}"`,
      style: { fill: COLORS.good, color: COLORS.goodText },
    },
    {
      ...at(7),
      formula: `${cell('H')}="${word(state.language, 'board.silent')}"`,
      style: { color: COLORS.wrongText },
    },
    { ...at(7), formula: `LEN(${cell('H')})>0`, style: { fill: COLORS.warn, color: COLORS.warnText } },
    {
      ...at(6),
      formula: `N(${cell('G')})>0`,
      style: { fill: COLORS.warn, color: COLORS.warnText, bold: true },
    },
    { ...at(9), formula: `LEN(${cell('J')})>0`, style: { color: COLORS.wrongText, bold: true } },
  ];
}
