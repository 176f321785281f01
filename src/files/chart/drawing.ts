/** The part that says what is drawn over a sheet: ours are made anew, a person's keep their markup and their parts. */
import { isOurDrawing, markupText } from '../../core/index';
import type { Area, ChartDesign } from '../../core/index';
import { RELATIONSHIPS } from '../package/extensions';
import { dropIdlePart, dropRelations, relations } from '../package/relations';
import type { Parts } from '../package/parts';
import { attribute, children, element, elements, spliced, startTag, type Element } from '../xml/elements';

const EMPTY =
  '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n' +
  '<xdr:wsDr xmlns:xdr="http://schemas.openxmlformats.org/drawingml/2006/spreadsheetDrawing" ' +
  'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"></xdr:wsDr>';
const CHART = 'http://schemas.openxmlformats.org/drawingml/2006/chart';

/** The drawing of a sheet, if it has one. */
export function drawingOf(parts: Parts, sheetPath: string): string | undefined {
  return relations(parts, sheetPath).find(({ kind, target }) => kind === 'drawing' && parts.has(target))
    ?.target;
}

/** Takes ours out of the drawing of a sheet that is replaced; gives the drawing where a person's things stay in it. */
export function keptDrawing(parts: Parts, sheetPath: string): string | undefined {
  const path = drawingOf(parts, sheetPath);
  if (path === undefined) return undefined;
  const xml = parts.text(path);
  const anchors = anchorsOf(xml);
  const ours = anchors.filter((anchor) => isOurDrawing(nameOf(xml, anchor)));
  if (ours.length === anchors.length) return undefined;
  const gone = ours.flatMap((anchor) => chartIds(xml, anchor));
  const charts = relations(parts, path).filter(({ id }) => gone.includes(id));
  const pieces = ours.map(({ start, end }) => ({ start, end, text: '' }));
  parts.setText(path, spliced(xml, pieces));
  dropRelations(parts, path, ({ id }) => gone.includes(id));
  for (const { target } of charts) dropIdlePart(parts, target);
  return path;
}

/** The drawing with further anchors behind those that stand. */
export function withAnchors(xml: string | undefined, anchors: readonly string[]): string {
  const standing = xml ?? EMPTY;
  const root = element(standing, 'wsDr');
  if (root === undefined) return standing;
  const close = `</${/^<([^\s/>]+)/.exec(startTag(standing, root))?.[1] ?? ''}>`;
  const text = anchors.join('');
  if (!root.empty) return spliced(standing, [{ start: root.contentEnd, end: root.contentEnd, text }]);
  const open = startTag(standing, root).replace(/\s*\/>$/, '>');
  return spliced(standing, [{ start: root.start, end: root.end, text: open + text + close }]);
}

/** A number that no drawn thing has yet. */
export function nextShapeId(xml: string | undefined): number {
  const ids = [...elements(xml ?? '', 'cNvPr')].map((found) =>
    Number(attribute(startTag(xml ?? '', found), 'id') ?? 0),
  );
  return Math.max(1, ...ids) + 1;
}

/** The frame of a chart over its cells. */
export function chartAnchor(
  { name, alt, place }: Pick<ChartDesign, 'name' | 'alt' | 'place'>,
  id: number,
  relation: string,
): string {
  return anchorOver(
    place,
    'twoCell',
    '<xdr:graphicFrame macro=""><xdr:nvGraphicFramePr>' +
      `<xdr:cNvPr id="${id}" name="${markupText(name)}" descr="${markupText(alt)}"/><xdr:cNvGraphicFramePr/>` +
      '</xdr:nvGraphicFramePr><xdr:xfrm><a:off x="0" y="0"/><a:ext cx="0" cy="0"/></xdr:xfrm>' +
      `<a:graphic><a:graphicData uri="${CHART}"><c:chart xmlns:c="${CHART}" xmlns:r="${RELATIONSHIPS}" r:id="${relation}"/>` +
      '</a:graphicData></a:graphic></xdr:graphicFrame>',
  );
}

/** A thing over cells. It says its namespaces itself: a drawing that stands may have other prefixes. */
export function anchorOver(place: Area, editAs: 'twoCell' | 'oneCell', thing: string): string {
  const corner = (tag: string, column: number, row: number) =>
    `<xdr:${tag}><xdr:col>${column}</xdr:col><xdr:colOff>0</xdr:colOff><xdr:row>${row}</xdr:row><xdr:rowOff>0</xdr:rowOff></xdr:${tag}>`;
  return (
    '<xdr:twoCellAnchor xmlns:xdr="http://schemas.openxmlformats.org/drawingml/2006/spreadsheetDrawing" ' +
    `xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" editAs="${editAs}">` +
    `${corner('from', place.left, place.top)}${corner('to', place.right + 1, place.bottom + 1)}` +
    `${thing}<xdr:clientData/></xdr:twoCellAnchor>`
  );
}

function anchorsOf(xml: string): Element[] {
  const root = element(xml, 'wsDr');
  return root === undefined ? [] : [...children(xml, root)];
}

function nameOf(xml: string, anchor: Element): string {
  const found = element(xml, 'cNvPr', anchor.start, anchor.end);
  return found === undefined ? '' : (attribute(startTag(xml, found), 'name') ?? '');
}

/** Of the charts in an anchor, under whatever prefix relationships have there. */
function chartIds(xml: string, anchor: Element): string[] {
  return [...elements(xml, 'chart', anchor.start, anchor.end)].flatMap(
    (found) => /\s[^\s=:]+:id\s*=\s*["']([^"']*)["']/.exec(startTag(xml, found))?.[1] ?? [],
  );
}
