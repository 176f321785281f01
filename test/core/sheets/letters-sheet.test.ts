/** The letters in the workbook: one cell is one text, nothing is cut, and 今天要做 leads to it. */
import { describe, expect, it } from '@jest/globals';
import {
  frontChanges,
  lettersOf,
  word,
  type Letter,
  type SheetDesign,
  type State,
} from '../../../src/core/index';
import { emptyFront } from '../../../src/core/sheets/coordinator/front-content';
import { lettersSheet } from '../../../src/core/sheets/coordinator/letters-sheet';
import { HIGHEST_ROW, wrappedLines } from '../../../src/core/sheets/drawing/measure';
import { emptyState, madeUpState } from '../figures/made-up';

const LATE = '2026-08-05';
/** Points of one line at the default size. */
const LINE = 16;

function frontSheets(state: State, today: string): SheetDesign[] {
  return [...frontChanges(emptyFront(state), today)].flatMap((change) =>
    change.kind === 'sheet' ? [change.sheet] : [],
  );
}

function named(sheets: readonly SheetDesign[], name: string): SheetDesign {
  const sheet = sheets.find((one) => one.name === name);
  if (sheet === undefined) throw new Error(name);
  return sheet;
}

const rowAt = (sheet: SheetDesign, row: number) => sheet.rows.find((one) => one.row === row);

describe.each(['zh-TW', 'en'] as const)('the sheet of letters in %s', (language) => {
  const state = madeUpState(5, language);
  const letters = lettersOf(state, [], LATE);
  const sheets = frontSheets(state, LATE);
  const sheet = named(sheets, word(language, 'letter.sheet'));

  it('has each letter in one row: body, kind, subject, text', () => {
    expect(letters.length).toBeGreaterThan(5);
    expect(sheet.rows.slice(3).map(({ cells }) => cells.map(({ value }) => value))).toEqual(
      letters.map(({ bodyName, title, subject, text }) => [bodyName, title, subject, text]),
    );
    expect(sheet.print).toMatchObject({
      orientation: 'landscape',
      fitWidth: 1,
      fitHeight: 0,
      titleRows: [2, 2],
    });
  });

  it('is where the lines of 今天要做 lead: the first reminder, the first request to correct', () => {
    const links = named(sheets, word(language, 'sheet.first'))
      .rows.flatMap(({ cells }) => cells.flatMap(({ link }) => link ?? []))
      .filter((link) => link.startsWith(`'${sheet.name}'!A`));
    const kinds = links.map((link) => letters[Number(link.split('!A')[1]) - 4]?.kind);
    expect(links).toHaveLength(2);
    expect(kinds[0]).not.toBe('correct');
    expect(kinds[1]).not.toBe('remind');
  });
});

describe('a long letter', () => {
  const letter = (lines: number): Letter => ({
    body: 'MOEA',
    bodyName: '經濟部',
    kind: 'correct',
    title: '補正',
    subject: '主旨',
    text: Array.from({ length: lines }, (_, index) => `${index + 1}. 說明`).join('\n'),
  });

  it.each([1, 25, 26, 60, 200])('of %i lines keeps its text in one cell that is high enough', (lines) => {
    const sheet = lettersSheet(emptyState(), [letter(lines), letter(2)]);
    const area = sheet.merges?.find(({ top, left }) => top === 3 && left === 3);
    const span = area === undefined ? 1 : area.bottom - area.top + 1;
    expect(span > 1).toBe(lines > 25);
    const rows = Array.from({ length: span }, (_, index) => rowAt(sheet, 3 + index));
    const heights = rows.map((row) => row?.height ?? 0);
    expect(Math.max(...heights)).toBeLessThanOrEqual(HIGHEST_ROW);
    const needed = wrappedLines(letter(lines).text, sheet.columns[3]?.width ?? 0) * LINE;
    expect(heights.reduce((sum, height) => sum + height, 0)).toBeGreaterThanOrEqual(needed);
    expect(
      rows.flatMap((row) => row?.cells.filter(({ column, value }) => column === 3 && value !== null)),
    ).toHaveLength(1);
    expect(rowAt(sheet, 3 + span)?.cells[0]?.value).toBe('經濟部');
  });
});

it('says so where there is nothing to write', () => {
  const state = emptyState();
  const sheet = named(frontSheets(state, '2026-07-01'), '催辦與補正');
  expect(sheet.rows).toHaveLength(3);
  expect(sheet.rows[1]?.cells[0]?.value).toBe('目前沒有需要催辦或補正的機關。');
});
