/** Puts the charts of a design into a workbook whose sheet stands. */
import { isOurDrawing } from '../../core/index';
import type { ChartDesign, PivotChart, SheetDesign } from '../../core/index';
import { RELATIONSHIPS } from '../package/extensions';
import { addRelation, freePath, putPart, relations } from '../package/relations';
import type { Parts } from '../package/parts';
import { withSheetChild } from '../package/worksheet';
import type { ComputedPivot } from '../pivot';
import { element } from '../xml/elements';
import { chartAnchor, drawingOf, nextShapeId, withAnchors } from './drawing';
import { chartXml } from './markup';
import { overPivot } from './over-pivot';

export { anchorOver, keptDrawing } from './drawing';

const DRAWING = 'application/vnd.openxmlformats-officedocument.drawing+xml';
const CHART = 'application/vnd.openxmlformats-officedocument.drawingml.chart+xml';

/**
 * A design that Excel would have to repair is refused with an `Error`: a fault of the caller. `pivots`: those of the sheet; a chart
 * over one that shows nothing is left out.
 */
export function addCharts(
  parts: Parts,
  path: string,
  sheet: SheetDesign,
  pivots: readonly ComputedPivot[] = [],
): void {
  const { charts = [] } = sheet;
  checkNames(sheet.name, charts);
  const drawn = charts.flatMap((chart): Drawn[] => {
    if (!('pivot' in chart)) return [{ chart }];
    const found = overPivot(sheet.name, chart, pivots);
    return found === undefined ? [] : [{ chart: found, pivot: chart.pivot }];
  });
  checkSources(
    sheet.name,
    drawn.map(({ chart }) => chart),
  );
  draw(parts, path, drawn, ({ chart, pivot }, id, drawing) => {
    const part = freePath(parts, 'xl/charts/chart');
    putPart(parts, part, CHART, chartXml(chart, sheet, pivot));
    return chartAnchor(chart, id, addRelation(parts, drawing, 'chart', part));
  });
}

interface Drawn {
  readonly chart: ChartDesign;
  readonly pivot?: string;
}

/** Draws things over a sheet, behind what is drawn there; each is told its first number of so many, and the part that it is in. */
export function draw<T>(
  parts: Parts,
  path: string,
  things: readonly T[],
  anchor: (thing: T, id: number, drawing: string) => string,
  numbers = 1,
): void {
  const standing = drawingOf(parts, path);
  if (standing === undefined && things.length === 0) return;
  const drawing = standing ?? freePath(parts, 'xl/drawings/drawing');
  if (standing === undefined) putPart(parts, drawing, DRAWING, withAnchors(undefined, []));
  const first = nextShapeId(parts.text(drawing));
  const anchors = things.map((thing, index) => anchor(thing, first + index * numbers, drawing));
  parts.setText(drawing, withAnchors(parts.text(drawing), anchors));
  showDrawing(parts, path, drawing);
}

function showDrawing(parts: Parts, path: string, drawing: string): void {
  const xml = parts.text(path);
  if (element(xml, 'drawing') !== undefined) return;
  const known = relations(parts, path).find(({ target }) => target === drawing)?.id;
  const id = known ?? addRelation(parts, path, 'drawing', drawing);
  const tag = `<drawing xmlns:r="${RELATIONSHIPS}" r:id="${id}"/>`;
  parts.setText(path, withSheetChild(xml, 'drawing', tag));
}

function checkNames(sheet: string, charts: readonly (ChartDesign | PivotChart)[]): void {
  must(sheet, new Set(charts.map(({ name }) => name)).size === charts.length, 'two charts have one name.');
  for (const { name, alt } of charts) {
    must(sheet, isOurDrawing(name), `a chart of ours is called pr_…, not ${name}.`);
    must(sheet, alt !== '', `${name}: a chart says what it shows.`);
  }
}

function checkSources(sheet: string, charts: readonly ChartDesign[]): void {
  for (const { name, series, source } of charts) {
    must(
      sheet,
      series.length === source.right - source.left,
      `${name}: a series for each column of its source.`,
    );
    must(sheet, series.length > 0 && source.bottom > source.top, `${name}: a chart over no figures.`);
  }
}

function must(sheet: string, condition: boolean, message: string): void {
  if (!condition) throw new Error(`${sheet}: ${message}`);
}
