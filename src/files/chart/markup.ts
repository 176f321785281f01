/** The part of a chart: DrawingML, with the figures of its source as a cache. */
import { absoluteName, CHART_LOOK, FONT, markupText, quotedSheet } from '../../core/index';
import type { Area, CellValue, ChartDesign, ChartSeries, SheetDesign } from '../../core/index';

const XML = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const SPACES =
  'xmlns:c="http://schemas.openxmlformats.org/drawingml/2006/chart" ' +
  'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" ' +
  'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"';
const [CATEGORIES, VALUES] = ['111111111', '222222222'];
/** Hundredths of a percent of a bar's width. */
const GAP = '40';

interface Source {
  readonly sheet: string;
  readonly value: (row: number, column: number) => CellValue;
}

/** `pivot`: the name of the pivot over whose cells it stands, so that it follows what is filtered there. */
export function chartXml(chart: ChartDesign, sheet: SheetDesign, pivot?: string): string {
  const source = sourceOf(sheet);
  const isPivot = pivot !== undefined;
  const plotted = chart.series.map((series, index) => ({ series, index }));
  const bars = plotted.filter(({ series }) => !isLine(chart, series));
  const lines = plotted.filter(({ series }) => isLine(chart, series));
  const made = (ones: typeof plotted, draw: typeof bar) =>
    ones.map(({ series, index }) => draw(chart, series, index, source)).join('');
  return [
    `${XML}<c:chartSpace ${SPACES}><c:roundedCorners val="0"/>`,
    isPivot ? pivotSource(sheet.name, pivot) : '',
    `<c:chart>${title(chart.title)}<c:autoTitleDeleted val="0"/>${isPivot ? PIVOT_FORMATS : ''}<c:plotArea><c:layout/>`,
    bars.length === 0 ? '' : barChart(chart, made(bars, bar)),
    lines.length === 0 ? '' : lineChart(made(lines, line)),
    axes(chart.kind === 'bar', isPivot),
    '</c:plotArea>',
    chart.series.length > 1
      ? `<c:legend><c:legendPos val="b"/><c:overlay val="0"/>${text(CHART_LOOK.size)}</c:legend>`
      : '',
    '<c:plotVisOnly val="0"/><c:dispBlanksAs val="gap"/></c:chart>',
    '<c:spPr><a:solidFill><a:srgbClr val="FFFFFF"/></a:solidFill><a:ln><a:noFill/></a:ln></c:spPr>',
    `${text(CHART_LOOK.size)}</c:chartSpace>`,
  ].join('');
}

export function isLine({ kind }: Pick<ChartDesign, 'kind'>, { line: isOver }: ChartSeries): boolean {
  return kind === 'line' || isOver === true;
}

function sourceOf(sheet: SheetDesign): Source {
  const cells = new Map(
    sheet.rows.flatMap(({ row, cells: all }) => all.map(({ column, value }) => [`${row} ${column}`, value])),
  );
  return { sheet: sheet.name, value: (row, column) => cells.get(`${row} ${column}`) ?? null };
}

function barChart({ kind, stacked }: ChartDesign, series: string): string {
  const grouping = stacked === 'sums' ? 'stacked' : stacked === 'shares' ? 'percentStacked' : 'clustered';
  return (
    `<c:barChart><c:barDir val="${kind === 'bar' ? 'bar' : 'col'}"/><c:grouping val="${grouping}"/>` +
    `<c:varyColors val="0"/>${series}<c:gapWidth val="${GAP}"/>` +
    `${stacked === undefined ? '' : '<c:overlap val="100"/>'}${axisIds()}</c:barChart>`
  );
}

function lineChart(series: string): string {
  return (
    `<c:lineChart><c:grouping val="standard"/><c:varyColors val="0"/>${series}` +
    `<c:marker val="1"/>${axisIds()}</c:lineChart>`
  );
}

function axisIds(): string {
  return `<c:axId val="${CATEGORIES}"/><c:axId val="${VALUES}"/>`;
}

/** Without the name of a file: Excel takes the workbook that the chart is in. */
function pivotSource(sheet: string, pivot: string): string {
  return `<c:pivotSource><c:name>${markupText(`[]${sheet}!${pivot}`)}</c:name><c:fmtId val="0"/></c:pivotSource>`;
}

/** Of none of its series anything is said: they come and go with the filters. */
const PIVOT_FORMATS =
  '<c:pivotFmts><c:pivotFmt><c:idx val="0"/><c:marker><c:symbol val="none"/></c:marker></c:pivotFmt></c:pivotFmts>';

/** Categories from the top, as they stand in the cells. Where figures stand at the bars, their axis says nothing more. */
function axes(isLying: boolean, isScaled: boolean): string {
  const scale = isScaled
    ? `<c:majorGridlines><c:spPr><a:ln w="6350">${solid(CHART_LOOK.lines)}</a:ln></c:spPr></c:majorGridlines>`
    : '';
  return (
    `<c:catAx><c:axId val="${CATEGORIES}"/><c:scaling><c:orientation val="${isLying ? 'maxMin' : 'minMax'}"/></c:scaling>` +
    `<c:delete val="0"/><c:axPos val="${isLying ? 'l' : 'b'}"/><c:numFmt formatCode="General" sourceLinked="0"/>` +
    '<c:majorTickMark val="none"/><c:minorTickMark val="none"/><c:tickLblPos val="low"/>' +
    `${text(CHART_LOOK.size)}<c:crossAx val="${VALUES}"/><c:crosses val="autoZero"/><c:auto val="0"/>` +
    '<c:lblAlgn val="ctr"/><c:lblOffset val="100"/><c:noMultiLvlLbl val="1"/></c:catAx>' +
    `<c:valAx><c:axId val="${VALUES}"/><c:scaling><c:orientation val="minMax"/><c:min val="0"/></c:scaling>` +
    `<c:delete val="${isScaled ? 0 : 1}"/><c:axPos val="${isLying ? 't' : 'l'}"/>${scale}<c:numFmt formatCode="General" sourceLinked="0"/>` +
    '<c:majorTickMark val="none"/><c:minorTickMark val="none"/><c:tickLblPos val="nextTo"/>' +
    `${isScaled ? text(CHART_LOOK.size) : ''}<c:crossAx val="${CATEGORIES}"/><c:crosses val="autoZero"/><c:crossBetween val="between"/></c:valAx>`
  );
}

function title(value: string): string {
  return (
    '<c:title><c:tx><c:rich><a:bodyPr/><a:p><a:pPr>' +
    `<a:defRPr sz="${CHART_LOOK.titleSize * 100}" b="1"/></a:pPr><a:r>` +
    `<a:rPr lang="zh-TW" sz="${CHART_LOOK.titleSize * 100}" b="1">${solid(CHART_LOOK.text)}${typeface()}</a:rPr>` +
    `<a:t>${markupText(value)}</a:t></a:r></a:p></c:rich></c:tx><c:overlay val="0"/></c:title>`
  );
}

function text(size: number): string {
  return (
    `<c:txPr><a:bodyPr/><a:p><a:pPr><a:defRPr sz="${size * 100}">${solid(CHART_LOOK.text)}${typeface()}` +
    '</a:defRPr></a:pPr><a:endParaRPr lang="zh-TW"/></a:p></c:txPr>'
  );
}

function typeface(): string {
  return `<a:latin typeface="${FONT}"/><a:ea typeface="${FONT}"/>`;
}

function solid(color: string): string {
  return `<a:solidFill><a:srgbClr val="${color}"/></a:solidFill>`;
}

function bar(chart: ChartDesign, series: ChartSeries, index: number, source: Source): string {
  const { fill, pattern } = series;
  const surface =
    pattern === undefined
      ? solid(fill)
      : `<a:pattFill prst="${pattern}"><a:fgClr><a:srgbClr val="${fill}"/></a:fgClr>` +
        '<a:bgClr><a:srgbClr val="FFFFFF"/></a:bgClr></a:pattFill>';
  return (
    `<c:ser>${named(chart, index, source)}<c:spPr>${surface}<a:ln w="6350">${solid(CHART_LOOK.outline)}</a:ln></c:spPr>` +
    `<c:invertIfNegative val="0"/>${labels(chart, series)}${data(chart, index, source)}</c:ser>`
  );
}

function line(chart: ChartDesign, series: ChartSeries, index: number, source: Source): string {
  const color = solid(series.fill);
  return (
    `<c:ser>${named(chart, index, source)}<c:spPr><a:ln w="25400">${color}</a:ln></c:spPr>` +
    `<c:marker><c:symbol val="${chart.kind === 'line' ? 'circle' : 'none'}"/><c:size val="6"/><c:spPr>${color}</c:spPr></c:marker>` +
    `${labels(chart, series)}${data(chart, index, source)}<c:smooth val="0"/></c:ser>`
  );
}

function labels({ format }: ChartDesign, { labelled }: ChartSeries): string {
  const shown = labelled === false ? '0' : '1';
  const flags = ['LegendKey', 'Val', 'CatName', 'SerName', 'Percent', 'BubbleSize']
    .map((name) => `<c:show${name} val="${name === 'Val' ? shown : '0'}"/>`)
    .join('');
  const look =
    labelled === false
      ? ''
      : `<c:numFmt formatCode="${markupText(format)}" sourceLinked="0"/><c:spPr>${solid(CHART_LOOK.label)}</c:spPr>${text(CHART_LOOK.size)}`;
  return `<c:dLbls>${look}${flags}</c:dLbls>`;
}

function named({ source }: ChartDesign, index: number, { sheet, value }: Source): string {
  const cell = spot(source.top, source.left + 1 + index);
  return (
    `<c:idx val="${index}"/><c:order val="${index}"/><c:tx><c:strRef><c:f>${reference(sheet, cell)}</c:f>` +
    `<c:strCache><c:ptCount val="1"/>${point(0, value(cell.top, cell.left))}</c:strCache></c:strRef></c:tx>`
  );
}

function data({ source, format }: ChartDesign, index: number, { sheet, value }: Source): string {
  const { top, bottom, left } = source;
  const column = (at: number): Area => ({ top: top + 1, bottom, left: at, right: at });
  const rows = Array.from({ length: bottom - top }, (_, row) => row);
  const points = (at: number) => rows.map((row) => point(row, value(top + 1 + row, at))).join('');
  const count = `<c:ptCount val="${rows.length}"/>`;
  return (
    `<c:cat><c:strRef><c:f>${reference(sheet, column(left))}</c:f>` +
    `<c:strCache>${count}${points(left)}</c:strCache></c:strRef></c:cat>` +
    `<c:val><c:numRef><c:f>${reference(sheet, column(left + 1 + index))}</c:f><c:numCache>` +
    `<c:formatCode>${markupText(format)}</c:formatCode>${count}${points(left + 1 + index)}</c:numCache></c:numRef></c:val>`
  );
}

/** Of an empty cell there is none. */
function point(index: number, value: CellValue): string {
  if (value === null || typeof value === 'object') return '';
  return `<c:pt idx="${index}"><c:v>${markupText(String(value))}</c:v></c:pt>`;
}

function spot(top: number, left: number): Area {
  return { top, left, bottom: top, right: left };
}

function reference(sheet: string, area: Area): string {
  return markupText(`${quotedSheet(sheet)}!${absoluteName(area)}`);
}
