/**
 * The design of a workbook that does not exist yet, described once: `src/files` writes it, the add-in opens it.
 * Positions are zero-based; widths are characters, heights points.
 */
import type { CellValue } from './cell';

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
  readonly cells: readonly CellDesign[];
}

export interface ColumnDesign {
  readonly width: number;
  readonly hidden?: boolean;
}

export interface Area {
  readonly top: number;
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
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
