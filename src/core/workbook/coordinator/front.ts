/** The sheets that are made anew at every turn: what to do today first. */
import { lettersOf } from '../../coordination/letters';
import { withBanner } from '../banner';
import type { Change } from '../change';
import type { SheetDesign } from '../design';
import { matrixSheet, pivotSheets, reportSheet, summarySheet } from '../../summary';
import { firstSheet } from './first-sheet';
import type { Front } from './front-content';
import { lettersSheet } from './letters-sheet';

export { emptyFront, type Front } from './front-content';

export function frontSheets(front: Front, today: string): SheetDesign[] {
  const banner = front.state.settings['banner'] ?? '';
  const { state, coordination, findings } = front;
  const letters = lettersOf(state, findings, today);
  const sheets = [
    firstSheet(front, letters, today),
    summarySheet(state, today, coordination),
    reportSheet(state),
    ...pivotSheets(state),
    matrixSheet(state),
    lettersSheet(state, letters),
  ];
  return sheets.map((sheet) => withBanner(sheet, banner));
}

/** The front sheets put anew, in their order. */
export function frontChanges(front: Front, today: string): Change[] {
  return frontSheets(front, today).map((sheet, index, all) => {
    const before = all[index - 1];
    return { kind: 'sheet', sheet, ...(before === undefined ? {} : { after: before.name }) };
  });
}
