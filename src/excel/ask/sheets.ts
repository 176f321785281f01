/** Sizes, panes, print set-up, protection, names and sheets. */
import { column, first, outcome, plain, type ProbeAnswer, type Ask } from './probe';

const widthRead =
  (points: number): Ask =>
  async ({ context, sheet }) => {
    const { format } = sheet.getRange('A1');
    format.columnWidth = points;
    format.load('columnWidth');
    await context.sync();
    return format.columnWidth;
  };

const heightRead =
  (points: number): Ask =>
  async ({ context, sheet }) => {
    const { format } = sheet.getRange('A1');
    format.rowHeight = points;
    format.load('rowHeight');
    await context.sync();
    return format.rowHeight;
  };

const named =
  (name: string): Ask =>
  (scratch) =>
    outcome(scratch, () => {
      scratch.sheet.name = name;
    });

export const SHEETS = {
  'size.column-60': widthRead(60),
  'size.column-28': widthRead(28),
  'size.row-22': heightRead(22),
  'size.row-30': heightRead(30),
  'size.row-tallest': async (scratch) => {
    const { format } = scratch.sheet.getRange('A1');
    const set = (points: number) => outcome(scratch, () => (format.rowHeight = points));
    return { tallest: await set(409.5), taller: await set(410) };
  },
  'size.hidden-column': async ({ context, sheet }) => {
    const cell = sheet.getRange('B1');
    cell.columnHidden = true;
    const { format } = cell;
    format.load('columnWidth');
    cell.load('columnHidden');
    await context.sync();
    return { width: format.columnWidth, hidden: cell.columnHidden };
  },
  'size.not-uniform-is-null': async ({ context, sheet }) => {
    sheet.getRange('A1').format.columnWidth = 60;
    sheet.getRange('B1').format.columnWidth = 90;
    const { format } = sheet.getRange('A1:B1');
    format.load('columnWidth');
    await context.sync();
    return plain(format.columnWidth);
  },
  'areas.long-address': async (scratch) => {
    const address = Array.from({ length: 100 }, (_, at) => `A${2 * at + 1}`).join(',');
    return outcome(scratch, () => {
      scratch.sheet.getRanges(address).format.fill.color = '#DDDDDD';
    });
  },
  'freeze.at': async ({ context, sheet }) => {
    sheet.freezePanes.freezeAt(sheet.getRange('A1:B3'));
    const place = sheet.freezePanes.getLocationOrNullObject().load('rowCount,columnCount');
    await context.sync();
    return { rows: place.rowCount, columns: place.columnCount };
  },
  'freeze.rows': async ({ context, sheet }) => {
    sheet.freezePanes.freezeRows(2);
    const place = sheet.freezePanes.getLocationOrNullObject().load('rowCount');
    await context.sync();
    return place.rowCount;
  },
  'view.grid-lines-and-tab': async ({ context, sheet }) => {
    sheet.showGridlines = false;
    sheet.tabColor = '#1B4F72';
    sheet.load('showGridlines,tabColor');
    await context.sync();
    return { gridLines: sheet.showGridlines, tab: sheet.tabColor };
  },
  'print.page': async ({ context, sheet }) => {
    const { pageLayout: page } = sheet;
    page.orientation = 'Landscape';
    page.paperSize = 'A4';
    page.leftMargin = 36;
    page.footerMargin = 18;
    page.centerHorizontally = true;
    page.load('orientation,paperSize,leftMargin,footerMargin,centerHorizontally');
    await context.sync();
    const { orientation, paperSize, leftMargin, footerMargin, centerHorizontally } = page;
    return { orientation, paperSize, leftMargin, footerMargin, centerHorizontally };
  },
  'print.fit-to-width': async ({ context, sheet }) => {
    const { pageLayout: page } = sheet;
    page.zoom = { horizontalFitToPages: 1 };
    page.load('zoom');
    await context.sync();
    return page.zoom.horizontalFitToPages ?? null;
  },
  'print.scale': async ({ context, sheet }) => {
    const { pageLayout: page } = sheet;
    page.zoom = { scale: 80 };
    page.load('zoom');
    await context.sync();
    return page.zoom.scale ?? null;
  },
  'print.area-titles-breaks': async (scratch) => {
    const { sheet } = scratch;
    return {
      area: await outcome(scratch, () => sheet.pageLayout.setPrintArea('A1:D40')),
      rows: await outcome(scratch, () => sheet.pageLayout.setPrintTitleRows('$1:$2')),
      columns: await outcome(scratch, () => sheet.pageLayout.setPrintTitleColumns('$A:$B')),
      breaks: await outcome(scratch, () => sheet.verticalPageBreaks.add('C1')),
    };
  },
  'print.margin-texts': async ({ context, sheet }) => {
    const { defaultForAllPages: parts } = sheet.pageLayout.headersFooters;
    parts.leftHeader = '&"Calibri"A';
    parts.centerFooter = '&P / &N';
    parts.load('leftHeader,centerFooter');
    await context.sync();
    return { leftHeader: parts.leftHeader, centerFooter: parts.centerFooter };
  },
  'protection.locked-and-unlocked': async (scratch) => {
    const { sheet } = scratch;
    sheet.getRange('B1').format.protection.locked = false;
    sheet.protection.protect({ allowFormatCells: true, allowAutoFilter: true, selectionMode: 'Normal' });
    const write = (address: string) => outcome(scratch, () => (sheet.getRange(address).values = [[1]]));
    return {
      locked: await write('A1'),
      unlocked: await write('B1'),
      formatted: await outcome(scratch, () => (sheet.getRange('A1').format.fill.color = '#DDDDDD')),
      widened: await outcome(scratch, () => (sheet.getRange('A1').format.columnWidth = 60)),
      again: await outcome(scratch, () => sheet.protection.protect()),
    };
  },
  'protection.told': async ({ context, sheet }) => {
    const { protection } = sheet;
    const cell = sheet.getRange('A1').format.protection.load('locked');
    protection.protect();
    protection.load('protected');
    await context.sync();
    return { locked: cell.locked, protected: protection.protected };
  },
  'names.of-a-cell': async ({ context, sheet, title }) => {
    const name = `pr_probe_${Date.now() % 1_000_000}`;
    context.workbook.names.add(name, sheet.getRange('B2'));
    const found = context.workbook.names.getItem(name).load('type');
    const range = found.getRangeOrNullObject().load('rowIndex,columnIndex');
    await context.sync();
    const answer: ProbeAnswer = { type: found.type, row: range.rowIndex, column: range.columnIndex };
    found.delete();
    await context.sync();
    return title === '' ? null : answer;
  },
  'names.like-a-cell': (scratch) =>
    outcome(scratch, () => scratch.context.workbook.names.add('A1', scratch.sheet.getRange('A1'))),
  'names.with-a-space': (scratch) =>
    outcome(scratch, () => scratch.context.workbook.names.add('pr probe', scratch.sheet.getRange('A1'))),
  'sheets.name-history': named('History'),
  'sheets.name-with-a-slash': named('a/b'),
  'sheets.name-too-long': named('n'.repeat(32)),
  'sheets.very-hidden-is-not-deleted': async (scratch) => {
    const { sheet } = scratch;
    sheet.visibility = 'VeryHidden';
    await scratch.context.sync();
    const code = await outcome(scratch, () => sheet.delete());
    if (code !== 'taken') await outcome(scratch, () => (sheet.visibility = 'Visible'));
    return code;
  },
  'sheets.hidden-is-not-selected': async (scratch) => {
    const { sheet } = scratch;
    sheet.visibility = 'Hidden';
    await scratch.context.sync();
    const code = await outcome(scratch, () => sheet.getRange('A1').select());
    await outcome(scratch, () => (sheet.visibility = 'Visible'));
    return code;
  },
  'select.on-another-sheet': async ({ context, sheet, title }) => {
    sheet.activate();
    sheet.getRange('C4').select();
    await context.sync();
    const cell = context.workbook.getActiveCell().load('rowIndex,columnIndex');
    cell.worksheet.load('name');
    await context.sync();
    return { there: cell.worksheet.name === title, row: cell.rowIndex, column: cell.columnIndex };
  },
  'events.a-write-is-told': async ({ context, sheet }) => {
    let told = 0;
    const handler = context.workbook.worksheets.onChanged.add(() => {
      told += 1;
      return Promise.resolve();
    });
    await context.sync();
    column(sheet, [1]);
    await context.sync();
    await new Promise((resolve) => setTimeout(resolve, 300));
    handler.remove();
    await context.sync();
    return told > 0;
  },
  'used-range.of-an-empty-sheet': async ({ context, sheet }) => {
    const used = sheet.getUsedRangeOrNullObject().load('values');
    await context.sync();
    return used.isNullObject ? null : first(used.values);
  },
} satisfies Readonly<Record<string, Ask>>;
