/** One sheet of the stand-in's workbook: facts, no behaviour but what several object types need. */
import type { Area } from '../../../src/core/index';
import type { HostChart } from './chart';
import type { UnsizedCells } from '../../open';
import { HostCells } from './grid';
import type { Look, Looks } from './look';
import type { Pivot } from './pivot';
import type { HostSlicer } from './slicer';
import { emptyPrintSetup } from './print';
import type { PrintSetup } from './print';
import type { HostTable } from './table';
import type { CellWatch } from './watch';

export type Visibility = 'Visible' | 'Hidden' | 'VeryHidden';

export interface HostValidation {
  readonly areas: readonly Area[];
  /** In Excel's words: `List`, `Custom`, …; `None` where only a prompt is shown. */
  readonly type: string;
  /** As it came: `{list: {source, inCellDropDown}}`. */
  readonly rule: Readonly<Record<string, unknown>>;
  readonly ignoreBlanks: boolean;
  readonly prompt: { readonly showPrompt: boolean; readonly title: string; readonly message: string };
  readonly errorAlert: {
    readonly showAlert: boolean;
    readonly style: string;
    readonly title: string;
    readonly message: string;
  };
}

export interface HostHighlight {
  readonly id: string;
  area: Area;
  /** With its `=`. */
  formula: string;
  look: {
    readonly fill?: string;
    readonly color?: string;
    readonly bold?: boolean;
    readonly italic?: boolean;
  };
  stopIfTrue: boolean;
}

/** What a user may do on a protected sheet; absent is Excel's default, false. */
export type ProtectionOptions = Readonly<Record<string, boolean | string>>;

interface RowFacts {
  readonly height?: number;
  /** The height is a start: the row grows with its text. */
  readonly grows?: boolean;
  readonly hidden?: boolean;
  /** In how many groups of rows it stands. */
  readonly level?: number;
  /** Hidden by a filter. */
  readonly filtered?: boolean;
}

interface ColumnFacts {
  /** Characters, as the file states it. */
  readonly width?: number;
  readonly hidden?: boolean;
}

export class HostSheet {
  visibility: Visibility = 'Visible';
  /** `#RRGGBB`, or nothing. */
  tabColor = '';
  showGridlines = true;
  zoom: number | undefined;
  readonly cells: HostCells;
  /** What the file says of columns and rows that nobody sized, where that is not what the style Normal makes of them. */
  unsized: UnsizedCells = {};
  readonly columns = new Map<number, ColumnFacts>();
  readonly rows = new Map<number, RowFacts>();
  merges: Area[] = [];
  validations: HostValidation[] = [];
  highlights: HostHighlight[] = [];
  freeze: { readonly rows: number; readonly columns: number } | undefined;
  protection: { readonly options: ProtectionOptions; readonly password: string } | undefined;
  print: PrintSetup = emptyPrintSetup();
  tables: HostTable[] = [];
  pivots: Pivot[] = [];
  charts: HostChart[] = [];
  slicers: HostSlicer[] = [];
  selection: Area = { top: 0, left: 0, bottom: 0, right: 0 };

  constructor(
    readonly id: string,
    public name: string,
    readonly looks: Looks,
    watch: CellWatch,
  ) {
    this.cells = new HostCells(looks.normal, watch);
  }

  look(row: number, column: number): Look {
    return this.cells.held(row, column).look;
  }
}

/** An area of a sheet: what a `Range` is. */
export interface SheetPart {
  readonly sheet: HostSheet;
  readonly area: Area;
}

/** Several areas of one sheet: what `RangeAreas` are. */
export interface Places {
  readonly sheet: HostSheet;
  readonly areas: readonly Area[];
}
