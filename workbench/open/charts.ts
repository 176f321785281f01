/** Charts as designs: those that `src/files` wrote. Anything else that is drawn over a sheet is a person's, and named. */
import { decodeEscapes, readRelations, type Attributes, type Package } from '../../src/files/parts';
import { isOurDrawing, parseReference } from '../../src/core/index';
import type { Area, ChartDesign, ChartPattern, ChartSeries } from '../../src/core/index';
import type { Left } from './left';

interface Anchor {
  readonly corners: { from: number[]; to: number[] };
  shape: Attributes;
  relation: string;
}

export function chartsOf(parts: Package, sheetPart: string, sheet: string, left: Left): ChartDesign[] {
  return readRelations(parts, sheetPart)
    .filter(({ type }) => type === 'drawing')
    .flatMap(({ target }) => {
      const charts = readRelations(parts, target);
      return readAnchors(parts, target).flatMap((anchor) => {
        const part = charts.find(({ id }) => id === anchor.relation)?.target;
        const design =
          part === undefined || !isOurDrawing(anchor.shape.name ?? '')
            ? undefined
            : chartDesign(readChart(parts, part), anchor);
        if (design === undefined) left.add('drawing', sheet);
        return design ?? [];
      });
    });
}

function readAnchors(parts: Package, part: string): Anchor[] {
  const anchors: Anchor[] = [];
  let corner: number[] | undefined;
  let isNumber = false;
  parts.parse(
    part,
    bare({
      open(name, given) {
        const anchor = anchors.at(-1);
        if (name.endsWith('Anchor')) anchors.push({ corners: { from: [], to: [] }, shape: {}, relation: '' });
        else if (name === 'from' || name === 'to') corner = anchor?.corners[name];
        else if (name === 'col' || name === 'row') isNumber = true;
        else if (name === 'cNvPr' && anchor !== undefined) anchor.shape = given;
        else if (name === 'chart' && anchor !== undefined) anchor.relation = given['r:id'] ?? given.id ?? '';
      },
      close(name) {
        if (name === 'from' || name === 'to') corner = undefined;
        isNumber = false;
      },
      text(text) {
        if (isNumber) corner?.push(Number(text));
      },
    }),
  );
  return anchors;
}

interface Chart {
  direction: string;
  grouping: string;
  bars: boolean;
  lines: boolean;
  title: string;
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
        if (path.at(-1) === 'f') last(made)?.references.push(text);
      },
    }),
  );
  return made;
}

/** Undefined for one that is not over one block, series by series. */
function chartDesign(chart: Chart, { corners, shape }: Anchor): ChartDesign | undefined {
  const [from, to] = [corners.from, corners.to];
  const references = chart.series.map(({ references: all }) => all.map((one) => parseReference(one)));
  const [heads, values] = [references.map(([head]) => head), references.map(([, , data]) => data)];
  const [first, end] = [heads[0], values.at(-1)];
  if (first === undefined || end === undefined || from.length < 2 || to.length < 2) return undefined;
  const source: Area = { top: first.top, left: first.left - 1, bottom: end.bottom, right: end.right };
  const kind = !chart.bars ? 'line' : chart.direction === 'bar' ? 'bar' : 'column';
  const stacked = { stacked: 'sums', percentStacked: 'shares' } as const;
  const stack = stacked[chart.grouping as keyof typeof stacked];
  return {
    name: decodeEscapes(shape.name ?? ''),
    kind,
    ...(stack === undefined || kind === 'line' ? {} : { stacked: stack }),
    title: chart.title,
    alt: decodeEscapes(shape.descr ?? ''),
    place: { left: from[0] ?? 0, top: from[1] ?? 0, right: (to[0] ?? 1) - 1, bottom: (to[1] ?? 1) - 1 },
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

interface Handlers {
  readonly open: (name: string, given: Attributes) => void;
  readonly close: (name: string) => void;
  readonly text: (text: string) => void;
}

/** Names without their prefixes: a chart has several. */
function bare({ open, close, text }: Handlers): Handlers {
  const local = (name: string) => name.replace(/^.*:/, '');
  return { open: (name, given) => open(local(name), given), close: (name) => close(local(name)), text };
}
