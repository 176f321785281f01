/** Formulas in the stand-in: calculated when a value is asked for, as Excel does, or not at all. */
import { describe, expect, it } from '@jest/globals';
import type { CellDesign, WorkbookDesign } from '../../../src/core/index';
import { writeWorkbook } from '../../../src/files/write';
import { createHost } from '../../../workbench/host/index';
import { openInOffice } from '../../support/office';
import { valuesOf, withData } from '../support';

/** What a formula gives in C1, beside these values from A1 down. */
async function calculated(formula: string, values: (string | number)[] = [0]): Promise<unknown> {
  const { run, host } = await withData(values.map((value) => [value]));
  host.user.type('Data', 0, 2, formula);
  expect(host.calculation.unknown()).toEqual([]);
  return (await valuesOf(run, 'C1'))[0]?.[0];
}

describe('a formula', () => {
  it.each([
    ['=1+2&"x"', '3x'],
    ['=-2^2', 4],
    ['=2+3*4-1', 13],
    ['=50%*4', 2],
    ['="a""b"', 'a"b'],
    ['="ABC"="abc"', true],
    ['=EXACT("ABC","abc")', false],
    ['=B9=""', true],
    ['=B9=0', true],
    ['="x">99', true],
    ['=1/0', '#DIV/0!'],
    ['=IFERROR(VALUE("x"),"none")', 'none'],
    ['=IF(TRUE,1,1/0)', 1],
    ['=IF(FALSE,1)', false],
    ['=IF(1=1,"是","否")', '是'],
    ['=AND(TRUE,1/0)', '#DIV/0!'],
    ['="5"*2', 10],
    ['="x"*2', '#VALUE!'],
    ['=ROUND(1.005,2)', 1.01],
    ['=ROUND(-2.5,0)', -3],
    ['=INT(-1.5)', -2],
    ['=TRIM("  a   b ")', 'a b'],
    ['=MID("abcdef",3,2)', 'cd'],
    ['=LEFT("abc")&RIGHT("abc",2)', 'abc'],
    ['=FIND("c","abcabc",4)', 6],
    ['=SUBSTITUTE("a.0.0",".0",".")', 'a..'],
    ['=TEXT(7,"000")', '007'],
    ['=TEXT("hello","000")', 'hello'],
    ['=TEXT(TRUE,"000")', 'TRUE'],
    ['=MONTH(DATE(2026,2,31))&"/"&DAY(DATE(2026,2,31))', '3/3'],
    ['=N("x")+N(TRUE)', 1],
    ['=ROW(B7)', 7],
    ['=CELL("format",B7)', 'G'],
    ['=HYPERLINK("#A1","去")', '去'],
  ])('%s gives %j', async (formula, value) => {
    expect(await calculated(formula)).toEqual(value);
  });

  it.each([
    ['=SUM(A1:A4)', 6],
    ['=COUNT(A1:A4)', 3],
    ['=COUNTIF(A1:A9,"甲")', 1],
    ['=COUNTIF(A1:A4,2)', 1],
    ['=INDEX(A1:A4,MATCH("甲",A1:A4,0))', '甲'],
    ['=MATCH(9,A1:A4,0)', '#N/A'],
    ['=SUMPRODUCT(EXACT("甲",A1:A4)*ROW(A1:A4))', 4],
    ['=SUMPRODUCT(A1:A3,A1:A3)', 14],
    ['=SUM($A:$A)', 6],
  ])('%s reads cells: %j', async (formula, value) => {
    expect(await calculated(formula, [1, 2, 3, '甲'])).toEqual(value);
  });
});

describe('calculation', () => {
  it('follows what is typed and what an add-in writes, through formulas on formulas', async () => {
    const { run, host } = await withData([[1], [2]]);
    host.user.type('Data', 0, 1, '=C1*10');
    host.user.type('Data', 0, 2, '=SUM(A1:A2)');
    expect(await valuesOf(run, 'B1:C1')).toEqual([[30, 3]]);
    host.user.type('Data', 0, 0, '5');
    expect(await valuesOf(run, 'B1:C1')).toEqual([[70, 7]]);
    const now = await run(async (context) => {
      const sheet = context.workbook.worksheets.getItem('Data');
      sheet.getRange('A2').values = [[0]];
      const range = sheet.getRange('B1').load('values');
      await context.sync();
      return range.values as unknown[][];
    });
    expect(now).toEqual([[50]]);
  });

  it('is done once for many looks', async () => {
    const { host } = await withData([[1]]);
    host.user.type('Data', 0, 1, '=A1+1');
    const sheet = host.book.sheet('Data');
    const first = sheet?.cells.get(0, 1);
    expect(sheet?.cells.get(0, 1)).toBe(first);
  });

  it('follows a name to another place', async () => {
    const { run, host } = await withData([[1], [2]]);
    await run(async (context) => {
      context.workbook.names.add('here', context.workbook.worksheets.getItem('Data').getRange('A1'));
      await context.sync();
    });
    host.user.type('Data', 0, 1, '=here');
    expect(await valuesOf(run, 'B1')).toEqual([[1]]);
    await run(async (context) => {
      context.workbook.names.getItem('here').delete();
      context.workbook.names.add('here', context.workbook.worksheets.getItem('Data').getRange('A2'));
      await context.sync();
    });
    expect(await valuesOf(run, 'B1')).toEqual([[2]]);
  });

  it('says where a link leads that a formula makes', async () => {
    const { host } = await withData([[1]]);
    host.user.type('Data', 0, 1, '=HYPERLINK("#"&CELL("address",A1),"去")');
    expect(host.book.sheet('Data')?.cells.get(0, 1)).toMatchObject({ value: '去', leads: '#Data!$A$1' });
  });
});

function workbook(cells: CellDesign[]): WorkbookDesign {
  const sheet = { name: 'Data', state: 'visible', columns: [], rows: [{ row: 0, cells }] } as const;
  return { sheets: [sheet], names: [], title: '', properties: {}, activeSheet: 'Data' };
}

describe('what cannot be calculated', () => {
  it.each(['VLOOKUP(1,A1:B2,2)', 'A1:B1+1', '"x"<"y"', 'TEXT(1,"0.0")', 'nowhere', 'Else!A1', 'D1'])(
    '%s keeps the value of the file, as does what is built on it, and is named',
    async (formula) => {
      const design = workbook([
        { column: 0, value: 1 },
        { column: 3, value: 42, formula },
        { column: 4, value: 43, formula: 'IFERROR(D1+1,0)' },
        { column: 5, value: 0, formula: 'A1+1' },
      ]);
      const { run, host } = await openInOffice(await writeWorkbook(design));
      expect(await valuesOf(run, 'D1:F1')).toEqual([[42, 43, 2]]);
      host.user.type('Data', 0, 0, '9');
      expect(await valuesOf(run, 'D1:F1')).toEqual([[42, 43, 10]]);
      expect(host.calculation.unknown().map((one) => one.split(':')[0])).toEqual(['Data!D1', 'Data!E1']);
    },
  );

  it('is every formula once cells were inserted, for no reference moves here', async () => {
    const design = workbook([
      { column: 0, value: 1 },
      { column: 1, value: 2, formula: 'A1+1' },
    ]);
    const { run, host } = await openInOffice(await writeWorkbook(design));
    await run(async (context) => {
      context.workbook.worksheets.getItem('Data').getRange('A1').insert('Down');
      await context.sync();
    });
    expect(await valuesOf(run, 'B1')).toEqual([[2]]);
    expect(host.calculation.unknown()).toHaveLength(1);
  });

  it('is saved with its formula, and the rest with the values of now', async () => {
    const design = workbook([
      { column: 0, value: 1 },
      { column: 1, value: 42, formula: 'VLOOKUP(1,A1:A1,1)' },
      { column: 2, value: 2, formula: 'A1+1' },
    ]);
    const host = await createHost(await writeWorkbook(design));
    host.user.type('Data', 0, 0, '9');
    const again = await createHost(await host.save());
    again.book.watch.settle = () => undefined;
    const cells = again.book.sheet('Data')?.cells;
    expect(cells?.get(0, 1)).toMatchObject({ value: 42, formula: 'VLOOKUP(1,A1:A1,1)' });
    expect(cells?.get(0, 2)).toMatchObject({ value: 10, formula: 'A1+1' });
  });
});
