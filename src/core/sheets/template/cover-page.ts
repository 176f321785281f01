/** The cover while it is laid out. */
import type { Area, CellDesign, Highlight, RowDesign, Style, Validation } from '../../grid';
import { heightFor, STYLES } from '../drawing';

export const LABEL = 2;
export const VALUE = 3;
export const LAST = 5;
/** Height of a line. */
export const LINE = 22;
/** Of the column of labels, in characters. */
export const LABEL_WIDTH = 18;

/** Height of a line that is called so. */
export function labelledLine(label: string, usual = LINE): number {
  return heightFor(usual, [{ text: label, width: LABEL_WIDTH }]);
}

/** Collects rows from the top down, so that the page reads here as it reads on paper. */
export class Page {
  readonly rows: RowDesign[] = [];
  readonly merges: Area[] = [];
  readonly validations: Validation[] = [];
  readonly highlights: Highlight[] = [];
  next = 0;

  add(height: number, cells: readonly CellDesign[], key?: string): number {
    const row = this.next;
    const keyed = key === undefined ? [] : [{ column: 0, value: key, style: STYLES.hidden }];
    this.rows.push({ row, height, cells: [...keyed, ...cells] });
    this.next += 1;
    return row;
  }

  /** A cell spread over columns; every cell of a merge carries the style, or borders break. */
  spread(
    row: number,
    from: number,
    to: number,
    style: Style,
    cell: Omit<CellDesign, 'column' | 'style'>,
  ): void {
    if (to > from) this.merges.push({ top: row, bottom: row, left: from, right: to });
    const blanks = Array.from({ length: to - from }, (_, index) => ({
      column: from + 1 + index,
      value: null,
      style,
    }));
    this.put(row, [{ column: from, ...cell, style }, ...blanks]);
  }

  put(row: number, cells: readonly CellDesign[]): void {
    const known = this.rows.find((candidate) => candidate.row === row);
    if (known === undefined) throw new Error(`The cover has no row ${row}.`);
    const at = this.rows.indexOf(known);
    this.rows[at] = { ...known, cells: [...known.cells, ...cells] };
  }
}
