/** Workbooks with slicers before Microsoft's own validator, openpyxl and LibreOffice. */
import { afterAll, expect, it } from '@jest/globals';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { crosstab, type PivotDesign } from '../../../src/core/index';
import { changeWorkbook } from '../../../src/files/patch';
import { readWorkbook } from '../../../src/files/read/read-workbook';
import { writeWorkbook } from '../../../src/files/write';
import {
  available,
  describeIf,
  libreOfficeConvert,
  openXmlFindings,
  openpyxlModel,
} from '../../support/referees';
import { partsOf, put } from '../chart/sample';
import { asLibreOffice, falsified, rounded, shown } from '../pivot/shown';
import { pivotWorkbook, tableSheet } from '../pivot/sample';
import { OTHERS, PIVOT, ROWS, SLICED, slicedBook, withOwnSlicer } from './sample';

const folder = mkdtempSync(join(tmpdir(), 'slicers-'));
afterAll(() => rmSync(folder, { recursive: true }));

function file(name: string, bytes: Uint8Array): string {
  writeFileSync(join(folder, name), bytes);
  return join(folder, name);
}

describeIf(available.validator && available.openpyxl, 'the Open XML SDK with openpyxl')(
  'a workbook with slicers',
  () => {
    it('has nothing to repair, new and changed, with a slicer of a person’s own', async () => {
      const plain = await writeWorkbook({ ...pivotWorkbook([]), sheets: [tableSheet(ROWS)] });
      const made = [
        await slicedBook(),
        await changeWorkbook(await slicedBook(), [put(SLICED)]),
        await changeWorkbook(plain, [put(SLICED), put(OTHERS)]),
        await withOwnSlicer(),
        await changeWorkbook(await withOwnSlicer(), [put(SLICED)]),
      ];
      for (const [index, bytes] of made.entries()) {
        const path = file(`${index}.xlsx`, bytes);
        expect(await openXmlFindings(path)).toEqual([]);
        expect((await openpyxlModel(path)).sheets.length).toBeGreaterThan(1);
      }
    });
  },
);

describeIf(available.libreoffice, 'LibreOffice')('LibreOffice', () => {
  it('calculates the figures of pivots with slicers itself', async () => {
    const { pivots: [other] = [] } = OTHERS;
    const placed = [PIVOT, other as PivotDesign].map((pivot) => ({ sheet: pivot.name, pivot }));
    const path = file('false.xlsx', falsified(await slicedBook(), placed));
    const saved = readFileSync(
      await libreOfficeConvert(path, 'xlsx', join(folder, 'made'), { locale: 'en-US' }),
    );
    for (const { sheet, pivot } of placed) {
      const { row, column } = pivot.anchor;
      expect(rounded(await shown(saved, sheet, row, Infinity, column))).toEqual(
        rounded(asLibreOffice(pivot, ROWS)),
      );
      expect(crosstab(ROWS, pivot).figures.length).toBeGreaterThan(1);
    }
  });
});

describeIf(available.libreoffice, 'LibreOffice')('a workbook that LibreOffice saved', () => {
  it('has boxes in place of slicers, which go when the slicers are made anew', async () => {
    const saved = new Uint8Array(
      readFileSync(
        await libreOfficeConvert(file('ours.xlsx', await slicedBook()), 'xlsx', join(folder, 'libre')),
      ),
    );
    const drawn = (bytes: Uint8Array) =>
      Object.entries(partsOf(bytes))
        .filter(([path]) => /drawings\/drawing\d+\.xml$/.test(path))
        .map(([, text]) => text.match(/<xdr:twoCellAnchor/g)?.length ?? 0)
        .sort();
    expect(drawn(saved)).toEqual([1, 3]);
    const again = await changeWorkbook(saved, [put(SLICED), put(OTHERS)]);
    expect(drawn(again)).toEqual([1, 3]);
    expect(partsOf(again)['xl/workbook.xml']?.match(/<x14:slicerCache /g)).toHaveLength(4);
    expect((await readWorkbook(again)).beside ?? []).toEqual([]);
  });
});
