/** How each part is put: calls are queued, nothing is sent yet. */
import { rangeName, TABLE_STYLE } from '../../core/index';
import { columnsAddress, joined, rowsAddress } from '../host/areas';
import { dressChart, putChart, type StandingCharts } from './charts';
import { putGroups } from './groups';
import { putSlicer, type StandingSlicers } from './slicers';
import type { Part, PartKind, PartOf } from '../host/parts';
import { putCarried, putValidations } from './validations';
import { putHighlights } from './highlights';
import { addPivot, filterPivot, layOutPivot, wordPivot } from './pivots';
import { putBreaks, putMarginTexts, putPage, putPrintArea, putScale } from './print';
import { putAlignment, putBorders, putFills, putFonts, putUnlocked } from './styles';

type Put<K extends PartKind> = (
  sheet: Excel.Worksheet,
  of: PartOf<K>,
  context: Excel.RequestContext,
  known: Known & { readonly title: string },
) => void;

/** What Excel told of the workbook and a part is put by; absent where it did not. */
export interface Known {
  readonly pointsPerCharacter?: number | undefined;
  readonly charts?: StandingCharts | undefined;
  readonly slicers?: StandingSlicers | undefined;
}

/** Without a password; who fills in may still make cells readable. Sorting is not promised: locked cells forbid it. */
const PROTECTION: Excel.WorksheetProtectionOptions = {
  allowFormatCells: true,
  allowFormatColumns: true,
  allowFormatRows: true,
  allowAutoFilter: true,
  selectionMode: 'Normal',
};

/** Points of a character in Calibri 11: what is taken where Excel does not tell its own. */
const USUAL_POINTS = 5.25;

const PUT: { readonly [K in PartKind]: Put<K> } = {
  position: (sheet, position) => {
    sheet.position = position;
  },
  'table-style': (sheet, name) => {
    const table = sheet.tables.getItem(name);
    table.style = TABLE_STYLE;
    table.showBandedRows = false;
  },
  pivot: addPivot,
  'pivot-figures': wordPivot,
  'pivot-layout': layOutPivot,
  'pivot-filters': filterPivot,
  links: (sheet, links) => {
    for (const { row, column, link, shown } of links)
      sheet.getRangeByIndexes(row, column, 1, 1).hyperlink = {
        documentReference: link,
        ...(shown === undefined ? {} : { textToDisplay: shown }),
      };
  },
  merges: (sheet, areas) => {
    for (const area of areas) sheet.getRange(rangeName(area)).merge(false);
  },
  fonts: putFonts,
  fills: putFills,
  alignment: putAlignment,
  borders: putBorders,
  unlocked: putUnlocked,
  grown: (sheet, { like, added, height, carried }) => {
    const range = sheet.getRange(rangeName(added));
    range.copyFrom(sheet.getRange(rangeName(like)), 'Formats');
    if (height !== undefined) range.format.rowHeight = height;
    for (const one of carried ?? [])
      putCarried(sheet.getRange(rangeName({ ...added, left: one.column, right: one.column })), one);
  },
  widths: (sheet, sizes, _context, { pointsPerCharacter = USUAL_POINTS }) => {
    sheet.getUsedRange().getEntireColumn().format.useStandardWidth = true;
    for (const { size, spans } of sizes) {
      for (const address of joined(spans.map((span) => columnsAddress(...span))))
        sheet.getRanges(address).format.columnWidth = size * pointsPerCharacter;
    }
  },
  fitted: (sheet, area) => sheet.getRange(rangeName(area)).format.autofitRows(),
  heights: (sheet, sizes) => {
    sheet.getRange().format.useStandardHeight = true;
    for (const { size, spans } of sizes) {
      for (const address of joined(spans.map((span) => rowsAddress(...span))))
        sheet.getRanges(address).format.rowHeight = size;
    }
  },
  highlights: putHighlights,
  validations: putValidations,
  chart: (sheet, design, _context, { charts }) => putChart(sheet, design, charts),
  'chart-look': dressChart,
  slicer: (sheet, design, _context, { pointsPerCharacter = USUAL_POINTS }) =>
    putSlicer(sheet, design, pointsPerCharacter),
  page: putPage,
  scale: putScale,
  'print-area': putPrintArea,
  breaks: putBreaks,
  'margin-texts': putMarginTexts,
  freeze: (sheet, { rows, columns }) => {
    sheet.freezePanes.unfreeze();
    if (rows > 0 && columns > 0) sheet.freezePanes.freezeAt(sheet.getRangeByIndexes(0, 0, rows, columns));
    else if (rows > 0) sheet.freezePanes.freezeRows(rows);
    else if (columns > 0) sheet.freezePanes.freezeColumns(columns);
  },
  'grid-lines': (sheet, shown) => {
    sheet.showGridlines = shown;
  },
  'tab-color': (sheet, color) => {
    sheet.tabColor = color === '' ? '' : `#${color}`;
  },
  hidden: (sheet, { rows, columns }) => {
    sheet.getUsedRange().getEntireColumn().columnHidden = false;
    sheet.getRange().rowHidden = false;
    for (const span of columns) sheet.getRange(columnsAddress(...span)).columnHidden = true;
    for (const span of rows) sheet.getRange(rowsAddress(...span)).rowHidden = true;
  },
  folded: putGroups,
  visibility: (sheet, visibility) => {
    sheet.visibility = visibility;
  },
  protection: (sheet) => {
    sheet.protection.protect(PROTECTION);
  },
};

export function putDressPart(context: Excel.RequestContext, part: Part, known: Known = {}): void {
  const put = PUT[part.kind] as Put<PartKind>;
  put(context.workbook.worksheets.getItem(part.sheet), part.of as never, context, {
    ...known,
    title: part.sheet,
  });
}
