/** What a table of the coordinator's workbook is, and how one is written down. */
import type { Words } from '../words';

export interface TableColumn {
  readonly key: string;
  readonly label: Words;
  /** Characters. */
  readonly width: number;
  readonly kind?: 'text' | 'number' | 'percent';
  /** Filled in by the coordinator. */
  readonly open?: boolean;
  /** Nobody reads it: it is there for the pivots. */
  readonly hidden?: boolean;
  /** What the program knows things by: kept out of sight in a workbook that is made. */
  readonly code?: boolean;
}

export interface TableSpec {
  readonly name: string;
  readonly title: Words;
  readonly columns: readonly TableColumn[];
  /** Columns that stay in sight, from the first. */
  readonly frozen?: number;
  /** Its sheet is hidden in a workbook that is made: people seldom look there. */
  readonly behind?: boolean;
}

export function column(
  key: string,
  zh: string,
  en: string,
  width: number,
  more: Partial<TableColumn> = {},
): TableColumn {
  return { key, label: { 'zh-TW': zh, en }, width, ...more };
}

export function spec(
  name: string,
  zh: string,
  en: string,
  columns: readonly TableColumn[],
  more: Pick<TableSpec, 'behind'> = {},
): TableSpec {
  return { name, title: { 'zh-TW': zh, en }, columns, ...more };
}
