/** The sheets that are made anew at every turn: what to do today first. */
import { lettersOf, type State } from '../../book';
import { reviewLetters } from '../../review';
import { word } from '../../words';
import { withBanner } from '../drawing';
import type { Change, PutSheet, SheetDesign } from '../../grid';
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

/** All but the contents, in their order. One is drawn when it is asked for: of thousands of returns they would be much together. */
function* drawnSheets(front: Front, today: string): Generator<SheetDesign> {
  const { state, coordination, findings } = front;
  const letters = [...lettersOf(state, findings, today), ...reviewLetters(state, 'explain')];
  yield firstSheet(front, letters, today);
  yield dashboardSheet(state, today);
  yield summarySheet(state, today, coordination);
  yield* guidelineSheets(state);
  yield reportSheet(state, guidePlaces(state));
  yield* pivotSheets(state);
  yield tablesSheet(front);
  yield matrixSheet(state);
  yield* trends(state);
  yield lettersSheet(state, letters);
}

/** As it stands in a workbook. */
function bound(sheet: SheetDesign, state: State): SheetDesign {
  return withBanner(withWayBack(sheet, state), state.settings['banner'] ?? '');
}

/** The front sheets in their order: the contents come second. */
export function frontSheets(front: Front, today: string): SheetDesign[] {
  const { state } = front;
  const [first, ...others] = [...drawnSheets(front, today)];
  if (first === undefined) return [];
  const contents = contentsSheet(
    state,
    [first, ...others].map(({ name }) => name),
  );
  return [first, contents, ...others].map((sheet) => bound(sheet, state));
}

function trends(state: State): SheetDesign[] {
  const sheet = trendSheet(state);
  return sheet === undefined ? [] : [sheet];
}

/** The sheets of the guideline put anew, behind the page summary. */
export function guidelineChanges(state: State): Change[] {
  return [...putInTurn(guidelineSheets(state), state, word(state.language, 'summary.sheet'))];
}

/** The front sheets put anew, one by one. The contents come last, when it is known what there is, and stand second all the same. */
export function* frontChanges(front: Front, today: string): Generator<Change> {
  const { state } = front;
  const names: string[] = [];
  for (const change of putInTurn(drawnSheets(front, today), state)) {
    names.push(change.sheet.name);
    yield change;
  }
  yield* putInTurn([contentsSheet(state, names)], state, names[0]);
}

/** Each behind the one before, the first behind the sheet `before`, if any. */
function* putInTurn(sheets: Iterable<SheetDesign>, state: State, before?: string): Generator<PutSheet> {
  let last = before;
  for (const sheet of sheets) {
    yield { kind: 'sheet', sheet: bound(sheet, state), ...(last === undefined ? {} : { after: last }) };
    last = sheet.name;
  }
}
