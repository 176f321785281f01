/** Looks of a sheet: each once for all the rectangles that have it. */
import { FONT, FONT_SIZE, type Area, rangeName } from '../../core/index';
import { joined } from '../host/areas';
import type { PartOf } from '../host/parts';

type Styled = PartOf<'fonts'>;
type Style = Styled[number]['style'];

function forEachFormat(
  sheet: Excel.Worksheet,
  styled: Styled,
  put: (format: Excel.RangeFormat, style: Style) => void,
): void {
  for (const { areas, style } of styled) for (const { format } of rangesOf(sheet, areas)) put(format, style);
}

export function putFonts(sheet: Excel.Worksheet, styled: Styled): void {
  forEachFormat(sheet, styled, ({ font }, style) => putFont(font, style));
}

export function putFills(sheet: Excel.Worksheet, styled: Styled): void {
  forEachFormat(sheet, styled, (format, { fill }) => {
    if (fill !== undefined) format.fill.color = `#${fill}`;
  });
}

export function putAlignment(sheet: Excel.Worksheet, styled: Styled): void {
  forEachFormat(sheet, styled, putPlace);
}

export function putUnlocked(sheet: Excel.Worksheet, styled: Styled): void {
  forEachFormat(sheet, styled, (format, { unlocked }) => {
    if (unlocked === true) format.protection.locked = false;
  });
}

function rangesOf(sheet: Excel.Worksheet, areas: readonly Area[]): Excel.RangeAreas[] {
  return joined(areas.map(rangeName)).map((address) => sheet.getRanges(address));
}

function putFont(font: Excel.RangeFont, style: Style): void {
  font.name = FONT;
  font.size = style.size ?? FONT_SIZE;
  if (style.color !== undefined) font.color = `#${style.color}`;
  if (style.bold === true) font.bold = true;
  if (style.italic === true) font.italic = true;
  if (style.underline === true) font.underline = 'Single';
}

const HORIZONTAL = { left: 'Left', center: 'Center', right: 'Right' } as const;
const VERTICAL = { top: 'Top', center: 'Center', bottom: 'Bottom' } as const;

function putPlace(format: Excel.RangeFormat, style: Style): void {
  // An indent without a side is ignored by Excel.
  const horizontal = style.horizontal ?? (style.indent === undefined ? undefined : 'left');
  if (horizontal !== undefined) format.horizontalAlignment = HORIZONTAL[horizontal];
  if (style.vertical !== undefined) format.verticalAlignment = VERTICAL[style.vertical];
  if (style.wrap === true) format.wrapText = true;
  if (style.shrink === true) format.shrinkToFit = true;
  if (style.indent !== undefined) format.indentLevel = style.indent;
}

type Edge = 'EdgeTop' | 'EdgeBottom' | 'EdgeLeft' | 'EdgeRight' | 'InsideHorizontal' | 'InsideVertical';

/** Lines between the cells of an area are asked for only where there are any: a single row or column refuses them. */
export function putBorders(sheet: Excel.Worksheet, styled: Styled): void {
  for (const { areas, style } of styled) putLines(sheet, areas, style);
}

function putLines(sheet: Excel.Worksheet, areas: readonly Area[], { border, borderBottom }: Style): void {
  const tall = areas.filter(({ top, bottom }) => bottom > top);
  const wide = areas.filter(({ left, right }) => right > left);
  if (border !== undefined) {
    line(sheet, areas, ['EdgeTop', 'EdgeBottom', 'EdgeLeft', 'EdgeRight'], border);
    line(sheet, tall, ['InsideHorizontal'], border);
    line(sheet, wide, ['InsideVertical'], border);
  }
  if (borderBottom !== undefined) {
    // Row by row: a line inside an area would be the top of the row below as well.
    line(sheet, areas.flatMap(rowsOf), ['EdgeBottom'], borderBottom);
  }
}

function rowsOf({ top, left, bottom, right }: Area): Area[] {
  return Array.from({ length: bottom - top + 1 }, (_, index) => ({
    top: top + index,
    left,
    bottom: top + index,
    right,
  }));
}

function line(sheet: Excel.Worksheet, areas: readonly Area[], edges: readonly Edge[], color: string): void {
  for (const { format } of rangesOf(sheet, areas)) {
    for (const edge of edges) {
      const border = format.borders.getItem(edge);
      border.style = 'Continuous';
      border.color = `#${color}`;
    }
  }
}
