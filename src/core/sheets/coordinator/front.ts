/** The sheets that are made anew at every turn: what to do today first. */
import { lettersOf, type State } from '../../book';
import { reviewLetters } from '../../review';
import { word } from '../../words';
import { withBanner } from '../drawing';
import type { Change, SheetDesign } from '../../grid';
import { contentsSheet, withWayBack } from './contents-sheet';
import { dashboardSheet } from './dashboard-sheet';
import { guidelineSheets, guidePlaces } from './guideline-sheets';
import { matrixSheet } from './matrix-sheet';
import { pivotSheets } from './pivot-sheets';
import { reportSheet } from './report-sheet';
import { summarySheet } from './summary-sheet';
import { tablesSheet } from './tables-sheet';
import { trendSheet } from './trend-sheet';
import { firstSheet } from './first-sheet';
import type { Front } from './front-content';
import { lettersSheet } from './letters-sheet';

export { emptyFront, type Front } from './front-content';

export function frontSheets(front: Front, today: string): SheetDesign[] {
  const banner = front.state.settings['banner'] ?? '';
  const { state, coordination, findings } = front;
  const letters = [...lettersOf(state, findings, today), ...reviewLetters(state, 'explain')];
  const sheets = [
    firstSheet(front, letters, today),
    dashboardSheet(state, today),
    summarySheet(state, today, coordination),
    ...guidelineSheets(state),
    reportSheet(state, guidePlaces(state)),
    ...pivotSheets(state),
    tablesSheet(front),
    matrixSheet(state),
    ...trends(state),
    lettersSheet(state, letters),
  ];
  const [first, ...others] = sheets;
  const names = sheets.map(({ name }) => name);
  const all = first === undefined ? [] : [first, contentsSheet(state, names), ...others];
  return all.map((sheet) => withBanner(withWayBack(sheet, state), banner));
}

function trends(state: State): SheetDesign[] {
  const sheet = trendSheet(state);
  return sheet === undefined ? [] : [sheet];
}

/** The sheets of the guideline put anew, behind the page summary. */
export function guidelineChanges(state: State): Change[] {
  const before = word(state.language, 'summary.sheet');
  const sheets = guidelineSheets(state).map((sheet) =>
    withBanner(withWayBack(sheet, state), state.settings['banner'] ?? ''),
  );
  return sheets.map((sheet, index) => ({
    kind: 'sheet',
    sheet,
    after: sheets[index - 1]?.name ?? before,
  }));
}

/** The front sheets put anew, in their order. */
export function frontChanges(front: Front, today: string): Change[] {
  return frontSheets(front, today).map((sheet, index, all) => {
    const before = all[index - 1];
    return { kind: 'sheet', sheet, ...(before === undefined ? {} : { after: before.name }) };
  });
}
