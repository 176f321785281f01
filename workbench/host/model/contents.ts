/** Reading and changing the contents of an area, with what Excel refuses. */
import { meet } from '../../../src/core/index';
import type { Area } from '../../../src/core/index';
import { HostFault, invalidArgument } from '../common/fault';
import type { Json } from '../common/json';
import { omit } from '../common/omit';
import { cellCount, columnCount, contains, rowCount, without } from './area';
import { isError, type HostCell } from './cell';
import { entered } from './entered';
import { range } from './grid';
import type { SheetPart, HostSheet } from './sheet';

/** More than this Excel gives back as null, without an error. */
const MOST_READ = 5_000_000;

/** `rows[row][column]` of an area, or null where it is too large for Excel to give. */
export function readCells<T extends Json>(
  { sheet, area }: SheetPart,
  read: (cell: HostCell) => T,
): T[][] | null {
  if (cellCount(area) > MOST_READ) return null;
  return range(area.top, area.bottom).map((row) =>
    range(area.left, area.right).map((column) => read(sheet.cells.get(row, column))),
  );
}

/** The value as the interface gives it: empty is `''`, errors are their text. A formula that nothing can calculate gives 0. */
export function readableValue(cell: HostCell): Json {
  const { value } = cell;
  if (isError(value)) return value.error;
  return value ?? (cell.stale === true ? 0 : '');
}

export function formulaOf(cell: HostCell): Json {
  return cell.formula !== undefined ? `=${cell.formula}` : readableValue(cell);
}

/** A single value stands for every cell; else the array must be as large as the area. */
export function matrix({ area }: SheetPart, value: unknown): (row: number, column: number) => unknown {
  if (value === null || value === undefined) throw invalidArgument();
  if (!Array.isArray(value)) return () => value;
  const rows: readonly unknown[] = value;
  if (rows.length !== rowCount(area)) throw invalidArgument(SIZE);
  for (const row of rows) {
    if (!Array.isArray(row) || row.length !== columnCount(area)) throw invalidArgument(SIZE);
  }
  return (row, column) => (rows[row] as readonly unknown[])[column];
}

export const SIZE =
  "The number of rows or columns in the input array doesn't match the size or dimensions of the range.";

/** A locked cell of a protected sheet takes no change, from nobody. */
export function checkUnlocked({ sheet, area }: SheetPart): void {
  if (sheet.protection === undefined) return;
  const locked = (row: number, column: number) => sheet.look(row, column).unlocked !== true;
  // Of a large area the cells that were never touched are all alike.
  const isLocked =
    cellCount(area) > MOST_READ
      ? locked(area.bottom, area.right) ||
        [...sheet.cells.within(area)].some(({ cell }) => cell.look.unlocked !== true)
      : range(area.top, area.bottom).some((row) =>
          range(area.left, area.right).some((column) => locked(row, column)),
        );
  if (isLocked) throw new HostFault('AccessDenied', PROTECTED);
}

const PROTECTED = 'The cell or chart you are trying to change is protected and therefore read-only.';

/** Formats and structure of a protected sheet, unless its options allow them. */
export function checkAllowed(sheet: HostSheet, option: string): void {
  if (sheet.protection === undefined || sheet.protection.options[option] === true) return;
  throw new HostFault('AccessDenied', PROTECTED);
}

/** Part of a pivot's block cannot be changed. */
function checkNoPivot({ sheet, area }: SheetPart): void {
  const hit = sheet.pivots.some(({ block }) => block !== undefined && meet(block, area));
  if (hit) throw new HostFault('PivotTableRangeConflict');
}

/** In a merged area only the first cell holds anything. */
function isCovered(sheet: HostSheet, row: number, column: number): boolean {
  const at: Area = { top: row, left: column, bottom: row, right: column };
  return sheet.merges.some((merge) => contains(merge, at) && (merge.top !== row || merge.left !== column));
}

/** Writes values or formulas; null leaves a cell as it is. Texts are read as Excel reads what is typed. */
export function writeCells(place: SheetPart, value: unknown): void {
  const { sheet, area } = place;
  const at = matrix(place, value);
  if (cellCount(area) > MOST_READ) throw new HostFault('RangeExceedsLimit');
  checkUnlocked(place);
  checkNoPivot(place);
  // Everything is read before anything is written: Excel refuses the whole array.
  const made: [number, number, HostCell][] = [];
  for (const row of range(area.top, area.bottom)) {
    for (const column of range(area.left, area.right)) {
      const given = at(row - area.top, column - area.left);
      if (given === null || given === undefined || isCovered(sheet, row, column)) continue;
      made.push([row, column, cellWith(sheet, sheet.cells.get(row, column), given)]);
    }
  }
  for (const [row, column, cell] of made) sheet.cells.set(row, column, cell);
  keepHeaders(sheet, area);
}

function cellWith(sheet: HostSheet, before: HostCell, given: unknown): HostCell {
  const format = before.look.format ?? 'General';
  const { value, formula, format: implied } = entered(given, format);
  const look =
    implied !== undefined && format === 'General'
      ? sheet.looks.changed(before.look, { format: implied })
      : before.look;
  return {
    value,
    look,
    ...(formula === undefined ? {} : { formula, stale: true }),
    ...(before.link === undefined ? {} : { link: before.link }),
  };
}

/** Header cells of a table are texts, and no two are the same: Excel makes them so, without a word. */
function keepHeaders(sheet: HostSheet, area: Area): void {
  for (const table of sheet.tables) {
    const header = { ...table.area, bottom: table.area.top };
    if (meet(header, area)) fixHeaders(sheet, header);
  }
}

export function fixHeaders(sheet: HostSheet, header: Area): void {
  const taken = new Set<string>();
  for (const column of range(header.left, header.right)) {
    const cell = sheet.cells.get(header.top, column);
    const text = uniqueHeader(String(readableValue(cell)), column - header.left + 1, taken);
    taken.add(text.toLowerCase());
    if (cell.value !== text) sheet.cells.set(header.top, column, { value: text, look: cell.look });
  }
}

function uniqueHeader(text: string, number: number, taken: ReadonlySet<string>): string {
  const base = text === '' ? `欄${number}` : text;
  for (let count = 1; ; count++) {
    const name = count === 1 ? base : `${base}${count}`;
    if (!taken.has(name.toLowerCase())) return name;
  }
}

/** `Contents`, `Formats`, `Hyperlinks` or `All` of an area taken away. */
export function clearCells(place: SheetPart, what: string): void {
  const { sheet, area } = place;
  checkUnlocked(place);
  if (what === 'All' && sheet.pivots.some(({ block }) => block !== undefined && contains(area, block))) {
    sheet.pivots = sheet.pivots.filter(({ block }) => block === undefined || !contains(area, block));
  }
  checkNoPivot(place);
  for (const { row, column, cell } of sheet.cells.within(area)) {
    if (what === 'All') sheet.cells.remove(row, column);
    else if (what === 'Contents') sheet.cells.set(row, column, { value: null, look: cell.look });
    else if (what === 'Hyperlinks') {
      sheet.cells.set(row, column, omit(cell, 'link'));
    } else sheet.cells.set(row, column, { ...cell, look: sheet.looks.of(sheet.looks.normal) });
  }
  if (what === 'All' || what === 'Formats') {
    sheet.cells.forgetColumns(area);
    sheet.highlights = sheet.highlights.filter((one) => !contains(area, one.area));
    sheet.merges = sheet.merges.filter((merge) => !meet(merge, area));
  }
  if (what === 'All') {
    sheet.validations = sheet.validations.flatMap((one) => {
      const areas = one.areas.flatMap((each) => without(each, area));
      return areas.length > 0 ? [{ ...one, areas }] : [];
    });
  }
  keepHeaders(sheet, area);
}
