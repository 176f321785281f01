/** A PivotTable over the table of its name. Data fields come before the layout, which else is lost. */
import type { PartOf } from '../host/parts';

type Pivot = PartOf<'pivot'>;

const SUMMARY = { count: 'Count', sum: 'Sum' } as const;

/** One that stands already, or half of one that was refused, goes first. */
export function addPivot(sheet: Excel.Worksheet, design: Pivot, context: Excel.RequestContext): void {
  sheet.pivotTables.getItemOrNullObject(design.name).delete();
  const source = context.workbook.tables.getItem(design.table);
  const anchor = sheet.getRangeByIndexes(design.anchor.row, design.anchor.column, 1, 1);
  const pivot = sheet.pivotTables.add(design.name, source, anchor);
  const hierarchy = (field: string) => pivot.hierarchies.getItem(field);
  for (const field of design.rows) pivot.rowHierarchies.add(hierarchy(field));
  for (const field of design.columns) pivot.columnHierarchies.add(hierarchy(field));
  for (const field of design.filters) pivot.filterHierarchies.add(hierarchy(field));
  for (const { field, summary, caption } of design.values) {
    const data = pivot.dataHierarchies.add(hierarchy(field));
    data.summarizeBy = SUMMARY[summary];
    data.name = caption;
  }
  pivot.refresh();
}

export function wordPivot(sheet: Excel.Worksheet, design: Pivot): void {
  const { dataHierarchies } = sheet.pivotTables.getItem(design.name);
  for (const { caption, format } of design.values)
    if (format !== undefined) dataHierarchies.getItem(caption).numberFormat = format;
}

export function layOutPivot(sheet: Excel.Worksheet, design: Pivot): void {
  const { layout } = sheet.pivotTables.getItem(design.name);
  layout.layoutType = 'Tabular';
  layout.subtotalLocation = 'AtBottom';
  layout.showRowGrandTotals = true;
  layout.showColumnGrandTotals = true;
  if (design.zeros === true) layout.emptyCellText = '0';
}

export function filterPivot(sheet: Excel.Worksheet, design: Pivot): void {
  const pivot = sheet.pivotTables.getItem(design.name);
  for (const [field, item] of Object.entries(design.only)) {
    const { fields } = pivot.hierarchies.getItem(field);
    fields.getItem(field).applyFilter({ manualFilter: { selectedItems: [item] } });
  }
  pivot.refresh();
}
