/** What an edition, its crosswalk, and a period on it change in a workbook that exists; nothing that is there is lost. */
import {
  bodiesTable,
  crosswalkRows,
  editionRows,
  findTask,
  frameworksOf,
  type State,
  stateRows,
} from '../book';
import type { Change, NameDesign, SheetDesign, Snapshot } from '../grid';
import { choicesSheet, guidelineChanges } from '../sheets/coordinator';
import { hasTable, rowsChange, type TableKey, TABLES, type TableValues } from '../tables';
import { tableChange } from './table-change';

/** Changes that put the editions of the state into the workbook: its tables, and the sheets that are drawn of them. */
export function editionChanges(state: State, snapshot: Snapshot): Change[] {
  const rows = stateRows(state);
  const goals = state.frameworks.flatMap(({ edition, goals: all }) =>
    all.map(({ no, title }) => ({ edition, no, title })),
  );
  const put = (key: TableKey, values: readonly TableValues[]): Change[] =>
    tableChange(state, snapshot, key, values);
  return [
    ...choices(state, snapshot),
    ...put('directions', rows.directions),
    ...put('tasks', rows.tasks),
    ...put('goals', goals),
    rowsChange(bodiesTable(state), state.language, rows.bodies),
    ...(hasTable(snapshot, TABLES.bodyChanges) ? [] : put('bodyChanges', [])),
    ...crosswalkChange(state, snapshot),
    ...guidelineChanges(state),
    ...put('editions', editionRows(state.frameworks)),
  ];
}

/**
 * The editions into a workbook of an earlier make, with the first write that gives it the sheets of the guideline: from then
 * on these sheets are known to be ours.
 */
export function missingEditions(state: State, snapshot: Snapshot): Change[] {
  return hasTable(snapshot, TABLES.editions)
    ? []
    : tableChange(state, snapshot, 'editions', editionRows(frameworksOf(state)));
}

/** Changes that put the crosswalk of the state into the workbook. */
export function crosswalkChanges(state: State, snapshot: Snapshot): Change[] {
  return [...crosswalkChange(state, snapshot), ...guidelineChanges(state)];
}

function crosswalkChange(state: State, snapshot: Snapshot): Change[] {
  const textOf = (task: string): string => findTask(state, task)?.text ?? '';
  return tableChange(state, snapshot, 'crosswalk', crosswalkRows(state.crosswalk, textOf, state.language));
}

/** The lists behind the open columns of the crosswalk, where the workbook has none yet. */
function choices(state: State, snapshot: Snapshot): Change[] {
  const { sheet, names }: { sheet: SheetDesign; names: readonly NameDesign[] } = choicesSheet(state.language);
  return snapshot.sheets.some(({ name }) => name === sheet.name) ? [] : [{ kind: 'sheet', sheet, names }];
}
