/** A table of the stand-in's workbook; its header texts stand in the cells. */
import type { Area } from '../../../src/core/index';

interface TableFilter {
  /** `{filterOn, values, criterion1, …}` as it came. */
  readonly criteria: Readonly<Record<string, unknown>>;
}

export interface HostTable {
  readonly id: string;
  name: string;
  /** With header row, without a totals row: those are not imitated. */
  area: Area;
  style: string;
  showHeaders: boolean;
  showFilterButton: boolean;
  showBandedRows: boolean;
  showBandedColumns: boolean;
  highlightFirstColumn: boolean;
  highlightLastColumn: boolean;
  /** By column, counted from the table's first. */
  readonly filters: Map<number, TableFilter>;
}

/** A block with one row of headers on top: a table, or what a pivot is made of. */
export type Headed = Pick<HostTable, 'area'>;

export function bodyOf(table: Headed): Area {
  return { ...table.area, top: table.area.top + 1 };
}

export function headerOf(table: Headed): Area {
  return { ...table.area, bottom: table.area.top };
}

/** As Excel makes it. */
export function newTable(id: string, name: string, area: Area): HostTable {
  return {
    id,
    name,
    area,
    style: 'TableStyleMedium2',
    showHeaders: true,
    showFilterButton: true,
    showBandedRows: true,
    showBandedColumns: false,
    highlightFirstColumn: false,
    highlightLastColumn: false,
    filters: new Map(),
  };
}
