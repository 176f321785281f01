/** What taking addresses changes in a workbook: the table of bodies, and nothing else. */
import { bodiesTable, type State, stateRows } from '../book';
import type { Change } from '../grid';
import { rowsChange } from '../tables';

/** Of the state with the addresses in it. */
export function contactChanges(state: State): Change[] {
  return [rowsChange(bodiesTable(state), state.language, stateRows(state).bodies)];
}
