import { writeXlsx } from 'hucre/xlsx';
import type { CellStyle } from 'hucre/xlsx';
import type { Style, WorkbookDesign } from '../../core/index';
import { FONT, FONT_SIZE } from '../../core/index';
import { openParts } from '../package/parts';
import type { Parts } from '../package/parts';
import { checkDesign } from './check';
import { activeIndex, finishPart } from './finish';
import { writtenNames } from '../package/names';
import { toSheet } from './sheet';
import { cellText } from '../xml/text';

/** Any fixed moment: the writer insists on one, and `finishPart` takes it out again. */
const SOME_MOMENT = new Date(Date.UTC(2000, 0, 1));

/** The parts of a new workbook, all but its pivots. */
export async function writeParts(design: WorkbookDesign): Promise<Parts> {
  checkDesign(design);
  const styles = new Map<Style, CellStyle>();
  const custom = Object.fromEntries(
    Object.entries(design.properties).map(([name, value]) => [name, cellText(value)]),
  );
  const written = await writeXlsx({
    sheets: design.sheets.map((sheet) => toSheet(sheet, styles)),
    namedRanges: writtenNames(design),
    properties: { title: design.title, created: SOME_MOMENT, modified: SOME_MOMENT, custom },
    defaultFont: { name: FONT, size: FONT_SIZE },
    activeSheet: activeIndex(design),
  });
  // The writer leaves the packing to the machine, and machines pack in different ways.
  const parts = openParts(written, { anew: true });
  for (const path of parts.paths()) {
    if (/\.(xml|rels)$/.test(path)) parts.setText(path, finishPart(path, parts.text(path), design));
  }
  return parts;
}
