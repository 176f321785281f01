/** What stands beside cells, what was never calculated, and errors and scaled numbers of an .ods. */
import { describe, expect, it } from '@jest/globals';
import type { Snapshot } from '../../../src/core/index';
import { readWorkbook } from '../../../src/files/read/read-workbook';
import { workbookParts, zipOf } from '../guard/zips';

const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const REL = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const XDR = 'http://schemas.openxmlformats.org/drawingml/2006/spreadsheetDrawing';
const A = 'http://schemas.openxmlformats.org/drawingml/2006/main';

function xlsx(rows: string, related: Readonly<Record<string, string>> = {}): Promise<Snapshot> {
  const links = Object.keys(related).map(
    (type) => `<Relationship Id="${type}" Type="${REL}/${type}" Target="/xl/${type}.xml"/>`,
  );
  return readWorkbook(
    zipOf({
      ...workbookParts(rows),
      'xl/worksheets/_rels/sheet1.xml.rels': `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${links.join('')}</Relationships>`,
      ...Object.fromEntries(Object.entries(related).map(([type, xml]) => [`xl/${type}.xml`, xml])),
    }),
  );
}

function ods(table: string): Promise<Snapshot> {
  return readWorkbook(
    zipOf({
      mimetype: 'application/vnd.oasis.opendocument.spreadsheet',
      'content.xml': `<office:document-content><office:body><office:spreadsheet><table:table table:name="甲">${table}</table:table></office:spreadsheet></office:body></office:document-content>`,
      'meta.xml': '<a/>',
    }),
  );
}

const anchor = (content: string) =>
  `<xdr:twoCellAnchor><xdr:from><xdr:col>22</xdr:col><xdr:colOff>0</xdr:colOff><xdr:row>5</xdr:row></xdr:from><xdr:to><xdr:col>25</xdr:col><xdr:row>9</xdr:row></xdr:to>${content}</xdr:twoCellAnchor>`;
const drawing = (content: string) => `<xdr:wsDr xmlns:xdr="${XDR}" xmlns:a="${A}">${content}</xdr:wsDr>`;

describe('beside the cells of an .xlsx', () => {
  it('notes are read with their cell', async () => {
    const comments = `<comments xmlns="${MAIN}"><authors><author>某人</author></authors><commentList><comment ref="U6"><text><r><t>金額</t></r><r><t>待核</t></r></text></comment></commentList></comments>`;
    const { beside, sheets } = await xlsx('', { comments });
    expect(beside).toEqual([{ kind: 'note', sheet: sheets[0]?.name, row: 5, column: 20, text: '金額待核' }]);
  });

  it('text boxes and pictures are read with the cell at which they begin; charts and lines say nothing', async () => {
    const box = anchor(
      '<xdr:sp><xdr:txBody><a:p><a:r><a:t>另附</a:t></a:r></a:p><a:p><a:r><a:t>說明</a:t></a:r></a:p></xdr:txBody></xdr:sp>',
    );
    const picture = anchor('<xdr:pic><xdr:nvPicPr><xdr:cNvPr id="2" name="圖"/></xdr:nvPicPr></xdr:pic>');
    const line = anchor('<xdr:sp><xdr:txBody><a:p/></xdr:txBody></xdr:sp>');
    const chart = anchor('<xdr:graphicFrame><a:t>圖表</a:t></xdr:graphicFrame>');
    const { beside } = await xlsx('', { drawing: drawing(box + picture + line + chart) });
    expect(beside).toMatchObject([
      { kind: 'shape', row: 5, column: 22, text: '另附\n說明' },
      { kind: 'picture', row: 5, column: 22, text: '' },
    ]);
  });

  it('no more than so many are kept', async () => {
    const { beside } = await xlsx('', { drawing: drawing(anchor('<xdr:pic/>').repeat(3000)) });
    expect(beside?.length).toBe(1000);
    expect('beside' in (await xlsx(''))).toBe(false);
  });
});

describe('beside the cells of an .ods', () => {
  const row = (cells: string) => `<table:table-row>${cells}</table:table-row>`;

  it('notes, text boxes and pictures are read, and are no part of a cell', async () => {
    const note =
      '<office:annotation><dc:creator>某人</dc:creator><text:p>金額</text:p><text:p>待核</text:p></office:annotation>';
    const box = '<draw:frame><draw:text-box><text:p>另附</text:p></draw:text-box></draw:frame>';
    const picture = '<draw:frame><draw:image><text:p/></draw:image></draw:frame>';
    const { beside, sheets } = await ods(
      `<table:shapes><draw:custom-shape><text:p>浮動</text:p></draw:custom-shape></table:shapes>` +
        row(
          `<table:table-cell table:number-columns-repeated="2"/><table:table-cell office:value-type="string">${note}<text:p>內容</text:p></table:table-cell>`,
        ) +
        row(`<table:table-cell>${box}</table:table-cell><table:table-cell>${picture}</table:table-cell>`),
    );
    expect(beside).toEqual([
      { kind: 'shape', sheet: '甲', text: '浮動' },
      { kind: 'note', sheet: '甲', row: 0, column: 2, text: '金額\n待核' },
      { kind: 'shape', sheet: '甲', row: 1, column: 0, text: '另附' },
      { kind: 'picture', sheet: '甲', row: 1, column: 1, text: '' },
    ]);
    expect(sheets[0]?.rows[0]?.[2]).toEqual({ value: '內容' });
  });

  it.each([
    [
      'an error that Excel saved as 0',
      'office:value-type="float" office:value="0"',
      '#DIV/0!',
      { value: { error: '#DIV/0!' } },
    ],
    ['a 0', 'office:value-type="float" office:value="0"', '0', { value: 0 }],
    [
      'a number shown in thousands',
      'office:value-type="float" office:value="7300000"',
      '7,300',
      { value: 7300000, format: '#,##0,' },
    ],
    [
      'a number shown whole',
      'office:value-type="float" office:value="7300000"',
      '7,300,000',
      { value: 7300000 },
    ],
    ['a number shown rounded', 'office:value-type="float" office:value="7300.4"', '7,300', { value: 7300.4 }],
    [
      'a formula without a result',
      'table:formula="of:=7000+300"',
      '',
      { value: null, formula: '7000+300', uncalculated: true },
    ],
    [
      'a formula that gives nothing',
      'table:formula="of:=A1" office:value-type="string" office:string-value=""',
      '',
      { value: null, formula: 'A1' },
    ],
  ])('%s', async (_, attributes, text, expected) => {
    const shown = text === '' ? '' : `<text:p>${text}</text:p>`;
    const { sheets } = await ods(row(`<table:table-cell ${attributes}>${shown}</table:table-cell>`));
    expect(sheets[0]?.rows[0]?.[0]).toEqual(expected);
  });
});

describe('a formula of an .xlsx', () => {
  it.each([
    ['<f>7000+300</f>', '', { value: null, formula: '7000+300', uncalculated: true }],
    ['<f>7000+300</f><v/>', '', { value: null, formula: '7000+300', uncalculated: true }],
    ['<f>A2</f><v></v>', 't="str"', { value: null, formula: 'A2' }],
    ['<f>7000+300</f><v>7300</v>', '', { value: 7300, formula: '7000+300' }],
  ])('%s %s', async (content, type, expected) => {
    const { sheets } = await xlsx(`<row r="1"><c r="A1" ${type}>${content}</c></row>`);
    expect(sheets[0]?.rows[0]?.[0]).toEqual(expected);
  });
});
