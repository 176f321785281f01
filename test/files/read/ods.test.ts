import { describe, expect, it } from '@jest/globals';
import { readFileSync } from 'node:fs';
import type { Cell, Snapshot } from '../../../src/core/index';
import { readWorkbook } from '../../../src/files/read/read-workbook';
import { zipOf } from '../guard/zips';

function bookOf(spreadsheet: string, styles = '', meta = '<a/>'): Promise<Snapshot> {
  return readWorkbook(
    zipOf({
      mimetype: 'application/vnd.oasis.opendocument.spreadsheet',
      'content.xml': `<office:document-content><office:automatic-styles>${styles}</office:automatic-styles><office:body><office:spreadsheet>${spreadsheet}</office:spreadsheet></office:body></office:document-content>`,
      'meta.xml': meta,
    }),
  );
}

const table = (rows: string, attributes = '') =>
  `<table:table table:name="甲" ${attributes}>${rows}</table:table>`;
const text = (value: string) =>
  `<table:table-cell office:value-type="string"><text:p>${value}</text:p></table:table-cell>`;

async function cellOf(cell: string): Promise<Cell | undefined> {
  const book = await bookOf(table(`<table:table-row>${cell}</table:table-row>`));
  return book.sheets[0]?.rows[0]?.[0];
}

async function values(rows: string): Promise<unknown> {
  return (await bookOf(table(rows))).sheets[0]?.rows.map((row) => row.map((cell) => cell.value));
}

describe('values of an .ods', () => {
  it.each<[string, Cell | undefined]>([
    ['office:value-type="float" office:value="0.1"', { value: 0.1 }],
    ['office:value-type="float" office:value="0"', { value: 0 }],
    ['office:value-type="currency" office:value="25000"', { value: 25000 }],
    ['office:value-type="percentage" office:value="0.75"', { value: 0.75, format: '0%' }],
    [
      'office:value-type="date" office:date-value="0114-06-29"',
      { value: '0114-06-29', format: 'yyyy-mm-dd' },
    ],
    [
      'office:value-type="date" office:date-value="2025-06-30T08:00:00"',
      { value: '2025-06-30T08:00:00', format: 'yyyy-mm-dd' },
    ],
    ['office:value-type="time" office:time-value="PT09H30M00S"', { value: 'PT09H30M00S', format: 'h:mm:ss' }],
    ['office:value-type="boolean" office:boolean-value="true"', { value: 'TRUE' }],
    ['office:value-type="boolean" office:boolean-value="false"', { value: 'FALSE' }],
    ['office:value-type="string" office:string-value="字"', { value: '字' }],
    ['office:value-type="string"', { value: '顯示' }],
    [
      'table:formula="of:=NA()" office:value-type="string" office:string-value="" calcext:value-type="error"',
      { value: { error: '顯示' }, formula: 'NA()' },
    ],
    [
      'table:formula="of:=SUM([.A1:.A2])" office:value-type="float" office:value="3"',
      { value: 3, formula: 'SUM([.A1:.A2])' },
    ],
    [
      'table:formula="of:=TRUE()" office:value-type="float" office:value="1"',
      { value: 'TRUE', formula: 'TRUE()' },
    ],
    ['table:formula="msoxl:=A1" office:value-type="float" office:value="3"', { value: 3, formula: 'A1' }],
  ])('%s', async (attributes, expected) => {
    expect(await cellOf(`<table:table-cell ${attributes}><text:p>顯示</text:p></table:table-cell>`)).toEqual(
      expected,
    );
  });

  it('paragraphs, spaces, tabs and line breaks of a text', async () => {
    const cell = `<table:table-cell office:value-type="string"><text:p>
      一<text:s text:c="3"/>二<text:tab/>三<text:line-break/><text:span>四</text:span>
  <text:a>五</text:a> <text:s/>七  八</text:p><text:p/><text:p>六&amp;</text:p></table:table-cell>`;
    expect((await cellOf(cell))?.value).toBe('一   二\t三\n四 五  七  八\n\n六&');
  });

  it('notes, drawings and footnotes in a cell are not its text', async () => {
    const cell = `<table:table-cell office:value-type="string"><office:annotation><dc:creator>某</dc:creator><text:p>附註<text:span>x</text:span></text:p><text:list><text:list-item><text:p>y</text:p></text:list-item></text:list></office:annotation><text:p>值<draw:frame><text:p>圖</text:p></draw:frame></text:p><draw:custom-shape><text:p>形</text:p></draw:custom-shape></table:table-cell>`;
    expect((await cellOf(cell))?.value).toBe('值');
    const only = `<table:table-cell><office:annotation><text:p>附註</text:p></office:annotation></table:table-cell>`;
    expect(await cellOf(only)).toBeUndefined();
  });

  it('rows in headings and groups, rows and cells repeated, covered cells', async () => {
    const row = (cells: string, more = '') => `<table:table-row ${more}>${cells}</table:table-row>`;
    const gap = '<table:table-cell table:number-columns-repeated="2"/>';
    const rows =
      `<table:shapes><draw:frame><table:table><table:table-row>${text('畫')}</table:table-row></table:table></draw:frame></table:shapes>` +
      `<table:table-header-rows>${row(text('甲'))}</table:table-header-rows>` +
      row('<table:table-cell/>', 'table:number-rows-repeated="2"') +
      `<table:table-row-group><table:table-row-group>${row(gap + text('乙') + gap)}</table:table-row-group></table:table-row-group>` +
      `<table:table-rows>${row(text('丙').replace('string"', 'string" table:number-columns-repeated="2"') + '<table:covered-table-cell/>' + text('丁'), 'table:number-rows-repeated="2"')}</table:table-rows>` +
      row(gap, 'table:number-rows-repeated="1048000"');
    expect(await values(rows)).toEqual([
      ['甲'],
      [],
      [],
      [null, null, '乙'],
      ['丙', '丙', null, '丁'],
      ['丙', '丙', null, '丁'],
    ]);
  });
});

describe('what else an .ods holds', () => {
  it('hidden sheets; copies of other documents are no sheets', async () => {
    const styles = `<style:style style:name="ta2" style:family="table"><style:table-properties table:display="false"/></style:style><style:style style:name="ta1" style:family="table"><style:table-properties table:display="true"/></style:style>`;
    const book = await bookOf(
      `${table('', 'table:style-name="ta1"')}${table('', 'table:style-name="ta2"').replace('甲', '乙')}<table:table table:name="'file:///x'#a"><table:table-source xlink:href="x"/></table:table><table:dde-links><table:dde-link><table:table table:name="dde"/></table:dde-link></table:dde-links>`,
      styles,
    );
    expect(book.sheets.map(({ name, state }) => [name, state])).toEqual([
      ['甲', 'visible'],
      ['乙', 'hidden'],
    ]);
  });

  it('names and database ranges, properties', async () => {
    const rows = `<table:table-row>${text('鍵')}${text('值')}</table:table-row><table:table-row>${text('a')}</table:table-row>`;
    const named = (name: string, address: string) =>
      `<table:named-range table:name="${name}" table:cell-range-address="${address}"/>`;
    const quoted = table(rows).replace('甲', "It's 表.1");
    const book = await bookOf(
      `${table(`<table:named-expressions>${named('local', '$甲.$A$1')}</table:named-expressions>`)}${quoted}<table:named-expressions>${named('pr_a', "$'It''s 表.1'.$A$1:.$B$2")}${named('pr_b', '$甲.$C$3')}${named('bad', '#REF!')}</table:named-expressions><table:database-ranges><table:database-range table:name="pr_T" table:target-range-address="'It''s 表.1'.A1:'It''s 表.1'.B3"/><table:database-range table:name="__Anonymous_Sheet_DB__0" table:target-range-address="甲.A1:甲.B2"/></table:database-ranges>`,
      '',
      '<office:meta><meta:user-defined meta:name="pr_body" meta:value-type="string">MOEA</meta:user-defined><dc:title>x</dc:title></office:meta>',
    );
    expect(book.names).toEqual([
      { name: 'pr_a', sheet: "It's 表.1", top: 0, left: 0, bottom: 1, right: 1 },
      { name: 'pr_b', sheet: '甲', top: 2, left: 2, bottom: 2, right: 2 },
    ]);
    const blank = { value: null };
    expect(book.tables).toEqual([
      {
        name: 'pr_T',
        sheet: "It's 表.1",
        row: 0,
        column: 0,
        headers: ['鍵', '值'],
        rows: [
          [{ value: 'a' }, blank],
          [blank, blank],
        ],
      },
    ]);
    expect(book.properties).toEqual({ pr_body: 'MOEA' });
  });
});

describe('the recording of dates typed into LibreOffice', () => {
  const recorded = async (kind: string) => {
    const url = new URL(`../../data/libreoffice-roc-dates.${kind}`, import.meta.url);
    const { sheets } = await readWorkbook(new Uint8Array(readFileSync(url)));
    return sheets[0]?.rows.map((row) => [row[0]?.value, row[1]?.value, row[3]?.value, row[3]?.format]);
  };

  it('gives serial numbers in .xlsx and ISO text in .ods, as they stand', async () => {
    const roc = (serial: unknown, leap: unknown, modern: unknown, percent: string) => [
      ['114/6/30', serial, 75, percent],
      ['114.06.30', serial, 0.75, percent],
      ['114-06-30', serial, 105, percent],
      ['1140630', 1140630, 0.75, percent],
      ['116/2/29', leap, 1, percent],
      ['113/2/29', '113/2/29', undefined, undefined],
      ['114年6月30日', serial, undefined, undefined],
      ['2025/6/30', modern, undefined, undefined],
      ['民國114年6月30日', '民國114年6月30日', undefined, undefined],
    ];
    expect(await recorded('xlsx')).toEqual(roc(-652142, -651533, 45838, '[$-404]0%'));
    expect(await recorded('ods')).toEqual(roc('0114-06-29', '0116-02-28', '2025-06-30', '0%'));
  });
});
