import { writeXlsx } from 'hucre/xlsx';
import type { CellStyle } from 'hucre/xlsx';
import type { SheetDesign, Style, WorkbookDesign } from '../../core/index';
import { FONT, FONT_SIZE } from '../../core/index';
import { openParts } from '../package/parts';
import type { Parts } from '../package/parts';
import { checkDesign } from './check';
import { activeIndex, FINISHED, finishSheet } from './finish';
import type { Pack } from '../package/packer';
import { writtenNames } from '../package/names';
import { inOrder, sheetData, Texts } from './rows';
import { toSheet } from './sheet';
import { standIns, styleNumbers, type StandIns } from './stand-ins';
import { cellText } from '../xml/text';

/** Any fixed moment: the writer insists on one, and it is taken out again. */
const SOME_MOMENT = new Date(Date.UTC(2000, 0, 1));

const TEXTS = 'xl/sharedStrings.xml';

/** The part of a sheet of a workbook that we write. */
export function sheetPath(index: number): string {
  return `xl/worksheets/sheet${index + 1}.xml`;
}

/** The parts of a new workbook, all but its pivots. */
export async function writeParts(given: WorkbookDesign, pack?: Pack): Promise<Parts> {
  checkDesign(given);
  const design = { ...given, sheets: given.sheets.map((one) => ({ ...one, rows: inOrder(one.rows) })) };
  const known = new Map<Style, CellStyle>();
  const sheets = design.sheets.map((sheet) => ({ sheet, ...standIns(sheet.rows, known) }));
  const custom = Object.fromEntries(
    Object.entries(design.properties).map(([name, value]) => [name, cellText(value)]),
  );
  const written = await writeXlsx({
    sheets: sheets.map(({ sheet, cells }) => toSheet(sheet, cells)),
    namedRanges: writtenNames(design),
    properties: { title: design.title, created: SOME_MOMENT, modified: SOME_MOMENT, custom },
    defaultFont: { name: FONT, size: FONT_SIZE },
    activeSheet: activeIndex(design),
  });
  // The writer leaves the packing to the machine, and machines pack in different ways.
  const parts = openParts(written, { anew: true, ...(pack === undefined ? {} : { pack }) });
  putRows(parts, sheets, activeIndex(design));
  for (const [path, finish] of Object.entries(FINISHED)) parts.setText(path, finish(parts.text(path)));
  return parts;
}

/** Puts the rows of all sheets, and their texts, into the parts that the library wrote around them. */
function putRows(parts: Parts, sheets: readonly (StandIns & { sheet: SheetDesign })[], active: number): void {
  const around = { texts: new Texts(), styles: new Map<Style, number>() };
  sheets.forEach(({ sheet, firsts }, index) => {
    const path = sheetPath(index);
    const xml = parts.text(path);
    for (const [style, number] of styleNumbers(xml, firsts)) around.styles.set(style, number);
    const [before, after] = cut(finishSheet(xml, sheet, index === active));
    parts.setText(path, before + sheetData(sheet, around) + after);
  });
  if (parts.has(TEXTS)) parts.setText(TEXTS, around.texts.within(parts.text(TEXTS)));
}

/** What stands before the rows of a sheet, and behind them. */
function cut(xml: string): [string, string] {
  const [whole = ''] = /<sheetData\/>|<sheetData>.*<\/sheetData>/s.exec(xml) ?? [];
  const start = xml.indexOf(whole);
  return [xml.slice(0, start), xml.slice(start + whole.length)];
}
