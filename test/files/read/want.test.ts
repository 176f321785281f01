import { beforeAll, describe, expect, it } from '@jest/globals';
import type { SheetDesign } from '../../../src/core/index';
import { readWorkbook } from '../../../src/files/read/read-workbook';
import { openParts } from '../../../src/files/patch';
import { writeWorkbook } from '../../../src/files/write';

const sheet = (name: string, more: Partial<SheetDesign> = {}): SheetDesign => ({
  name,
  state: 'visible',
  columns: [{ width: 10 }, { width: 10 }],
  rows: [['頭', name].map((value, column) => ({ column, value }))].map((cells) => ({ row: 0, cells })),
  ...more,
});
const tableOn = (name: string, table: string): SheetDesign =>
  sheet(name, {
    rows: ['頭', '值'].map((value, row) => ({ row, cells: [{ column: 0, value }] })),
    table: { name: table, row: 0, column: 0, headers: ['頭'], rowCount: 1 },
  });

let bytes: Uint8Array;
beforeAll(async () => {
  bytes = await writeWorkbook({
    sheets: [
      sheet('畫的'),
      tableOn('表', 'pr_One'),
      tableOn('自己的表', 'Own'),
      sheet('藏的', { state: 'veryHidden' }),
    ],
    names: [],
    title: '',
    properties: { kind: 'k' },
  });
});

const read = (want?: Parameters<typeof readWorkbook>[1]) => readWorkbook(bytes, want);

describe('what is wanted of a workbook', () => {
  it('is all of it where nothing else is said', async () => {
    const { sheets, tables } = await read();
    expect(sheets.map(({ rows }) => rows.length)).toEqual([1, 2, 2, 1]);
    expect(tables.map(({ name }) => name)).toEqual(['pr_One', 'Own']);
  });

  it('is a table by its name, whatever its case, with the rows that it has when all is read', async () => {
    const [whole] = (await read()).tables;
    const { sheets, tables, properties } = await read({ want: { tables: ['PR_ONE'], sheets: [] } });
    expect(tables).toEqual([whole]);
    // Titles and states are told of all, cells of none.
    expect(sheets.map(({ name, state }) => [name, state])).toEqual([
      ['畫的', 'visible'],
      ['表', 'visible'],
      ['自己的表', 'visible'],
      ['藏的', 'veryHidden'],
    ]);
    expect(sheets.map(({ rows }) => rows.length)).toEqual([0, 0, 0, 0]);
    expect(properties).toEqual({ kind: 'k' });
  });

  it('is a sheet by its title', async () => {
    const { sheets, tables } = await read({ want: { tables: [], sheets: ['畫的'] } });
    expect(sheets.map(({ rows }) => rows.length)).toEqual([1, 0, 0, 0]);
    expect(tables).toEqual([]);
  });

  it('is looked for on every sheet where none bears the title: another program may have shown and renamed it', async () => {
    const { sheets, tables } = await read({ want: { tables: ['pr_One'], sheets: ['pr_secret'] } });
    expect(sheets.map(({ rows }) => rows.length)).toEqual([1, 0, 2, 1]);
    expect(tables.map(({ name }) => name)).toEqual(['pr_One']);
  });

  it('costs nothing of what is not wanted: a drawn sheet that is damaged is not looked into', async () => {
    const parts = openParts(bytes);
    parts.setText('xl/worksheets/sheet1.xml', '<worksheet><sheetData><row>');
    bytes = parts.save();
    await expect(read()).rejects.toMatchObject({ code: 'damaged' });
    expect((await read({ want: { tables: ['pr_One'], sheets: [] } })).tables).toHaveLength(1);
  });
});
