/** Of somebody else's workbook, what a design cannot state is named. */
import { describe, expect, it } from '@jest/globals';
import { readFileSync } from 'node:fs';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { openDesign } from '../../../workbench/open';
import { writeWorkbook } from '../../../src/files/write';

const SAMPLE = new URL('../../data/pivot-sample.xlsx', import.meta.url);

/** A small workbook with its only sheet's part changed. */
async function changed(change: (xml: string) => string): Promise<Uint8Array> {
  const bytes = await writeWorkbook({
    sheets: [
      { name: 'S', state: 'visible', columns: [], rows: [{ row: 0, cells: [{ column: 0, value: 'x' }] }] },
    ],
    names: [],
    title: '',
    properties: {},
  });
  const parts = unzipSync(bytes);
  const part = 'xl/worksheets/sheet1.xml';
  const xml = strFromU8(parts[part] ?? new Uint8Array());
  const made = change(xml);
  if (made === xml) throw new Error('Nothing was changed.');
  return zipSync({ ...parts, [part]: strToU8(made) });
}

const before = (end: string, text: string) => (xml: string) => xml.replace(end, `${text}${end}`);

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
  ])('%s', async (what, xml) => {
    const { left } = openDesign(await changed(before('</worksheet>', xml)));
    expect(left).toContainEqual({ what, sheet: 'S' });
  });

  it('is nothing of a plain workbook', async () => {
    const { left } = openDesign(await changed(before('</worksheet>', '<!-- nothing -->')));
    expect(left).toEqual([]);
  });

  it('is named of a workbook that Excel made', () => {
    const { design, left } = openDesign(readFileSync(SAMPLE));
    expect(design.sheets.length).toBeGreaterThan(0);
    expect(left.length).toBeGreaterThan(0);
  });
});
