import type { CellValue, PivotDesign } from '../../core/index';

const SUMMARY = { count: 'Count', sum: 'Sum' } as const;

/**
 * A PivotTable over the table of its name. Data fields come before the layout, which else is lost. `missing` are fields
 * whose only item no row has: Excel cannot filter by it.
 */
export function putPivot(
  context: Excel.RequestContext,
  sheet: Excel.Worksheet,
  design: PivotDesign,
  missing: ReadonlySet<string> = new Set(),
): void {
  const source = context.workbook.tables.getItem(design.table);
  const anchor = sheet.getRangeByIndexes(design.anchor.row, design.anchor.column, 1, 1);
  const pivot = sheet.pivotTables.add(design.name, source, anchor);
  const hierarchy = (field: string) => pivot.hierarchies.getItem(field);
  for (const field of design.rows) pivot.rowHierarchies.add(hierarchy(field));
  for (const field of design.columns) pivot.columnHierarchies.add(hierarchy(field));
  for (const field of design.filters) pivot.filterHierarchies.add(hierarchy(field));
  for (const { field, summary, caption, format } of design.values) {
    const data = pivot.dataHierarchies.add(hierarchy(field));
    data.summarizeBy = SUMMARY[summary];
    data.name = caption;
    if (format !== undefined) data.numberFormat = format;
  }
  const { layout } = pivot;
  layout.layoutType = 'Tabular';
  layout.subtotalLocation = 'AtBottom';
  layout.showRowGrandTotals = true;
  layout.showColumnGrandTotals = true;
  for (const [field, item] of Object.entries(design.only ?? {})) {
    if (missing.has(field)) continue;
    const filter = { manualFilter: { selectedItems: [itemText(item)] } };
    hierarchy(field).fields.getItem(field).applyFilter(filter);
  }
  pivot.refresh();
}

function itemText(item: CellValue): string {
  if (item === null) return '';
  return typeof item === 'object' ? item.error : String(item);
}
