/** What stands around the rows of a workbook, as the library writes it and we finish it. */
import { writeXlsx } from 'hucre/xlsx';
import { FONT, FONT_SIZE, type NameDesign, type SheetDesign, type WorkbookDesign } from '../../core/index';
import { writtenNames } from '../package/names';
import { contentsOf } from '../package/parts';
import { cellText } from '../xml/text';
import { activeIndex, FINISHED, finishSheet } from './finish';
import { toSheet } from './sheet';
import { type StandIns, styleNumbers } from './stand-ins';

/** Any fixed moment: the writer insists on one, and it is taken out again. */
const SOME_MOMENT = new Date(Date.UTC(2000, 0, 1));

/** Stands where a workbook says a text of its own: in its properties, and over its printed pages. */
const OWN = '?';

/** All that a frame depends on: the design without its rows, and without what it says of itself alone. */
export interface FrameDesign {
  readonly sheets: readonly FrameSheet[];
  readonly names: readonly NameDesign[];
  readonly title: string;
  readonly custom: Readonly<Record<string, string>>;
  readonly active: number;
}

export interface FrameSheet extends Omit<SheetDesign, 'rows'> {
  readonly cells: StandIns['cells'];
  /** Whether it has rows that are folded away. */
  readonly isFolded: boolean;
}

export interface Frame {
  /** By path, the sheets without their rows. */
  readonly parts: ReadonlyMap<string, Uint8Array>;
  /** What stands before the rows of each sheet, and behind them. */
  readonly sheets: readonly (readonly [string, string])[];
  /** The number of a style, by the name of its first cell, on each sheet. */
  readonly styles: readonly ReadonlyMap<string, number>[];
}

/** The part of a sheet of a workbook that we write. */
export function sheetPath(index: number): string {
  return `xl/worksheets/sheet${index + 1}.xml`;
}

export function frameDesign(design: WorkbookDesign, standIns: readonly StandIns[]): FrameDesign {
  const marked = (text: string) => (text === '' ? '' : OWN);
  return {
    sheets: design.sheets.map(({ rows, ...sheet }, index) => ({
      ...sheet,
      ...(sheet.print?.header === undefined
        ? {}
        : { print: { ...sheet.print, header: marked(sheet.print.header) } }),
      cells: standIns[index]?.cells ?? new Map<string, never>(),
      isFolded: rows.some(({ folded }) => folded === true),
    })),
    names: design.names,
    title: marked(design.title),
    custom: Object.fromEntries(
      Object.entries(design.properties).map(([name, value]) => [name, marked(cellText(value))]),
    ),
    active: activeIndex(design),
  };
}

export async function frameOf(design: FrameDesign): Promise<Frame> {
  const { sheets, title, custom, active } = design;
  const written = await writeXlsx({
    sheets: sheets.map((sheet) => toSheet(sheet, sheet.cells)),
    namedRanges: writtenNames(design),
    properties: { title, created: SOME_MOMENT, modified: SOME_MOMENT, custom },
    defaultFont: { name: FONT, size: FONT_SIZE },
    activeSheet: active,
  });
  // The writer leaves the packing to the machine, and machines pack in different ways.
  const parts = contentsOf(written);
  const text = (path: string) => new TextDecoder().decode(parts.get(path));
  for (const [path, finish] of Object.entries(FINISHED))
    parts.set(path, new TextEncoder().encode(finish(text(path))));
  const made = sheets.map((_, index) => text(sheetPath(index)));
  return {
    parts,
    sheets: made.map((xml, index) =>
      cut(finishSheet(xml, sheets[index]?.isFolded === true, index === active)),
    ),
    styles: made.map(styleNumbers),
  };
}

function cut(xml: string): [string, string] {
  const [whole = ''] = /<sheetData\/>|<sheetData>.*<\/sheetData>/s.exec(xml) ?? [];
  const start = xml.indexOf(whole);
  return [xml.slice(0, start), xml.slice(start + whole.length)];
}
