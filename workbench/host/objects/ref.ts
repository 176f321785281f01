/** Which object types the stand-in knows, and what stands behind each. */
import type { HostBook, HostName } from '../model/book';
import type { HostChart } from '../model/chart';
import type { Pivot, PivotDataField } from '../model/pivot';
import type { HostSlicer } from '../model/slicer';
import type { HostHighlight, SheetPart, Places, HostSheet } from '../model/sheet';
import type { HostTable } from '../model/table';

/** A collection of the whole workbook, or of one sheet. */
export interface Within {
  readonly book: HostBook;
  readonly sheet: HostSheet | undefined;
}

export interface ColumnOf {
  readonly table: HostTable;
  readonly index: number;
}

export interface BreaksOf {
  readonly sheet: HostSheet;
  readonly axis: 'breakRows' | 'breakColumns';
}

export interface HighlightOf {
  readonly sheet: HostSheet;
  readonly highlight: HostHighlight;
}

export interface AxisOf {
  readonly pivot: Pivot;
  readonly axis: 'rows' | 'columns' | 'filters';
}

export interface ChartOf {
  readonly sheet: HostSheet;
  readonly chart: HostChart;
}

export interface SeriesOf {
  readonly chart: HostChart;
  readonly index: number;
}

interface ChartAxisOf {
  readonly chart: HostChart;
  readonly axis: 'categoryAxis' | 'valueAxis';
}

export interface SlicerOf {
  readonly sheet: HostSheet;
  readonly slicer: HostSlicer;
}

export interface FieldOf {
  readonly pivot: Pivot;
  readonly field: string;
}

/** A workbook that `createWorkbook` made; it is a window of its own once it is opened. */
export interface CreatedWorkbook {
  readonly id: string;
  readonly bytes: Uint8Array;
  opened: boolean;
}

export interface Selves {
  Application: HostBook;
  AutoFilter: HostTable | HostSheet;
  Chart: ChartOf;
  ChartAreaFormat: ChartOf;
  ChartAxes: ChartOf;
  ChartAxis: ChartAxisOf;
  ChartCollection: HostSheet;
  ChartDataLabelFormat: SeriesOf;
  ChartDataLabels: SeriesOf;
  ChartFill: SeriesOf & { readonly of: 'series' | 'labels' };
  ChartFont: { readonly chart: HostChart; readonly of: 'title' | 'chart' };
  ChartGridlines: ChartAxisOf;
  ChartLegend: ChartOf;
  ChartLineFormat: SeriesOf;
  ChartPivotOptions: ChartOf;
  ChartSeries: SeriesOf;
  ChartSeriesCollection: ChartOf;
  ChartSeriesFormat: SeriesOf;
  ChartTitle: ChartOf;
  ChartTitleFormat: ChartOf;
  ConditionalFormat: HighlightOf;
  ConditionalFormatCollection: SheetPart;
  ConditionalFormatRule: HighlightOf;
  ConditionalRangeFill: HighlightOf;
  ConditionalRangeFont: HighlightOf;
  ConditionalRangeFormat: HighlightOf;
  CustomConditionalFormat: HighlightOf;
  CustomProperty: { readonly book: HostBook; readonly key: string };
  CustomPropertyCollection: HostBook;
  DataPivotHierarchy: { readonly pivot: Pivot; readonly data: PivotDataField };
  DataPivotHierarchyCollection: Pivot;
  DataValidation: Places;
  DocumentProperties: HostBook;
  Filter: ColumnOf;
  FilterPivotHierarchy: FieldOf;
  FilterPivotHierarchyCollection: AxisOf;
  FormatProtection: Places;
  HeaderFooter: HostSheet;
  HeaderFooterGroup: HostSheet;
  NamedItem: HostName;
  NamedItemCollection: Within;
  PageBreak: BreaksOf & { readonly at: number };
  PageBreakCollection: BreaksOf;
  PageLayout: HostSheet;
  PivotField: FieldOf;
  PivotFieldCollection: FieldOf;
  PivotHierarchy: FieldOf;
  PivotHierarchyCollection: Pivot;
  PivotLayout: Pivot;
  PivotTable: Pivot;
  PivotTableCollection: Within;
  Range: SheetPart;
  RangeAreas: Places;
  RangeBorder: { readonly places: Places; readonly edge: string };
  RangeBorderCollection: Places;
  RangeFill: Places;
  RangeFont: Places;
  RangeFormat: Places;
  RowColumnPivotHierarchy: FieldOf;
  RowColumnPivotHierarchyCollection: AxisOf;
  Slicer: SlicerOf;
  SlicerCollection: Within;
  Table: HostTable;
  TableCollection: Within;
  TableColumn: ColumnOf;
  TableColumnCollection: HostTable;
  Workbook: HostBook;
  WorkbookCreated: CreatedWorkbook;
  Worksheet: HostSheet;
  WorksheetCollection: HostBook;
  WorksheetFreezePanes: HostSheet;
  WorksheetProtection: HostSheet;
}

export type TypeName = keyof Selves;

/** An object as the messages name it. */
export class Ref<K extends TypeName = TypeName> {
  constructor(
    readonly type: K,
    readonly self: Selves[K],
  ) {}

  is<T extends TypeName>(type: T): this is Ref<T> {
    return (this.type as TypeName) === type;
  }
}

export function ref<K extends TypeName>(type: K, self: Selves[K]): Ref {
  return new Ref(type, self) as Ref;
}
