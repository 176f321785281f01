/** Charts: what a person would see of one, as far as our calls say it. */
import { meet, spanOf, type Area } from '../../../src/core/index';
import { apiNotFound, HostFault, invalidArgument } from '../common/fault';
import { placeFrom } from '../model/address';
import { newChart, seriesOver, type HostChart } from '../model/chart';
import type { HostSheet } from '../model/sheet';
import type { HostWorld } from './world';
import { flag, key, number, oneOf, placeArgument, text, whole } from './args';
import { ref, type ChartOf, type Ref, type SeriesOf } from './ref';
import type { Args, Spec } from './spec';
import { color } from './worksheet';

const chartType = oneOf([
  'BarClustered',
  'BarStacked',
  'BarStacked100',
  'ColumnClustered',
  'ColumnStacked',
  'ColumnStacked100',
  'LineMarkers',
  'Line',
]);

export const chartCollection: Spec<HostSheet> = {
  items: (sheet) => sheet.charts.map((chart) => ref('Chart', { sheet, chart })),
  item: find,
  objects: {
    Add: addChart,
    GetItem: (sheet, args) => found(find(sheet, args)),
    GetItemOrNullObject: find,
  },
};

function found(item: Ref | null): Ref {
  if (item === null) throw new HostFault('ItemNotFound');
  return item;
}

function find(sheet: HostSheet, args: Args): Ref | null {
  const wanted = key(args).toLowerCase();
  const chart = sheet.charts.find(({ id, name }) => id === args[0] || name.toLowerCase() === wanted);
  return chart === undefined ? null : ref('Chart', { sheet, chart });
}

/** Series in columns over cells of the same sheet, or over a pivot there: our charts have no others. */
function addChart(sheet: HostSheet, [type, source, seriesBy]: Args, { book }: HostWorld): Ref {
  checkSheet(sheet);
  const data = dataOf(sheet, [source, seriesBy], book);
  const chart = { ...newChart(book.newId(), freeName(sheet), chartType(type), data.source), ...data };
  sheet.charts.push(chart);
  return ref('Chart', { sheet, chart });
}

type Data = Pick<HostChart, 'source' | 'pivot' | 'series'>;

/** A chart over a pivot's cells belongs to the pivot, whichever of them were named. */
function dataOf(sheet: HostSheet, args: Args, book: HostWorld['book'], standing?: HostChart): Data {
  const place = placeArgument(args[0], (address) => placeFrom(book, sheet, address));
  const pivot = sheet.pivots.find(({ block }) => block !== undefined && meet(block, place.area));
  if (place.sheet === sheet && pivot !== undefined)
    return { source: place.area, pivot: pivot.name, series: [] };
  const source = blockOf(sheet, args, book);
  return { source, pivot: undefined, series: seriesOver(source, standing?.series) };
}

function blockOf(sheet: HostSheet, [source, seriesBy]: Args, book: HostWorld['book']): Area {
  const place = placeArgument(source, (address) => placeFrom(book, sheet, address));
  const { area } = place;
  if (place.sheet !== sheet || !isByColumns(area, seriesBy)) throw apiNotFound('ChartCollection.add');
  if (area.bottom === area.top || area.right === area.left) throw invalidArgument();
  return area;
}

/** Left to Excel, the longer side of the block holds the categories. */
function isByColumns(area: Area, seriesBy: unknown): boolean {
  const isLeft = seriesBy === undefined || seriesBy === null || seriesBy === 'Auto';
  return seriesBy === 'Columns' || (isLeft && area.bottom - area.top >= area.right - area.left);
}

function freeName({ charts }: HostSheet): string {
  for (let count = charts.length + 1; ; count++) {
    const name = `圖表 ${count}`;
    if (charts.every((chart) => chart.name !== name)) return name;
  }
}

function checkSheet({ protection }: HostSheet): void {
  if (protection !== undefined) throw new HostFault('AccessDenied');
}

export const chart: Spec<ChartOf> = {
  scalars: {
    Name: {
      get: (self) => self.chart.name,
      set: ({ sheet, chart: one }, value) => {
        const name = text(value);
        const taken = sheet.charts.some((other) => other !== one && other.name === name);
        if (name === '' || taken) throw invalidArgument();
        one.name = name;
      },
    },
    Id: { get: (self) => self.chart.id },
    ChartType: {
      get: (self) => self.chart.chartType,
      set: (self, value) => {
        self.chart.chartType = chartType(value);
        // All series are of the chart's own type then.
        for (const series of self.chart.series) series.chartType = undefined;
      },
    },
    PlotVisibleOnly: {
      get: (self) => self.chart.plotVisibleOnly,
      set: (self, value) => void (self.chart.plotVisibleOnly = flag(value)),
    },
  },
  navigations: {
    Axes: (self) => ref('ChartAxes', self),
    Format: (self) => ref('ChartAreaFormat', self),
    Legend: (self) => ref('ChartLegend', self),
    PivotOptions: (self) => ref('ChartPivotOptions', self),
    Series: (self) => ref('ChartSeriesCollection', self),
    Title: (self) => ref('ChartTitle', self),
  },
  methods: {
    Delete: ({ sheet, chart: one }) => {
      checkSheet(sheet);
      sheet.charts = sheet.charts.filter((other) => other !== one);
    },
    SetData: ({ sheet, chart: one }, args, { book }) => {
      checkSheet(sheet);
      Object.assign(one, dataOf(sheet, args, book, one));
    },
    SetPosition: ({ sheet, chart: one }, [from, to], { book }) => {
      const corner = (value: unknown) =>
        placeArgument(value, (address) => placeFrom(book, sheet, address)).area;
      one.place = spanOf(corner(from), corner(to ?? from));
    },
  },
  identity: ({ chart: { id } }) => ({ Id: id }),
};

export const chartTitle: Spec<ChartOf> = {
  scalars: {
    Text: {
      get: (self) => self.chart.title,
      set: (self, value) => void (self.chart.title = text(value)),
    },
  },
  navigations: { Format: (self) => ref('ChartTitleFormat', self) },
};

export const chartTitleFormat: Spec<ChartOf> = {
  navigations: { Font: ({ chart: one }) => ref('ChartFont', { chart: one, of: 'title' }) },
};

export const chartAreaFormat: Spec<ChartOf> = {
  navigations: { Font: ({ chart: one }) => ref('ChartFont', { chart: one, of: 'chart' }) },
};

export const chartFont: Spec<{ readonly chart: HostChart; readonly of: 'title' | 'chart' }> = {
  scalars: {
    Bold: {
      get: (self) => self.of === 'title' && self.chart.titleBold,
      set: (self, value) => {
        if (self.of !== 'title') throw apiNotFound('ChartFont.bold of a chart');
        self.chart.titleBold = flag(value);
      },
    },
    Size: {
      get: (self) => (self.of === 'title' ? self.chart.titleSize : self.chart.fontSize),
      set: (self, value) => {
        const size = number(value);
        if (size < 1 || size > 409) throw invalidArgument();
        if (self.of === 'title') self.chart.titleSize = size;
        // A size of the whole chart is that of its title too, until the title is given one.
        else self.chart.fontSize = self.chart.titleSize = size;
      },
    },
  },
};

export const chartLegend: Spec<ChartOf> = {
  scalars: {
    Position: {
      get: (self) => self.chart.legendPosition,
      set: (self, value) => {
        self.chart.legendPosition = oneOf(['Top', 'Bottom', 'Left', 'Right', 'Corner'])(value);
        self.chart.legendVisible = true;
      },
    },
    Visible: {
      get: (self) => self.chart.legendVisible,
      set: (self, value) => void (self.chart.legendVisible = flag(value)),
    },
  },
};

export const chartAxes: Spec<ChartOf> = {
  navigations: {
    CategoryAxis: ({ chart: one }) => ref('ChartAxis', { chart: one, axis: 'categoryAxis' }),
    ValueAxis: ({ chart: one }) => ref('ChartAxis', { chart: one, axis: 'valueAxis' }),
  },
};

type AxisOf = { readonly chart: HostChart; readonly axis: 'categoryAxis' | 'valueAxis' };

export const chartAxis: Spec<AxisOf> = {
  scalars: {
    Minimum: {
      get: (self) => self.chart.valueAxis.minimum ?? 0,
      set: (self, value) => {
        if (self.axis !== 'valueAxis') throw invalidArgument();
        self.chart.valueAxis.minimum = number(value);
      },
    },
    ReversePlotOrder: {
      get: (self) => self.axis === 'categoryAxis' && self.chart.categoryAxis.reversePlotOrder,
      set: (self, value) => {
        if (self.axis !== 'categoryAxis') throw apiNotFound('ChartAxis.reversePlotOrder of values');
        self.chart.categoryAxis.reversePlotOrder = flag(value);
      },
    },
    Visible: {
      get: (self) => self.axis === 'categoryAxis' || self.chart.valueAxis.visible,
      set: (self, value) => {
        if (self.axis !== 'valueAxis') throw apiNotFound('ChartAxis.visible of categories');
        self.chart.valueAxis.visible = flag(value);
      },
    },
  },
  navigations: { MajorGridlines: (self) => ref('ChartGridlines', self) },
};

export const chartGridlines: Spec<AxisOf> = {
  scalars: {
    Visible: {
      get: (self) => self.axis === 'valueAxis' && self.chart.valueAxis.gridlines,
      set: (self, value) => {
        if (self.axis !== 'valueAxis') throw apiNotFound('ChartGridlines.visible of categories');
        self.chart.valueAxis.gridlines = flag(value);
      },
    },
  },
};

export const chartSeriesCollection: Spec<ChartOf> = {
  objects: { GetItemAt: ({ chart: one }, args) => seriesAt(one, args) },
};

function seriesAt(one: HostChart, [at]: Args): Ref {
  const index = whole(at);
  if (one.series[index] === undefined) throw invalidArgument();
  return ref('ChartSeries', { chart: one, index });
}

function own({ chart: one, index }: SeriesOf): HostChart['series'][number] {
  const found = one.series[index];
  if (found === undefined) throw new HostFault('ItemNotFound');
  return found;
}

export const chartSeries: Spec<SeriesOf> = {
  scalars: {
    ChartType: {
      get: (self) => own(self).chartType ?? self.chart.chartType,
      set: (self, value) => void (own(self).chartType = chartType(value)),
    },
    GapWidth: {
      get: (self) => own(self).gapWidth,
      set: (self, value) => {
        const width = whole(value);
        if (width < 0 || width > 500) throw invalidArgument();
        own(self).gapWidth = width;
      },
    },
    HasDataLabels: {
      get: (self) => own(self).hasDataLabels,
      set: (self, value) => void (own(self).hasDataLabels = flag(value)),
    },
  },
  navigations: {
    DataLabels: (self) => ref('ChartDataLabels', self),
    Format: (self) => ref('ChartSeriesFormat', self),
  },
  identity: ({ chart: { id }, index }) => ({ Id: `${id} ${index}` }),
};

export const chartSeriesFormat: Spec<SeriesOf> = {
  navigations: {
    Fill: (self) => ref('ChartFill', { ...self, of: 'series' }),
    Line: (self) => ref('ChartLineFormat', self),
  },
};

export const chartFill: Spec<SeriesOf & { readonly of: 'series' | 'labels' }> = {
  methods: {
    SetSolidColor: (self, [value]) => {
      if (self.of === 'series') own(self).fill = color(value);
      else own(self).labelFill = color(value);
    },
  },
};

export const chartLineFormat: Spec<SeriesOf> = {
  scalars: {
    Color: {
      get: (self) => own(self).lineColor,
      set: (self, value) => void (own(self).lineColor = color(value)),
    },
  },
};

export const chartDataLabels: Spec<SeriesOf> = {
  scalars: {
    NumberFormat: {
      get: (self) => own(self).labelFormat,
      set: (self, value) => {
        // Labels that are not shown have no look.
        if (!own(self).hasDataLabels) throw new HostFault('InvalidOperation');
        own(self).labelFormat = text(value);
      },
    },
  },
  navigations: { Format: (self) => ref('ChartDataLabelFormat', self) },
};

export const chartDataLabelFormat: Spec<SeriesOf> = {
  navigations: { Fill: (self) => ref('ChartFill', { ...self, of: 'labels' }) },
};
