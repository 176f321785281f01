/** The part of a sheet, changed in place: its children stand in the order that the schema wants. */
import { element, withChild } from '../xml/elements';

export const SHEET_ORDER = (
  'sheetPr dimension sheetViews sheetFormatPr cols sheetData sheetCalcPr sheetProtection protectedRanges scenarios ' +
  'autoFilter sortState dataConsolidate customSheetViews mergeCells phoneticPr conditionalFormatting dataValidations ' +
  'hyperlinks printOptions pageMargins pageSetup headerFooter rowBreaks colBreaks customProperties cellWatches ' +
  'ignoredErrors smartTags drawing legacyDrawing legacyDrawingHF drawingHF picture oleObjects controls ' +
  'webPublishItems tableParts extLst'
).split(' ');

/** The sheet with a further child. */
export function withSheetChild(xml: string, name: string, text: string): string {
  const root = element(xml, 'worksheet');
  return root === undefined ? xml : withChild(xml, root, SHEET_ORDER, name, text);
}
