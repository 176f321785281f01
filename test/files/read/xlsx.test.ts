import { describe, expect, it } from '@jest/globals';
import { writeXlsx } from 'hucre/xlsx';
import type { Cell, Snapshot } from '../../../src/core/index';
import { readWorkbook } from '../../../src/files/read/read-workbook';
import { workbookParts, zipOf } from '../guard/zips';

const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const REL = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

/** Styles: 0 General, 1 percent, 2 text, 3 a ROC date of one's own, 4 built-in date, 5 duration. */
const STYLES = `<styleSheet xmlns="${MAIN}"><numFmts count="1"><numFmt numFmtId="164" formatCode="[$-404]e&quot;年&quot;m&quot;月&quot;"/></numFmts>
<cellStyleXfs count="1"><xf numFmtId="9"/></cellStyleXfs>
<cellXfs count="6"><xf numFmtId="0"/><xf numFmtId="9"/><xf numFmtId="49"/><xf numFmtId="164"/><xf numFmtId="14"/><xf numFmtId="46"/></cellXfs>
<dxfs><dxf><numFmt numFmtId="164" formatCode="0.0"/></dxf></dxfs></styleSheet>`;

function bookOf(sheetData: string, more: Record<string, string> = {}): Promise<Snapshot> {
  const parts = workbookParts(sheetData);
  const relations = parts['xl/_rels/workbook.xml.rels'] ?? '';
  const added = ['styles', 'sharedStrings']
    .map((type) => `<Relationship Id="${type}" Type="${REL}/${type}" Target="/xl/${type}.xml"/>`)
    .join('');
  return readWorkbook(
    zipOf({
      ...parts,
      'xl/_rels/workbook.xml.rels': relations.replace('</R', `${added}</R`),
      'xl/styles.xml': STYLES,
      ...more,
    }),
  );
}

async function cellOf(cell: string, more: Record<string, string> = {}): Promise<Cell | undefined> {
  return (await bookOf(`<row r="1">${cell}</row>`, more)).sheets[0]?.rows[0]?.[0];
}

describe('values of an .xlsx are exactly what the file says', () => {
  it.each<[string, Cell | undefined]>([
    ['<c r="A1"><v>0.1</v></c>', { value: 0.1 }],
    ['<c r="A1"><v>0</v></c>', { value: 0 }],
    ['<c r="A1"><v>1.5E-5</v></c>', { value: 0.000015 }],
    ['<c r="A1"><v>0.30000000000000004</v></c>', { value: 0.1 + 0.2 }],
    ['<c r="A1" s="4"><v>-652142</v></c>', { value: -652142, format: 'mm-dd-yy' }],
    ['<c r="A1" s="4"><v>59</v></c>', { value: 59, format: 'mm-dd-yy' }],
    ['<c r="A1" s="3"><v>45838.25</v></c>', { value: 45838.25, format: '[$-404]e"年"m"月"' }],
    ['<c r="A1" s="1"><v>0.75</v></c>', { value: 0.75, format: '0%' }],
    ['<c r="A1" t="e"><v>#N/A</v></c>', { value: { error: '#N/A' } }],
    ['<c r="A1" t="b"><v>1</v></c>', { value: 'TRUE' }],
    ['<c r="A1" t="b"><v>0</v></c>', { value: 'FALSE' }],
    ['<c r="A1" t="d"><v>2025-06-30</v></c>', { value: '2025-06-30' }],
    ['<c r="A1" t="str"><f>A2&amp;"x"</f><v>ax</v></c>', { value: 'ax', formula: 'A2&"x"' }],
    ['<c r="A1" t="str"><f>""</f><v></v></c>', { value: null, formula: '""' }],
    ['<c r="A1"><f>1/4</f><v>0.25</v></c>', { value: 0.25, formula: '1/4' }],
    ['<c r="A1" t="inlineStr"><is><t>＝1 &lt;2&gt;&#x4E2D;</t></is></c>', { value: '＝1 <2>中' }],
    [
      '<c r="A1" t="inlineStr"><is><r><t>甲</t></r><r><rPr><b/></rPr><t xml:space="preserve"> 乙</t></r><rPh sb="0" eb="1"><t>ㄐㄧㄚˇ</t></rPh></is></c>',
      { value: '甲 乙' },
    ],
    ['<c r="A1" t="inlineStr"><is><t>a_x000D_\nb_x005F_x000D_</t></is></c>', { value: 'a\r\nb_x000D_' }],
    ['<c r="A1" t="inlineStr" s="2"><is><t>114/6/30</t></is></c>', { value: '114/6/30', format: '@' }],
    ['<c r="A1" s="1"/>', { value: null, format: '0%' }],
    ['<c r="A1" s="0"/>', undefined],
  ])('%s', async (xml, expected) => {
    expect(await cellOf(xml)).toEqual(expected);
  });

  it('shared strings: runs joined, readings left out, line breaks kept, empty ones empty', async () => {
    const strings = `<sst xmlns="${MAIN}"><si><t>甲
乙</t></si><si><r><t>丙</t></r><r><t>丁</t></r><rPh sb="0" eb="1"><t>x</t></rPh></si><si><t/></si></sst>`;
    const book = await bookOf(
      '<row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1" t="s"><v>1</v></c><c r="C1" t="s"><v>2</v></c></row>',
      { 'xl/sharedStrings.xml': strings },
    );
    expect(book.sheets[0]?.rows).toEqual([
      [{ value: '甲\n乙' }, { value: '丙丁' }, { value: null }].slice(0, 2),
    ]);
  });

  it('shared formulas read in each cell as they mean there', async () => {
    const book = await bookOf(
      `<row r="1"><c r="A1"><f t="shared" ref="A1:B2" si="0">B1+$C1+D$1+"A1"+'A1'!E1+SUM(F:F)+LOG10(2)</f><v>1</v></c><c r="B1"><f t="shared" si="0"/><v>2</v></c></row>` +
        `<row r="2"><c r="A2"><f t="shared" si="0"/><v>3</v></c></row>`,
    );
    expect(book.sheets[0]?.rows[0]?.[1]?.formula).toBe(`C1+$C1+E$1+"A1"+'A1'!F1+SUM(G:G)+LOG10(2)`);
    expect(book.sheets[0]?.rows[1]?.[0]).toEqual({
      value: 3,
      formula: `B2+$C2+D$1+"A1"+'A1'!E2+SUM(F:F)+LOG10(2)`,
    });
  });

  it('the 1904 system is told in days of the 1900 system; durations and plain numbers stay', async () => {
    const book = workbookParts()['xl/workbook.xml'] ?? '';
    const cells = [4, 3, 5, 0]
      .map((style, at) => `<c r="${'ABCD'[at]}1" s="${style}"><v>1.5</v></c>`)
      .join('');
    const snapshot = await bookOf(`<row r="1">${cells}</row>`, {
      'xl/workbook.xml': book.replace('<sheets>', '<workbookPr date1904="1"/><sheets>'),
    });
    expect(snapshot.sheets[0]?.rows[0]?.map((cell) => cell.value)).toEqual([1463.5, 1463.5, 1.5, 1.5]);
  });

  it('rows and cells without addresses, gaps, and prefixed element names', async () => {
    const prefixed = `<x:worksheet xmlns:x="${MAIN}"><x:sheetData><x:row><x:c><x:v>1</x:v></x:c><x:c><x:v>2</x:v></x:c></x:row><x:row r="4"><x:c r="C4"><x:v>3</x:v></x:c><x:c><x:v>4</x:v></x:c></x:row></x:sheetData></x:worksheet>`;
    const book = await bookOf('', { 'xl/worksheets/sheet1.xml': prefixed });
    expect(book.sheets[0]?.rows.map((row) => row.map((cell) => cell.value))).toEqual([
      [1, 2],
      [],
      [],
      [null, null, 3, 4],
    ]);
  });
});

describe('what else an .xlsx holds', () => {
  const sheets = `<workbook xmlns="${MAIN}" xmlns:r="${REL}"><sheets><sheet name="一" sheetId="3" r:id="rId9"/><sheet name="It's 2" sheetId="1" state="hidden" r:id="rId1"/><sheet name="三" sheetId="2" state="veryHidden" r:id="rId5"/></sheets>
<definedNames><definedName name="pr_area">'It''s 2'!$B$2:$C$3</definedName><definedName name="pr_column">一!$A:$B</definedName><definedName name="pr_row">一!$2:$2</definedName><definedName name="pr_cell">三!$D$4</definedName>
<definedName name="local" localSheetId="0">一!$A$1</definedName><definedName name="gone">#REF!</definedName><definedName name="sum">SUM(一!$A$1)</definedName><definedName name="two">一!$A$1,一!$B$1</definedName><definedName name="other">[1]一!$A$1</definedName><definedName name="lost">無!$A$1</definedName></definedNames></workbook>`;
  const sheet = (value: number) =>
    `<worksheet xmlns="${MAIN}"><sheetData><row r="1"><c r="A1"><v>${value}</v></c></row></sheetData></worksheet>`;
  const parts = {
    'xl/workbook.xml': sheets,
    'xl/_rels/workbook.xml.rels': `<Relationships>${[
      ['rId1', 'worksheets/sheet7.xml'],
      ['rId5', '../xl/worksheets/sheet1.xml'],
      ['rId9', '/xl/worksheets/SHEET3.xml'],
    ]
      .map(([id, target]) => `<Relationship Id="${id}" Type="${REL}/worksheet" Target="${target}"/>`)
      .join('')}</Relationships>`,
    'xl/worksheets/sheet7.xml': sheet(2),
    'xl/worksheets/sheet1.xml': sheet(3),
    'xl/worksheets/sheet3.xml': sheet(1),
  };

  it('sheets by their relations, with their state; names that mean one area of this workbook', async () => {
    const book = await readWorkbook(zipOf({ ...workbookParts(), ...parts }));
    expect(book.sheets.map(({ name, state, rows }) => [name, state, rows[0]?.[0]?.value])).toEqual([
      ['一', 'visible', 1],
      ["It's 2", 'hidden', 2],
      ['三', 'veryHidden', 3],
    ]);
    expect(book.names).toEqual([
      { name: 'pr_area', sheet: "It's 2", top: 1, left: 1, bottom: 2, right: 2 },
      { name: 'pr_column', sheet: '一', top: 0, left: 0, bottom: 1048575, right: 1 },
      { name: 'pr_row', sheet: '一', top: 1, left: 0, bottom: 1, right: 16383 },
      { name: 'pr_cell', sheet: '三', top: 3, left: 3, bottom: 3, right: 3 },
    ]);
  });

  it('tables with blank rows and totals; properties as text, whatever they are called', async () => {
    const base = workbookParts(
      '<row r="2"><c r="B2" t="str"><v>甲</v></c></row><row r="3"><c r="B3"><v>1</v></c></row><row r="5"><c r="C5"><v>9</v></c></row>',
    );
    const book = await readWorkbook(
      zipOf({
        ...base,
        '_rels/.rels': (base['_rels/.rels'] ?? '').replace(
          '</R',
          `<Relationship Id="c" Type="${REL}/custom-properties" Target="docProps/custom.xml"/></R`,
        ),
        'docProps/custom.xml': `<Properties xmlns:vt="v"><property name="pr_body"><vt:lpwstr>MOEA &amp; 1</vt:lpwstr></property><property name="__proto__">\n<vt:i4>7</vt:i4>\n</property></Properties>`,
        'xl/worksheets/_rels/sheet1.xml.rels': `<Relationships><Relationship Id="t" Type="${REL}/table" Target="../tables/table1.xml"/><Relationship Id="h" Type="${REL}/hyperlink" Target="http://x" TargetMode="External"/></Relationships>`,
        'xl/tables/table1.xml': `<table xmlns="${MAIN}" name="a" displayName="pr_T" ref="B2:C5" totalsRowCount="1"><tableColumns count="2"><tableColumn id="1" name="甲"/><tableColumn id="2" name="乙_x000a_丙"/></tableColumns></table>`,
      }),
    );
    expect(book.tables).toEqual([
      {
        name: 'pr_T',
        sheet: '填報表',
        row: 1,
        column: 1,
        headers: ['甲', '乙\n丙'],
        rows: [
          [{ value: 1 }, { value: null }],
          [{ value: null }, { value: null }],
        ],
      },
    ]);
    expect(Object.entries(book.properties)).toEqual([
      ['pr_body', 'MOEA & 1'],
      ['__proto__', '7'],
    ]);
  });

  it('a workbook that hucre wrote', async () => {
    const bytes = await writeXlsx({
      sheets: [
        {
          name: '填報表',
          rows: [
            ['甲', 1.5, true, null, new Date(Date.UTC(2025, 5, 30))],
            ['=SUM(1)', '換\n行', '\u3000x'],
          ],
        },
      ],
    });
    const rows = (await readWorkbook(bytes)).sheets[0]?.rows.map((row) => row.map((cell) => cell.value));
    expect(rows).toEqual([
      ['甲', 1.5, 'TRUE', null, 45838],
      ['=SUM(1)', '換\n行', '\u3000x'],
    ]);
  });
});
