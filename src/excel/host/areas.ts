/** Cells that are alike, gathered into rectangles, and addresses that Excel takes. */
import { columnName, type Area, type SetCells } from '../../core/index';

export interface Keyed {
  readonly row: number;
  readonly column: number;
  readonly key: string;
}

/** Rectangles of equal key, in the order in which each begins. Cells may come in any order, each once. */
export function rectangles(cells: readonly Keyed[]): ReadonlyMap<string, readonly Area[]> {
  const sorted = [...cells].sort((a, b) => a.row - b.row || a.column - b.column);
  const made = new Map<string, Area[]>();
  let open = new Map<string, Area>();
  let opened = new Map<string, Area>();
  let row = -1;
  for (const run of runs(sorted)) {
    if (run.row !== row) {
      open = run.row === row + 1 ? opened : new Map();
      opened = new Map();
      row = run.row;
    }
    const shape = `${run.left} ${run.right} ${run.key}`;
    const above = open.get(shape);
    const area = above === undefined ? newArea(run) : grown(above, row);
    if (above === undefined) made.set(run.key, [...(made.get(run.key) ?? []), area]);
    opened.set(shape, area);
  }
  return made;
}

/** An area that is still growing. */
interface Growing extends Area {
  bottom: number;
}

function newArea({ row, left, right }: Run): Growing {
  return { top: row, left, bottom: row, right };
}

function grown(area: Growing, row: number): Growing {
  area.bottom = row;
  return area;
}

interface Run {
  readonly row: number;
  readonly left: number;
  readonly right: number;
  readonly key: string;
}

function runs(sorted: readonly Keyed[]): Run[] {
  const made: { row: number; left: number; right: number; key: string }[] = [];
  for (const { row, column, key } of sorted) {
    const last = made.at(-1);
    if (last?.row === row && last.right === column - 1 && last.key === key) last.right = column;
    else made.push({ row, left: column, right: column, key });
  }
  return made;
}

/** `3:5` for zero-based rows 2 to 4. */
export function rowsAddress(first: number, last: number): string {
  return `${first + 1}:${last + 1}`;
}

/** `A:C` for columns 0 to 2. */
export function columnsAddress(first: number, last: number): string {
  return `${columnName(first)}:${columnName(last)}`;
}

/** Runs of equal value among numbered places, by value: `[first, last]` each. */
export function spans<T>(
  places: readonly { readonly at: number; readonly value: T }[],
): Map<T, [number, number][]> {
  const made = new Map<T, [number, number][]>();
  for (const { at, value } of [...places].sort((a, b) => a.at - b.at)) {
    const known = made.get(value) ?? [];
    const last = known.at(-1);
    if (last !== undefined && last[1] === at - 1) last[1] = at;
    else known.push([at, at]);
    made.set(value, known);
  }
  return made;
}

/** Excel documents no limit for an address of several areas; VBA's 255 characters have never failed. */
const LONGEST_ADDRESS = 255;

/** Addresses joined by commas, each text short enough for one call. */
export function joined(addresses: readonly string[]): string[] {
  const made: string[] = [];
  for (const address of addresses) {
    const last = made.at(-1);
    const longer = `${last ?? ''},${address}`;
    if (last !== undefined && longer.length <= LONGEST_ADDRESS) made[made.length - 1] = longer;
    else made.push(address);
  }
  return made;
}

/** The rectangles that a change of cells writes; a cell that it names twice counts once. */
export function cellAreas({ cells }: SetCells): readonly Area[] {
  const places = new Map(cells.map(({ row, column }) => [`${row} ${column}`, { row, column, key: '' }]));
  return rectangles([...places.values()]).get('') ?? [];
}
