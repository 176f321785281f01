/** A PivotTable as the interface describes it, in hierarchies; `../pivots` lays its figures out. */
import type { Area } from '../../../src/core/index';
import type { HostValue } from './cell';

export interface PivotDataField {
  readonly id: string;
  readonly field: string;
  name: string;
  /** `Sum`, `Count`, … */
  summarizeBy: string;
  numberFormat: string;
}

/** A field's own settings, by header. */
interface PivotFieldFacts {
  subtotals: Readonly<Record<string, boolean>>;
  showAllItems: boolean;
  /** Only these items are let through; undefined for all. */
  selected: readonly HostValue[] | undefined;
}

/** What the pivot says by itself: in Excel's own language, or in that of the file. */
interface PivotTexts {
  readonly blank: string;
  readonly all: string;
  readonly several: string;
  readonly total: string;
  readonly subtotal: string;
  readonly values: string;
}

export const TEXTS: PivotTexts = {
  blank: '(空白)',
  all: '(全部)',
  several: '(多重項目)',
  total: '總計',
  subtotal: '{item} 合計',
  values: '值',
};

export type PivotSource = Readonly<Record<string, HostValue>>;

/** A table by its name, or a block of cells with its headers on top. */
export type PivotFrom = { readonly table: string } | { readonly sheetId: string; readonly area: Area };

export interface Pivot {
  readonly id: string;
  name: string;
  from: PivotFrom;
  readonly anchor: { readonly row: number; readonly column: number };
  /** The source as it was when it was last read: later changes show after a refresh only. */
  headers: readonly string[];
  records: readonly PivotSource[];
  rows: string[];
  columns: string[];
  filters: string[];
  data: PivotDataField[];
  readonly fields: Map<string, PivotFieldFacts>;
  texts: PivotTexts;
  layoutType: string;
  subtotalLocation: string;
  showRowGrandTotals: boolean;
  showColumnGrandTotals: boolean;
  showFieldHeaders: boolean;
  autoFormat: boolean;
  preserveFormatting: boolean;
  fillEmptyCells: boolean;
  emptyCellText: string;
  refreshOnOpen: boolean;
  /** The file centres its figures and captions. No call of Office.js asks for that, but saving keeps it. */
  centered: boolean;
  /** What it covers, filters included; undefined while nothing is shown. */
  block: Area | undefined;
  /** The figures alone. */
  body: Area | undefined;
}

export function newPivot(id: string, name: string, from: PivotFrom, anchor: Pivot['anchor']): Pivot {
  return {
    id,
    name,
    from,
    anchor,
    headers: [],
    records: [],
    rows: [],
    columns: [],
    filters: [],
    data: [],
    fields: new Map(),
    texts: TEXTS,
    layoutType: 'Compact',
    subtotalLocation: 'AtTop',
    showRowGrandTotals: true,
    showColumnGrandTotals: true,
    showFieldHeaders: true,
    autoFormat: true,
    preserveFormatting: true,
    fillEmptyCells: true,
    emptyCellText: '',
    refreshOnOpen: false,
    centered: false,
    block: undefined,
    body: undefined,
  };
}

export function factsOf(pivot: Pivot, field: string): PivotFieldFacts {
  let facts = pivot.fields.get(field);
  if (facts === undefined) {
    facts = { subtotals: { automatic: true }, showAllItems: false, selected: undefined };
    pivot.fields.set(field, facts);
  }
  return facts;
}
