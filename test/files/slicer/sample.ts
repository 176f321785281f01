/** A workbook whose pivots have slicers, and one on which a person has put slicers of her own. */
import { strToU8, zipSync } from 'fflate';
import type { PivotDesign, SheetDesign, SlicerDesign, SourceRow } from '../../../src/core/index';
import { writeWorkbook } from '../../../src/files/write';
import { partsOf } from '../chart/sample';
import { pivotSheet, PIVOTS, pivotWorkbook, sourceRows, tableSheet } from '../pivot/sample';

export const ROWS = sourceRows(60);

function slicer(name: string, field: string, top: number): SlicerDesign {
  return {
    name: `pr_slicer_${name}`,
    field,
    caption: `${field} <&>`,
    alt: `切片器：${field}`,
    place: { top, bottom: top + 4, left: 0, right: 0 },
  };
}

/** Over a field in a filter that lets one item through, one on an axis, and one on neither. */
const SLICERS = [
  slicer('period', '期別', 2),
  slicer('direction', '推動方向', 8),
  slicer('light', '燈號', 14),
];

export const PIVOT: PivotDesign = {
  ...(PIVOTS[4] as PivotDesign),
  anchor: { row: 2, column: 2 },
  slicers: SLICERS,
};
const OTHER: PivotDesign = {
  ...(PIVOTS[0] as PivotDesign),
  anchor: { row: 2, column: 2 },
  slicers: [slicer('kind', '類別', 2)],
};

/** Every row that a slicer covers has a height, as the design of slicers wants it. */
export function slicedSheet(pivot: PivotDesign): SheetDesign {
  const sheet = pivotSheet(pivot, pivot.name);
  const rows = Array.from({ length: 22 }, (_, row) => ({ row: row + 1, height: 18, cells: [] }));
  return { ...sheet, rows: [...sheet.rows, ...rows] };
}

export const SLICED = slicedSheet(PIVOT);
export const OTHERS = slicedSheet(OTHER);

export function slicedBook(rows: readonly SourceRow[] = ROWS): Promise<Uint8Array> {
  return writeWorkbook({ ...pivotWorkbook(rows), sheets: [SLICED, OTHERS, tableSheet(rows)] });
}

/** As Excel has it after a person added a slicer of 機關 to our pivot, in the part in which ours stand. */
export async function withOwnSlicer(): Promise<Uint8Array> {
  const parts = partsOf(await slicedBook());
  const set = (path: string, change: (text: string) => string) => {
    parts[path] = change(parts[path] ?? '');
  };
  const cache = parts['xl/slicerCaches/slicerCache1.xml'] ?? '';
  parts['xl/slicerCaches/slicerCacheOwn.xml'] = cache
    .replace('Slicer_pr_slicer_period', 'Slicer_own')
    .replace('sourceName="期別"', 'sourceName="機關"');
  set('xl/slicers/slicer1.xml', (text) =>
    text.replace(
      '</slicers>',
      '<slicer name="我的" cache="Slicer_own" caption="機關" rowHeight="241300"/></slicers>',
    ),
  );
  const anchor = /<xdr:twoCellAnchor.*?<\/xdr:twoCellAnchor>/s.exec(
    parts['xl/drawings/drawing1.xml'] ?? '',
  )?.[0];
  const own = (anchor ?? '')
    .replaceAll('pr_slicer_period', '我的')
    .replace(/id="\d+" name="我的"/, 'id="98" name="我的"')
    .replace(/(<mc:Fallback>.*?)id="\d+"/s, '$1id="99"');
  set('xl/drawings/drawing1.xml', (text) => text.replace('</xdr:wsDr>', `${own}</xdr:wsDr>`));
  set('xl/workbook.xml', (text) =>
    text
      .replace('</x14:slicerCaches>', '<x14:slicerCache r:id="own9"/></x14:slicerCaches>')
      .replace('</definedNames>', '<definedName name="Slicer_own">#N/A</definedName></definedNames>'),
  );
  set('xl/_rels/workbook.xml.rels', (text) =>
    text.replace(
      '</Relationships>',
      '<Relationship Id="own9" Type="http://schemas.microsoft.com/office/2007/relationships/slicerCache" Target="slicerCaches/slicerCacheOwn.xml"/></Relationships>',
    ),
  );
  set('[Content_Types].xml', (text) =>
    text.replace(
      '</Types>',
      '<Override PartName="/xl/slicerCaches/slicerCacheOwn.xml" ContentType="application/vnd.ms-excel.slicerCache+xml"/></Types>',
    ),
  );
  return zipSync(Object.fromEntries(Object.entries(parts).map(([path, text]) => [path, strToU8(text)])));
}
