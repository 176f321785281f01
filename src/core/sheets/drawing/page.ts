/** A sheet written from top to bottom: cells over one or more columns, rows as high as their texts. */
import type { Area, CellDesign, CellValue, ColumnDesign, RowDesign, SheetDesign, Style } from '../../grid';
import { HIGHEST_ROW, roomIn, rowHeight } from './measure';
import { COLORS } from './styles';

export interface Span {
  readonly from: number;
  /** Inclusive; absent: one column. */
  readonly to?: number;
  readonly value: CellValue;
  readonly style: Style;
  readonly link?: string;
  /** The returns that the value says something of, by key. */
  readonly of?: SourceKeys;
}

/** Asked only where somebody wants to know what stands behind a figure. */
export type SourceKeys = () => readonly string[];

/** Cells of one row that say something of returns. */
export interface SourceCells {
  readonly row: number;
  readonly left: number;
  /** Inclusive. */
  readonly right: number;
  readonly of: SourceKeys;
}

export class DrawnPage {
  readonly rows: RowDesign[] = [];
  readonly merges: Area[] = [];
  readonly sources: SourceCells[] = [];

  constructor(private readonly widths: readonly number[]) {}

  get columns(): ColumnDesign[] {
    return this.widths.map((width) => ({ width }));
  }

  get last(): number {
    return this.widths.length - 1;
  }

  /** Characters of the default size that fit side by side in these columns. */
  width(from: number, to = from): number {
    return this.widths.slice(from, to + 1).reduce((sum, one) => sum + one, 0);
  }

  /** Adds a row and gives its number; it is at least so many points high. */
  add(spans: readonly Span[], least = 18): number {
    const row = this.rows.length;
    const cells: CellDesign[] = [];
    for (const { from, to = from, value, style, link, of } of spans) {
      if (of !== undefined) this.sources.push({ row, left: from, right: to, of });
      for (let column = from; column <= to; column += 1)
        cells.push({
          column,
          value: column === from ? value : null,
          style,
          ...(link === undefined || column !== from ? {} : { link }),
        });
      if (to > from) this.merges.push({ top: row, bottom: row, left: from, right: to });
    }
    const texts = spans
      .filter(({ style }) => style.wrap === true)
      .map(({ from, to, value, style }) => ({
        text: typeof value === 'string' ? value : '',
        width: roomIn(this.width(from, to), style),
        ...(style.size === undefined ? {} : { size: style.size }),
      }));
    this.rows.push({ row, height: rowHeight(texts, least), cells });
    return row;
  }

  /** A row over the whole width. */
  line(value: string, style: Style, least?: number, more: Pick<Span, 'link' | 'of'> = {}): number {
    return this.add([{ from: 0, to: this.last, value, style, ...more }], least);
  }

  /** What was drawn as a sheet of this name: in sight, without grid lines. */
  sheet(name: string, more: Partial<Omit<SheetDesign, 'name'>>): SheetDesign {
    const { columns, rows, merges } = this;
    return {
      name,
      state: 'visible',
      columns,
      rows,
      merges,
      gridLines: false,
      tabColor: COLORS.accent,
      ...more,
    };
  }

  gap(height: number): void {
    this.rows.push({ row: this.rows.length, height, cells: [] });
  }

  /** A gap down to this height of the page, or a small one where it is reached already. */
  fill(height: number): void {
    const used = this.rows.reduce((sum, row) => sum + (row.height ?? 0), 0);
    this.gap(Math.min(HIGHEST_ROW, Math.max(4, height - used)));
  }
}
