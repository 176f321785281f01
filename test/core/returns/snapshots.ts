/** Snapshots made from a template's design, as if its file had been read, and what people do to such files. */
import type {
  Cell,
  NameSnapshot,
  ReadReturn,
  SheetSnapshot,
  Snapshot,
  Template,
  WorkbookDesign,
} from '../../../src/core/index';
import { readReturn, templateWorkbook } from '../../../src/core/index';
import { filled, type Filling } from '../../support/filled';

const EMPTY: Cell = { value: null };

/** A workbook's design as a file would give it back. */
export function snapshotOf(design: WorkbookDesign): Snapshot {
  return {
    kind: 'xlsx',
    sheets: design.sheets.map(({ name, state, rows }) => ({ name, state, rows: gridOf(rows) })),
    tables: [],
    names: design.names.map(({ name, sheet, area }): NameSnapshot => ({ name, sheet, ...area })),
    properties: design.properties,
  };
}

function gridOf(rows: WorkbookDesign['sheets'][number]['rows']): Cell[][] {
  const grid: Cell[][] = [];
  for (const { row, cells } of rows) {
    while (grid.length <= row) grid.push([]);
    const line = grid[row] ?? [];
    for (const { column, value, style, formula } of cells) {
      while (line.length <= column) line.push(EMPTY);
      line[column] = {
        value,
        ...(style?.format === undefined ? {} : { format: style.format }),
        ...(formula === undefined ? {} : { formula }),
      };
    }
  }
  return grid;
}

/** A template filled in, as a snapshot. */
export function filledSnapshot(
  template: Template,
  answers: Readonly<Record<string, Filling>> = {},
  cover: Filling = {},
): Snapshot {
  return snapshotOf(filled(templateWorkbook(template), answers, cover));
}

/** What is read of a snapshot that must be a return. */
export function readOf(snapshot: Snapshot): ReadReturn {
  const reading = readReturn(snapshot);
  if ('refused' in reading) throw new Error(`Refused: ${reading.refused}`);
  return reading.read;
}

/** A template filled in and read back. */
export function readFilled(
  template: Template,
  answers: Readonly<Record<string, Filling>> = {},
  cover: Filling = {},
): ReadReturn {
  return readOf(filledSnapshot(template, answers, cover));
}

/** The same snapshot with one sheet changed. */
export function withSheet(
  snapshot: Snapshot,
  name: string,
  change: (sheet: SheetSnapshot) => SheetSnapshot,
): Snapshot {
  return {
    ...snapshot,
    sheets: snapshot.sheets.map((sheet) => (sheet.name === name ? change(sheet) : sheet)),
  };
}

/** The same sheet with its rows changed. */
export function withRows(
  sheet: SheetSnapshot,
  change: (rows: readonly (readonly Cell[])[]) => readonly (readonly Cell[])[],
): SheetSnapshot {
  return { ...sheet, rows: change(sheet.rows) };
}

/** Text cells of answers by field. */
export function texts(answers: Readonly<Record<string, string>>): Filling {
  return Object.fromEntries(Object.entries(answers).map(([key, value]) => [key, { value, format: '@' }]));
}

/** A percent as the template's `0%` cells hold it. */
export function percent(points: number): Cell {
  return { value: points / 100, format: '0%' };
}
