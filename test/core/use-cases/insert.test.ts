import { describe, expect, it } from '@jest/globals';
import { insertChanges, readState, type WorkbookDesign } from '../../../src/core/index';
import { changeWorkbook } from '../../../src/files/patch';
import { readWorkbook } from '../../../src/files/read/read-workbook';
import { writeWorkbook } from '../../../src/files/write';
import { framework112, newCoordination, workbookOf } from '../../support/coordinator';

const own = (name: string): WorkbookDesign => ({
  sheets: [
    {
      name,
      state: 'visible',
      columns: [{ width: 10 }],
      rows: [{ row: 0, cells: [{ column: 0, value: '我的筆記' }] }],
    },
  ],
  names: [],
  title: '',
  properties: {},
});
const insertInto = async (bytes: Uint8Array) =>
  insertChanges(newCoordination(), framework112(), await readWorkbook(bytes), '2026-07-01');

describe('the framework into an open workbook', () => {
  it('puts the whole coordinator’s workbook behind the user’s sheets', async () => {
    const bytes = await writeWorkbook(own('工作表1'));
    const result = await insertInto(bytes);
    if (!('changes' in result)) throw new Error(result.refused);
    const after = await readWorkbook(await changeWorkbook(bytes, result.changes));
    const fresh = await readWorkbook(await workbookOf(newCoordination()));
    expect(after.sheets.map(({ name }) => name)).toEqual([
      '工作表1',
      ...fresh.sheets.map(({ name }) => name),
    ]);
    expect(after.sheets[0]?.rows[0]?.[0]?.value).toBe('我的筆記');
    expect(readState(after)).toEqual(readState(fresh));
    expect(after.names).toEqual(fresh.names);
  });

  it('replaces nothing of the user’s: a sheet of the same name stops it, however it is written', async () => {
    expect(await insertInto(await writeWorkbook(own('收件')))).toEqual({
      refused: 'taken',
      sheets: ['收件'],
      others: [],
    });
    expect(await insertInto(await writeWorkbook(own('PR_SECRET')))).toMatchObject({ sheets: ['PR_SECRET'] });
  });

  it('says of our own workbooks what they are', async () => {
    expect(await insertInto(await workbookOf(newCoordination()))).toEqual({ refused: 'coordinator' });
  });
});
