/** The styles of a workbook, as a design states them. */
import type { Highlight, Style } from '../../src/core/index';
import { formatCode, type Package, type Attributes, isTrue, local } from '../../src/files/parts';
import { flagged, optional } from './optional';

export interface BaseFont {
  readonly name: string;
  readonly size: number;
}

interface OpenedStyle {
  readonly style: Style | undefined;
  /** What the style has and a design cannot state. */
  readonly left: readonly string[];
}

export interface OpenedStyles {
  /** That of the style Normal. */
  readonly font: BaseFont;
  readonly cells: readonly OpenedStyle[];
  /** Differential styles, for highlights; undefined where they say more than a highlight can. */
  readonly highlights: readonly (Highlight['style'] | undefined)[];
  readonly formats: ReadonlyMap<number, string>;
}

interface Font {
  name?: string;
  size?: number;
  bold?: boolean;
  italic?: boolean;
  underline?: boolean;
  color?: string;
  left: string[];
}

type Side = 'left' | 'right' | 'top' | 'bottom';
const SIDES: readonly string[] = ['left', 'right', 'top', 'bottom'];

interface Line {
  style: string;
  color?: string;
}

interface Fill {
  color?: string;
  background?: string;
  pattern?: string;
  left: string[];
}

type Sides = Partial<Record<Side, Line>>;

interface Format {
  readonly attributes: Attributes;
  alignment?: Attributes;
  unlocked?: boolean;
}

/** Gathers the parts of a style sheet while it is walked through. */
class StyleSheet {
  readonly fonts: Font[] = [];
  readonly fills: Fill[] = [];
  readonly borders: Sides[] = [];
  readonly formats: Format[] = [];
  readonly differential: { font?: Font; fill?: Fill; more?: boolean }[] = [];
  readonly numberFormats = new Map<number, string>();
  private section = '';
  private side: Line | undefined;

  open(name: string, attributes: Attributes): void {
    if (SECTIONS.includes(name)) this.section = name;
    else if (this.section === 'numFmts')
      this.numberFormats.set(Number(attributes.numFmtId), attributes.formatCode ?? '');
    else if (this.section === 'cellXfs') this.openFormat(name, attributes);
    else this.openPart(name, attributes);
  }

  close(name: string): void {
    if (name === this.section) this.section = '';
  }

  private openFormat(name: string, attributes: Attributes): void {
    const last = this.formats.at(-1);
    if (name === 'xf') this.formats.push({ attributes });
    else if (name === 'alignment' && last) last.alignment = attributes;
    else if (name === 'protection' && last)
      last.unlocked = attributes.locked !== undefined && !isTrue(attributes.locked);
  }

  private openPart(name: string, attributes: Attributes): void {
    if (this.section === 'dxfs') this.openDifferential(name, attributes);
    else if (this.section === 'fonts') {
      if (name === 'font') this.fonts.push({ left: [] });
      else openFont(this.fonts.at(-1), name, attributes);
    } else if (this.section === 'fills') {
      if (name === 'fill') this.fills.push({ left: [] });
      else openFill(this.fills.at(-1), name, attributes);
    } else if (this.section === 'borders') this.openBorder(name, attributes);
  }

  private openDifferential(name: string, attributes: Attributes): void {
    const difference = this.differential.at(-1);
    if (name === 'dxf') this.differential.push({});
    else if (difference === undefined) return;
    else if (name === 'font') difference.font = { left: [] };
    else if (name === 'fill') difference.fill = { left: [] };
    else if (name === 'border' || name === 'numFmt') difference.more = true;
    else if (difference.fill !== undefined) openFill(difference.fill, name, attributes);
    else openFont(difference.font, name, attributes);
  }

  private openBorder(name: string, attributes: Attributes): void {
    if (name === 'border') this.borders.push({});
    else if (SIDES.includes(name)) {
      this.side = attributes.style === undefined ? undefined : { style: attributes.style };
      const border = this.borders.at(-1);
      if (border && this.side) border[name as Side] = this.side;
    } else if (name === 'color' && this.side) {
      const color = colorOf(attributes);
      if (color !== undefined) this.side.color = color;
    }
  }
}

function openFill(fill: Fill | undefined, name: string, attributes: Attributes): void {
  if (fill === undefined) return;
  if (name === 'patternFill') {
    if (attributes.patternType !== undefined) fill.pattern = attributes.patternType;
  } else if (name === 'fgColor' || name === 'bgColor') {
    const color = colorOf(attributes);
    if (color !== undefined) fill[name === 'fgColor' ? 'color' : 'background'] = color;
    else if (attributes.theme !== undefined) fill.left.push('theme colour');
  } else fill.left.push('fill');
}

function openFont(font: Font | undefined, name: string, attributes: Attributes): void {
  if (font === undefined) return;
  const on = attributes.val === undefined || isTrue(attributes.val);
  if (name === 'b') font.bold = on;
  else if (name === 'i') font.italic = on;
  else if (name === 'u') {
    font.underline = attributes.val !== 'none';
    if (!['single', 'none', undefined].includes(attributes.val)) font.left.push('underline');
  } else if (name === 'sz') font.size = Number(attributes.val);
  else if (name === 'name' && attributes.val !== undefined) font.name = attributes.val;
  else if (name === 'color') colorFont(font, attributes);
  else if (!['family', 'charset', 'scheme'].includes(name) && on) font.left.push(`font ${name}`);
}

const SECTIONS = ['numFmts', 'fonts', 'fills', 'borders', 'cellStyleXfs', 'cellXfs', 'cellStyles', 'dxfs'];

/** Theme colour 1 is the ordinary colour of text. */
function colorFont(font: Font, attributes: Attributes): void {
  const color = colorOf(attributes);
  if (color !== undefined) font.color = color;
  else if (attributes.theme !== undefined && (attributes.theme !== '1' || attributes.tint !== undefined)) {
    font.left.push('theme colour');
  }
}

/** `RRGGBB` of a plain colour; of a palette, a theme or an automatic one undefined. */
function colorOf({ rgb }: Attributes): string | undefined {
  return rgb === undefined ? undefined : rgb.slice(-6).toUpperCase();
}

export function openStyles(parts: Package, part: string): OpenedStyles {
  const sheet = new StyleSheet();
  parts.parse(part, local(sheet));
  const normal = sheet.fonts[0];
  const font = { name: normal?.name ?? 'Calibri', size: normal?.size ?? 11 };
  return {
    font,
    cells: sheet.formats.map((format, index) => cellStyle(sheet, format, font, index)),
    highlights: sheet.differential.map(highlightStyle),
    formats: sheet.numberFormats,
  };
}

function cellStyle(sheet: StyleSheet, format: Format, base: BaseFont, index: number): OpenedStyle {
  const { fontId = '0', fillId = '0', borderId = '0', numFmtId = '0' } = format.attributes;
  const font = fontFacts(sheet.fonts[Number(fontId)] ?? { left: [] }, base);
  const fill = fillFacts(sheet.fills[Number(fillId)] ?? { left: [] });
  const lines = border(sheet.borders[Number(borderId)] ?? {});
  const place = alignment(format.alignment ?? {});
  const style: Style = {
    ...font.style,
    ...fill.style,
    ...lines,
    ...place.style,
    ...optional('format', formatCode(Number(numFmtId), sheet.numberFormats)),
    ...flagged('unlocked', format.unlocked),
  };
  return {
    style: index === 0 && Object.keys(style).length === 0 ? undefined : style,
    left: [...font.left, ...fill.left, ...(lines === undefined ? ['border'] : []), ...place.left],
  };
}

interface Facts {
  readonly style: Style;
  readonly left: readonly string[];
}

function fontFacts(font: Font, base: BaseFont): Facts {
  const other = font.name !== undefined && font.name !== base.name;
  return {
    style: {
      ...flagged('bold', font.bold),
      ...flagged('italic', font.italic),
      ...flagged('underline', font.underline),
      ...optional('size', font.size === base.size ? undefined : font.size),
      ...optional('color', font.color),
    },
    left: [...font.left, ...(other ? [`font ${font.name ?? ''}`] : [])],
  };
}

function fillFacts({ pattern, color, left }: Fill): Facts {
  const other = pattern !== undefined && !['none', 'solid', 'gray125'].includes(pattern);
  return {
    style: optional('fill', pattern === 'solid' ? color : undefined),
    left: [...left, ...(other ? ['fill'] : [])],
  };
}

/** Four alike, four with another colour below, or one below; undefined for what a design cannot state. */
function border(sides: Sides): Pick<Style, 'border' | 'borderBottom'> | undefined {
  const lines = Object.values(sides);
  if (lines.length === 0) return {};
  if (lines.some((line) => line.style !== 'thin')) return undefined;
  const color = (line: Line | undefined) => line?.color ?? '000000';
  const { top, right, bottom, left } = sides;
  if (lines.length === 1 && bottom) return { borderBottom: color(bottom) };
  if (lines.length < 4 || color(top) !== color(left) || color(top) !== color(right)) return undefined;
  return color(bottom) === color(top)
    ? { border: color(top) }
    : { border: color(top), borderBottom: color(bottom) };
}

const ACROSS = ['left', 'center', 'right'] as const;
const UP = ['top', 'center', 'bottom'] as const;

function alignment(given: Attributes): Facts {
  const { wrapText, shrinkToFit, indent = '0', textRotation = '0', readingOrder = '0' } = given;
  const horizontal = ACROSS.find((word) => word === given.horizontal);
  const vertical = UP.find((word) => word === given.vertical);
  const odd =
    ![horizontal, 'general'].includes(given.horizontal) ||
    given.vertical !== vertical ||
    textRotation !== '0' ||
    readingOrder !== '0';
  return {
    style: {
      ...optional('horizontal', horizontal),
      ...optional('vertical', vertical),
      ...flagged('wrap', isTrue(wrapText)),
      ...flagged('shrink', isTrue(shrinkToFit)),
      ...optional('indent', indent === '0' ? undefined : Number(indent)),
    },
    left: odd ? ['alignment'] : [],
  };
}

/** Undefined where it says more than a highlight of ours can. */
function highlightStyle({
  font,
  fill,
  more,
}: StyleSheet['differential'][number]): Highlight['style'] | undefined {
  const odd = [more, font?.italic, font?.underline].includes(true);
  if (odd || [...(font?.left ?? []), ...(fill?.left ?? [])].length > 0) return undefined;
  return {
    ...optional('fill', fill?.background ?? fill?.color),
    ...optional('color', font?.color),
    ...flagged('bold', font?.bold),
  };
}
