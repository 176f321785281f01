/** From a cell of 會前十分鐘, 一頁摘要 or 彙整表 to the returns that it says something of. */
import { currentPeriod, type State } from '../../book';
import { sameName, type Snapshot } from '../../grid';
import { optionalRows, TABLES, textAt } from '../../tables';
import type { SourceCells } from '../drawing';
import { dashboardSources } from './dashboard-sheet';
import type { Front } from './front-content';
import { reportSources } from './report-sheet';
import { summarySources } from './summary-sheet';
import { tracedSheets } from './traced-sheets';

/** Keys of the returns behind a cell (zero-based); undefined for one that says nothing of any. */
export type ReturnsBehind = (row: number, column: number) => readonly string[] | undefined;

/**
 * What stands behind the cells of a page, as it would be drawn from the state now; undefined for every other sheet. The snapshot
 * holds `pr_Covers`, on whose requests it depends where a line of 一頁摘要 stands.
 */
export function sourcesOfPage(
  state: State,
  snapshot: Snapshot,
  today: string,
  sheet: string,
): ReturnsBehind | undefined {
  const [dashboard = '', summary = '', report = ''] = tracedSheets(state);
  const drawn = (): readonly SourceCells[] | undefined => {
    if (sameName(sheet, dashboard)) return dashboardSources(state, today);
    if (sameName(sheet, summary)) return summarySources(state, today, requestsOf(state, snapshot));
    return sameName(sheet, report) ? reportSources(state) : undefined;
  };
  const cells = drawn();
  if (cells === undefined) return undefined;
  return (row, column) =>
    cells.find((one) => one.row === row && one.left <= column && column <= one.right)?.of();
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
