/** Cells that move because others are inserted or deleted. */
import { meet } from '../../../src/core/index';
import type { Area } from '../../../src/core/index';
import { HostFault } from '../common/fault';
import { columnCount, contains, isWholeColumns, isWholeRows, rowCount } from './area';
import type { HostBook } from './book';
import { nameFormula } from './address';
import { checkAllowed } from './contents';
import type { SheetPart, HostSheet } from './sheet';

type Shift = 'Down' | 'Right' | 'Up' | 'Left';

/** How one axis moves: from `at` on by `by`; what lies between `at` and `at - by` of a deletion is gone. */
interface Move {
  readonly vertical: boolean;
  readonly at: number;
  readonly by: number;
}

export function shiftCells({ sheet, area }: SheetPart, shift: Shift, book: HostBook): void {
  const vertical = isWholeRows(area) || (!isWholeColumns(area) && (shift === 'Down' || shift === 'Up'));
  const inserts = shift === 'Down' || shift === 'Right';
  checkAllowed(sheet, `allow${inserts ? 'Insert' : 'Delete'}${vertical ? 'Rows' : 'Columns'}`);
  const size = vertical ? rowCount(area) : columnCount(area);
  const move: Move = { vertical, at: vertical ? area.top : area.left, by: inserts ? size : -size };
  const lane = laneOf(area, vertical);
  checkMovable(sheet, area, lane, move);
  moveCells(sheet, lane, move);
  const moves = (one: Area) =>
    contains(lane, vertical ? { ...one, top: 0, bottom: 0 } : { ...one, left: 0, right: 0 });
  const shifted = (one: Area): Area | undefined => (moves(one) ? moved(one, move) : one);
  moveAreas(sheet, shifted);
  moveNames(book, sheet, shifted);
  if (book.sheets.some(({ cells }) => cells.formulas > 0)) book.watch.torn = true;
  if (vertical && isWholeRows(area)) moveFacts(sheet.rows, move);
  if (!vertical && isWholeColumns(area)) moveFacts(sheet.columns, move);
}

function moveAreas(sheet: HostSheet, shifted: (area: Area) => Area | undefined): void {
  sheet.merges = sheet.merges.flatMap((one) => shifted(one) ?? []);
  sheet.validations = sheet.validations.flatMap((one) => {
    const areas = one.areas.flatMap((each) => shifted(each) ?? []);
    return areas.length > 0 ? [{ ...one, areas }] : [];
  });
  sheet.highlights = sheet.highlights.filter((one) => {
    const to = shifted(one.area);
    if (to !== undefined) one.area = to;
    return to !== undefined;
  });
  for (const table of sheet.tables) table.area = shifted(table.area) ?? table.area;
}

/** Everything above and below (or beside) the area. */
function laneOf(area: Area, vertical: boolean): Area {
  const end = Number.MAX_SAFE_INTEGER;
  return vertical ? { ...area, top: 0, bottom: end } : { ...area, left: 0, right: end };
}

/** Excel moves no part of a table, a merged area or a pivot. */
function checkMovable(sheet: HostSheet, area: Area, lane: Area, { vertical, at }: Move): void {
  const ahead: Area = vertical ? { ...lane, top: at } : { ...lane, left: at };
  const blocks = [
    ...sheet.tables.map((table) => table.area),
    ...sheet.merges,
    ...sheet.pivots.flatMap((pivot) => pivot.block ?? []),
  ];
  const torn = blocks.some((block) => meet(block, ahead) && !contains(lane, block));
  const pivotHit = sheet.pivots.some(({ block }) => block !== undefined && meet(block, area));
  if (torn || pivotHit) throw new HostFault('InsertDeleteConflict');
}

function moveCells(sheet: HostSheet, lane: Area, { vertical, at, by }: Move): void {
  const taken = [...sheet.cells.within(lane)].filter(({ row, column }) => (vertical ? row : column) >= at);
  for (const { row, column } of taken) sheet.cells.remove(row, column);
  for (const { row, column, cell } of taken) {
    const place = vertical ? row : column;
    if (by < 0 && place < at - by) continue;
    sheet.cells.set(vertical ? row + by : row, vertical ? column : column + by, cell);
  }
}

/** An area after the move; undefined when all of it is deleted. */
function moved(area: Area, { vertical, at, by }: Move): Area | undefined {
  const [first, last] = vertical ? [area.top, area.bottom] : [area.left, area.right];
  const gone = by < 0 ? at - by : at;
  const start = first < at ? first : Math.max(first, gone) + by;
  const end = last < at ? last : last < gone ? at - 1 : last + by;
  if (end < start) return undefined;
  return vertical ? { ...area, top: start, bottom: end } : { ...area, left: start, right: end };
}

function moveNames(book: HostBook, sheet: HostSheet, shifted: (area: Area) => Area | undefined): void {
  for (const name of book.names) {
    if (name.place?.sheet !== sheet) continue;
    const area = shifted(name.place.area);
    name.place = area === undefined ? undefined : { sheet, area };
    name.formula = name.place === undefined ? '=#REF!' : nameFormula(name.place);
  }
}

function moveFacts<T>(facts: Map<number, T>, { at, by }: Move): void {
  const entries = [...facts].filter(([index]) => index >= at);
  for (const [index] of entries) facts.delete(index);
  for (const [index, fact] of entries) if (by > 0 || index >= at - by) facts.set(index + by, fact);
}
