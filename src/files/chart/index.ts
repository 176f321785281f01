/** Puts the charts of a design into a workbook whose sheet stands. */
import { isOurDrawing } from '../../core/index';
import type { ChartDesign, SheetDesign } from '../../core/index';
import { RELATIONSHIPS } from '../package/extensions';
import { addRelation, freePath, putPart, relations } from '../package/relations';
import type { Parts } from '../package/parts';
import { withSheetChild } from '../package/worksheet';
import { element } from '../xml/elements';
import { chartAnchor, drawingOf, nextShapeId, withAnchors } from './drawing';
import { chartXml } from './markup';

export { anchorOver, keptDrawing } from './drawing';

const DRAWING = 'application/vnd.openxmlformats-officedocument.drawing+xml';
const CHART = 'application/vnd.openxmlformats-officedocument.drawingml.chart+xml';

/** A design that Excel would have to repair is refused with an `Error`: a fault of the caller. */
export function addCharts(parts: Parts, path: string, sheet: SheetDesign): void {
  const { charts = [] } = sheet;
  checkCharts(sheet.name, charts);
  draw(parts, path, charts, (chart, id, drawing) => {
    const part = freePath(parts, 'xl/charts/chart');
    putPart(parts, part, CHART, chartXml(chart, sheet));
    return chartAnchor(chart, id, addRelation(parts, drawing, 'chart', part));
  });
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

function checkCharts(sheet: string, charts: readonly ChartDesign[]): void {
  const must = (condition: boolean, message: string) => {
    if (!condition) throw new Error(`${sheet}: ${message}`);
  };
  must(new Set(charts.map(({ name }) => name)).size === charts.length, 'two charts have one name.');
  for (const { name, series, source, alt } of charts) {
    must(isOurDrawing(name), `a chart of ours is called pr_…, not ${name}.`);
    must(series.length === source.right - source.left, `${name}: a series for each column of its source.`);
    must(series.length > 0 && source.bottom > source.top, `${name}: a chart over no figures.`);
    must(alt !== '', `${name}: a chart says what it shows.`);
  }
}
