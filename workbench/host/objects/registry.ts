/** All object types that the stand-in imitates. */
import { rangeBorder, rangeBorderCollection } from './borders';
import { chartPivotOptions } from './chart-pivot';
import {
  chart,
  chartAreaFormat,
  chartAxes,
  chartAxis,
  chartCollection,
  chartDataLabelFormat,
  chartDataLabels,
  chartFill,
  chartFont,
  chartGridlines,
  chartLegend,
  chartLineFormat,
  chartSeries,
  chartSeriesCollection,
  chartSeriesFormat,
  chartTitle,
  chartTitleFormat,
} from './charts';
import {
  conditionalFormat,
  conditionalFormatCollection,
  conditionalFormatRule,
  conditionalRangeFill,
  conditionalRangeFont,
  conditionalRangeFormat,
  customConditionalFormat,
} from './conditional-formats';
import { dataValidation } from './data-validation';
import { autoFilter, filter } from './filters';
import { headerFooter, headerFooterGroup, pageBreak, pageBreakCollection, pageLayout } from './page-layout';
import {
  axisHierarchy,
  dataPivotHierarchy,
  dataPivotHierarchyCollection,
  filterPivotHierarchyCollection,
  pivotField,
  pivotFieldCollection,
  pivotHierarchy,
  pivotHierarchyCollection,
  rowColumnPivotHierarchyCollection,
} from './pivot-fields';
import { pivotLayout, pivotTable, pivotTableCollection } from './pivot-table';
import { rangeAreas, rangeObject } from './range';
import { namedItem, namedItemCollection } from './names';
import { formatProtection, rangeFill, rangeFont, rangeFormat } from './range-format';
import type { Selves, TypeName } from './ref';
import { worksheetFreezePanes, worksheetProtection } from './sheet-parts';
import { slicer, slicerCollection } from './slicers';
import type { Spec } from './spec';
import { table, tableColumn, tableColumnCollection } from './table';
import { tableCollection } from './tables';
import {
  application,
  customProperty,
  customPropertyCollection,
  documentProperties,
  workbook,
  workbookCreated,
} from './workbook';
import { worksheet } from './worksheet';
import { worksheetCollection } from './worksheets';

export const SPECS: { readonly [K in TypeName]: Spec<Selves[K]> } = {
  Application: application,
  AutoFilter: autoFilter,
  Chart: chart,
  ChartAreaFormat: chartAreaFormat,
  ChartAxes: chartAxes,
  ChartAxis: chartAxis,
  ChartCollection: chartCollection,
  ChartDataLabelFormat: chartDataLabelFormat,
  ChartDataLabels: chartDataLabels,
  ChartFill: chartFill,
  ChartFont: chartFont,
  ChartGridlines: chartGridlines,
  ChartLegend: chartLegend,
  ChartLineFormat: chartLineFormat,
  ChartPivotOptions: chartPivotOptions,
  ChartSeries: chartSeries,
  ChartSeriesCollection: chartSeriesCollection,
  ChartSeriesFormat: chartSeriesFormat,
  ChartTitle: chartTitle,
  ChartTitleFormat: chartTitleFormat,
  ConditionalFormat: conditionalFormat,
  ConditionalFormatCollection: conditionalFormatCollection,
  ConditionalFormatRule: conditionalFormatRule,
  ConditionalRangeFill: conditionalRangeFill,
  ConditionalRangeFont: conditionalRangeFont,
  ConditionalRangeFormat: conditionalRangeFormat,
  CustomConditionalFormat: customConditionalFormat,
  CustomProperty: customProperty,
  CustomPropertyCollection: customPropertyCollection,
  DataPivotHierarchy: dataPivotHierarchy,
  DataPivotHierarchyCollection: dataPivotHierarchyCollection,
  DataValidation: dataValidation,
  DocumentProperties: documentProperties,
  Filter: filter,
  FilterPivotHierarchy: axisHierarchy,
  FilterPivotHierarchyCollection: filterPivotHierarchyCollection,
  FormatProtection: formatProtection,
  HeaderFooter: headerFooter,
  HeaderFooterGroup: headerFooterGroup,
  NamedItem: namedItem,
  NamedItemCollection: namedItemCollection,
  PageBreak: pageBreak,
  PageBreakCollection: pageBreakCollection,
  PageLayout: pageLayout,
  PivotField: pivotField,
  PivotFieldCollection: pivotFieldCollection,
  PivotHierarchy: pivotHierarchy,
  PivotHierarchyCollection: pivotHierarchyCollection,
  PivotLayout: pivotLayout,
  PivotTable: pivotTable,
  PivotTableCollection: pivotTableCollection,
  Range: rangeObject,
  RangeAreas: rangeAreas,
  RangeBorder: rangeBorder,
  RangeBorderCollection: rangeBorderCollection,
  RangeFill: rangeFill,
  RangeFont: rangeFont,
  RangeFormat: rangeFormat,
  RowColumnPivotHierarchy: axisHierarchy,
  RowColumnPivotHierarchyCollection: rowColumnPivotHierarchyCollection,
  Slicer: slicer,
  SlicerCollection: slicerCollection,
  Table: table,
  TableCollection: tableCollection,
  TableColumn: tableColumn,
  TableColumnCollection: tableColumnCollection,
  Workbook: workbook,
  WorkbookCreated: workbookCreated,
  Worksheet: worksheet,
  WorksheetCollection: worksheetCollection,
  WorksheetFreezePanes: worksheetFreezePanes,
  WorksheetProtection: worksheetProtection,
};
