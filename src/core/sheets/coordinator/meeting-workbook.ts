/** The pages for a meeting as a workbook of their own: printed whole, it is what lies on the table, and nothing else. */
import type { SheetDesign, WorkbookDesign } from '../../grid';
import { word } from '../../words';
import { withBanner } from '../drawing';
import { dashboardSheet } from './dashboard-sheet';
import type { Front } from './front-content';
import { reportSheet } from './report-sheet';
import { summarySheet } from './summary-sheet';

/** 會前十分鐘, 一頁摘要 and 彙整表 on a day (ISO). */
export function meetingWorkbook({ state, coordination }: Front, today: string): WorkbookDesign {
  const banner = state.settings['banner'] ?? '';
  const sheets = [
    dashboardSheet(state, today),
    summarySheet(state, today, coordination),
    reportSheet(state),
  ].map((sheet) => withBanner(withoutLinks(sheet), banner));
  return {
    sheets,
    names: [],
    title: word(state.language, 'meeting.title', { title: state.edition.title }),
    properties: {},
    activeSheet: word(state.language, 'dashboard.sheet'),
  };
}

/** Where links lead does not stand in this workbook. */
function withoutLinks(sheet: SheetDesign): SheetDesign {
  return {
    ...sheet,
    rows: sheet.rows.map((row) => ({
      ...row,
      cells: row.cells.map(({ link, ...cell }) =>
        link === undefined || cell.style === undefined
          ? cell
          : { ...cell, style: { ...cell.style, underline: false } },
      ),
    })),
  };
}
