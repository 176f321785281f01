/** Looks of a sheet: each once for all the rectangles that have it. */
import { FONT, FONT_SIZE, type Area, type SheetDesign, type Style } from '../../core/index';
import { addressOf, columnsAddress, joined, rectangles, rowsAddress, spans, type Keyed } from '../areas';

export function putStyles(sheet: Excel.Worksheet, design: SheetDesign): void {
  const known = new Map<string, Style>();
  const cells = design.rows.flatMap(({ row, cells }) =>
    cells.flatMap(({ column, style }): Keyed[] => {
      if (style === undefined) return [];
      const key = keyOf(style);
      known.set(key, style);
      return [{ row, column, key }];
    }),
  );
  for (const [key, areas] of rectangles(cells)) putStyle(sheet, areas, known.get(key) ?? {});
}

/** Number formats travel with the values; everything else makes the look. */
function keyOf(style: Style): string {
  return JSON.stringify(
    Object.entries(style)
      .filter(([name]) => name !== 'format')
      .sort(),
  );
}

function putStyle(sheet: Excel.Worksheet, areas: readonly Area[], style: Style): void {
  for (const { format } of rangesOf(sheet, areas)) {
    putFont(format.font, style);
    putPlace(format, style);
    if (style.fill !== undefined) format.fill.color = `#${style.fill}`;
    if (style.unlocked === true) format.protection.locked = false;
  }
  putBorders(sheet, areas, style);
}

function rangesOf(sheet: Excel.Worksheet, areas: readonly Area[]): Excel.RangeAreas[] {
  return joined(areas.map(addressOf)).map((address) => sheet.getRanges(address));
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
function putBorders(sheet: Excel.Worksheet, areas: readonly Area[], style: Style): void {
  const { border, borderBottom } = style;
  const tall = areas.filter(({ top, bottom }) => bottom > top);
  const wide = areas.filter(({ left, right }) => right > left);
  if (border !== undefined) {
    line(sheet, areas, ['EdgeTop', 'EdgeBottom', 'EdgeLeft', 'EdgeRight'], border);
    line(sheet, tall, ['InsideHorizontal'], border);
    line(sheet, wide, ['InsideVertical'], border);
  }
  if (borderBottom !== undefined) {
    line(sheet, areas, ['EdgeBottom'], borderBottom);
    line(sheet, tall, ['InsideHorizontal'], borderBottom);
  }
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

/** Widths, heights, and what is hidden. */
export function putSizes(
  sheet: Excel.Worksheet,
  { columns, rows }: SheetDesign,
  pointsPerCharacter: number,
): void {
  const widths = columns.map(({ width }, at) => ({ at, value: width }));
  for (const [width, found] of spans(widths)) {
    for (const address of joined(found.map(([first, last]) => columnsAddress(first, last))))
      sheet.getRanges(address).format.columnWidth = width * pointsPerCharacter;
  }
  const heights = rows.flatMap(({ row, height }) =>
    height === undefined ? [] : [{ at: row, value: height }],
  );
  for (const [height, found] of spans(heights)) {
    for (const address of joined(found.map(([first, last]) => rowsAddress(first, last))))
      sheet.getRanges(address).format.rowHeight = height;
  }
  const hiddenColumns = columns.flatMap(({ hidden }, at) => (hidden === true ? [{ at, value: true }] : []));
  for (const [first, last] of spans(hiddenColumns).get(true) ?? [])
    sheet.getRange(columnsAddress(first, last)).columnHidden = true;
  const hiddenRows = rows.flatMap(({ row, hidden }) => (hidden === true ? [{ at: row, value: true }] : []));
  for (const [first, last] of spans(hiddenRows).get(true) ?? [])
    sheet.getRange(rowsAddress(first, last)).rowHidden = true;
}
