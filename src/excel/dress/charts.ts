/** Charts over cells or a pivot of their own sheet. What Excel has no call for (patterns, a text for who does not see) stays in files. */
import { CHART_LOOK, cellName, rangeName, sameName, type Change } from '../../core/index';
import type { Part, PartOf } from '../host/parts';
import { askDrawings, firstTold, type Drawing, type Telling } from './drawings';

type Chart = PartOf<'chart'>;

const TYPES = {
  bar: { alone: 'BarClustered', sums: 'BarStacked', shares: 'BarStacked100' },
  column: { alone: 'ColumnClustered', sums: 'ColumnStacked', shares: 'ColumnStacked100' },
  line: { alone: 'LineMarkers', sums: 'LineMarkers', shares: 'LineMarkers' },
} as const;

/** Charts by the title of their sheet; a sheet that is not there yet has none. */
export type StandingCharts = ReadonlyMap<string, readonly Drawing[]>;

/** A sheet whose charts are asked for, and what those of ours on it are called. */
interface Wanted {
  readonly title: string;
  readonly names: readonly string[];
}

interface QueuedCharts {
  readonly title: string;
  readonly sheet: Excel.Worksheet;
  readonly charts: () => readonly Drawing[];
}

function wantedBy(changes: readonly Change[]): Wanted[] {
  return changes.flatMap((change) => {
    const charts = change.kind === 'sheet' ? (change.sheet.charts ?? []) : [];
    if (change.kind !== 'sheet' || charts.length === 0) return [];
    return [{ title: change.sheet.name, names: charts.map(({ name }) => name) }];
  });
}

/** Loaded with the next request. */
export function askCharts(
  context: Excel.RequestContext,
  changes: readonly Change[],
  telling: Telling = 'both',
): () => StandingCharts {
  const told = wantedBy(changes).map((one) => askSheet(context, one, telling));
  return () => new Map(told.map((tell) => tell()));
}

function askSheet(
  { workbook }: Excel.RequestContext,
  { title, names }: Wanted,
  telling: Telling,
): () => readonly [string, readonly Drawing[]] {
  const queued = { title, sheet: workbook.worksheets.getItemOrNullObject(title) };
  const charts = askDrawings(queued.sheet.charts, names, telling, { sheetOf: () => title });
  return () => toldOf({ ...queued, charts });
}

function toldOf({ title, sheet, charts }: QueuedCharts): readonly [string, readonly Drawing[]] {
  return [title, sheet.isNullObject ? [] : charts()];
}

/** The charts that stand, those of sheets of these parts too: what is put again may stand already. */
export async function withChartsOf(
  context: Excel.RequestContext,
  standing: StandingCharts | undefined,
  parts: readonly Part[],
): Promise<StandingCharts | undefined> {
  const names = new Map<string, string[]>();
  for (const { kind, sheet, of } of parts)
    if (kind === 'chart' && standing?.has(sheet) !== true)
      names.set(sheet, [...(names.get(sheet) ?? []), of.name]);
  if (names.size === 0) return standing;
  const wanted = [...names].map(([title, ours]) => ({ title, names: ours }));
  const found = await firstTold(context, (telling) => {
    const told = wanted.map((one) => askSheet(context, one, telling));
    return () => told.map((tell) => tell());
  });
  return found === undefined ? standing : new Map([...(standing ?? []), ...found]);
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
  const all = [...(standing?.values() ?? [])].flat();
  return all.some((one) => one.name !== undefined && sameName(one.name, name));
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
