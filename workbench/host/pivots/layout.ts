/** Where the labels and figures of a pivot stand, in tabular form. */
import { isError } from '../model/cell';
import type { HostValue } from '../model/cell';
import { factsOf } from '../model/pivot';
import type { Pivot, PivotDataField, PivotSource } from '../model/pivot';
import { figure, groupsBy, sameItem } from './figures';

export interface PivotLayout {
  /** Rows from the anchor downwards; null shows nothing. */
  readonly rows: readonly (readonly HostValue[])[];
  /** The first row of figures, and the number format of each column, by their places in `rows`. */
  readonly bodyRow: number;
  readonly formats: readonly string[];
}

/** A column of figures: which records, which value. */
interface Column {
  readonly keeps: (record: PivotSource) => boolean;
  readonly data: PivotDataField;
  readonly heading: HostValue;
  readonly caption: string | null;
}

export function pivotLayout(pivot: Pivot): PivotLayout {
  const { filters, rows: rowFields, texts } = pivot;
  const records = pivot.records.filter((record) => passes(pivot, record));
  const above: HostValue[][] = filters.map((field) => [field, filterText(pivot, field)]);
  if (above.length > 0) above.push([]);
  const columns = columnsOf(pivot, records);
  const heads = headings(pivot, columns);
  const body = bodyRows(pivot, records, 0, [], columns);
  if (pivot.showColumnGrandTotals) {
    body.push([...padded([texts.total], rowFields.length), ...figures(pivot, records, columns)]);
  }
  const width = rowFields.length + columns.length;
  return {
    rows: [...above, ...heads, ...body].map((row) => padded(row, width)),
    bodyRow: above.length + heads.length,
    formats: [...rowFields.map(() => ''), ...columns.map(({ data }) => data.numberFormat)],
  };
}

function padded(row: readonly HostValue[], width: number): HostValue[] {
  return Array.from({ length: Math.max(width, row.length) }, (_, index) => row[index] ?? null);
}

function passes(pivot: Pivot, record: PivotSource): boolean {
  return [...pivot.rows, ...pivot.columns, ...pivot.filters].every((field) => {
    const { selected } = factsOf(pivot, field);
    return selected === undefined || selected.some((item) => sameItem(item, record[field] ?? null));
  });
}

function filterText(pivot: Pivot, field: string): HostValue {
  const { selected } = factsOf(pivot, field);
  if (selected === undefined) return pivot.texts.all;
  return selected.length === 1 ? labelOf(pivot, selected[0] ?? null) : pivot.texts.several;
}

function labelOf({ texts }: Pivot, item: HostValue): HostValue {
  if (item === null || item === '') return texts.blank;
  return isError(item) ? item.error : item;
}

function columnsOf(pivot: Pivot, records: readonly PivotSource[]): Column[] {
  const [field] = pivot.columns;
  const { texts, data: values } = pivot;
  const everything = () => true;
  if (field === undefined) {
    return values.map((data) => ({ keeps: everything, data, heading: data.name, caption: null }));
  }
  const several = values.length > 1;
  const items = groupsBy(records, field).flatMap(({ item }) =>
    values.map((data, index): Column => ({
      keeps: (record) => sameItem(record[field] ?? null, item),
      data,
      heading: index === 0 ? labelOf(pivot, item) : null,
      caption: several ? data.name : null,
    })),
  );
  if (!pivot.showRowGrandTotals) return items;
  const totals = values.map((data): Column => ({
    keeps: everything,
    data,
    heading: several ? `${texts.total} ${data.name}` : texts.total,
    caption: null,
  }));
  return [...items, ...totals];
}

function headings(pivot: Pivot, columns: readonly Column[]): HostValue[][] {
  const { rows, columns: across, data, texts } = pivot;
  const names = columns.map(({ heading }) => heading);
  if (across.length === 0) return [[...rows, ...names]];
  if (data.length === 1)
    return [
      [...padded([data[0]?.name ?? null], rows.length), ...across],
      [...rows, ...names],
    ];
  return [
    [...padded([], rows.length), ...across, texts.values],
    [...padded([], rows.length), ...names],
    [...rows, ...columns.map(({ caption }) => caption)],
  ];
}

function figures(pivot: Pivot, records: readonly PivotSource[], columns: readonly Column[]): HostValue[] {
  const { fillEmptyCells, emptyCellText: text } = pivot;
  // What a person would type: a number is one.
  const nothing = !fillEmptyCells || text === '' ? null : Number.isNaN(Number(text)) ? text : Number(text);
  return columns.map(({ keeps, data }) => figure(records.filter(keeps), data) ?? nothing);
}

/** The rows of a group: those of its items, each closed by its subtotal. An outer label stands once. */
function bodyRows(
  pivot: Pivot,
  records: readonly PivotSource[],
  depth: number,
  outer: readonly HostValue[],
  columns: readonly Column[],
): HostValue[][] {
  const field = pivot.rows[depth];
  if (field === undefined) return [];
  const innermost = depth === pivot.rows.length - 1;
  return groupsBy(records, field).flatMap(({ item, records: own }, index) => {
    const before = index === 0 ? outer : outer.map(() => null);
    const label = labelOf(pivot, item);
    if (innermost) return [[...before, label, ...figures(pivot, own, columns)]];
    const inner = bodyRows(pivot, own, depth + 1, [...before, label], columns);
    if (factsOf(pivot, field).subtotals.automatic !== true) return inner;
    const text = pivot.texts.subtotal.replace('{item}', () => String(label));
    const total = padded([...padded([], depth), text], pivot.rows.length);
    return [...inner, [...total, ...figures(pivot, own, columns)]];
  });
}
