import { openInOffice } from '../support/office';
import type { Office } from '../support/office';

export type Run = Office['run'];

/** The code of the error that a batch ends with, or `none`. */
export async function codeOf(run: Run, batch: (context: Excel.RequestContext) => unknown): Promise<string> {
  try {
    await run(async (context) => {
      await batch(context);
      await context.sync();
    });
    return 'none';
  } catch (error) {
    return (error as { code?: string }).code ?? String(error);
  }
}

/** A host with a sheet `Data` of these values from A1. */
export async function withData(values: (string | number)[][] = []): Promise<Office> {
  const office = await openInOffice();
  await office.run(async (context) => {
    const sheet = context.workbook.worksheets.add('Data');
    if (values.length > 0) {
      sheet.getRangeByIndexes(0, 0, values.length, values[0]?.length ?? 1).values = values;
    }
    sheet.activate();
    await context.sync();
  });
  return office;
}

/** The same with a table `pr_T` over all of it. */
export async function withTable(values: (string | number)[][]): Promise<Office> {
  const office = await withData(values);
  await office.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem('Data');
    sheet.tables.add(sheet.getRangeByIndexes(0, 0, values.length, values[0]?.length ?? 1), true).name =
      'pr_T';
    await context.sync();
  });
  return office;
}

/** Values of an address of the sheet `Data`. */
export async function valuesOf(run: Run, address: string): Promise<unknown[][]> {
  return run(async (context) => {
    const range = context.workbook.worksheets.getItem('Data').getRange(address).load('values');
    await context.sync();
    return range.values as unknown[][];
  });
}
