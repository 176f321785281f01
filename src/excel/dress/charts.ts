/** Charts over cells of their own sheet. What Excel has no call for (patterns, a text for who does not see) stays in files. */
import { CHART_LOOK, cellName, rangeName } from '../../core/index';
import type { PartOf } from '../host/parts';

type Chart = PartOf<'chart'>;

const TYPES = {
  bar: { alone: 'BarClustered', sums: 'BarStacked', shares: 'BarStacked100' },
  column: { alone: 'ColumnClustered', sums: 'ColumnStacked', shares: 'ColumnStacked100' },
  line: { alone: 'LineMarkers', sums: 'LineMarkers', shares: 'LineMarkers' },
} as const;

/** One of the same name that stands goes first; any other on the sheet is a person's. */
export function addChart(sheet: Excel.Worksheet, design: Chart): void {
  sheet.charts.getItemOrNullObject(design.name).delete();
  const { kind, stacked = 'alone', place } = design;
  const chart = sheet.charts.add(TYPES[kind][stacked], sheet.getRange(rangeName(design.source)), 'Columns');
  chart.name = design.name;
  chart.title.text = design.title;
  chart.setPosition(cellName(place.top, place.left), cellName(place.bottom, place.right));
}

export function dressChart(sheet: Excel.Worksheet, { name, kind, series, format }: Chart): void {
  const chart = sheet.charts.getItem(name);
  chart.plotVisibleOnly = false;
  chart.format.font.size = CHART_LOOK.size;
  chart.title.format.font.size = CHART_LOOK.titleSize;
  chart.title.format.font.bold = true;
  chart.legend.visible = series.length > 1;
  if (series.length > 1) chart.legend.position = 'Bottom';
  chart.axes.valueAxis.minimum = 0;
  chart.axes.valueAxis.majorGridlines.visible = false;
  chart.axes.valueAxis.visible = false;
  // As they stand in the cells: else a lying chart begins below.
  if (kind === 'bar') chart.axes.categoryAxis.reversePlotOrder = true;
  for (const [index, one] of series.entries()) dressSeries(chart.series.getItemAt(index), kind, one, format);
}

function dressSeries(
  series: Excel.ChartSeries,
  kind: Chart['kind'],
  { fill, line: isOver = false, labelled = true }: Chart['series'][number],
  format: string,
): void {
  if (kind === 'line' || isOver) {
    if (isOver) series.chartType = 'Line';
    series.format.line.color = `#${fill}`;
  } else {
    series.format.fill.setSolidColor(`#${fill}`);
    series.format.line.color = `#${CHART_LOOK.outline}`;
    series.gapWidth = GAP;
  }
  series.hasDataLabels = labelled;
  if (!labelled) return;
  series.dataLabels.numberFormat = format;
  series.dataLabels.format.fill.setSolidColor(`#${CHART_LOOK.label}`);
}

/** Percent of a bar's width between two. */
const GAP = 40;
