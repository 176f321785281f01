/**
 * Charts of a paper: drawn by the program that opens it, as sharp as its page, from figures that the document carries. A picture would
 * need a typeface with Chinese to be drawn with, which no machine without a screen has to have.
 */
import { ChartRun, type ChartRunOptions, type ChartSeries } from 'docx/charts';
import type { PaperChart, PaperDesign } from '../../core/index';
import { CHART_LOOK } from '../../core/index';
import type { Parts } from '../package/parts';
import { cellText } from '../xml/text';
import { INK, PAPER_FONT } from './look';

/** Pixels to a twentieth of a point, as the library counts them. */
const PIXEL = 1 / 15;
/** Pixels. */
const CATEGORY = 24;
const REST = 110;
const LOWEST = 220;

/** What a series is drawn with, and what stands behind its figures, as the library writes them. */
const SURFACE = /<c:spPr>.*?<\/c:spPr>/s;
const LABEL = /(<c:dLbls>(?:(?!<\/c:dLbls>).)*?)<c:spPr>.*?<\/c:spPr>/s;

export function chartRun(chart: PaperChart, width: number): ChartRun {
  const { title, alt, names, series, rows, kind } = chart;
  const font = { name: PAPER_FONT.eastAsia, color: CHART_LOOK.text };
  const common = {
    title: { text: cellText(title), font: { ...font, size: CHART_LOOK.titleSize + 2, bold: true } },
    font,
    altText: { name: cellText(title), description: cellText(alt) },
    categories: rows.map(([name]) => cellText(String(name ?? ''))),
    series: series.map((one, index): ChartSeries => {
      const isOver = one.line === true && kind !== 'line';
      return {
        name: cellText(names[index] ?? ''),
        values: rows.map((row) => numberAt(row[index + 1])),
        color: one.fill,
        ...(isOver ? { type: 'line' as const, markers: false } : {}),
        ...(one.labelled === false ? { dataLabels: false as const } : {}),
      };
    }),
    dataLabels: {
      value: true,
      numberFormat: chart.format,
      font: { ...font, size: CHART_LOOK.size },
      ...(kind === 'line' ? { position: 'above' as const } : {}),
    },
    categoryAxis: { font: { ...font, size: CHART_LOOK.size }, reverseOrder: kind === 'bar' },
    valueAxis: { visible: false, gridlines: false, minimum: 0 },
    legend: series.length > 1 && { position: 'bottom' as const, font: { ...font, size: CHART_LOOK.size } },
    chartArea: { border: { color: INK.line } },
    transformation: {
      width: Math.floor(width * PIXEL),
      height: kind === 'bar' ? Math.max(LOWEST, REST + rows.length * CATEGORY) : LOWEST,
    },
  };
  return new ChartRun(optionsOf(chart, common));
}

type Common = Omit<Extract<ChartRunOptions, { type: 'bar' }>, 'type'>;

function optionsOf({ kind, stacked }: PaperChart, common: Common): ChartRunOptions {
  if (kind === 'line') return { ...common, type: 'line', markers: true };
  const stacking = stacked === undefined ? {} : { stacking: stacked === 'sums' ? 'stacked' : 'percent' };
  return { ...common, ...(stacking as Pick<Common, 'stacking'>), type: kind, gapWidth: 40 };
}

function numberAt(value: unknown): number | null {
  return typeof value === 'number' ? value : null;
}

/** What tells surfaces apart in grey, and the typeface of Chinese: the library knows colours and Latin typefaces only. */
export function finishCharts(parts: Parts, { sections }: PaperDesign): void {
  const charts = sections.flatMap(({ blocks }) =>
    blocks.flatMap((block) => (block.kind === 'chart' ? [block.chart] : [])),
  );
  const paths = parts
    .paths()
    .filter((path) => /^word\/charts\/chart\d+\.xml$/.test(path))
    .sort((a, b) => numberIn(a) - numberIn(b));
  if (paths.length !== charts.length) throw new Error(`${charts.length} charts, ${paths.length} parts.`);
  paths.forEach((path, index) => {
    const { series = [] } = charts[index] ?? {};
    let at = -1;
    const xml = parts.text(path).replace(/<c:ser>.*?<\/c:ser>/gs, (whole) => {
      at += 1;
      const { fill = '', pattern, line } = series[at] ?? {};
      if (line === true || charts[index]?.kind === 'line') return whole;
      const surface =
        pattern === undefined
          ? `<a:solidFill><a:srgbClr val="${fill}"/></a:solidFill>`
          : `<a:pattFill prst="${pattern}"><a:fgClr><a:srgbClr val="${fill}"/></a:fgClr>` +
            '<a:bgClr><a:srgbClr val="FFFFFF"/></a:bgClr></a:pattFill>';
      const outline = `<a:ln w="6350"><a:solidFill><a:srgbClr val="${CHART_LOOK.outline}"/></a:solidFill></a:ln>`;
      return whole
        .replace(SURFACE, `<c:spPr>${surface}${outline}</c:spPr>`)
        .replace(
          LABEL,
          `$1<c:spPr><a:solidFill><a:srgbClr val="${CHART_LOOK.label}"/></a:solidFill></c:spPr>`,
        );
    });
    parts.setText(path, xml.replaceAll('typeface="+mn-ea"', `typeface="${PAPER_FONT.eastAsia}"`));
  });
}

function numberIn(path: string): number {
  return Number(/(\d+)\.xml$/.exec(path)?.[1] ?? 0);
}
