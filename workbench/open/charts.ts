/** Charts as designs: those that `src/files` wrote. Anything else that is drawn over a sheet is a person's, and named. */
import { decodeEscapes, type Attributes, type Package } from '../../src/files/parts';
import { isOurDrawing, parseReference } from '../../src/core/index';
import type { Area, ChartDesign, ChartPattern, ChartSeries, PivotChart } from '../../src/core/index';
import { bare, type Anchor } from './anchors';
import type { Left } from './left';

export function chartsOf(
  parts: Package,
  anchors: readonly Anchor[],
  sheet: string,
  left: Left,
): (ChartDesign | PivotChart)[] {
  return anchors.flatMap((anchor) => {
    const isOurs = isOurDrawing(anchor.shape.name ?? '');
    if (isOurs && anchor.slicer !== '') return [];
    const design =
      anchor.part === '' || !isOurs ? undefined : chartDesign(readChart(parts, anchor.part), anchor);
    if (design === undefined) left.add('drawing', sheet);
    return design ?? [];
  });
}

interface Chart {
  direction: string;
  grouping: string;
  bars: boolean;
  lines: boolean;
  title: string;
  /** `[]sheet!pivot`, where it stands over one. */
  pivot: string;
  series: { fill: string; pattern: string; line: boolean; labelled: boolean; references: string[] }[];
  format: string;
}

type Element = (made: Chart, given: Attributes, inside: (name: string) => boolean) => void;

const last = (made: Chart) => made.series.at(-1);

/** What is taken from the elements of a chart, by their names. */
const ELEMENTS: Readonly<Record<string, Element>> = {
  barChart: (made) => void (made.bars = true),
  lineChart: (made) => void (made.lines = true),
  barDir: (made, { val }) => void (made.direction = val ?? ''),
  grouping: (made, { val }) => {
    if (!made.lines) made.grouping = val ?? '';
  },
  ser: (made) =>
    void made.series.push({ fill: '', pattern: '', line: made.lines, labelled: false, references: [] }),
  pattFill: (made, { prst }) => {
    const series = last(made);
    if (series !== undefined) series.pattern = prst ?? '';
  },
  numFmt: (made, { formatCode }, inside) => {
    if (inside('dLbls')) made.format = decodeEscapes(formatCode ?? '');
  },
  showVal: (made, { val }) => {
    const series = last(made);
    if (series !== undefined) series.labelled = val === '1';
  },
  srgbClr: (made, { val }, inside) => {
    const series = last(made);
    if (series?.fill === '' && inside('spPr')) series.fill = val ?? '';
  },
};

function readChart(parts: Package, part: string): Chart {
  const made: Chart = {
    direction: 'bar',
    grouping: '',
    bars: false,
    lines: false,
    title: '',
    pivot: '',
    series: [],
    format: 'General',
  };
  const path: string[] = [];
  const inside = (name: string) => path.includes(name);
  parts.parse(
    part,
    bare({
      open(name, given) {
        path.push(name);
        if (Object.hasOwn(ELEMENTS, name)) ELEMENTS[name]?.(made, given, inside);
      },
      close() {
        path.pop();
      },
      text(text) {
        if (path.at(-1) === 't' && inside('title')) made.title += text;
        if (path.at(-1) === 'name' && inside('pivotSource')) made.pivot += text;
        if (path.at(-1) === 'f') last(made)?.references.push(text);
      },
    }),
  );
  return made;
}

/** Undefined for one that is not over one block, series by series. */
function chartDesign(chart: Chart, { place, shape }: Anchor): ChartDesign | PivotChart | undefined {
  const references = chart.series.map(({ references: all }) => all.map((one) => parseReference(one)));
  const [heads, values] = [references.map(([head]) => head), references.map(([, , data]) => data)];
  const [first, end] = [heads[0], values.at(-1)];
  if (first === undefined || end === undefined || place === undefined) return undefined;
  const source: Area = { top: first.top, left: first.left - 1, bottom: end.bottom, right: end.right };
  const kind = !chart.bars ? 'line' : chart.direction === 'bar' ? 'bar' : 'column';
  const stacked = { stacked: 'sums', percentStacked: 'shares' } as const;
  const stack = stacked[chart.grouping as keyof typeof stacked];
  const said = {
    name: decodeEscapes(shape.name ?? ''),
    title: chart.title,
    alt: decodeEscapes(shape.descr ?? ''),
    place,
  };
  if (chart.pivot !== '')
    return kind === 'line' || stack === undefined
      ? undefined
      : { ...said, kind, stacked: stack, pivot: chart.pivot.slice(chart.pivot.lastIndexOf('!') + 1) };
  return {
    ...said,
    kind,
    ...(stack === undefined || kind === 'line' ? {} : { stacked: stack }),
    source,
    series: chart.series.map(({ fill, pattern, line, labelled }): ChartSeries => ({
      fill,
      ...(pattern === '' ? {} : { pattern: pattern as ChartPattern }),
      ...(line && kind !== 'line' ? { line } : {}),
      ...(labelled ? {} : { labelled: false }),
    })),
    format: chart.format,
  };
}
