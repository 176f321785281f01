/** Tables, filters, protection, validation. */
import { describe, expect, it } from '@jest/globals';
import { codeOf, valuesOf, withData, withTable } from './support';

const data = (context: Excel.RequestContext) => context.workbook.worksheets.getItem('Data');
const tableT = (context: Excel.RequestContext) => context.workbook.tables.getItem('pr_T');
const THREE = [
  ['key', 'n'],
  ['a', 1],
  ['b', 2],
  ['c', 3],
];

describe('a table', () => {
  it('cannot overlap another, nor merged cells', async () => {
    const { run } = await withTable(THREE);
    expect(await codeOf(run, (context) => data(context).tables.add('B3:C6', true))).toBe(
      'MergedRangeConflict',
    );
    const merged = (context: Excel.RequestContext) => {
      data(context).getRange('E1:F1').merge(false);
      data(context).tables.add('E1:F3', true);
    };
    expect(await codeOf(run, merged)).toBe('MergedRangeConflict');
  });

  it('shares its name with no other table and no name', async () => {
    const { run } = await withTable(THREE);
    const rename = (context: Excel.RequestContext) => (data(context).tables.add('E1:F2', true).name = 'PR_t');
    expect(await codeOf(run, rename)).toBe('ItemAlreadyExists');
    const name = (context: Excel.RequestContext) =>
      context.workbook.names.add('pr_T', data(context).getRange('A1'));
    expect(await codeOf(run, name)).toBe('InvalidArgument');
    expect(await codeOf(run, (context) => (tableT(context).name = 'two words'))).toBe('InvalidArgument');
  });

  it('makes its headers texts, and different ones', async () => {
    const { run } = await withData([
      ['x', 'X', 5, ''],
      [1, 2, 3, 4],
    ]);
    await run(async (context) => {
      data(context).tables.add('A1:D2', true);
      await context.sync();
    });
    expect(await valuesOf(run, 'A1:D1')).toEqual([['x', 'X2', '5', '欄4']]);
  });

  it('puts a header row above data without one', async () => {
    const { run } = await withData([
      [1, 2],
      [3, 4],
    ]);
    await run(async (context) => {
      data(context).tables.add('A1:B2', false);
      await context.sync();
    });
    expect(await valuesOf(run, 'A1:B3')).toEqual([
      ['欄1', '欄2'],
      [1, 2],
      [3, 4],
    ]);
  });

  it('is resized only over its own header row', async () => {
    const { run } = await withTable(THREE);
    expect(await codeOf(run, (context) => tableT(context).resize('A2:B4'))).toBe('InvalidArgument');
    expect(await codeOf(run, (context) => tableT(context).resize('D1:E4'))).toBe('InvalidArgument');
    expect(await codeOf(run, (context) => tableT(context).resize('A1:B1'))).toBe('InvalidArgument');
    expect(await codeOf(run, (context) => tableT(context).resize('A1:B9'))).toBe('none');
    const rows = await run(async (context) => {
      const body = tableT(context).getDataBodyRange().load('rowCount');
      await context.sync();
      return body.rowCount;
    });
    expect(rows).toBe(8);
  });
});

describe('a filter', () => {
  it('hides rows, and a write to them lands where nobody sees it', async () => {
    const { run, host } = await withTable(THREE);
    host.user.filter('pr_T', 0, ['b']);
    const seen = await run(async (context) => {
      const filter = tableT(context).autoFilter.load('isDataFiltered');
      const first = data(context).getRange('A2').load('rowHidden');
      data(context).getRange('A2').values = [['written']];
      await context.sync();
      return [filter.isDataFiltered, first.rowHidden];
    });
    expect(seen).toEqual([true, true]);
    expect(await valuesOf(run, 'A2')).toEqual([['written']]);
  });
});

describe('a user who sorts', () => {
  it('keeps rows together, blanks last', async () => {
    const { run, host } = await withTable([
      ['key', 'n'],
      ['b', 2],
      ['', 9],
      ['a', 1],
    ]);
    host.user.sort('pr_T', [{ column: 0, ascending: false }]);
    expect(await valuesOf(run, 'A2:B4')).toEqual([
      ['b', 2],
      ['a', 1],
      ['', 9],
    ]);
  });
});

describe('a protected sheet', () => {
  const protect = async () => {
    const office = await withTable(THREE);
    await office.run(async (context) => {
      data(context).getRange('B2').format.protection.locked = false;
      data(context).protection.protect({ allowFormatCells: true, allowAutoFilter: true });
      await context.sync();
    });
    return office;
  };

  it('refuses a write to a locked cell, from the add-in and from the user, and takes one to an unlocked cell', async () => {
    const { run, host } = await protect();
    expect(await codeOf(run, (context) => (data(context).getRange('A2').values = [['x']]))).toBe(
      'AccessDenied',
    );
    expect(await codeOf(run, (context) => (data(context).getRange('B2').values = [[7]]))).toBe('none');
    expect(() => host.user.type('Data', 1, 0, 'x')).toThrow('protected');
    host.user.type('Data', 1, 1, '8');
    expect(await valuesOf(run, 'A2:B2')).toEqual([['a', 8]]);
  });

  it('refuses what its options do not allow', async () => {
    const { run, host } = await protect();
    expect(await codeOf(run, (context) => (data(context).getRange('A2').format.fill.color = '#FFFFFF'))).toBe(
      'none',
    );
    expect(await codeOf(run, (context) => (data(context).getRange('A2').format.columnWidth = 50))).toBe(
      'AccessDenied',
    );
    expect(await codeOf(run, (context) => data(context).getRange('9:9').insert('Down'))).toBe('AccessDenied');
    expect(await codeOf(run, (context) => tableT(context).resize('A1:B9'))).toBe('AccessDenied');
    expect(() => host.user.sort('pr_T', [{ column: 0, ascending: true }])).toThrow('cannot perform');
    expect(
      await codeOf(run, (context) => (data(context).getRange('A2').format.protection.locked = false)),
    ).toBe('AccessDenied');
  });

  it('cannot be protected twice', async () => {
    const { run } = await protect();
    expect(await codeOf(run, (context) => data(context).protection.protect())).toBe('AccessDenied');
  });
});

describe('a validation', () => {
  const withList = async () => {
    const office = await withData([
      ['yes', ''],
      ['no', ''],
    ]);
    await office.run(async (context) => {
      const rule = data(context).getRange('B1:B2').dataValidation;
      rule.clear();
      rule.rule = { list: { inCellDropDown: true, source: '=$A$1:$A$2' } };
      rule.errorAlert = { showAlert: true, style: 'Stop', title: 'No', message: 'Choose.' };
      await context.sync();
    });
    return office;
  };

  it('stops what a user types, not what is pasted or written by an add-in', async () => {
    const { run, host } = await withList();
    expect(() => host.user.type('Data', 0, 1, 'maybe')).toThrow('Choose.');
    host.user.type('Data', 0, 1, 'no');
    host.user.paste('Data', 1, 1, [['pasted']]);
    expect(await valuesOf(run, 'B1:B2')).toEqual([['no'], ['pasted']]);
    expect(await codeOf(run, (context) => (data(context).getRange('B1').values = [['written']]))).toBe(
      'none',
    );
    expect(await valuesOf(run, 'B1')).toEqual([['written']]);
  });

  it('holds an inline list of 255 characters', async () => {
    const { run } = await withData();
    const list = (length: number) => (context: Excel.RequestContext) => {
      data(context).getRange('A1').dataValidation.rule = {
        list: { inCellDropDown: true, source: 'x'.repeat(length) },
      };
    };
    expect(await codeOf(run, list(255))).toBe('none');
    expect(await codeOf(run, list(256))).toBe('InvalidArgument');
  });

  it('takes a title of 32 and a prompt of 255 characters', async () => {
    const { run } = await withData();
    const prompt = (title: number, message: number) => (context: Excel.RequestContext) => {
      data(context).getRange('A1').dataValidation.prompt = {
        showPrompt: true,
        title: 'x'.repeat(title),
        message: 'x'.repeat(message),
      };
    };
    expect(await codeOf(run, prompt(32, 255))).toBe('none');
    expect(await codeOf(run, prompt(33, 1))).toBe('InvalidArgument');
    expect(await codeOf(run, prompt(1, 256))).toBe('InvalidArgument');
  });

  it('says where cells of a range differ', async () => {
    const { run } = await withList();
    const types = await run(async (context) => {
      const inside = data(context).getRange('B1').dataValidation.load('type');
      const across = data(context).getRange('B1:C1').dataValidation.load('type');
      const outside = data(context).getRange('D1').dataValidation.load('type');
      await context.sync();
      return [inside.type, across.type, outside.type];
    });
    expect(types).toEqual(['List', 'Inconsistent', 'None']);
  });

  it('is gone from the cells that are cleared, and stays on the others', async () => {
    const { run } = await withList();
    const types = await run(async (context) => {
      data(context).getRange('B1').dataValidation.clear();
      const first = data(context).getRange('B1').dataValidation.load('type');
      const second = data(context).getRange('B2').dataValidation.load('type');
      await context.sync();
      return [first.type, second.type];
    });
    expect(types).toEqual(['None', 'List']);
  });
});

describe('a conditional format', () => {
  it('that is added comes first', async () => {
    const { run, host } = await withData();
    await run(async (context) => {
      const formats = data(context).getRange('A1').conditionalFormats;
      formats.add('Custom').custom.rule.formula = '=A1=1';
      formats.add('Custom').custom.rule.formula = '=A1=2';
      await context.sync();
    });
    const formulas = host.book.sheet('Data')?.highlights.map(({ formula }) => formula);
    expect(formulas).toEqual(['=A1=2', '=A1=1']);
  });
});
