/** Charts over cells or a pivot of their own sheet. What Excel has no call for (patterns, a text for who does not see) stays in files. */
import { CHART_LOOK, cellName, rangeName, sameName, type Change } from '../../core/index';
import type { Part, PartOf } from '../host/parts';
import { isAnswered } from '../host/refused';

type Chart = PartOf<'chart'>;

const TYPES = {
  bar: { alone: 'BarClustered', sums: 'BarStacked', shares: 'BarStacked100' },
  column: { alone: 'ColumnClustered', sums: 'ColumnStacked', shares: 'ColumnStacked100' },
  line: { alone: 'LineMarkers', sums: 'LineMarkers', shares: 'LineMarkers' },
} as const;

/** Names of charts by the title of their sheet; a sheet that is not there yet has none. */
export type StandingCharts = ReadonlyMap<string, readonly string[]>;

/** Loaded with the next request. */
export function askCharts(context: Excel.RequestContext, changes: readonly Change[]): () => StandingCharts {
  const queued = changes.flatMap((change) => {
    if (change.kind !== 'sheet' || (change.sheet.charts ?? []).length === 0) return [];
    const sheet = context.workbook.worksheets.getItemOrNullObject(change.sheet.name);
    const { charts } = sheet;
    charts.load('items/name');
    return [{ title: change.sheet.name, sheet, charts }];
  });
  return () =>
    new Map(
      queued.map(({ title, sheet, charts }) => [
        title,
        sheet.isNullObject ? [] : charts.items.map(({ name }) => name),
      ]),
    );
}

/** The charts that stand, those of sheets of these parts too: what is put again may stand already. */
export async function withChartsOf(
  context: Excel.RequestContext,
  standing: StandingCharts | undefined,
  parts: readonly Part[],
): Promise<StandingCharts | undefined> {
  const titles = new Set(parts.flatMap(({ kind, sheet }) => (kind === 'chart' ? [sheet] : [])));
  const asked = [...titles].filter((title) => standing?.has(title) !== true);
  if (asked.length === 0) return standing;
  const queued = asked.map((title) => {
    const { charts } = context.workbook.worksheets.getItem(title);
    charts.load('items/name');
    return [title, charts] as const;
  });
  if (!(await isAnswered(context))) return standing;
  return new Map([
    ...(standing ?? []),
    ...queued.map(([title, charts]) => [title, charts.items.map(({ name }) => name)] as const),
  ]);
}

/** What charts of ours are called. A person's are called otherwise, and so is one of ours that has no name yet. */
const OURS = /^pr_/;

/** Charts that came since `before` and have no name of ours: a host made them and then refused the name. */
export function halfCharts(
  before: StandingCharts | undefined,
  now: StandingCharts | undefined,
): readonly { readonly sheet: string; readonly name: string }[] {
  if (before === undefined || now === undefined) return [];
  return [...now].flatMap(([sheet, names]) =>
    names
      .filter((name) => !OURS.test(name) && before.get(sheet)?.includes(name) !== true)
      .map((name) => ({ sheet, name })),
  );
}

/**
 * One of the same name that stands is made over: added anew it would be without a name for a moment, and a run that stopped
 * there would leave it beside the next one. Any other on the sheet is a person's.
 */
export function putChart(sheet: Excel.Worksheet, design: Chart, standing: StandingCharts | undefined): void {
  const { kind, stacked = 'alone', place, name } = design;
  const [type, data] = [TYPES[kind][stacked], dataOf(sheet, design.source)];
  const isThere = stands(standing, name);
  const chart = isThere ? sheet.charts.getItem(name) : added(sheet, type, data, name);
  if (isThere) {
    chart.chartType = type;
    chart.setData(...data);
  }
  chart.title.text = design.title;
  chart.setPosition(cellName(place.top, place.left), cellName(place.bottom, place.right));
}

type Data = [range: Excel.Range, seriesBy: 'Auto' | 'Columns'];

/** Over the cells of a pivot Excel makes a chart that belongs to the pivot, by itself: there is no other call for it. */
function dataOf(sheet: Excel.Worksheet, source: Chart['source']): Data {
  return 'pivot' in source
    ? [sheet.pivotTables.getItem(source.pivot).layout.getRange(), 'Auto']
    : [sheet.getRange(rangeName(source)), 'Columns'];
}

/** Names of ours are those of one chart in a workbook. */
function stands(standing: StandingCharts | undefined, name: string): boolean {
  return [...(standing?.values() ?? [])].some((names) => names.some((one) => sameName(one, name)));
}

function added(sheet: Excel.Worksheet, type: `${Excel.ChartType}`, data: Data, name: string): Excel.Chart {
  sheet.charts.getItemOrNullObject(name).delete();
  const chart = sheet.charts.add(type, ...data);
  chart.name = name;
  return chart;
}

export function dressChart(sheet: Excel.Worksheet, { name, kind, source, series, format }: Chart): void {
  const isPivot = 'pivot' in source;
  const chart = sheet.charts.getItem(name);
  chart.plotVisibleOnly = false;
  chart.format.font.size = CHART_LOOK.size;
  chart.title.format.font.size = CHART_LOOK.titleSize;
  chart.title.format.font.bold = true;
  chart.legend.visible = isPivot || series.length > 1;
  if (isPivot || series.length > 1) chart.legend.position = 'Bottom';
  chart.axes.valueAxis.minimum = 0;
  chart.axes.valueAxis.majorGridlines.visible = isPivot;
  chart.axes.valueAxis.visible = isPivot;
  if (isPivot) withoutButtons(chart);
  // As they stand in the cells: else a lying chart begins below.
  if (kind === 'bar') chart.axes.categoryAxis.reversePlotOrder = true;
  for (const [index, one] of series.entries()) dressSeries(chart.series.getItemAt(index), kind, one, format);
}

/** The slicers beside the pivot filter it; buttons on the chart would only cover it. */
function withoutButtons(chart: Excel.Chart): void {
  chart.pivotOptions.showAxisFieldButtons = false;
  chart.pivotOptions.showLegendFieldButtons = false;
  chart.pivotOptions.showReportFilterFieldButtons = false;
  chart.pivotOptions.showValueFieldButtons = false;
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
