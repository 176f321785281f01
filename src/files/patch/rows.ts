/** Works out what replacing the body of a table means for the cells of its sheet and for the table's end. */
import type { CellValue, SetRows } from '../../core/index';
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
  const edits: Edits = new Map();
  const heightOf = heightsIn(place.sheet, columns);
  for (let row = top; row <= Math.max(wanted, oldBottom); row++) {
    const values = change.rows[row - top];
    edits.set(row, { cells: bodyCells(columns, values), height: heightOf(values ?? []) });
  }
  if (wanted >= oldBottom) {
    likeLastRow(place, texts.get(oldBottom), columns, { edits, oldBottom, bottom: wanted });
    return { edits, oldBottom, bottom: wanted };
  }
  return { edits, oldBottom, bottom: shrink(place, texts, columns, { edits, oldBottom, bottom: wanted }) };
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

function bodyCells(
  columns: readonly number[],
  values: readonly CellValue[] | undefined,
): Map<number, PatchedCell> {
  return new Map(columns.map((column, index) => [column, { value: values?.[index] ?? null }]));
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
function likeLastRow(
  place: TablePlace,
  last: string | undefined,
  columns: readonly number[],
  plan: RowsPlan,
): void {
  const { table, sheet } = place;
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
  const ours = new Set(columns);
  for (let row = plan.oldBottom + 1; row <= plan.bottom; row++) {
    const edit = plan.edits.get(row) as RowEdit;
    const { cells } = edit;
    for (let column = table.area.left; column <= table.area.right; column++) {
      const style = styles.get(column);
      const formula = ours.has(column) ? undefined : table.columns[column - table.area.left]?.formula;
      cells.set(column, {
        value: cells.get(column)?.value ?? null,
        ...(style !== undefined ? { style } : {}),
        ...(formula !== undefined && sameInEveryRow(formula) ? { formula } : {}),
      });
    }
    plan.edits.set(row, { ...edit, attributes });
  }
}

/**
 * Where the table ends when there are fewer rows than before: behind the last of ours, but not before a value that the
 * user typed into a column of his own, which would fall out of the table. Formulas in the rows given up are cleared.
 */
function shrink(
  place: TablePlace,
  texts: ReadonlyMap<number, string>,
  columns: readonly number[],
  plan: RowsPlan,
): number {
  const { table, sheet } = place;
  // A row of totals stands at the table's end, and moving it is not ours to do.
  if (table.totalsRows > 0) return plan.oldBottom;
  const ours = new Set(columns);
  const formulas: { row: number; column: number }[] = [];
  let bottom = plan.bottom;
  for (let row = plan.bottom + 1; row <= plan.oldBottom; row++) {
    for (const [column, text] of cellTexts(texts.get(row), sheet.prefix)) {
      if (column < table.area.left || column > table.area.right || ours.has(column)) continue;
      const facts = cellFacts(text);
      if (facts.formula) formulas.push({ row, column });
      else if (!facts.empty) bottom = row;
    }
  }
  for (const { row, column } of formulas) {
    if (row > bottom) plan.edits.get(row)?.cells.set(column, { value: null });
  }
  return bottom;
}
