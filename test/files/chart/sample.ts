/** A sheet with a chart of each kind. */
import { strFromU8, unzipSync, zipSync } from 'fflate';
import type { ChartDesign, PutSheet, SheetDesign } from '../../../src/core/index';
import { writeWorkbook } from '../../../src/files/write';
import { plain } from '../write/sample';

const ALONE: ChartDesign = {
  name: 'pr_chart_lights',
  kind: 'bar',
  title: '哪些方向落後？ <&>',
  alt: '各方向的燈號，落後在前。',
  place: { top: 0, left: 4, bottom: 11, right: 9 },
  source: { top: 0, left: 0, bottom: 3, right: 2 },
  series: [{ fill: '9C0006' }, { fill: '7F6000', pattern: 'dkUpDiag' }],
  format: '0;;;',
};
export const STACKED: ChartDesign = { ...ALONE, stacked: 'sums' };
const RATES: ChartDesign = {
  ...ALONE,
  name: 'pr_chart_rates',
  kind: 'column',
  title: '錢用到哪裡？',
  alt: '執行率與年度時程。',
  place: { top: 12, left: 4, bottom: 23, right: 9 },
  series: [{ fill: '1B4F72' }, { fill: '9C0006', line: true, labelled: false }],
};
const TREND: ChartDesign = {
  ...RATES,
  name: 'pr_chart_trend',
  kind: 'line',
  place: { top: 24, left: 4, bottom: 35, right: 9 },
};

export function charted(figures: readonly (readonly [string, number, number | null])[]): SheetDesign {
  const rows = [['方向', '落後', '注意'], ...figures].map((values, row) => ({
    row,
    cells: values.map((value, column) => ({ column, value })),
  }));
  return {
    name: "It's 會前",
    state: 'visible',
    columns: [{ width: 20 }],
    rows,
    charts: [STACKED, RATES, TREND],
  };
}

export const CHARTED = charted([
  ['一', 3, 2],
  ['二', 0, null],
  ['三', 1, 4],
]);

export const LATER = charted([
  ['一', 5, 0],
  ['二', 1, 1],
  ['三', 2, 2],
]);

/** The same sheet without charts. */
export const BARE: SheetDesign = { ...LATER, charts: [] };

export function put(sheet: SheetDesign): PutSheet {
  return { kind: 'sheet', sheet };
}

export function partsOf(bytes: Uint8Array): Record<string, string> {
  return Object.fromEntries(Object.entries(unzipSync(bytes)).map(([path, part]) => [path, strFromU8(part)]));
}

export const fresh = () => writeWorkbook({ ...plain([]), sheets: [CHARTED] });

/** The workbook with a chart of a person's own on our sheet. */
export async function withOwnChart(): Promise<Uint8Array> {
  const parts = partsOf(await fresh());
  const anchor = /<xdr:twoCellAnchor.*?<\/xdr:twoCellAnchor>/s.exec(
    parts['xl/drawings/drawing1.xml'] ?? '',
  )?.[0];
  const own = (anchor ?? '')
    .replace(/id="\d+" name="[^"]*"/, 'id="99" name="我的圖"')
    .replace(/r:id="[^"]*"/, 'r:id="own7"');
  parts['xl/drawings/drawing1.xml'] = (parts['xl/drawings/drawing1.xml'] ?? '').replace(
    '</xdr:wsDr>',
    `${own}</xdr:wsDr>`,
  );
  parts['xl/charts/chartOwn.xml'] = `${parts['xl/charts/chart1.xml'] ?? ''}<!-- mine -->`;
  parts['xl/drawings/_rels/drawing1.xml.rels'] = (parts['xl/drawings/_rels/drawing1.xml.rels'] ?? '').replace(
    '</Relationships>',
    '<Relationship Id="own7" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/chart" Target="../charts/chartOwn.xml"/></Relationships>',
  );
  parts['[Content_Types].xml'] = (parts['[Content_Types].xml'] ?? '').replace(
    '</Types>',
    '<Override PartName="/xl/charts/chartOwn.xml" ContentType="application/vnd.openxmlformats-officedocument.drawingml.chart+xml"/></Types>',
  );
  return zipSync(
    Object.fromEntries(Object.entries(parts).map(([path, text]) => [path, new TextEncoder().encode(text)])),
  );
}
