/** Works out what replacing the body of a table means for the cells of its sheet and for the table's end. */
import type { Area, CellValue, SetRows } from '../../core/index';
import { bodyHeight, cellName, SHEET_ROWS, meet, parseArea } from '../../core/index';
import { columnFacts, isTrue } from './edit';
import type { PatchedCell, Edits, RowEdit } from './edit';
import { PatchError } from '../package/error';
import { cellFacts, cellTexts, cutRow } from './sheet';
import type { SheetText } from './sheet';
import { sameInEveryRow } from '../package/table';
import type { PackageTable } from '../package/table';
import { attribute, elements, startTag } from '../xml/elements';

/** The sheet and the table that are changed, and the sheet's other tables. */
interface TablePlace {
  readonly name: string;
  readonly sheet: SheetText;
  readonly table: PackageTable;
  readonly others: readonly PackageTable[];
}

/** Characters of a column that says no width of its own. */
const USUAL_WIDTH = 9;

interface RowsPlan {
  readonly edits: Edits;
  /** The last body row, before and after. */
  readonly oldBottom: number;
  readonly bottom: number;
}

export function planRows(change: SetRows, place: TablePlace): RowsPlan {
  const { table } = place;
  const columns = ourColumns(change, place);
  const top = table.area.top + table.headerRows;
  const oldBottom = table.area.bottom - table.totalsRows;
  const wanted = top + Math.max(1, change.rows.length) - 1;
  if (wanted > SHEET_ROWS - 1) throw new PatchError('sheet-full', { sheet: place.name, table: change.table });
  const texts = textsFrom(place.sheet, Math.min(oldBottom, wanted + 1));
  if (wanted > oldBottom) checkBelow(place, texts, oldBottom + 1, wanted);
  const { bottom, formulas } =
    wanted < oldBottom ? shrink(place, texts, columns, wanted) : { bottom: wanted, formulas: NO_FORMULAS };
  const last = Math.max(wanted, oldBottom);
  const bodyCells = cellsOf(columns);
  const newRow = newRows(place, texts.get(oldBottom), columns);
  const heightOf = heightsIn(place.sheet, columns);
  const edits: Edits = {
    rows: Array.from({ length: last + 1 - top }, (_, index) => top + index),
    row: (row) => {
      if (row < top || row > last) return undefined;
      const values = change.rows[row - top] ?? [];
      const height = () => heightOf(values);
      if (row > oldBottom) return { ...newRow(values), height };
      const gone = row > bottom ? formulas.get(row) : undefined;
      const cells = bodyCells(values);
      return { cells: gone === undefined ? cells : inOrder([...cells, ...gone.map(blank)]), height };
    },
    extent: extentOf(change.rows, top, columns),
  };
  return { edits, oldBottom, bottom };
}

const NO_FORMULAS: ReadonlyMap<number, readonly number[]> = new Map();

function blank(column: number): PatchedCell {
  return { column, value: null };
}

function inOrder(cells: readonly PatchedCell[]): PatchedCell[] {
  return [...cells].sort((a, b) => a.column - b.column);
}

/** The cells of a row of ours, by column; a row that is given up is blank. */
function cellsOf(columns: readonly number[]): (values: readonly CellValue[]) => PatchedCell[] {
  const places = columns.map((column, index) => ({ column, index })).sort((a, b) => a.column - b.column);
  return (values) => places.map(({ column, index }) => ({ column, value: values[index] ?? null }));
}

/** Around all values of a table's rows. */
function extentOf(
  rows: readonly (readonly CellValue[])[],
  top: number,
  columns: readonly number[],
): Area | undefined {
  const filled = rows.flatMap((values, index) =>
    values.some((value) => value !== null) ? [top + index] : [],
  );
  const across = columns.filter((_, index) => rows.some((values) => values[index] !== null));
  const [first, last] = [filled[0], filled.at(-1)];
  if (first === undefined || last === undefined) return undefined;
  return { top: first, bottom: last, left: Math.min(...across), right: Math.max(...across) };
}

/** What a row of these values takes, in the columns as wide as they stand; what is out of sight makes no row higher. */
function heightsIn({ before }: SheetText, columns: readonly number[]) {
  const [widths, hidden] = [columnFacts(before, 'width'), columnFacts(before, 'hidden')];
  const shown = columns.map((column) =>
    isTrue(hidden.get(column)) ? undefined : Number(widths.get(column) ?? USUAL_WIDTH),
  );
  return (values: readonly CellValue[]): number =>
    bodyHeight(
      values.flatMap((value, index) => {
        const width = shown[index];
        return width === undefined || value === null ? [] : [{ text: String(value), width }];
      }),
    );
}

/** Rows that are looked into before they are edited, by zero-based number: the last one, and those that come or go. */
function textsFrom({ rows }: SheetText, first: number): Map<number, string> {
  const texts = new Map<number, string>();
  for (const { row, text } of rows) if (row >= first) texts.set(row, text);
  return texts;
}

/** The sheet's columns of the headers named, in their order. */
function ourColumns(change: SetRows, { name, table }: TablePlace): number[] {
  if (change.rows.some((row) => row.length !== change.headers.length)) {
    throw new RangeError(`${change.table}: a row has not as many values as there are headers.`);
  }
  return change.headers.map((header) => {
    const index = table.columns.findIndex((column) => column.name === header);
    if (index < 0) throw new PatchError('no-header', { sheet: name, table: change.table, header });
    return table.area.left + index;
  });
}

/** Nothing of the user's may stand where the table grows: cells, merged cells, another table, its own row of totals. */
function checkBelow(place: TablePlace, texts: ReadonlyMap<number, string>, from: number, to: number): void {
  const { sheet, table, others } = place;
  const { left, right } = table.area;
  const refuse = (row: number, column: number) => {
    throw new PatchError('below-table', {
      sheet: place.name,
      cell: cellName(row, column),
      table: table.names[0] ?? '',
    });
  };
  if (table.totalsRows > 0) refuse(from, left);
  for (let row = from; row <= to; row++) {
    for (const [column, text] of cellTexts(texts.get(row), sheet.prefix)) {
      if (column >= left && column <= right && !cellFacts(text).empty) refuse(row, column);
    }
  }
  const merged = [...elements(sheet.after, 'mergeCell')].map((found) =>
    parseArea(attribute(startTag(sheet.after, found), 'ref') ?? ''),
  );
  for (const area of [...merged, ...others.map((other) => other.area)]) {
    if (area !== undefined && meet(area, { top: from, left, bottom: to, right })) {
      refuse(Math.max(from, area.top), Math.max(left, area.left));
    }
  }
}

/** What a new row takes over from the last one; being hidden (by a filter) is not among it. */
const ROW_ATTRIBUTES = ['ht', 'customHeight'];

/** New rows look like the last one, and calculate what the table calculates. */
function newRows(
  { table, sheet }: TablePlace,
  last: string | undefined,
  columns: readonly number[],
): (values: readonly CellValue[]) => RowEdit {
  const head = last === undefined ? '' : cutRow(last, sheet.prefix).head;
  const attributes = new Map(
    ROW_ATTRIBUTES.flatMap((name) => {
      const value = attribute(head, name);
      return value === undefined ? [] : [[name, value] as const];
    }),
  );
  const styles = new Map(
    [...cellTexts(last, sheet.prefix)].map(([column, text]) => [column, cellFacts(text).style]),
  );
  const places = new Map(columns.map((column, index) => [column, index]));
  const { left, right } = table.area;
  const likeAbove = Array.from({ length: right + 1 - left }, (_, index) => {
    const column = left + index;
    const formula = table.columns[index]?.formula;
    const [place, style] = [places.get(column), styles.get(column)];
    const isSame = place === undefined && formula !== undefined && sameInEveryRow(formula);
    const look = { ...(style === undefined ? {} : { style }), ...(isSame ? { formula } : {}) };
    return { column, place, look };
  });
  return (values) => ({
    attributes,
    cells: likeAbove.map(({ column, place, look }) => ({
      column,
      value: (place === undefined ? undefined : values[place]) ?? null,
      ...look,
    })),
  });
}

/**
 * Where the table ends when there are fewer rows than before: behind the last of ours, but not before a value that the
 * user typed into a column of his own, which would fall out of the table; and the columns with formulas in the rows given up,
 * which are cleared.
 */
function shrink(
  { table, sheet }: TablePlace,
  texts: ReadonlyMap<number, string>,
  columns: readonly number[],
  wanted: number,
): { readonly bottom: number; readonly formulas: ReadonlyMap<number, readonly number[]> } {
  const oldBottom = table.area.bottom - table.totalsRows;
  // A row of totals stands at the table's end, and moving it is not ours to do.
  if (table.totalsRows > 0) return { bottom: oldBottom, formulas: NO_FORMULAS };
  const ours = new Set(columns);
  const formulas = new Map<number, number[]>();
  let bottom = wanted;
  for (let row = wanted + 1; row <= oldBottom; row++) {
    for (const [column, text] of cellTexts(texts.get(row), sheet.prefix)) {
      if (column < table.area.left || column > table.area.right || ours.has(column)) continue;
      const facts = cellFacts(text);
      if (facts.formula) formulas.set(row, [...(formulas.get(row) ?? []), column]);
      else if (!facts.empty) bottom = row;
    }
  }
  return { bottom, formulas };
}
