/** What Excel makes of values, formats and ranges. */
import { describe, expect, it } from '@jest/globals';
import { codeOf, valuesOf, withData } from './support';

const data = (context: Excel.RequestContext) => context.workbook.worksheets.getItem('Data');

describe('writing values', () => {
  it('refuses an array of another size than the range', async () => {
    const { run } = await withData();
    expect(await codeOf(run, (context) => (data(context).getRange('A1:B2').values = [[1, 2]]))).toBe(
      'InvalidArgument',
    );
    expect(await codeOf(run, (context) => (data(context).getRange('A1:B1').values = [[1, 2, 3]]))).toBe(
      'InvalidArgument',
    );
  });

  it('refuses null for the whole property', async () => {
    const { run } = await withData();
    const values = null as unknown as unknown[][];
    expect(await codeOf(run, (context) => (data(context).getRange('A1').values = values as never))).toBe(
      'InvalidArgument',
    );
  });

  it('leaves cells alone where the array has null, and empties them where it has an empty text', async () => {
    const { run } = await withData([[1, 2, 3]]);
    await run(async (context) => {
      data(context).getRange('A1:C1').values = [[null, '', 9]] as never;
      await context.sync();
    });
    expect(await valuesOf(run, 'A1:C1')).toEqual([[1, '', 9]]);
  });

  it('puts a single value into every cell', async () => {
    const { run } = await withData();
    await run(async (context) => {
      data(context).getRange('A1:B2').values = 'x' as never;
      await context.sync();
    });
    expect(await valuesOf(run, 'A1:B2')).toEqual([
      ['x', 'x'],
      ['x', 'x'],
    ]);
  });

  it('makes formulas of texts that begin like one, and keeps text after an apostrophe', async () => {
    const { run } = await withData();
    const formulas = await run(async (context) => {
      const range = data(context).getRange('A1:E1');
      range.values = [['=1+1', '+A1', '-A1', '@A1', "'=1+1"]];
      range.load('formulas');
      await context.sync();
      return range.formulas as unknown[][];
    });
    expect(formulas).toEqual([['=1+1', '=+A1', '=-A1', '=@A1', '=1+1']]);
    expect((await valuesOf(run, 'E1'))[0]?.[0]).toBe('=1+1');
  });

  it('keeps the text as it stands in a cell that was formatted as text before', async () => {
    const { run } = await withData();
    await run(async (context) => {
      const range = data(context).getRange('A1:C1');
      range.numberFormat = [['@', '@', '@']];
      range.values = [['=1+1', '2026-01-02', '0012']];
      await context.sync();
    });
    expect(await valuesOf(run, 'A1:C1')).toEqual([['=1+1', '2026-01-02', '0012']]);
  });

  it('reads numbers, percentages, true and dates as en-US does, with a format where there was none', async () => {
    const { run } = await withData();
    const seen = await run(async (context) => {
      const range = data(context).getRange('A1:F1');
      range.values = [['1,234', '75%', '1/2/2026', '2026-01-02', 'true', '15th']];
      range.load('values,numberFormat');
      await context.sync();
      return [range.values[0], range.numberFormat[0]] as unknown[];
    });
    expect(seen).toEqual([
      [1234, 0.75, 46024, 46024, true, '15th'],
      ['#,##0', '0%', 'm/d/yyyy', 'm/d/yyyy', 'General', 'General'],
    ]);
  });

  it('reads times of the day', async () => {
    const { run } = await withData();
    const seen = await run(async (context) => {
      const range = data(context).getRange('A1:C1');
      range.values = [['12:30', '18:00:36', '1:2:a']];
      range.load('values,numberFormat');
      await context.sync();
      return [range.values[0], range.numberFormat[0]] as unknown[];
    });
    expect(seen).toEqual([
      [12.5 / 24, (18 * 3600 + 36) / 86_400, '1:2:a'],
      ['h:mm', 'h:mm:ss', 'General'],
    ]);
  });

  it('refuses a text longer than a cell holds, and writes nothing of the array', async () => {
    const { run } = await withData([['a', 'b']]);
    const code = await codeOf(run, (context) => {
      data(context).getRange('A1:B1').values = [['new', 'x'.repeat(32768)]];
    });
    expect(code).toBe('InvalidArgument');
    expect(await valuesOf(run, 'A1:B1')).toEqual([['a', 'b']]);
  });

  it('is split by the library beyond 1,500 cells and arrives whole', async () => {
    const { run, host } = await withData();
    const rows = Array.from({ length: 400 }, (_, row) =>
      Array.from({ length: 5 }, (_2, column) => row * 5 + column),
    );
    host.resetCounts();
    await run(async (context) => {
      data(context).getRangeByIndexes(0, 0, 400, 5).values = rows;
      await context.sync();
    });
    expect(await valuesOf(run, 'A1:E400')).toEqual(rows);
    expect(host.counts().syncs).toBe(2);
  });

  it('leaves the cells under a merged area empty', async () => {
    const { run } = await withData([
      [1, 2],
      [3, 4],
    ]);
    await run(async (context) => {
      const range = data(context).getRange('A1:B2');
      range.merge(false);
      range.values = [
        [7, 8],
        [9, 10],
      ];
      await context.sync();
    });
    expect(await valuesOf(run, 'A1:B2')).toEqual([
      [7, ''],
      ['', ''],
    ]);
  });

  it('gives null, and no error, beyond 5 million cells', async () => {
    const { run } = await withData([[1]]);
    expect(await valuesOf(run, 'A:F')).toBeNull();
  });
});

describe('reading', () => {
  it('needs a load and a sync before a property is read', async () => {
    const { run } = await withData([[1]]);
    expect(await codeOf(run, (context) => data(context).getRange('A1').values)).toBe('PropertyNotLoaded');
  });

  it('gives null for a format that differs within the range', async () => {
    const { run } = await withData([[1, 2]]);
    const bold = await run(async (context) => {
      data(context).getRange('A1').format.font.bold = true;
      const font = data(context).getRange('A1:B1').format.font.load('bold,color');
      await context.sync();
      return [font.bold as unknown, font.color];
    });
    expect(bold).toEqual([null, '#000000']);
  });

  it('knows an empty sheet by a null used range', async () => {
    const { run } = await withData();
    const isNull = await run(async (context) => {
      const used = data(context).getUsedRangeOrNullObject(true);
      await context.sync();
      return used.isNullObject;
    });
    expect(isNull).toBe(true);
  });

  it('quotes the sheet in an address where a formula would', async () => {
    const { run } = await withData();
    const address = await run(async (context) => {
      const range = context.workbook.worksheets.add("It's 1").getRange('A1:B2').load('address');
      await context.sync();
      return range.address;
    });
    expect(address).toBe("'It''s 1'!A1:B2");
  });

  it('takes nothing outside the sheet', async () => {
    const { run } = await withData();
    expect(await codeOf(run, (context) => data(context).getRangeByIndexes(1048576, 0, 1, 1))).toBe(
      'InvalidArgument',
    );
    expect(await codeOf(run, (context) => data(context).getRange('no such name'))).toBe('InvalidArgument');
  });
});

describe('rows and columns', () => {
  it('move tables and names down when rows are inserted above them', async () => {
    const { run, host } = await withData([['a'], ['b']]);
    const address = await run(async (context) => {
      const table = data(context).tables.add('A1:A2', true);
      context.workbook.names.add('pr_n', data(context).getRange('A2'));
      data(context).getRange('1:2').insert('Down');
      const range = table.getRange().load('address');
      await context.sync();
      return range.address;
    });
    expect(address).toBe('Data!A3:A4');
    expect(host.book.names.map(({ place }) => place?.area)).toEqual([
      { top: 3, left: 0, bottom: 3, right: 0 },
    ]);
  });

  it('cannot be inserted through a part of a table', async () => {
    const { run } = await withData([
      ['a', 'b'],
      [1, 2],
    ]);
    const code = await codeOf(run, (context) => {
      data(context).tables.add('A1:B2', true);
      data(context).getRange('A1').insert('Down');
    });
    expect(code).toBe('InsertDeleteConflict');
  });

  it('keep only the first content of a merged area', async () => {
    const { run } = await withData([
      ['', 'kept'],
      ['lost', ''],
    ]);
    await run(async (context) => {
      data(context).getRange('A1:B2').merge(false);
      await context.sync();
    });
    expect(await valuesOf(run, 'A1:B2')).toEqual([
      ['kept', ''],
      ['', ''],
    ]);
  });

  it('are at most 409.5 points high', async () => {
    const { run } = await withData();
    expect(await codeOf(run, (context) => (data(context).getRange('A1').format.rowHeight = 410))).toBe(
      'InvalidArgument',
    );
  });
});
