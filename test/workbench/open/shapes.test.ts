/** Shapes that workbooks have which Excel itself saved, and ours do not: each built here as it was seen. */
import { describe, expect, it } from '@jest/globals';
import { readWorkbook } from '../../../src/files/read/read-workbook';
import { openHostBook } from '../../../workbench/host/open';
import { columnPoints, rowPoints } from '../../../workbench/host/model/sizes';
import { openDesign } from '../../../workbench/open';
import { before, changedFile, SHEET } from '../../support/changed-file';

const CALIBRI = (xml: string) =>
  xml.replace(/<font>.*?<\/font>/s, '<font><sz val="11"/><name val="Calibri"/></font>');

const WORKBOOK = 'xl/workbook.xml';

describe('a workbook that Excel saved', () => {
  it('has columns that it does not list, a hidden one of no width, and a hidden row of no height', async () => {
    const bytes = await changedFile({
      'xl/styles.xml': CALIBRI,
      [SHEET]: (xml) =>
        xml
          .replace(/<cols>.*<\/cols>/, '')
          .replace(
            '<sheetData>',
            '<cols><col min="1" max="1" width="20" customWidth="1"/>' +
              '<col min="3" max="3" width="0" hidden="1" customWidth="1"/></cols><sheetData>',
          )
          .replace('</sheetData>', '<row r="4" hidden="1"/></sheetData>'),
    });
    const [sheet] = openHostBook(bytes).sheets;
    if (sheet === undefined) throw new Error('No sheet.');
    // The second is as wide as the fourth, of which the file says nothing either.
    expect([0, 1, 2, 3].map((column) => columnPoints(sheet, column))).toEqual([105, 48, 0, 48]);
    expect([0, 3].map((row) => rowPoints(sheet, row))).toEqual([15, 0]);
  });

  it('names its print titles in one name, columns before rows', async () => {
    const bytes = await changedFile({
      [WORKBOOK]: before(
        '</workbook>',
        '<definedNames><definedName name="_xlnm.Print_Titles" localSheetId="0">S!$A:$B,S!$2:$3</definedName></definedNames>',
      ),
    });
    expect(openDesign(bytes).design.sheets[0]?.print).toMatchObject({
      titleRows: [1, 2],
      titleColumns: [0, 1],
    });
  });

  it('lists the module of an older workbook among its sheets, with an empty relation', async () => {
    const bytes = await changedFile({
      [WORKBOOK]: before('</sheets>', '<sheet name="Module" sheetId="2" r:id=""/>'),
    });
    const { sheets } = await readWorkbook(bytes);
    expect(sheets.map(({ name }) => name)).toEqual(['S']);
    expect(openDesign(bytes).left).toContainEqual({ what: 'sheet without a part', sheet: 'Module' });
    expect(openHostBook(bytes).sheets.map(({ name }) => name)).toEqual(['S']);
  });

  it('is damaged where a sheet names a relation that is not there', async () => {
    const bytes = await changedFile({
      [WORKBOOK]: before('</sheets>', '<sheet name="Gone" sheetId="2" r:id="rId77"/>'),
    });
    await expect(readWorkbook(bytes)).rejects.toMatchObject({ code: 'damaged' });
  });
});
