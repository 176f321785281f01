import type { Area } from '../../../src/core/index';

export interface Margins {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
  readonly header: number;
  readonly footer: number;
}

/** A sheet's page set-up in Excel's own words; margins are points, areas zero-based. */
export interface PrintSetup {
  orientation: 'Portrait' | 'Landscape';
  paperSize: string;
  area: Area | undefined;
  titleRows: readonly [number, number] | undefined;
  titleColumns: readonly [number, number] | undefined;
  /** As the interface knows it: `{scale}` or pages to fit. */
  zoom: {
    readonly scale?: number | null;
    readonly horizontalFitToPages?: number | null;
    readonly verticalFitToPages?: number | null;
  };
  centerHorizontally: boolean;
  centerVertically: boolean;
  margins: Margins;
  /** Header and footer codes by section: `leftHeader`, `centerFooter`, … */
  texts: Record<string, string>;
  /** Rows and columns that begin a new page. */
  breakRows: number[];
  breakColumns: number[];
  /** True once anything was set: a sheet without set-up has none in the file. */
  touched: boolean;
}

/** What a new sheet of Excel has: margins 0.7 and 0.75 inches, in points. */
export function emptyPrintSetup(): PrintSetup {
  return {
    orientation: 'Portrait',
    paperSize: 'Letter',
    area: undefined,
    titleRows: undefined,
    titleColumns: undefined,
    zoom: { scale: 100 },
    centerHorizontally: false,
    centerVertically: false,
    margins: { left: 50.4, right: 50.4, top: 54, bottom: 54, header: 21.6, footer: 21.6 },
    texts: {},
    breakRows: [],
    breakColumns: [],
    touched: false,
  };
}
