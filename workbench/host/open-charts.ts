/** Charts of a file, with the look that all of ours have there. */
import { type Area, CHART_LOOK, type ChartDesign, type PivotChart } from '../../src/core/index';
import { newChart, newSeries, type HostChart } from './model/chart';
import { SHAPES } from './save-charts';

/** A chart over a pivot has no cells of its own: its place in the sheet is that of the pivot. */
const NO_CELLS = { top: 0, left: 0, bottom: 0, right: 0 };

export function openChart(id: string, design: ChartDesign | PivotChart): HostChart {
  if ('pivot' in design) return openPivotChart(id, design);
  const { series, format, kind, source } = design;
  return {
    ...openAny(id, design, source),
    legendVisible: series.length > 1,
    valueAxis: { minimum: 0, visible: false, gridlines: false },
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

function openPivotChart(id: string, design: PivotChart): HostChart {
  return {
    ...openAny(id, design, NO_CELLS),
    pivot: design.pivot,
    buttons: { Axis: false, Legend: false, ReportFilter: false, Value: false },
    valueAxis: { minimum: 0, visible: true, gridlines: true },
    series: [],
  };
}

function openAny(id: string, design: ChartDesign | PivotChart, source: Area): HostChart {
  const { name, kind, stacked, title, alt, place } = design;
  const type = Object.entries(SHAPES).find(
    ([, shape]) => shape.kind === kind && shape.stacked === stacked,
  )?.[0];
  return {
    ...newChart(id, name, type ?? 'LineMarkers', source),
    title,
    alt,
    place,
    fontSize: CHART_LOOK.size,
    titleSize: CHART_LOOK.titleSize,
    titleBold: true,
    legendPosition: 'Bottom',
    plotVisibleOnly: false,
    categoryAxis: { reversePlotOrder: kind === 'bar' },
  };
}
