/** Charts as designs; a look that a design cannot state is named. */
import { type Area, CHART_LOOK, type ChartDesign, type PivotChart } from '../../src/core/index';
import type { HostChart, HostSeries } from './model/chart';
import type { HostSheet } from './model/sheet';

type Leave = (what: string) => void;
type Shape = Pick<ChartDesign, 'kind' | 'stacked'>;

export const SHAPES: Readonly<Record<string, Shape>> = {
  BarClustered: { kind: 'bar' },
  BarStacked: { kind: 'bar', stacked: 'sums' },
  BarStacked100: { kind: 'bar', stacked: 'shares' },
  ColumnClustered: { kind: 'column' },
  ColumnStacked: { kind: 'column', stacked: 'sums' },
  ColumnStacked100: { kind: 'column', stacked: 'shares' },
  LineMarkers: { kind: 'line' },
};

export function chartDesigns(sheet: HostSheet, leave: Leave): (ChartDesign | PivotChart)[] {
  return sheet.charts.flatMap((chart): (ChartDesign | PivotChart)[] => {
    const shape = SHAPES[chart.chartType];
    const { place } = chart;
    if (shape === undefined || place === undefined) {
      leave(`chart ${chart.name}`);
      return [];
    }
    if (!isOurLook(chart, shape)) leave(`chart look of ${chart.name}`);
    if (chart.pivot !== undefined) return pivotChart(chart, chart.pivot, shape, place, leave);
    const formats = chart.series.filter(({ hasDataLabels }) => hasDataLabels);
    return [
      {
        name: chart.name,
        ...shape,
        title: chart.title,
        // Who does not see is told the title, where nothing else was said.
        alt: chart.alt || chart.title || chart.name,
        place,
        source: chart.source,
        series: chart.series.map((series) => seriesDesign(series, shape)),
        format: formats[0]?.labelFormat ?? 'General',
      },
    ];
  });
}

function pivotChart(
  { name, title, alt }: HostChart,
  pivot: string,
  { kind, stacked }: Shape,
  place: Area,
  leave: Leave,
): PivotChart[] {
  if (kind === 'line' || stacked === undefined) {
    leave(`chart ${name}`);
    return [];
  }
  return [{ name, pivot, kind, stacked, title, alt: alt || title || name, place }];
}

function seriesDesign(series: HostSeries, { kind }: Shape): ChartDesign['series'][number] {
  const isOver = series.chartType === 'Line';
  const fill = kind === 'line' || isOver ? series.lineColor : series.fill;
  return {
    fill: fill.slice(1),
    ...(series.pattern === undefined ? {} : { pattern: series.pattern }),
    ...(isOver ? { line: true } : {}),
    ...(series.hasDataLabels ? {} : { labelled: false }),
  };
}

function isOurLook(chart: HostChart, { kind }: Shape): boolean {
  const { valueAxis, categoryAxis, series } = chart;
  const isPivot = chart.pivot !== undefined;
  const several = isPivot || series.length > 1;
  const formats = new Set(series.flatMap((one) => (one.hasDataLabels ? [one.labelFormat] : [])));
  return (
    !chart.plotVisibleOnly &&
    chart.fontSize === CHART_LOOK.size &&
    chart.titleSize === CHART_LOOK.titleSize &&
    chart.titleBold &&
    chart.legendVisible === several &&
    (!several || chart.legendPosition === 'Bottom') &&
    valueAxis.minimum === 0 &&
    valueAxis.visible === isPivot &&
    valueAxis.gridlines === isPivot &&
    isBare(chart) &&
    categoryAxis.reversePlotOrder === (kind === 'bar') &&
    formats.size <= 1 &&
    series.every((one) => isOurSeries(one, kind))
  );
}

/** Without buttons of a pivot. */
function isBare({ pivot, buttons }: HostChart): boolean {
  return pivot === undefined || Object.values(buttons).every((shown) => !shown);
}

function isOurSeries(series: HostSeries, kind: ChartDesign['kind']): boolean {
  if (series.hasDataLabels && series.labelFill !== `#${CHART_LOOK.label}`) return false;
  if (kind === 'line' || series.chartType === 'Line') return series.lineColor !== '';
  return series.fill !== '' && series.lineColor === `#${CHART_LOOK.outline}` && series.gapWidth === 40;
}
