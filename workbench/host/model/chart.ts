/** A chart as the interface describes it, over a block of its own sheet. */
import type { Area, ChartPattern } from '../../../src/core/index';

export interface HostSeries {
  /** `#RRGGBB`, or nothing while Excel chooses. */
  fill: string;
  lineColor: string;
  /** Undefined: that of the chart. */
  chartType: string | undefined;
  gapWidth: number;
  hasDataLabels: boolean;
  labelFormat: string;
  labelFill: string;
  /** Of a file; the interface has no call for it. */
  readonly pattern: ChartPattern | undefined;
}

export type PivotButtons = 'Axis' | 'Legend' | 'ReportFilter' | 'Value';

export interface HostChart {
  readonly id: string;
  name: string;
  chartType: string;
  source: Area;
  /** The name of the pivot that it belongs to: what it shows is said there. */
  pivot: string | undefined;
  /** Which buttons of the pivot's fields stand on it. */
  buttons: Record<PivotButtons, boolean>;
  title: string;
  /** Of a file; the interface has no call for it. */
  readonly alt: string;
  /** Undefined: where Excel puts a new one. */
  place: Area | undefined;
  fontSize: number;
  titleSize: number;
  titleBold: boolean;
  legendVisible: boolean;
  legendPosition: string;
  plotVisibleOnly: boolean;
  valueAxis: { minimum: number | undefined; visible: boolean; gridlines: boolean };
  categoryAxis: { reversePlotOrder: boolean };
  series: HostSeries[];
}

/** Series over another block: those that were there keep their looks. */
export function seriesOver({ left, right }: Area, standing: readonly HostSeries[] = []): HostSeries[] {
  return Array.from({ length: right - left }, (_, index) => standing[index] ?? newSeries());
}

/** As Excel makes one: with a legend at the right, its value axis and lines. */
export function newChart(id: string, name: string, chartType: string, source: Area): HostChart {
  return {
    id,
    name,
    chartType,
    source,
    pivot: undefined,
    buttons: { Axis: true, Legend: true, ReportFilter: true, Value: true },
    title: '',
    alt: '',
    place: undefined,
    fontSize: 10,
    titleSize: 14,
    titleBold: false,
    legendVisible: true,
    legendPosition: 'Right',
    plotVisibleOnly: true,
    valueAxis: { minimum: undefined, visible: true, gridlines: true },
    categoryAxis: { reversePlotOrder: false },
    series: seriesOver(source),
  };
}

export function newSeries(): HostSeries {
  return {
    fill: '',
    lineColor: '',
    chartType: undefined,
    gapWidth: 150,
    hasDataLabels: false,
    labelFormat: 'General',
    labelFill: '',
    pattern: undefined,
  };
}
