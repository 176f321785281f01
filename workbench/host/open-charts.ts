/** Charts of a file, with the look that all of ours have there. */
import { CHART_LOOK, type ChartDesign } from '../../src/core/index';
import { newChart, newSeries, type HostChart } from './model/chart';
import { SHAPES } from './save-charts';

export function openChart(id: string, design: ChartDesign): HostChart {
  const { kind, stacked, series, format } = design;
  const type = Object.entries(SHAPES).find(
    ([, shape]) => shape.kind === kind && shape.stacked === stacked,
  )?.[0];
  return {
    ...newChart(id, design.name, type ?? 'LineMarkers', design.source),
    title: design.title,
    alt: design.alt,
    place: design.place,
    fontSize: CHART_LOOK.size,
    titleSize: CHART_LOOK.titleSize,
    titleBold: true,
    legendVisible: series.length > 1,
    legendPosition: 'Bottom',
    plotVisibleOnly: false,
    valueAxis: { minimum: 0, visible: false, gridlines: false },
    categoryAxis: { reversePlotOrder: kind === 'bar' },
    series: series.map(({ fill, pattern, line = false, labelled = true }) => {
      const isLine = kind === 'line' || line;
      return {
        ...newSeries(),
        ...(isLine ? {} : { fill: `#${fill}`, gapWidth: 40 }),
        lineColor: `#${isLine ? fill : CHART_LOOK.outline}`,
        ...(line ? { chartType: 'Line' } : {}),
        hasDataLabels: labelled,
        ...(labelled ? { labelFormat: format, labelFill: `#${CHART_LOOK.label}` } : {}),
        pattern,
      };
    }),
  };
}
