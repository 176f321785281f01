/** The cells of a sheet, sparse. */
import type { Area } from '../../../core/index';
import type { HostCell } from './cell';
import { hasContent } from './cell';
import type { Look } from './look';
import { isWholeColumns, isWholeRows } from './area';

export interface Placed {
  readonly row: number;
  readonly column: number;
  readonly cell: HostCell;
}

export class Grid {
  private readonly rows = new Map<number, Map<number, HostCell>>();
  private readonly columnLooks = new Map<number, Look>();

  private base: Look;

  constructor(private readonly normal: Look) {
    this.base = normal;
  }

  get(row: number, column: number): HostCell {
    return (
      this.rows.get(row)?.get(column) ?? { value: null, look: this.columnLooks.get(column) ?? this.base }
    );
  }

  set(row: number, column: number, cell: HostCell): void {
    let cells = this.rows.get(row);
    if (cells === undefined) this.rows.set(row, (cells = new Map()));
    cells.set(column, cell);
  }

  remove(row: number, column: number): void {
    this.rows.get(row)?.delete(column);
  }

  /** All cells that were ever put, in no order. */
  *placed(): Generator<Placed, void> {
    for (const [row, cells] of this.rows) for (const [column, cell] of cells) yield { row, column, cell };
  }

  /** Those of an area. */
  *within(area: Area): Generator<Placed, void> {
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
        const cell = this.get(row, column);
        this.set(row, column, { ...cell, look: change(cell.look) });
      }
    }
  }

  /** Whole columns look like new ones again. */
  forgetColumns(area: Area): void {
    if (!isWholeColumns(area)) return;
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
      if (!hasContent(cell) && (valuesOnly || cell.look === this.base)) continue;
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

export function range(first: number, last: number): number[] {
  return Array.from({ length: Math.max(0, last - first + 1) }, (_, index) => first + index);
}
