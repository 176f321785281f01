/** The design of a text document that does not exist yet, described once: `src/files` writes it. Nothing in it is measured. */
import type { CellValue } from './cell';
import type { ChartDesign } from './chart';

export interface PaperCell {
  readonly text: string;
  /** Columns that it covers; absent: one. */
  readonly span?: number;
  readonly align?: 'left' | 'center' | 'right';
  readonly bold?: boolean;
  /** `RRGGBB`. */
  readonly color?: string;
  readonly fill?: string;
}

export type PaperRow = readonly PaperCell[];

/** A chart that carries its figures: there are no cells beside it to read them from. */
export interface PaperChart extends Pick<
  ChartDesign,
  'kind' | 'stacked' | 'title' | 'alt' | 'series' | 'format'
> {
  /** Of the series, in their order. */
  readonly names: readonly string[];
  /** A category, and a figure for each series. */
  readonly rows: readonly (readonly CellValue[])[];
}

export type PaperBlock =
  | { readonly kind: 'title' | 'subtitle' | 'note'; readonly text: string }
  | { readonly kind: 'heading'; readonly level: 1 | 2; readonly text: string }
  | {
      readonly kind: 'text';
      readonly text: string;
      readonly bold?: boolean;
      readonly color?: string;
      /** It belongs to the paragraph above it. */
      readonly indented?: boolean;
    }
  | {
      readonly kind: 'table';
      /** Shares of the page's width. */
      readonly widths: readonly number[];
      /** They stand again on every page that the table goes on to. */
      readonly heads: readonly PaperRow[];
      readonly rows: readonly PaperRow[];
    }
  | { readonly kind: 'chart'; readonly chart: PaperChart };

export interface PaperSection {
  readonly orientation: 'portrait' | 'landscape';
  readonly blocks: readonly PaperBlock[];
}

export interface PaperDesign {
  readonly title: string;
  readonly language: 'zh-TW' | 'en';
  /** Each begins on a page of its own. A4. */
  readonly sections: readonly PaperSection[];
  /** On every page, with `{page}` and `{pages}`. */
  readonly footer: string;
}
