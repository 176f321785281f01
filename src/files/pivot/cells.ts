/** The cells that a sheet shows for its pivots before any program has calculated them. */
import {
  type Area,
  type CellDesign,
  type Crosstab,
  type PivotDesign,
  type RowDesign,
  type SheetDesign,
  type Style,
  crosstab,
  meet,
} from '../../core';
import type { SourceTable, Sources } from './source';

/** A pivot with all that its parts say. */
export interface ComputedPivot {
  readonly design: PivotDesign;
  readonly table: SourceTable;
  readonly crosstab: Crosstab;
}

/**
 * Computes the pivots of a sheet; `missing` says what to throw for a table that is not there, `listed` which fields of a pivot
 * a person's slicers need beside those of its design.
 */
export function computePivots(
  sheet: SheetDesign,
  sources: Sources,
  missing: (table: string) => Error,
  listed: (pivot: string) => readonly string[] = () => [],
): ComputedPivot[] {
  const pivots = (sheet.pivots ?? []).map((design) => {
    const table = sources(design.table);
    if (table === undefined) throw missing(design.table);
    checkPivot(design, table);
    const more = listed(design.name).filter((field) => table.headers.includes(field));
    return { design, table, crosstab: crosstab(table.rows, design, more) };
  });
  checkPlaces(sheet, pivots);
  return pivots;
}

/** The whole block of a pivot. */
export function blockOf({ design, crosstab }: ComputedPivot): Area {
  const { row, column } = design.anchor;
  const width = Math.max(crosstab.cells[0]?.length ?? 0, design.filters.length > 0 ? 2 : 1);
  return { top: row, left: column, bottom: row + crosstab.cells.length - 1, right: column + width - 1 };
}

/** Two pivots that overlap are refused by Excel, and a cell under a pivot is overwritten. */
function checkPlaces(sheet: SheetDesign, pivots: readonly ComputedPivot[]): void {
  const blocks = pivots.map(blockOf);
  blocks.forEach((block, index) => {
    const name = pivots[index]?.design.name ?? '';
    if (blocks.slice(0, index).some((other) => meet(block, other))) {
      throw new Error(`${sheet.name}: ${name} stands over another pivot.`);
    }
    for (const { row, cells } of sheet.rows) {
      const hit = cells.some(
        ({ column, value }) =>
          value !== null && meet(block, { top: row, bottom: row, left: column, right: column }),
      );
      if (hit) throw new Error(`${sheet.name}: ${name} stands over a cell of row ${row + 1}.`);
    }
  });
}

/** Points. Rows without a height are cut where the font of another program is higher than Excel's. */
const ROW_HEIGHT = 18;

/** The sheet with the cells of its pivots among its own. */
export function withPivotCells(sheet: SheetDesign, pivots: readonly ComputedPivot[]): SheetDesign {
  if (pivots.length === 0) return sheet;
  const rows = new Map<number, RowDesign>(sheet.rows.map((row) => [row.row, row]));
  for (const pivot of pivots) {
    pivot.crosstab.cells.forEach((values, index) => {
      const row = pivot.design.anchor.row + index;
      const standing = rows.get(row) ?? { row, height: ROW_HEIGHT, grows: true, cells: [] };
      rows.set(row, { ...standing, cells: merged(standing.cells, cellsOf(pivot, values, index)) });
    });
  }
  return { ...sheet, rows: [...rows.values()].sort((a, b) => a.row - b.row) };
}

function cellsOf(
  { design, crosstab }: ComputedPivot,
  values: Crosstab['cells'][number],
  row: number,
): CellDesign[] {
  return values.flatMap((value, index) => {
    if (value === null) return [];
    const column = design.anchor.column + index;
    const item = row < crosstab.bodyRow ? undefined : crosstab.columns[index - design.rows.length];
    const format = item === undefined ? undefined : design.values[item.value]?.format;
    return [{ column, value, ...(format === undefined ? {} : { style: { format } satisfies Style }) }];
  });
}

function merged(standing: readonly CellDesign[], added: readonly CellDesign[]): CellDesign[] {
  const taken = new Map(standing.map((cell) => [cell.column, cell]));
  for (const cell of added) {
    const under = taken.get(cell.column);
    // A blank cell that is only formatted gives its looks to what the pivot shows there.
    const style = under?.style === undefined ? cell.style : { ...under.style, ...cell.style };
    taken.set(cell.column, { ...under, ...cell, ...(style === undefined ? {} : { style }) });
  }
  return [...taken.values()].sort((a, b) => a.column - b.column);
}

/** Throws where a pivot would be one that Excel repairs or refuses: a fault of the program, so the words are plain. */
export function checkPivot(pivot: PivotDesign, table: SourceTable): void {
  const { rows, columns, filters, values } = pivot;
  const must = (condition: boolean, message: string) => {
    if (!condition) throw new Error(`${pivot.name}: ${message}`);
  };
  must(rows.length === 1 || rows.length === 2, 'a pivot of ours has one or two row fields.');
  must(columns.length <= 1, 'a pivot of ours has at most one column field.');
  must(values.length >= 1, 'a pivot has a value.');
  const axes = [...rows, ...columns, ...filters];
  const sliced = (pivot.slicers ?? []).map(({ field }) => field);
  must(new Set(axes).size === axes.length, 'a field stands on one axis only.');
  must(
    Object.keys(pivot.only ?? {}).every((field) => filters.includes(field)),
    'only a filter can let one item through.',
  );
  for (const field of [...axes, ...sliced, ...values.map((value) => value.field)]) {
    must(table.headers.includes(field), `${table.name} has no column ${field}.`);
  }
  const taken = new Set(table.headers.map((header) => header.toLowerCase()));
  for (const { caption } of values) {
    must(caption !== '' && !taken.has(caption.toLowerCase()), `the caption ${caption} is a name already.`);
    taken.add(caption.toLowerCase());
  }
}
