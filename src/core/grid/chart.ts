/** A chart as data: beside `PivotDesign`, and native in files and in Excel. */
import type { Area } from './address';

/** What tells colours apart where there are none; a plain surface without. */
export type ChartPattern = 'dkUpDiag' | 'ltDnDiag' | 'ltHorz' | 'pct50' | 'smGrid';

export interface ChartSeries {
  /** `RRGGBB`. */
  readonly fill: string;
  /** Drawn in `fill` on white. Excel has no call for it: there the surface is plain. */
  readonly pattern?: ChartPattern;
  /** A line over the columns of a `column` chart. */
  readonly line?: boolean;
  /** False: no figures stand at it. */
  readonly labelled?: boolean;
}

/**
 * A chart over a block of cells of its own sheet: the block's first row names the series, its first column the categories.
 * What the cells say is what the chart says; a file also carries their values, for programs that do not calculate.
 */
export interface ChartDesign {
  /** Unique on its sheet; it begins with `pr_`, by which ours are told from a person's own. */
  readonly name: string;
  /** `bar` lies, `column` stands. */
  readonly kind: 'bar' | 'column' | 'line';
  /** Bars on one another: their sums, or each as its share of the whole. */
  readonly stacked?: 'sums' | 'shares';
  readonly title: string;
  /** What it shows, for who does not see it. */
  readonly alt: string;
  /** The cells that it covers. */
  readonly place: Area;
  readonly source: Area;
  /** One for each column of the source behind its first, in their order. */
  readonly series: readonly ChartSeries[];
  /** Of the figures at the bars. */
  readonly format: string;
}

/**
 * A chart over a pivot of its own sheet, one that has a single row field: a bar for each of its rows, parted by its columns. It shows what
 * the pivot shows, totals left out, and follows its filters and slicers. The program that draws it chooses the colours: after a
 * filter other series stand there.
 */
export interface PivotChart extends Pick<ChartDesign, 'name' | 'title' | 'alt' | 'place'> {
  /** The pivot's name. */
  readonly pivot: string;
  readonly kind: 'bar' | 'column';
  readonly stacked: 'sums' | 'shares';
}

/** Whether a drawn thing of this name is ours, which is made anew; anything else is a person's and stays. */
export function isOurDrawing(name: string): boolean {
  return /^pr_/i.test(name);
}
