/** PivotTables: laid out in tabular form, figures from the source table at its last refresh. */
import { describe, expect, it } from '@jest/globals';
import { codeOf, valuesOf, withData, withTable } from './support';

const SOURCE = [
  ['class', 'body', 'light', 'amount'],
  ['01 A', 'x', 'red', 10],
  ['01 A', 'y', 'green', 20],
  ['02 B', 'x', 'red', 5],
  ['02 B', '', 'red', 0.1],
];

async function pivotOf(change: (pivot: Excel.PivotTable) => void) {
  const office = await withTable(SOURCE);
  await office.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem('Data');
    const pivot = sheet.pivotTables.add('p', context.workbook.tables.getItem('pr_T'), sheet.getRange('G1'));
    pivot.layout.layoutType = 'Tabular';
    const field = (name: string) => pivot.hierarchies.getItem(name);
    pivot.rowHierarchies.add(field('class'));
    const data = pivot.dataHierarchies.add(field('amount'));
    data.summarizeBy = 'Sum';
    data.name = 'total';
    await context.sync();
    change(pivot);
    await context.sync();
  });
  return office;
}

describe('a pivot', () => {
  it('shows one figure for each item and a grand total', async () => {
    const { run } = await pivotOf(() => undefined);
    expect(await valuesOf(run, 'G1:H4')).toEqual([
      ['class', 'total'],
      ['01 A', 30],
      ['02 B', 5.1],
      ['總計', 35.1],
    ]);
  });

  it('closes each outer item with a subtotal, blanks last', async () => {
    const { run } = await pivotOf(
      (pivot) => void pivot.rowHierarchies.add(pivot.hierarchies.getItem('body')),
    );
    expect(await valuesOf(run, 'G1:I8')).toEqual([
      ['class', 'body', 'total'],
      ['01 A', 'x', 10],
      ['', 'y', 20],
      ['01 A 合計', '', 30],
      ['02 B', 'x', 5],
      ['', '(空白)', 0.1],
      ['02 B 合計', '', 5.1],
      ['總計', '', 35.1],
    ]);
  });

  it('spreads a column field, empty where nothing was counted', async () => {
    const { run } = await pivotOf(
      (pivot) => void pivot.columnHierarchies.add(pivot.hierarchies.getItem('light')),
    );
    expect(await valuesOf(run, 'G1:J5')).toEqual([
      ['total', 'light', '', ''],
      ['class', 'green', 'red', '總計'],
      ['01 A', 20, 10, 30],
      ['02 B', '', 5.1, 5.1],
      ['總計', 20, 15.1, 35.1],
    ]);
  });

  it('counts what is not blank', async () => {
    const { run } = await pivotOf((pivot) => {
      const data = pivot.dataHierarchies.add(pivot.hierarchies.getItem('body'));
      data.summarizeBy = 'Count';
      data.name = 'bodies';
    });
    expect(await valuesOf(run, 'G1:I4')).toEqual([
      ['class', 'total', 'bodies'],
      ['01 A', 30, 2],
      ['02 B', 5.1, 1],
      ['總計', 35.1, 3],
    ]);
  });

  it('lets through what its filter says', async () => {
    const { run } = await pivotOf((pivot) => {
      const light = pivot.hierarchies.getItem('light');
      pivot.filterHierarchies.add(light);
      light.fields.getItem('light').applyFilter({ manualFilter: { selectedItems: ['green'] } });
    });
    expect(await valuesOf(run, 'G1:H5')).toEqual([
      ['light', 'green'],
      ['', ''],
      ['class', 'total'],
      ['01 A', 20],
      ['總計', 20],
    ]);
  });

  it('has a chart that is made over its cells, and leaves it standing when it goes', async () => {
    const { run, host } = await pivotOf((pivot) => {
      const chart = pivot.worksheet.charts.add('BarStacked', pivot.layout.getRange(), 'Auto');
      chart.name = 'pr_chart_p';
      chart.setPosition('M2', 'R20');
      chart.pivotOptions.showAxisFieldButtons = false;
    });
    const [chart] = host.book.sheets.find(({ name }) => name === 'Data')?.charts ?? [];
    expect(chart).toMatchObject({ pivot: 'p', series: [], buttons: { Axis: false, Legend: true } });
    await run(async (context) => {
      context.workbook.pivotTables.getItem('p').delete();
      await context.sync();
    });
    expect(chart?.pivot).toBeUndefined();
  });

  it('shows new data only after a refresh', async () => {
    const { run } = await pivotOf(() => undefined);
    await run(async (context) => {
      context.workbook.worksheets.getItem('Data').getRange('D2').values = [[1000]];
      await context.sync();
    });
    expect(await valuesOf(run, 'H2')).toEqual([[30]]);
    await run(async (context) => {
      context.workbook.pivotTables.getItem('p').refresh();
      await context.sync();
    });
    expect(await valuesOf(run, 'H2')).toEqual([[1020]]);
  });

  it('puts a field on one axis only', async () => {
    const { run, host } = await pivotOf(
      (pivot) => void pivot.columnHierarchies.add(pivot.hierarchies.getItem('class')),
    );
    const pivot = host.book.sheets.flatMap((sheet) => sheet.pivots)[0];
    expect([pivot?.rows, pivot?.columns]).toEqual([[], ['class']]);
    expect(await valuesOf(run, 'H2:I2')).toEqual([['02 B', '總計']]);
  });

  it('takes no caption that is the name of a field', async () => {
    const { run } = await pivotOf(() => undefined);
    const code = await codeOf(run, (context) => {
      context.workbook.pivotTables.getItem('p').dataHierarchies.getItem('total').name = 'AMOUNT';
    });
    expect(code).toBe('InvalidArgument');
  });

  it('lets nobody write into it', async () => {
    const { run } = await pivotOf(() => undefined);
    const code = await codeOf(run, (context) => {
      context.workbook.worksheets.getItem('Data').getRange('H2').values = [[1]];
    });
    expect(code).toBe('PivotTableRangeConflict');
  });

  it('does not grow over a table', async () => {
    const { run } = await withTable(SOURCE);
    const code = await codeOf(run, (context) => {
      const sheet = context.workbook.worksheets.getItem('Data');
      const pivot = sheet.pivotTables.add('p', context.workbook.tables.getItem('pr_T'), sheet.getRange('C4'));
      pivot.rowHierarchies.add(pivot.hierarchies.getItem('class'));
      pivot.dataHierarchies.add(pivot.hierarchies.getItem('amount'));
    });
    expect(code).toBe('PivotTableRangeConflict');
  });

  it('has no range of figures while it is empty', async () => {
    const { run } = await withTable(SOURCE);
    const code = await codeOf(run, (context) => {
      const sheet = context.workbook.worksheets.getItem('Data');
      const pivot = sheet.pivotTables.add('p', context.workbook.tables.getItem('pr_T'), sheet.getRange('G1'));
      pivot.layout.getDataBodyRange().load('address');
    });
    expect(code).toBe('ItemNotFound');
  });

  it('takes its cells along when it is deleted', async () => {
    const { run } = await pivotOf(() => undefined);
    await run(async (context) => {
      context.workbook.pivotTables.getItem('p').delete();
      await context.sync();
    });
    expect(await valuesOf(run, 'G1:H2')).toEqual([
      ['', ''],
      ['', ''],
    ]);
  });
});

describe('a pivot over plain cells', () => {
  it('shows what one over a table shows, and says that a file of ours has none', async () => {
    const { run, host } = await withData(SOURCE);
    await run(async (context) => {
      const { worksheets, pivotTables } = context.workbook;
      const source = worksheets.getItem('Data').getRange('A1:D5');
      const pivot = pivotTables.add('p', source, worksheets.add('There').getRange('A1'));
      pivot.rowHierarchies.add(pivot.hierarchies.getItem('class'));
      const data = pivot.dataHierarchies.add(pivot.hierarchies.getItem('amount'));
      data.name = 'total';
      await context.sync();
      const shown = worksheets.getItem('There').getRange('B2:B4').load('values');
      await context.sync();
      expect(shown.values).toEqual([[30], [5.1], [35.1]]);
    });
    expect(await host.lost()).toContain('There: pivot p');
  });
});
