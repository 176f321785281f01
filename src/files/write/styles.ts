import type { CellStyle } from 'hucre/xlsx';
import type { Highlight, Style } from '../../core/index';
import { FONT, FONT_SIZE, onceFor } from '../../core/index';

/** Makes the writer's style of ours; most are the same objects in each workbook. */
export const toStyle = onceFor((style: Style): CellStyle => {
  const made: CellStyle = { font: font(style) };
  if (style.fill !== undefined) {
    made.fill = { type: 'pattern', pattern: 'solid', fgColor: { rgb: style.fill } };
  }
  const line = border(style);
  if (line !== undefined) made.border = line;
  const place = alignment(style);
  if (place !== undefined) made.alignment = place;
  if (style.format !== undefined && style.format !== 'General') made.numFmt = style.format;
  if (style.unlocked === true) made.protection = { locked: false };
  return made;
});

/** A highlight's style says only what changes; a fill there is the background, not the foreground colour. */
export function toHighlightStyle(style: Highlight['style']): CellStyle {
  const made: CellStyle = {};
  if (style.bold === true || style.color !== undefined) {
    made.font = {
      ...(style.bold === true ? { bold: true } : {}),
      ...(style.color !== undefined ? { color: { rgb: style.color } } : {}),
    };
  }
  if (style.fill !== undefined) {
    made.fill = { type: 'pattern', pattern: 'solid', bgColor: { rgb: style.fill } };
  }
  return made;
}

function font(style: Style): NonNullable<CellStyle['font']> {
  return {
    name: FONT,
    size: style.size ?? FONT_SIZE,
    ...(style.bold === true ? { bold: true } : {}),
    ...(style.italic === true ? { italic: true } : {}),
    ...(style.underline === true ? { underline: true } : {}),
    ...(style.color !== undefined ? { color: { rgb: style.color } } : {}),
  };
}

function border(style: Style): CellStyle['border'] {
  const sides: NonNullable<CellStyle['border']> = {};
  if (style.border !== undefined) {
    const line = { style: 'thin' as const, color: { rgb: style.border } };
    sides.top = sides.right = sides.bottom = sides.left = line;
  }
  if (style.borderBottom !== undefined) {
    sides.bottom = { style: 'thin', color: { rgb: style.borderBottom } };
  }
  return Object.keys(sides).length > 0 ? sides : undefined;
}

function alignment(style: Style): CellStyle['alignment'] {
  const place: NonNullable<CellStyle['alignment']> = {
    ...(style.horizontal !== undefined ? { horizontal: style.horizontal } : {}),
    ...(style.vertical !== undefined ? { vertical: style.vertical } : {}),
    ...(style.wrap === true ? { wrapText: true } : {}),
    ...(style.shrink === true ? { shrinkToFit: true } : {}),
    // An indent without a side is ignored by Excel.
    ...(style.indent !== undefined ? { indent: style.indent, horizontal: style.horizontal ?? 'left' } : {}),
  };
  return Object.keys(place).length > 0 ? place : undefined;
}
