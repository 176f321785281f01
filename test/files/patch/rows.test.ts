import { beforeAll, describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { readFile } from 'node:fs/promises';
import { applyChanges, openParts } from '../../../src/files/patch';
import { writeWorkbook } from '../../../src/files/write';
import { processorTime } from '../../support/work';
import { SAMPLE } from '../write/sample';
import { differing, edited, failure, LOG, log, PIVOT, set, sheetRows, text } from './support';

let sample: Uint8Array;

beforeAll(async () => {
  sample = await writeWorkbook(SAMPLE);
});

describe('replacing the rows of a table', () => {
  it('grows: new rows look like the last, and filter, formats and validations reach the new end', async () => {
    const changed = applyChanges(sample, [log(6)]);
    expect(differing(sample, changed)).toEqual(['xl/styles.xml', LOG, 'xl/tables/table1.xml']);
    expect((await sheetRows(changed, 'pr 紀錄')).slice(2)).toEqual(log(6).rows);
    expect(text(changed, 'xl/tables/table1.xml')).toContain('ref="A2:C8"');
    expect(text(changed, 'xl/tables/table1.xml')).toContain('<autoFilter ref="A2:C8"/>');
    const xml = text(changed, LOG);
    expect(xml).toContain('<dimension ref="A1:C8"/>');
    expect(xml).toContain('<conditionalFormatting sqref="A3:C8">');
    expect(xml).toContain('sqref="B3:B8"');
    const styles = (row: number) =>
      [...xml.matchAll(new RegExp(`<c r="[A-C]${row}" s="(\\d+)"`, 'g'))].map((found) => found[1]);
    expect(styles(8)).toEqual(styles(5));
    expect(styles(8)).toHaveLength(3);
    expect(xml).toContain('<row r="8" ht="18" customHeight="1">');
  });

  it('lengthens what Excel keeps in an extension, and nothing beside or above the table', () => {
    const ext = (bottom: number) =>
      `<extLst><ext><x14:dataValidations><x14:dataValidation type="list"><xm:sqref>C3:C${bottom} E3:E5 A1:A2</xm:sqref></x14:dataValidation></x14:dataValidations></ext></extLst>`;
    const bytes = edited(sample, LOG, (xml) => xml.replace('</worksheet>', `${ext(5)}</worksheet>`));
    expect(text(applyChanges(bytes, [log(6)]), LOG)).toContain(ext(8));
    expect(text(applyChanges(bytes, [log(2)]), LOG)).toContain(ext(5));
  });

  it('finds columns by header, and leaves those of the user alone', async () => {
    const rows = (
      await sheetRows(
        applyChanges(sample, [
          log(0, {
            headers: ['比率', 'key'],
            rows: [
              [9, 'a'],
              [8, 'b'],
              [7, 'c'],
            ],
          }),
        ]),
        'pr 紀錄',
      )
    ).slice(2);
    expect(rows).toEqual([
      ['a', '說明0', 9],
      ['b', null, 8],
      ['c', '說明2', 7],
    ]);
  });

  it('shrinks, never below one row, and grows again', async () => {
    const none = applyChanges(sample, [log(0)]);
    expect(text(none, 'xl/tables/table1.xml')).toContain('ref="A2:C3"');
    expect(
      (await sheetRows(none, 'pr 紀錄'))
        .slice(2)
        .flat()
        .filter((value) => value !== null),
    ).toEqual([]);
    const again = applyChanges(none, [log(5)]);
    expect(text(again, 'xl/tables/table1.xml')).toContain('ref="A2:C7"');
    expect(text(again, LOG)).toContain('<conditionalFormatting sqref="A3:C7">');
    expect((await sheetRows(again, 'pr 紀錄')).slice(2)).toEqual(log(5).rows);
  });

  it('does not shrink past what the user typed into a column of his own', () => {
    const change = { ...log(1), headers: ['key', '比率'], rows: [['a', 1]] };
    const changed = applyChanges(sample, [change]);
    expect(text(changed, 'xl/tables/table1.xml')).toContain('ref="A2:C5"');
    expect(Buffer.from(applyChanges(changed, [change])).equals(Buffer.from(changed))).toBe(true);
  });

  it('clears the formulas of the user’s in rows that leave the table', () => {
    const bytes = edited(sample, LOG, (xml) =>
      xml
        .replace(/(<c r="C5"[^>]*>)<v>0.2<\/v>/, '$1<f>ROW()</f><v>5</v>')
        .replace(/(<c r="C[34]" s="\d+")>.*?<\/c>/g, '$1/>'),
    );
    const changed = applyChanges(bytes, [log(0, { headers: ['key', '說明'], rows: [['a', 'b']] })]);
    expect(text(changed, 'xl/tables/table1.xml')).toContain('ref="A2:C3"');
    expect(text(changed, LOG)).not.toContain('ROW()');
  });

  it.each([
    [
      'a cell',
      (xml: string) => xml.replace('</sheetData>', '<row r="7"><c r="B7"><v>1</v></c></row></sheetData>'),
      'B7',
    ],
    [
      'a formula',
      (xml: string) => xml.replace('</sheetData>', '<row r="6"><c r="C6"><f>1</f></c></row></sheetData>'),
      'C6',
    ],
    [
      'merged cells',
      (xml: string) =>
        xml.replace('</sheetData>', '</sheetData><mergeCells><mergeCell ref="B7:F9"/></mergeCells>'),
      'B7',
    ],
  ])('refuses to grow over %s', (_name, change, cell) => {
    const bytes = edited(sample, LOG, change);
    expect(failure(() => applyChanges(bytes, [log(5)]))).toMatchObject({
      code: 'below-table',
      sheet: 'pr 紀錄',
      cell,
    });
    expect(() => applyChanges(bytes, [log(3)])).not.toThrow();
  });

  it('grows over cells that are only formatted, and past cells beside the table', async () => {
    const bytes = edited(sample, LOG, (xml) =>
      xml.replace('</sheetData>', '<row r="6"><c r="B6" s="1"/><c r="E6"><v>5</v></c></row></sheetData>'),
    );
    const rows = (await sheetRows(applyChanges(bytes, [log(4)]), 'pr 紀錄')).slice(2);
    expect(rows[3]).toEqual([...(log(4).rows[3] ?? []), null, 5]);
  });

  it('refuses to grow over a row of totals', () => {
    const bytes = edited(sample, 'xl/tables/table1.xml', (xml) =>
      xml
        .replace('totalsRowShown="0"', 'totalsRowCount="1"')
        .replace('autoFilter ref="A2:C5"', 'autoFilter ref="A2:C4"'),
    );
    expect(failure(() => applyChanges(bytes, [log(3)]))).toMatchObject({ code: 'below-table', cell: 'A5' });
    const blank = edited(bytes, LOG, (xml) => xml.replace(/(<c r="[A-C]5")[^>]*>.*?<\/c>/g, '$1/>'));
    expect(failure(() => applyChanges(blank, [log(3)]))).toMatchObject({ code: 'below-table', cell: 'A5' });
    const changed = applyChanges(bytes, [log(1)]);
    expect(text(changed, 'xl/tables/table1.xml')).toBe(text(bytes, 'xl/tables/table1.xml'));
    expect(text(changed, LOG)).toContain('<v>0.2</v>');
  });

  it('goes on calculating a column of the user’s that names columns', () => {
    const calculated = (formula: string) =>
      edited(sample, 'xl/tables/table1.xml', (xml) =>
        xml.replace(
          /<tableColumn id="3" name="([^"]*)"\/>/,
          `<tableColumn id="3" name="$1"><calculatedColumnFormula>${formula}</calculatedColumnFormula></tableColumn>`,
        ),
      );
    const change = log(0, { headers: ['key'], rows: [['a'], ['b'], ['c'], ['d']] });
    const formula = 'LEN(pr_Log[[#This Row],[key]])&amp;"A1"';
    expect(text(applyChanges(calculated(formula), [change]), LOG)).toMatch(
      /<c r="C6" s="\d+"><f>LEN\(pr_Log\[\[#This Row\],\[key\]\]\)&amp;"A1"<\/f><\/c>/,
    );
    expect(text(applyChanges(calculated('LEN(A3)'), [change]), LOG)).toMatch(/<c r="C6" s="\d+"\/>/);
  });

  it('changes nothing when one of several changes fails', () => {
    const before = Buffer.from(sample);
    failure(() => applyChanges(sample, [log(5), set([[0, 0, 1]], 'nowhere')]));
    expect(Buffer.from(sample).equals(before)).toBe(true);
  });

  it('comes to the same by whatever way the table grew and shrank', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(fc.nat(8), { minLength: 1, maxLength: 4 }), async (counts) => {
        let bytes = sample;
        for (const count of counts) bytes = applyChanges(bytes, [log(count)]);
        const last = counts.at(-1) ?? 0;
        const rows = (await sheetRows(bytes, 'pr 紀錄'))
          .slice(2)
          .filter((row) => row.some((value) => value !== null));
        expect(rows).toEqual(log(last).rows);
        expect(text(bytes, 'xl/tables/table1.xml')).toContain(`ref="A2:C${Math.max(1, last) + 2}"`);
        expect(Buffer.from(applyChanges(bytes, [log(last)])).equals(Buffer.from(bytes))).toBe(true);
      }),
      { numRuns: 60 },
    );
  });

  it('leaves a pivot on the table as it is', async () => {
    const bytes = new Uint8Array(await readFile(PIVOT));
    const rows = Array.from({ length: 1005 }, (_none, index) => [index, 'D', 'S', 'U', 0.5]);
    const changed = applyChanges(bytes, [
      { kind: 'rows', table: 't_all', headers: ['ID', 'Direction', 'Status', 'Unit', 'Percent'], rows },
    ]);
    expect(differing(bytes, changed)).toEqual(['xl/worksheets/sheet1.xml', 'xl/tables/table1.xml']);
    expect(openParts(changed).paths()).toEqual(openParts(bytes).paths());
    expect((await sheetRows(changed, 'Data')).slice(1)).toEqual(rows);
  });

  it('does not get out of hand on a large table', async () => {
    const rows = Array.from({ length: 20000 }, (_none, index) => [`N${index}`, '說明', 1]);
    const { milliseconds } = await processorTime(() => {
      const large = applyChanges(sample, [log(0, { rows })]);
      applyChanges(large, [set([[10, 0, 'x']], 'pr 紀錄'), log(0, { rows: rows.slice(5) })]);
    });
    expect(milliseconds).toBeLessThan(60_000);
  });
});
