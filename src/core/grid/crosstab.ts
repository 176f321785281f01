/** What a pivot shows, computed: the figures that a file carries before a spreadsheet program has refreshed it. */
import type { CellValue } from './cell';
import type { Crosstab, CrosstabItem, PivotDesign, PivotValue, PivotWords } from './design';
import { itemIndex, type ItemIndex, itemKey, type SourceRow } from './item-index';
import { pivotBlock } from './pivot-block';

/** As Excel says it in Taiwan. */
const PIVOT_WORDS: PivotWords = {
  blank: '(空白)',
  all: '(全部)',
  total: '總計',
  subtotal: '{item} 合計',
  values: '值',
};

/** Numbers, then texts, then errors, blanks last, as Excel sorts. */
function compareItems(a: CellValue, b: CellValue): number {
  const rank = (value: CellValue) => 'nseb'.indexOf(itemKey(value).charAt(0));
  if (rank(a) !== rank(b)) return rank(a) - rank(b);
  if (typeof a === 'number' && typeof b === 'number') return a - b;
  const [one, other] = [itemKey(a), itemKey(b)];
  return one < other ? -1 : one > other ? 1 : 0;
}

/** The different values of a column in the order in which they first appear; of several spellings the first. */
export function itemsOf(rows: readonly SourceRow[], field: string): CellValue[] {
  return [...itemIndex(rows, field).items];
}

/** Computes a pivot over the rows of its table. The items of `listed` fields are told too: a person's slicer may want them. */
export function crosstab(
  rows: readonly SourceRow[],
  pivot: PivotDesign,
  listed: readonly string[] = [],
): Crosstab {
  const sliced = (pivot.slicers ?? []).map(({ field }) => field);
  const fields = new Set([...pivot.rows, ...pivot.columns, ...pivot.filters, ...sliced, ...listed]);
  const axes = Object.fromEntries(
    [...fields].map((field) => [field, axisItems(rows, field, pivot.only?.[field])] as const),
  );
  const tallies = tally(rows, pivot);
  const rowItems = [
    ...axis(pivot.rows, axes, (path) => tallies.has(cellKey(path, []))),
    { kind: 'total' as const, path: [], value: 0 },
  ];
  const columnItems = columns(pivot, axes, tallies);
  const across = columnItems.map(({ path, value }) => ({ key: pathKey(path), value }));
  const figures = rowItems.map(({ path }) => {
    const down = pathKey(path);
    return across.map(({ key, value }) =>
      figure(
        tallies.get(keyOf(down, key))?.[value],
        pivot.values[value] as PivotValue,
        pivot.zeros === true ? 0 : null,
      ),
    );
  });
  const words = pivot.words ?? PIVOT_WORDS;
  return {
    axes,
    rows: rowItems,
    columns: columnItems,
    figures,
    ...pivotBlock(pivot, words, rowItems, columnItems, figures),
  };
}

/** The one item that is let through is there also where no row has it: else the filter would be open. */
function axisItems(rows: readonly SourceRow[], field: string, only: CellValue | undefined): CellValue[] {
  const items = itemsOf(rows, field);
  if (only !== undefined && !items.some((item) => itemKey(item) === itemKey(only))) items.push(only);
  return items.sort(compareItems);
}

function letThrough(pivot: PivotDesign): (row: SourceRow) => boolean {
  const wanted = Object.entries(pivot.only ?? {}).map(([field, value]) => [field, itemKey(value)] as const);
  return (row) => wanted.every(([field, key]) => itemKey(row[field]) === key);
}

interface Tally {
  count: number;
  sum: number;
}

function pathKey(path: readonly CellValue[]): string {
  return JSON.stringify(path.map(itemKey));
}

/** The cell of two paths by their keys, in which no line ends. */
function keyOf(row: string, column: string): string {
  return `${row}\n${column}`;
}

function cellKey(row: readonly CellValue[], column: readonly CellValue[]): string {
  return keyOf(pathKey(row), pathKey(column));
}

/** Adds every row to its cell and to the totals that it is part of. */
function tally(rows: readonly SourceRow[], pivot: PivotDesign): Map<string, Tally[]> {
  const isLetThrough = letThrough(pivot);
  const down = pivot.rows.map((field) => itemIndex(rows, field));
  const across = pivot.columns.map((field) => itemIndex(rows, field));
  const itemAt = ({ items, places }: ItemIndex, at: number) => items[places[at] ?? 0] ?? null;
  const tallies = new Map<string, Tally[]>();
  // The cells of each combination of items are named once.
  const cellsOf = new Map<string, readonly Tally[][]>();
  rows.forEach((row, at) => {
    if (!isLetThrough(row)) return;
    const combination = [...down, ...across].map(({ places }) => places[at]).join();
    let cells = cellsOf.get(combination);
    if (cells === undefined) {
      const path = (of: readonly ItemIndex[]) => of.map((one) => itemAt(one, at));
      cellsOf.set(combination, (cells = cellsFor(tallies, pivot, path(down), path(across))));
    }
    for (const cell of cells)
      pivot.values.forEach(({ field }, index) => add(cell[index] as Tally, row[field]));
  });
  return tallies;
}

/** The cell of a combination of items, and the totals that it is part of. */
function cellsFor(
  tallies: Map<string, Tally[]>,
  pivot: PivotDesign,
  rowPath: readonly CellValue[],
  columnPath: readonly CellValue[],
): Tally[][] {
  const parts = columnPath.length === 0 ? [[]] : [[], columnPath];
  return Array.from({ length: rowPath.length + 1 }, (_, depth) =>
    parts.map((part) => {
      const key = cellKey(rowPath.slice(0, depth), part);
      const cell = tallies.get(key) ?? pivot.values.map(() => ({ count: 0, sum: 0 }));
      tallies.set(key, cell);
      return cell;
    }),
  ).flat();
}

function add(cell: Tally, value: CellValue | undefined): void {
  if (value === null || value === undefined || value === '') return;
  cell.count++;
  if (typeof value === 'number') cell.sum += value;
}

/** Blanks alone give no figure; the last digits of a sum are noise. */
function figure(cell: Tally | undefined, value: PivotValue, nothing: number | null): number | null {
  if (cell === undefined || cell.count === 0) return nothing;
  return value.summary === 'count' ? cell.count : Number(cell.sum.toPrecision(15));
}

/** The items of an axis that have rows, each group closed by its subtotal. */
function axis(
  fields: readonly string[],
  axes: Crosstab['axes'],
  exists: (path: readonly CellValue[]) => boolean,
  before: readonly CellValue[] = [],
): CrosstabItem[] {
  const field = fields[before.length];
  if (field === undefined) return [];
  const innermost = before.length === fields.length - 1;
  return (axes[field] ?? [])
    .map((item) => [...before, item])
    .filter(exists)
    .flatMap((path): CrosstabItem[] =>
      innermost
        ? [{ kind: 'item', path, value: 0 }]
        : [...axis(fields, axes, exists, path), { kind: 'subtotal', path, value: 0 }],
    );
}

function columns(
  pivot: PivotDesign,
  axes: Crosstab['axes'],
  tallies: ReadonlyMap<string, unknown>,
): CrosstabItem[] {
  const each = (item: Omit<CrosstabItem, 'value'>) => pivot.values.map((_, value) => ({ ...item, value }));
  if (pivot.columns.length === 0) return each({ kind: 'item', path: [] });
  const items = axis(pivot.columns, axes, (path) => tallies.has(cellKey([], path)));
  return [...items.flatMap(({ kind, path }) => each({ kind, path })), ...each({ kind: 'total', path: [] })];
}
