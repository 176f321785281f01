/** The cells of a sheet, sparse. */
import type { Area } from '../../../src/core/index';
import type { HostCell } from './cell';
import { isFilledCell } from './cell';
import type { Look } from './look';
import { isWholeColumns, isWholeRows } from './area';
import type { CellWatch } from './watch';

export interface Placed {
  readonly row: number;
  readonly column: number;
  readonly cell: HostCell;
}

export class HostCells {
  private readonly rows = new Map<number, Map<number, HostCell>>();
  private readonly columnLooks = new Map<number, Look>();

  /** How many cells hold a formula. */
  formulas = 0;
  /** Another number: content or look of some cell is another. */
  changes = 0;
  private base: Look;

  constructor(
    private readonly normal: Look,
    private readonly watch: CellWatch,
  ) {
    this.base = normal;
  }

  get(row: number, column: number): HostCell {
    this.watch.settle();
    return this.held(row, column);
  }

  /** The cell as it is held, whether its formula is calculated or not. */
  held(row: number, column: number): HostCell {
    return (
      this.rows.get(row)?.get(column) ?? { value: null, look: this.columnLooks.get(column) ?? this.base }
    );
  }

  set(row: number, column: number, cell: HostCell): void {
    const before = this.rows.get(row)?.get(column);
    this.put(row, column, cell);
    this.formulas += Number(cell.formula !== undefined) - Number(before?.formula !== undefined);
    if (differs(before, cell)) this.watch.touch();
  }

  /** Puts a cell that differs only in what its formula gives. */
  put(row: number, column: number, cell: HostCell): void {
    let cells = this.rows.get(row);
    if (cells === undefined) this.rows.set(row, (cells = new Map()));
    cells.set(column, cell);
    this.changes += 1;
  }

  remove(row: number, column: number): void {
    const before = this.rows.get(row)?.get(column);
    if (before === undefined) return;
    this.rows.get(row)?.delete(column);
    if (before.formula !== undefined) this.formulas -= 1;
    this.changes += 1;
    this.watch.touch();
  }

  /** All cells that were ever put, in no order. */
  *placed(): Generator<Placed, void> {
    this.watch.settle();
    for (const [row, cells] of this.rows) for (const [column, cell] of cells) yield { row, column, cell };
  }

  /** Those of an area. */
  *within(area: Area): Generator<Placed, void> {
    this.watch.settle();
    const wide = area.bottom - area.top > this.rows.size;
    const rows = wide ? [...this.rows.keys()] : range(area.top, area.bottom);
    for (const row of rows) {
      const cells = this.rows.get(row);
      if (cells === undefined || row < area.top || row > area.bottom) continue;
      for (const [column, cell] of [...cells]) {
        if (column >= area.left && column <= area.right) yield { row, column, cell };
      }
    }
  }

  /** Changes the look of an area; whole columns and the whole sheet are remembered as such. */
  restyle(area: Area, change: (look: Look) => Look): void {
    this.changes += 1;
    if (isWholeColumns(area)) {
      if (isWholeRows(area)) {
        this.base = change(this.base);
        for (const [column, look] of this.columnLooks) this.columnLooks.set(column, change(look));
      } else {
        for (const column of range(area.left, area.right)) {
          this.columnLooks.set(column, change(this.columnLooks.get(column) ?? this.base));
        }
      }
      for (const { row, column, cell } of this.within(area)) {
        this.set(row, column, { ...cell, look: change(cell.look) });
      }
      return;
    }
    for (const row of range(area.top, area.bottom)) {
      for (const column of range(area.left, area.right)) {
        const cell = this.held(row, column);
        this.set(row, column, { ...cell, look: change(cell.look) });
      }
    }
  }

  /** Whole columns look like new ones again. */
  forgetColumns(area: Area): void {
    if (!isWholeColumns(area)) return;
    this.changes += 1;
    for (const column of this.columnLooks.keys()) {
      if (column >= area.left && column <= area.right) this.columnLooks.delete(column);
    }
    if (isWholeRows(area)) this.base = this.normal;
  }

  /** Looks of whole columns, and of the whole sheet, which a file of ours cannot state. */
  wideLooks(): { readonly base: Look; readonly columns: ReadonlyMap<number, Look> } {
    return { base: this.base, columns: this.columnLooks };
  }

  /** The smallest area around all cells with content, or (unless `valuesOnly`) with a look of their own. */
  used(valuesOnly: boolean): Area | undefined {
    let area: Area | undefined;
    for (const { row, column, cell } of this.placed()) {
      if (!isFilledCell(cell) && (valuesOnly || cell.look === this.base)) continue;
      area = {
        top: Math.min(area?.top ?? row, row),
        left: Math.min(area?.left ?? column, column),
        bottom: Math.max(area?.bottom ?? row, row),
        right: Math.max(area?.right ?? column, column),
      };
    }
    return area;
  }
}

/** In what a formula can read. */
function differs(before: HostCell | undefined, after: HostCell): boolean {
  return (
    (before?.value ?? null) !== after.value ||
    before?.formula !== after.formula ||
    before?.look.format !== after.look.format
  );
}

export function range(first: number, last: number): number[] {
  return Array.from({ length: Math.max(0, last - first + 1) }, (_, index) => first + index);
}
