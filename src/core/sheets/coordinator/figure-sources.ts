/** From a cell of 會前十分鐘, 一頁摘要 or 彙整表 to the returns that it says something of. */
import { currentPeriod, type State } from '../../book';
import { sameName, type Snapshot } from '../../grid';
import { optionalRows, TABLES, textAt } from '../../tables';
import { word } from '../../words';
import type { SourceCells } from '../drawing';
import { dashboardSources } from './dashboard-sheet';
import type { Front } from './front-content';
import { reportSources } from './report-sheet';
import { summarySources } from './summary-sheet';

interface FigurePlace {
  readonly sheet: string;
  /** Zero-based. */
  readonly row: number;
  readonly column: number;
}

/** Titles of the sheets whose cells lead to returns, in the workbook's language. */
export function tracedSheets({ language }: Pick<State, 'language'>): string[] {
  return (['dashboard.sheet', 'summary.sheet', 'report.sheet'] as const).map((key) => word(language, key));
}

/**
 * Keys of the returns behind a cell, as the sheet would be drawn from the state now; undefined for one that says nothing of
 * any, and on every other sheet. The snapshot holds `pr_Covers`, on whose requests it depends where a line of 一頁摘要 stands.
 */
export function returnsBehind(
  state: State,
  snapshot: Snapshot,
  today: string,
  { sheet, row, column }: FigurePlace,
): readonly string[] | undefined {
  const [dashboard = '', summary = '', report = ''] = tracedSheets(state);
  const cells = (): readonly SourceCells[] => {
    if (sameName(sheet, dashboard)) return dashboardSources(state, today);
    if (sameName(sheet, summary)) return summarySources(state, today, requestsOf(state, snapshot));
    return sameName(sheet, report) ? reportSources(state) : [];
  };
  return cells()
    .find((one) => one.row === row && one.left <= column && column <= one.right)
    ?.of();
}

/** What the covers of the current period ask for, as it stands in the workbook. */
function requestsOf(state: State, snapshot: Snapshot): Front['coordination'] {
  const period = currentPeriod(state).id;
  return optionalRows(snapshot, TABLES.covers)
    .filter((row) => textAt(row, 'period') === period && textAt(row, 'coordination') !== '')
    .map((row) => ({
      body: textAt(row, 'body'),
      bodyName: textAt(row, 'body_name'),
      text: textAt(row, 'coordination'),
    }));
}
