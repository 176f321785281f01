/** Which object types the stand-in knows, and what stands behind each. */
import type { Book, HostName } from '../model/book';
import type { Pivot, PivotDataField } from '../model/pivot';
import type { HostHighlight, Place, Places, Sheet } from '../model/sheet';
import type { Table } from '../model/table';

/** A collection of the whole workbook, or of one sheet. */
export interface Within {
  readonly book: Book;
  readonly sheet: Sheet | undefined;
}

export interface ColumnOf {
  readonly table: Table;
  readonly index: number;
}

export interface BreaksOf {
  readonly sheet: Sheet;
  readonly axis: 'breakRows' | 'breakColumns';
}

export interface HighlightOf {
  readonly sheet: Sheet;
  readonly highlight: HostHighlight;
}

export interface AxisOf {
  readonly pivot: Pivot;
  readonly axis: 'rows' | 'columns' | 'filters';
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
  Application: Book;
  AutoFilter: Table | Sheet;
  ConditionalFormat: HighlightOf;
  ConditionalFormatCollection: Place;
  ConditionalFormatRule: HighlightOf;
  ConditionalRangeFill: HighlightOf;
  ConditionalRangeFont: HighlightOf;
  ConditionalRangeFormat: HighlightOf;
  CustomConditionalFormat: HighlightOf;
  CustomProperty: { readonly book: Book; readonly key: string };
  CustomPropertyCollection: Book;
  DataPivotHierarchy: { readonly pivot: Pivot; readonly data: PivotDataField };
  DataPivotHierarchyCollection: Pivot;
  DataValidation: Places;
  DocumentProperties: Book;
  Filter: ColumnOf;
  FilterPivotHierarchy: FieldOf;
  FilterPivotHierarchyCollection: AxisOf;
  FormatProtection: Places;
  HeaderFooter: Sheet;
  HeaderFooterGroup: Sheet;
  NamedItem: HostName;
  NamedItemCollection: Within;
  PageBreak: BreaksOf & { readonly at: number };
  PageBreakCollection: BreaksOf;
  PageLayout: Sheet;
  PivotField: FieldOf;
  PivotFieldCollection: FieldOf;
  PivotHierarchy: FieldOf;
  PivotHierarchyCollection: Pivot;
  PivotLayout: Pivot;
  PivotTable: Pivot;
  PivotTableCollection: Within;
  Range: Place;
  RangeAreas: Places;
  RangeBorder: { readonly places: Places; readonly edge: string };
  RangeBorderCollection: Places;
  RangeFill: Places;
  RangeFont: Places;
  RangeFormat: Places;
  RowColumnPivotHierarchy: FieldOf;
  RowColumnPivotHierarchyCollection: AxisOf;
  Table: Table;
  TableCollection: Within;
  TableColumn: ColumnOf;
  TableColumnCollection: Table;
  Workbook: Book;
  WorkbookCreated: CreatedWorkbook;
  Worksheet: Sheet;
  WorksheetCollection: Book;
  WorksheetFreezePanes: Sheet;
  WorksheetProtection: Sheet;
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
