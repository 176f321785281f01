/** Sheets, names and null objects. */
import { describe, expect, it } from '@jest/globals';
import { codeOf, withData } from './support';

const sheets = (context: Excel.RequestContext) => context.workbook.worksheets;

describe('the name of a sheet', () => {
  it.each([
    ['x'.repeat(32), 'InvalidArgument'],
    ['x'.repeat(31), 'none'],
    ['a/b', 'InvalidArgument'],
    ['a:b', 'InvalidArgument'],
    ['a[b]', 'InvalidArgument'],
    ["'a", 'InvalidArgument'],
    ['History', 'InvalidArgument'],
    ['DATA', 'ItemAlreadyExists'],
  ])('%s: %s', async (name, code) => {
    const { run } = await withData();
    expect(await codeOf(run, (context) => sheets(context).add(name))).toBe(code);
  });
});

describe('sheets', () => {
  it('cannot lose the last visible one', async () => {
    const { run } = await withData();
    const code = await codeOf(run, async (context) => {
      sheets(context).getItem('工作表1').visibility = 'Hidden';
      sheets(context).getItem('Data').delete();
    });
    expect(code).toBe('InvalidOperation');
    expect(await codeOf(run, (context) => (sheets(context).getItem('Data').visibility = 'VeryHidden'))).toBe(
      'InvalidOperation',
    );
  });

  it('cannot delete a very hidden one', async () => {
    const { run } = await withData();
    const code = await codeOf(run, (context) => {
      sheets(context).getItem('Data').visibility = 'VeryHidden';
      sheets(context).getItem('Data').delete();
    });
    expect(code).toBe('InvalidOperation');
  });

  it('cannot be activated while hidden', async () => {
    const { run } = await withData();
    const code = await codeOf(run, (context) => {
      sheets(context).getItem('Data').visibility = 'Hidden';
      sheets(context).getItem('Data').activate();
    });
    expect(code).toBe('InvalidOperation');
  });

  it('that are not there are errors, or null objects for who asks so', async () => {
    const { run } = await withData();
    expect(await codeOf(run, (context) => sheets(context).getItem('None').load('name'))).toBe('ItemNotFound');
    const seen = await run(async (context) => {
      const sheet = sheets(context).getItemOrNullObject('None');
      const table = sheet.tables.getItemOrNullObject('x');
      const range = table.getDataBodyRange().getLastRow();
      sheet.load('name');
      await context.sync();
      return [sheet.isNullObject, table.isNullObject, range.isNullObject];
    });
    expect(seen).toEqual([true, true, true]);
  });

  it('ignore what is set on a null object', async () => {
    const { run, host } = await withData();
    expect(await codeOf(run, (context) => (sheets(context).getItemOrNullObject('None').name = 'x'))).toBe(
      'none',
    );
    expect(host.book.sheets.map((sheet) => sheet.name)).toEqual(['工作表1', 'Data']);
  });

  it('keep what was done before the action that failed', async () => {
    const { run, host } = await withData();
    expect(
      await codeOf(run, (context) => {
        sheets(context).add('First');
        sheets(context).getItem('None').delete();
        sheets(context).add('Second');
      }),
    ).toBe('ItemNotFound');
    expect(host.book.sheets.map((sheet) => sheet.name)).toEqual(['工作表1', 'Data', 'First']);
  });

  it('show or hide their grid lines', async () => {
    const { run } = await withData();
    const shown = await run(async (context) => {
      const sheet = sheets(context).getItem('Data');
      sheet.showGridlines = false;
      sheet.load('showGridlines');
      await context.sync();
      return sheet.showGridlines;
    });
    expect(shown).toBe(false);
  });

  it('freeze what a range says', async () => {
    const { run, host } = await withData();
    await run(async (context) => {
      sheets(context).getItem('Data').freezePanes.freezeAt('A1:B3');
      await context.sync();
    });
    expect(host.book.sheet('Data')?.freeze).toEqual({ rows: 3, columns: 2 });
  });
});

describe('names', () => {
  it.each([
    ['1st', 'InvalidArgument'],
    ['A1', 'InvalidArgument'],
    ['R1C1', 'InvalidArgument'],
    ['has space', 'InvalidArgument'],
    ['pr_ok', 'none'],
    ['名稱', 'none'],
  ])('%s: %s', async (name, code) => {
    const { run } = await withData();
    expect(
      await codeOf(run, (context) =>
        context.workbook.names.add(name, sheets(context).getItem('Data').getRange('A1')),
      ),
    ).toBe(code);
  });

  it('cannot be taken twice, whatever their case', async () => {
    const { run } = await withData();
    const add = (context: Excel.RequestContext, name: string) =>
      context.workbook.names.add(name, sheets(context).getItem('Data').getRange('A1'));
    expect(await codeOf(run, (context) => (add(context, 'pr_n'), add(context, 'PR_N')))).toBe(
      'InvalidArgument',
    );
  });

  it('point nowhere when their sheet is deleted', async () => {
    const { run, host } = await withData();
    const seen = await run(async (context) => {
      const name = context.workbook.names.add('pr_n', sheets(context).getItem('Data').getRange('A1'));
      sheets(context).getItem('Data').delete();
      name.load('type');
      const range = name.getRangeOrNullObject();
      await context.sync();
      return [name.type, range.isNullObject];
    });
    expect(seen).toEqual(['Error', true]);
    expect(host.book.names.map(({ formula }) => formula)).toEqual(['=#REF!']);
  });
});

describe('what is not imitated', () => {
  it('answers ApiNotFound and names the call', async () => {
    const { run } = await withData();
    const failed = run(async (context) => {
      context.workbook.worksheets.getItem('Data').shapes.load('items');
      await context.sync();
    });
    await expect(failed).rejects.toMatchObject({ code: 'ApiNotFound' });
    await expect(failed).rejects.toThrow(/Worksheet\.Shapes/);
  });
});
