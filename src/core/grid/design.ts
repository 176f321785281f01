/**
 * The design of a workbook that does not exist yet, described once: `src/files` writes it, the add-in opens it.
 * Positions are zero-based; widths are characters, heights points.
 */
import type { Area } from './address';
import type { CellValue } from './cell';
import type { ChartDesign, PivotChart } from './chart';
import type { SlicerDesign } from './slicer';

export interface Style {
  readonly bold?: boolean;
  readonly italic?: boolean;
  readonly underline?: boolean;
  /** Points. */
  readonly size?: number;
  /** `RRGGBB`. */
  readonly color?: string;
  readonly fill?: string;
  /** A line on all four sides, in this colour; `bottom` only below. */
  readonly border?: string;
  readonly borderBottom?: string;
  readonly horizontal?: 'left' | 'center' | 'right';
  readonly vertical?: 'top' | 'center' | 'bottom';
  readonly wrap?: boolean;
  readonly indent?: number;
  readonly format?: string;
  /** Cells are locked on a protected sheet unless this is true. */
  readonly unlocked?: boolean;
  readonly shrink?: boolean;
}

export interface CellDesign {
  readonly column: number;
  readonly value: CellValue;
  readonly style?: Style;
  /** Without `=`; `value` is what it gives, so that a viewer that does not calculate shows it. */
  readonly formula?: string;
  /** A place in this workbook (`'填報表'!A1` or a defined name) that a click leads to. */
  readonly link?: string;
}

export interface RowDesign {
  readonly row: number;
  readonly height?: number;
  /** True: the height is a start, the row grows while its text is typed (no `customHeight` in the file). */
  readonly grows?: boolean;
  readonly hidden?: boolean;
  /** One of a group that is folded away; a click on the sign beside the row below it opens the group. */
  readonly folded?: boolean;
  readonly cells: readonly CellDesign[];
}

export interface ColumnDesign {
  readonly width: number;
  readonly hidden?: boolean;
}

export interface Validation {
  readonly area: Area;
  /** A range or defined name, without `=`; absent: only the prompt is shown. */
  readonly list?: string;
  /** True: the list refuses other values. False: it suggests. */
  readonly strict?: boolean;
  readonly promptTitle?: string;
  readonly prompt?: string;
  readonly errorTitle?: string;
  readonly error?: string;
}

/** A conditional format: where the formula (relative to the area's first cell) is true, the style applies. First match wins. */
export interface Highlight {
  readonly area: Area;
  readonly formula: string;
  readonly style: Pick<Style, 'fill' | 'color' | 'bold'>;
}

export interface PrintDesign {
  readonly orientation: 'portrait' | 'landscape';
  readonly area?: Area;
  /** Zero-based, inclusive. */
  readonly titleRows?: readonly [number, number];
  readonly titleColumns?: readonly [number, number];
  readonly fitWidth?: number;
  readonly fitHeight?: number;
  /** Percent; not together with `fitWidth`. */
  readonly scale?: number;
  /** The last column of each printed page but the last one. */
  readonly breakAfterColumns?: readonly number[];
  /** The last row of each printed page but the last one; not together with `fitWidth`, with which Excel passes them over. */
  readonly breakAfterRows?: readonly number[];
  readonly footer?: string;
  readonly header?: string;
  readonly centered?: boolean;
}

export interface TableDesign {
  /** `pr_Returns` and the like. */
  readonly name: string;
  readonly row: number;
  readonly column: number;
  readonly headers: readonly string[];
  /** Body rows; at least one (an empty table has one row of blanks). */
  readonly rowCount: number;
}

export interface PivotValue {
  /** A header of the source table. */
  readonly field: string;
  /** `count` counts what is not blank; `sum` adds numbers. */
  readonly summary: 'count' | 'sum';
  /** What stands over the figures; never the text of a header. */
  readonly caption: string;
  readonly format?: string;
}

/** What a pivot says by itself; without these it says it in Chinese, as Excel does. */
export interface PivotWords {
  /** For a blank on an axis: `(空白)`. */
  readonly blank: string;
  /** For a filter that lets everything through: `(全部)`. */
  readonly all: string;
  /** `總計`. */
  readonly total: string;
  /** `{item} 合計`. */
  readonly subtotal: string;
  /** Over the captions of several values: `值`. */
  readonly values: string;
}

/**
 * A PivotTable over a table of the same workbook, in tabular form: one or two row fields (the first with subtotals), at
 * most one column field, grand totals. From the anchor downwards stand the filters, one blank row if there are any, the
 * headers and the body. It grows and shrinks with its data: leave the cells below it and to its right free.
 * Items are sorted; to be in the same order in every program their labels begin with a key such as `01 `.
 */
export interface PivotDesign {
  /** Unique in the workbook. */
  readonly name: string;
  /** The title of the sheet that it stands on, where it is not given as a part of that sheet. */
  readonly sheet?: string;
  readonly anchor: { readonly row: number; readonly column: number };
  /** The name of the source table. */
  readonly table: string;
  readonly rows: readonly string[];
  readonly columns: readonly string[];
  readonly filters: readonly string[];
  /** Filters that let only one item through. */
  readonly only?: Readonly<Record<string, CellValue>>;
  readonly values: readonly PivotValue[];
  /** Nothing that was counted shows as 0; without it, as an empty cell. */
  readonly zeros?: boolean;
  /** Captions and figures stand in the middle of their columns, also after a refresh; in Excel the cells say it. */
  readonly centered?: boolean;
  readonly words?: PivotWords;
  /** Buttons that filter it; of a field in `only` one is pressed, of any other all. */
  readonly slicers?: readonly SlicerDesign[];
  /** The core's own calculation, for whoever wants to show it; a file computes it anew from the table's final rows. */
  readonly cells?: Crosstab;
}

/** A row or a column of a crosstab. */
export interface CrosstabItem {
  readonly kind: 'item' | 'subtotal' | 'total';
  /** An item of each field of the axis; a subtotal has only the first ones, a total none. */
  readonly path: readonly CellValue[];
  /** Which value stands here, where the columns repeat for each; 0 on the row axis. */
  readonly value: number;
}

/** What a pivot shows. */
export interface Crosstab {
  /** All items of each field on an axis, in a filter or a slicer, sorted, by header. */
  readonly axes: Readonly<Record<string, readonly CellValue[]>>;
  readonly rows: readonly CrosstabItem[];
  readonly columns: readonly CrosstabItem[];
  /** `figures[row][column]`; null where nothing was counted. */
  readonly figures: readonly (readonly (number | null)[])[];
  /** The whole block from the anchor: filters, headers, body. */
  readonly cells: readonly (readonly CellValue[])[];
  /** Which row of the block is the first header row, and which the first of the body. */
  readonly headerRow: number;
  readonly bodyRow: number;
}

export interface SheetDesign {
  readonly name: string;
  readonly state: 'visible' | 'hidden' | 'veryHidden';
  readonly columns: readonly ColumnDesign[];
  readonly rows: readonly RowDesign[];
  readonly merges?: readonly Area[];
  readonly validations?: readonly Validation[];
  readonly highlights?: readonly Highlight[];
  readonly freeze?: { readonly rows: number; readonly columns: number };
  /** Protected without a password; formatting, column widths and filters stay allowed. */
  readonly protected?: boolean;
  readonly print?: PrintDesign;
  readonly table?: TableDesign;
  /** Their cells need not be among `rows`: a file shows them before any program has calculated. */
  readonly pivots?: readonly PivotDesign[];
  readonly charts?: readonly (ChartDesign | PivotChart)[];
  readonly gridLines?: boolean;
  readonly tabColor?: string;
  readonly zoom?: number;
}

export interface NameDesign {
  readonly name: string;
  readonly sheet: string;
  readonly area: Area;
}

export interface WorkbookDesign {
  readonly sheets: readonly SheetDesign[];
  readonly names: readonly NameDesign[];
  readonly title: string;
  /** Custom document properties. */
  readonly properties: Readonly<Record<string, string>>;
  readonly activeSheet?: string;
}
