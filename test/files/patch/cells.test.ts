import { beforeAll, describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { CellValue } from '../../../src/core/index';
import { applyChanges, openParts } from '../../../src/files/patch';
import { writeWorkbook } from '../../../src/files/write';
import { SAMPLE } from '../write/sample';
import { differing, edited, failure, FORM, LOG, log, set, sheetRows, text } from './support';

let sample: Uint8Array;

beforeAll(async () => {
  sample = await writeWorkbook(SAMPLE);
});

describe('setting cells', () => {
  it('replaces, adds and clears, and keeps how cells look', async () => {
    const changed = applyChanges(sample, [
      set([
        [3, 1, '七-1'],
        [3, 2, null],
        [3, 3, 0.5],
        [5, 1, '新'],
        [20, 30, 7],
        [4, 1, { error: '#N/A' }],
      ]),
    ]);
    const xml = text(changed, FORM);
    const style = (source: string, cell: string) =>
      new RegExp(`<c r="${cell}"[^>]* s="(\\d+)"`).exec(source)?.[1];
    expect(style(xml, 'B4')).toBe(style(text(sample, FORM), 'B4')?.toString());
    expect(xml).toMatch(/<c r="C4" s="\d+"\/>/);
    expect(xml).toMatch(/<c r="D4" s="\d+"><v>0.5<\/v><\/c>/);
    expect(xml).toMatch(/<row r="6"><c r="B6" t="inlineStr">/);
    expect(xml).toContain('<row r="21"><c r="AE21"><v>7</v></c></row>');
    expect(xml).toMatch(/<c r="B5" s="\d+" t="e"><v>#N\/A<\/v><\/c>/);
    expect(xml).toContain('<dimension ref="A1:AE21"/>');
    const rows = await sheetRows(changed, '填報表');
    expect(rows[3]?.slice(1)).toEqual(['七-1', null, 0.5].concat(rows[3]?.slice(4) as never));
  });

  it('touches only the sheet, and the rest of the sheet not at all', () => {
    const changed = applyChanges(sample, [set([[3, 2, 'x']])]);
    expect(differing(sample, changed)).toEqual([FORM]);
    expect(openParts(changed).paths()).toEqual(openParts(sample).paths());
    const before = text(sample, FORM).replace(/<c r="C4".*?<\/c>/, '');
    expect(text(changed, FORM).replace(/<c r="C4".*?<\/c>/, '')).toBe(before);
  });

  it('reads back whatever text, and is the same when done again', async () => {
    const value = fc.oneof(
      fc.string({ unit: 'binary' }).filter((one) => !/\p{Surrogate}/u.test(one)),
      fc.constantFrom('=1+1', '_x000D_', ' a ', '\n', '<&">', '#N/A', '_x005F\r', ']]>'),
      fc.double({ noNaN: true, noDefaultInfinity: true }).map((one) => (one === 0 ? 0 : one)),
      fc.constant(null),
    );
    const cells = fc.uniqueArray(fc.tuple(fc.nat(9), fc.nat(9), value), {
      selector: ([row, column]) => `${row},${column}`,
      minLength: 1,
    });
    await fc.assert(
      fc.asyncProperty(cells, async (all) => {
        // The form has formulas, which a reader shows; the list has none.
        const change = set(all, '清單');
        const once = applyChanges(sample, [change]);
        expect(Buffer.from(applyChanges(sample, [change])).equals(Buffer.from(once))).toBe(true);
        expect(Buffer.from(applyChanges(once, [change])).equals(Buffer.from(once))).toBe(true);
        const rows = await sheetRows(once, '清單');
        for (const [row, column, wanted] of all)
          expect(rows[row]?.[column] ?? null).toEqual(wanted === '' ? null : wanted);
        const mine = ['xl/worksheets/sheet4.xml', 'xl/styles.xml'];
        expect(differing(sample, once).filter((path) => !mine.includes(path))).toEqual([]);
      }),
      { numRuns: 100 },
    );
  });

  it('gives a text that looks like a formula the format of texts, so that an edit does not wake it', async () => {
    const look = (bytes: Uint8Array, cell: string) => {
      const id = Number(new RegExp(`<c r="${cell}"(?: s="(\\d+)")?`).exec(text(bytes, FORM))?.[1] ?? 0);
      const looks = /<cellXfs[^>]*>(.*)<\/cellXfs>/s.exec(text(bytes, 'xl/styles.xml'))?.[1] ?? '';
      return looks.match(/<xf .*?(?:\/>|<\/xf>)/gs)?.[id]?.replace(/ applyNumberFormat="(?:1|true)"/, '');
    };
    const awake = ['=1+1', ' +886 2', '-甲事項', '@甲', '＝SUM(A1)', '＋1', '－ 無', '＠乙'];
    const asleep = ['－', '-', '甲=乙', '115.06.30', ''];
    for (const value of [...awake, ...asleep]) {
      const changed = applyChanges(sample, [set([[3, 3, value]])]);
      const before = look(sample, 'D4');
      const wanted = awake.includes(value) ? before?.replace(/numFmtId="\d+"/, 'numFmtId="49"') : before;
      expect([value, look(changed, 'D4')]).toEqual([value, wanted]);
      expect(text(changed, 'xl/styles.xml') === text(sample, 'xl/styles.xml')).toBe(asleep.includes(value));
    }
    const [once, twice] = [1, 2].map((count) =>
      applyChanges(sample, [set([...awake].slice(0, 4 * count).map((value, row) => [row + 8, 3, value]))]),
    );
    // Cells that look alike share one look.
    expect(text(twice ?? sample, 'xl/styles.xml')).toBe(text(once ?? sample, 'xl/styles.xml'));
  });

  it('takes away the formula of the cell it sets, no other, and the list of formulas with it', () => {
    let bytes = edited(sample, '[Content_Types].xml', (xml) =>
      xml.replace(
        '</Types>',
        '<Override PartName="/xl/calcChain.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.calcChain+xml"/></Types>',
      ),
    );
    bytes = edited(bytes, 'xl/_rels/workbook.xml.rels', (xml) =>
      xml.replace(
        '</Relationships>',
        '<Relationship Id="rId99" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/calcChain" Target="calcChain.xml"/></Relationships>',
      ),
    );
    const parts = openParts(bytes);
    parts.setText(
      'xl/calcChain.xml',
      '<calcChain xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><c r="C5" i="2"/><c r="D5" i="2"/></calcChain>',
    );
    bytes = parts.save();
    expect(differing(bytes, applyChanges(bytes, [set([[3, 2, 'x']])]))).toEqual([FORM]);
    const changed = applyChanges(bytes, [set([[4, 2, 'x']])]);
    expect(openParts(changed).has('xl/calcChain.xml')).toBe(false);
    expect(text(changed, '[Content_Types].xml')).toBe(text(sample, '[Content_Types].xml'));
    expect(text(changed, 'xl/_rels/workbook.xml.rels')).toBe(text(sample, 'xl/_rels/workbook.xml.rels'));
    expect(text(changed, FORM)).not.toContain('<f>IF(');
    expect(text(changed, FORM)).toContain('<f>D4*2</f>');
  });

  it('asks for calculation where the file does not', () => {
    const none = edited(sample, 'xl/workbook.xml', (xml) => xml.replace(/<calcPr[^>]*\/>/, ''));
    expect(text(applyChanges(none, [set([[0, 0, 1]])]), 'xl/workbook.xml')).toContain(
      '</definedNames><calcPr fullCalcOnLoad="1"/>',
    );
    const other = edited(sample, 'xl/workbook.xml', (xml) =>
      xml.replace(/<calcPr[^>]*\/>/, '<calcPr calcId="191029"/>'),
    );
    expect(text(applyChanges(other, [set([[0, 0, 1]])]), 'xl/workbook.xml')).toContain(
      '<calcPr calcId="191029" fullCalcOnLoad="1"/>',
    );
  });

  it('manages prefixes, single quotes, missing numbers, empty rows, spans, comments and CDATA', async () => {
    const data =
      "<x:sheetData><!-- <row r='9'/> --><x:row spans='1:2' r='1'><x:c t='str'><x:v>a</x:v></x:c><x:c><x:v>2</x:v></x:c></x:row>" +
      "<x:row/><x:row><x:c r='A3' t='inlineStr'><x:is><x:t><![CDATA[></x:row>]]></x:t></x:is></x:c></x:row><x:row r='7' ht='20'/></x:sheetData>";
    const bytes = edited(
      sample,
      'xl/worksheets/sheet4.xml',
      () =>
        `<x:worksheet xmlns:x="http://schemas.openxmlformats.org/spreadsheetml/2006/main">${data}</x:worksheet>`,
    );
    const changed = applyChanges(bytes, [
      set(
        [
          [0, 2, 'c'],
          [1, 0, 'b'],
          [2, 1, 3],
          [4, 0, 5],
          [6, 0, '七'],
        ],
        '清單',
      ),
    ]);
    const xml = text(changed, 'xl/worksheets/sheet4.xml');
    expect(xml).toContain(`<!-- <row r='9'/> --><x:row r='1'><x:c t='str'>`);
    expect(xml).toContain('<x:c><x:v>2</x:v></x:c><x:c r="C1" t="inlineStr">');
    expect(xml).toContain('<x:row r="5"><x:c r="A5"><x:v>5</x:v></x:c></x:row>');
    expect(xml).toContain('<x:row r=\'7\' ht=\'20\'><x:c r="A7" t="inlineStr">');
    expect(xml).toContain('<![CDATA[></x:row>]]>');
    expect(xml).toMatch(/<x:row><x:c r="A2" t="inlineStr">/);
  });

  it('gives a new cell the style of its row, else of its column', () => {
    const bytes = edited(sample, LOG, (xml) =>
      xml
        .replace(/<cols>.*<\/cols>/, '<cols><col min="5" max="6" width="9" style="2"/></cols>')
        .replace('<row r="3"', '<row s="3" customFormat="1" r="3"')
        .replace('<row r="5"', '<row r="5" customFormat="true" s="4"'),
    );
    const xml = text(
      applyChanges(bytes, [
        set(
          [
            [2, 4, 1],
            [3, 4, 1],
            [3, 7, 1],
            [4, 7, 1],
          ],
          'pr 紀錄',
        ),
      ]),
      LOG,
    );
    expect(xml).toContain('<c r="E3" s="3"><v>1</v></c>');
    expect(xml).toContain('<c r="E4" s="2"><v>1</v></c><c r="H4"><v>1</v></c>');
    expect(xml).toContain('<c r="H5" s="4"><v>1</v></c>');
  });

  it('does not tear a shared or an array formula apart', () => {
    const shared = edited(sample, LOG, (xml) =>
      xml
        .replace(
          '</row><row r="4"',
          '<c r="E3"><f t="shared" ref="E3:E4" si="0">C3*2</f><v>0</v></c></row><row r="4"',
        )
        .replace('</row><row r="5"', '<c r="E4"><f t="shared" si="0"/><v>1</v></c></row><row r="5"'),
    );
    const at = (cells: readonly (readonly [number, number, CellValue])[]) => () =>
      applyChanges(shared, [set(cells, 'pr 紀錄')]);
    expect(failure(at([[2, 4, 1]]))).toMatchObject({ code: 'shared-formula', cell: 'E3', sheet: 'pr 紀錄' });
    expect(text(at([[3, 4, 1]])(), LOG)).toContain('si="0">C3*2</f>');
    expect(
      text(
        at([
          [2, 4, 1],
          [3, 4, 1],
        ])(),
        LOG,
      ),
    ).not.toContain('shared');
    const array = edited(sample, LOG, (xml) =>
      xml.replace(
        '</row><row r="4"',
        '<c r="E3"><f t="array" ref="E3:E4">C3:C4</f><v>0</v></c></row><row r="4"',
      ),
    );
    expect(failure(() => applyChanges(array, [set([[3, 4, 1]], 'pr 紀錄')]))).toMatchObject({
      code: 'array-formula',
      cell: 'E4',
    });
    expect(
      text(
        applyChanges(array, [
          set(
            [
              [2, 4, 1],
              [3, 4, 1],
            ],
            'pr 紀錄',
          ),
        ]),
        LOG,
      ),
    ).not.toContain('array');
  });

  it('says what is missing', () => {
    expect(failure(() => applyChanges(sample, [set([], 'nowhere')]))).toMatchObject({
      code: 'no-sheet',
      sheet: 'nowhere',
    });
    expect(failure(() => applyChanges(sample, [log(1, { table: 'T' })]))).toMatchObject({
      code: 'no-table',
      table: 'T',
    });
    expect(failure(() => applyChanges(sample, [log(1, { headers: ['key', '說明', '?'] })]))).toMatchObject({
      code: 'no-header',
      header: '?',
    });
    const parts = openParts(sample);
    parts.remove('_rels/.rels');
    expect(failure(() => applyChanges(parts.save(), [log(1)]))).toMatchObject({ code: 'not-a-workbook' });
    expect(() => applyChanges(sample, [set([[-1, 0, 1]])])).toThrow(RangeError);
    expect(() => applyChanges(sample, [log(1, { rows: [['a']] })])).toThrow(RangeError);
    expect(
      failure(() => applyChanges(sample, [log(1, { rows: Array(1048576).fill(['', '', '']) })])),
    ).toMatchObject({ code: 'sheet-full' });
  });
});
