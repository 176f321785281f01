/** Tables, their filters, and PivotTables. */
import { put, SALES, type Script, type Scripts, type Stage } from './script';

function table({ sheet }: Stage): Excel.Table {
  put(sheet, SALES);
  return sheet.tables.add('A1:D4', true);
}

/** With a table of two columns, of which a user filters the second; then whether each row below the headers is hidden. */
const filtered =
  (values: readonly string[], then?: (table: Excel.Table) => void): Script =>
  async ({ context, sheet, office }) => {
    put(sheet, [
      ['Name', 'Amount'],
      ['a', 10],
      ['b', 20],
      ['c', 30],
      ['d', 40],
    ]);
    const made = sheet.tables.add('A1:B5', true);
    made.name = 'Amounts';
    await context.sync();
    office.host.user.filter('Amounts', 1, values);
    then?.(made);
    const rows = [2, 3, 4, 5].map((row) => sheet.getRange(`A${row}`).load('rowHidden'));
    await context.sync();
    return rows.map(({ rowHidden }) => rowHidden);
  };

type Hierarchies = (pivot: Excel.PivotTable, of: (field: string) => Excel.PivotHierarchy) => void;

/** A PivotTable by the workbook over plain cells, on a sheet that was just added. */
const pivot =
  (arrange: Hierarchies): Script =>
  ({ workbook, sheet }) => {
    const there = workbook.worksheets.add('There').getRange('A1');
    const made = workbook.pivotTables.add('Pivot', put(sheet, SALES), there);
    arrange(made, (field) => made.hierarchies.getItem(field));
  };

export const TABLE_SCRIPTS: Scripts = {
  'scratch/table': (stage) => void table(stage),
  'officejs/table_style': (stage) => void (table(stage).style = 'TableStyleMedium2'),
  'officejs/table_name': (stage) => void (table(stage).name = 'SalesTable'),
  'officejs/table_banded': (stage) => void (table(stage).showBandedRows = true),
  'officejs/table_resize': (stage) => {
    const made = table(stage);
    stage.sheet.getRange('A5:D5').values = [['East', 'C', 50, 1]];
    made.resize('A1:D5');
  },
  'officejs/table_header_body_total_write': (stage) => {
    const made = table(stage);
    made.getHeaderRowRange().values = [['R', 'P', 'S', 'N']];
    made.getDataBodyRange().values = [
      ['North', 'X', 1, 1],
      ['South', 'Y', 2, 1],
      ['West', 'Z', 3, 1],
    ];
  },
  'officejs/table_lookup': (stage) => {
    table(stage).name = 'Sales';
    stage.sheet.tables.getItem('Sales').getRange().load('address');
    stage.sheet.tables.getItemOrNullObject('Missing');
  },
  'officejs/table_column_lookup': (stage) => void table(stage).columns.getItemOrNullObject('Missing'),
  'officejs/api_filter_values': filtered(['20', '40']),
  'officejs/api_filter_table_clear': filtered(['20'], (made) => made.clearFilters()),
  'scratch/pivot_table': pivot((made, of) => {
    made.rowHierarchies.add(of('Region'));
    made.dataHierarchies.add(of('Sales'));
  }),
  'officejs/pivot_row_col_data': pivot((made, of) => {
    made.rowHierarchies.add(of('Region'));
    made.columnHierarchies.add(of('Product'));
    made.dataHierarchies.add(of('Sales'));
  }),
  'officejs/pivot_filter': pivot((made, of) => {
    made.rowHierarchies.add(of('Region'));
    made.filterHierarchies.add(of('Product'));
    made.dataHierarchies.add(of('Sales'));
  }),
  'officejs/pivot_count': pivot((made, of) => {
    made.rowHierarchies.add(of('Region'));
    made.dataHierarchies.add(of('Product')).summarizeBy = 'Count';
  }),
  'officejs/pivot_two_data': pivot((made, of) => {
    made.rowHierarchies.add(of('Region'));
    made.dataHierarchies.add(of('Sales'));
    made.dataHierarchies.add(of('Number'));
  }),
  'officejs/pivot_name': pivot((made, of) => {
    made.rowHierarchies.add(of('Region'));
    made.dataHierarchies.add(of('Sales'));
    made.name = 'Named';
  }),
};
