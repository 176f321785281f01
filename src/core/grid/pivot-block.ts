/** Where the labels and figures of a crosstab stand: Excel's tabular form. */
import type { CellValue } from './cell';
import type { Crosstab, CrosstabItem, PivotDesign, PivotWords } from './design';

/** The block of cells from the pivot's anchor. */
export function pivotBlock(
  pivot: PivotDesign,
  words: PivotWords,
  rows: readonly CrosstabItem[],
  columns: readonly CrosstabItem[],
  figures: Crosstab['figures'],
): Pick<Crosstab, 'cells' | 'headerRow' | 'bodyRow'> {
  const width = pivot.rows.length + columns.length;
  const filters = pivot.filters.map((field) => {
    const only = pivot.only?.[field];
    return [field, only === undefined ? words.all : label(only, words)];
  });
  const headers = headerRows(pivot, words, columns);
  const body = rows.map((row, index) => [
    ...rowLabels(row, rows[index - 1], pivot.rows.length, words),
    ...(figures[index] ?? []),
  ]);
  const above = filters.length > 0 ? [...filters, []] : [];
  return {
    cells: [...above, ...headers, ...body].map((cells) => padded(cells, width)),
    headerRow: above.length,
    bodyRow: above.length + headers.length,
  };
}

function padded(cells: readonly CellValue[], width: number): CellValue[] {
  return [...cells, ...Array<null>(Math.max(0, width - cells.length)).fill(null)];
}

function label(value: CellValue, words: PivotWords): CellValue {
  if (value === null || value === '') return words.blank;
  return typeof value === 'object' ? value.error : value;
}

function headerRows(pivot: PivotDesign, words: PivotWords, columns: readonly CrosstabItem[]): CellValue[][] {
  const { values } = pivot;
  const captions = columns.map(({ value }) => values[value]?.caption ?? null);
  if (pivot.columns.length === 0) return [[...pivot.rows, ...captions]];
  const several = values.length > 1;
  const corner = Array<null>(pivot.rows.length).fill(null);
  const first = padded([...(several ? [] : captions.slice(0, 1))], pivot.rows.length);
  const fields = [...first, ...pivot.columns, ...(several ? [words.values] : [])];
  const items = columns.map((column, index) => {
    if (column.kind === 'total') {
      return several ? `${words.total} ${String(captions[index])}` : words.total;
    }
    return column.value === 0 ? label(column.path[0] ?? null, words) : null;
  });
  if (!several) return [fields, [...pivot.rows, ...items]];
  const under = columns.map((column, index) => (column.kind === 'total' ? null : (captions[index] ?? null)));
  return [fields, [...corner, ...items], [...pivot.rows, ...under]];
}

/** An outer item stands in the first row of its group only. */
function rowLabels(
  row: CrosstabItem,
  before: CrosstabItem | undefined,
  width: number,
  words: PivotWords,
): CellValue[] {
  if (row.kind === 'total') return padded([words.total], width);
  if (row.kind === 'subtotal') {
    const at = row.path.length - 1;
    const item = String(label(row.path[at] ?? null, words));
    const text = words.subtotal.replace('{item}', () => item);
    return padded([...Array<null>(at).fill(null), text], width);
  }
  const opensGroup = before === undefined || before.kind !== 'item';
  return row.path.map((value, depth) =>
    depth < row.path.length - 1 && !opensGroup ? null : label(value, words),
  );
}
