/** The parts of slicers, and what is drawn over the sheet for each. */
import { type CellValue, itemKey, markupText, type SlicerDesign } from '../../core/index';
import { anchorOver } from '../chart';
import { SPREADSHEET_2009 } from '../package/extensions';
import type { ComputedPivot, PivotCache } from '../pivot';
import { cellText } from '../xml/text';

const XML = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
/** Of a button, in EMU: 19 points. */
const BUTTON = 241300;
const SLICER = 'http://schemas.microsoft.com/office/drawing/2010/slicer';
const COMPATIBILITY = 'http://schemas.openxmlformats.org/markup-compatibility/2006';
const DRAWING_2010 = 'http://schemas.microsoft.com/office/drawing/2010/main';

/** What is behind a slicer. */
export interface SlicedPivot {
  /** The number of the pivot's sheet. */
  readonly tab: string;
  readonly pivot: ComputedPivot;
  readonly cache: PivotCache;
}

export function slicersXml(slicers: readonly string[]): string {
  return `${XML}<slicers xmlns="${SPREADSHEET_2009}">${slicers.join('')}</slicers>`;
}

export function slicerXml({ name, caption }: SlicerDesign, cache: string): string {
  return (
    `<slicer xmlns="${SPREADSHEET_2009}" name="${markupText(name)}" cache="${markupText(cache)}" ` +
    `caption="${text(caption)}" style="SlicerStyleLight1" rowHeight="${BUTTON}"/>`
  );
}

export function slicerCacheXml(name: string, field: string, sliced: SlicedPivot): string {
  return (
    `${XML}<slicerCacheDefinition xmlns="${SPREADSHEET_2009}" name="${markupText(name)}" sourceName="${text(field)}">` +
    `<pivotTables><pivotTable tabId="${sliced.tab}" name="${markupText(sliced.pivot.design.name)}"/></pivotTables>` +
    `<data><tabular pivotCacheId="${sliced.cache.sliced}">${buttonsXml(field, sliced)}</tabular></data></slicerCacheDefinition>`
  );
}

/** The items of a field, as numbers of the cache's; pressed are those that the pivot lets through. */
export function buttonsXml(field: string, { pivot: { design, crosstab }, cache }: SlicedPivot): string {
  const places = cache.fields.find(({ name }) => name === field)?.places;
  const only = design.only?.[field];
  const isPressed = (item: CellValue) => only === undefined || itemKey(item) === itemKey(only);
  const items = (crosstab.axes[field] ?? []).map(
    (item) => `<i x="${places?.get(itemKey(item)) ?? 0}"${isPressed(item) ? ' s="1"' : ''}/>`,
  );
  return `<items count="${items.length}">${items.join('')}</items>`;
}

/** Drawn things that a slicer takes: itself, and what stands for it. */
export const DRAWN_FOR_SLICER = 2;

/** A program that knows no slicers shows a plain box that says so, and saves it under the same name: it is ours again then. */
export function slicerAnchor({ name, place, alt }: SlicerDesign, id: number): string {
  return anchorOver(
    place,
    'oneCell',
    `<mc:AlternateContent xmlns:mc="${COMPATIBILITY}"><mc:Choice xmlns:a14="${DRAWING_2010}" Requires="a14">` +
      '<xdr:graphicFrame macro=""><xdr:nvGraphicFramePr>' +
      `<xdr:cNvPr id="${id}" name="${markupText(name)}"/><xdr:cNvGraphicFramePr/></xdr:nvGraphicFramePr>` +
      '<xdr:xfrm><a:off x="0" y="0"/><a:ext cx="0" cy="0"/></xdr:xfrm>' +
      `<a:graphic><a:graphicData uri="${SLICER}"><sle:slicer xmlns:sle="${SLICER}" name="${markupText(name)}"/>` +
      '</a:graphicData></a:graphic></xdr:graphicFrame></mc:Choice><mc:Fallback>' +
      `<xdr:sp macro="" textlink=""><xdr:nvSpPr><xdr:cNvPr id="${id + 1}" name="${markupText(name)}"/><xdr:cNvSpPr/></xdr:nvSpPr><xdr:spPr>` +
      '<a:xfrm><a:off x="0" y="0"/><a:ext cx="0" cy="0"/></a:xfrm><a:prstGeom prst="rect"><a:avLst/></a:prstGeom>' +
      '<a:solidFill><a:srgbClr val="FFFFFF"/></a:solidFill><a:ln w="6350"><a:solidFill><a:srgbClr val="BFBFBF"/></a:solidFill></a:ln>' +
      '</xdr:spPr><xdr:txBody><a:bodyPr vertOverflow="clip" horzOverflow="clip"/><a:lstStyle/><a:p><a:r>' +
      `<a:rPr lang="zh-TW" sz="900"><a:solidFill><a:srgbClr val="595959"/></a:solidFill></a:rPr><a:t>${markupText(alt)}</a:t>` +
      '</a:r></a:p></xdr:txBody></xdr:sp></mc:Fallback></mc:AlternateContent>',
  );
}

function text(value: string): string {
  return markupText(cellText(value));
}
