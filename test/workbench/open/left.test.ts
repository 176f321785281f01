/** Of somebody else's workbook, what a design cannot state is named. */
import { describe, expect, it } from '@jest/globals';
import { readFileSync } from 'node:fs';
import { openDesign } from '../../../workbench/open';
import { before, changedFile, SHEET } from '../../support/changed-file';

const SAMPLE = new URL('../../data/pivot-sample.xlsx', import.meta.url);

describe('what is left out', () => {
  it.each([
    [
      'validation rule',
      '<dataValidations count="1"><dataValidation type="whole" sqref="A1"><formula1>1</formula1></dataValidation></dataValidations>',
    ],
    [
      'conditional format',
      '<conditionalFormatting sqref="A1"><cfRule type="colorScale" priority="1"><colorScale/></cfRule></conditionalFormatting>',
    ],
    ['paper size', '<pageSetup paperSize="1"/>'],
    ['outside link', '<hyperlinks><hyperlink ref="A1" r:id="rId9"/></hyperlinks>'],
    ['protection', '<sheetProtection sheet="1" sort="0"/>'],
    ['drawing', '<drawing r:id="rId9"/>'],
    ['width of unsized cells', '<sheetFormatPr baseColWidth="10" defaultRowHeight="15.75"/>'],
    ['height of unsized cells', '<sheetFormatPr defaultRowHeight="30" customHeight="1"/>'],
  ])('%s', async (what, xml) => {
    const { left } = openDesign(await changedFile({ [SHEET]: before('</worksheet>', xml) }));
    expect(left).toContainEqual({ what, sheet: 'S' });
  });

  it('is nothing of a plain workbook', async () => {
    const { left } = openDesign(await changedFile({ [SHEET]: before('</worksheet>', '<!-- nothing -->') }));
    expect(left).toEqual([]);
  });

  it('is named of a workbook that Excel made', () => {
    const { design, left } = openDesign(readFileSync(SAMPLE));
    expect(design.sheets.length).toBeGreaterThan(0);
    expect(left.length).toBeGreaterThan(0);
  });
});
