/** The workbook as of an earlier period, which is the current one there: its edition, and no period after it. */
import { editionOfTask } from './crosswalk';
import { frameworksOf } from './frameworks';
import type { State } from './state';

export function stateAt(state: State, period: string): State {
  const at = state.periods.findIndex(({ id }) => id === period);
  const edition = state.periods[at]?.edition ?? state.edition.id;
  const known = frameworksOf(state).find((one) => one.edition === edition);
  const turned = turnedTo(state, { id: edition, title: known?.title ?? state.edition.title });
  return { ...turned, periods: state.periods.slice(0, at + 1) };
}

/** The state with this edition's directions and tasks in the place of the last one's. */
export function turnedTo(state: State, edition: State['edition']): State {
  if (edition.id === state.edition.id) return state;
  const directions = [...state.directions, ...state.otherDirections];
  const tasks = [...state.tasks, ...state.otherTasks];
  const mine = ({ id }: { readonly id: string }): boolean => editionOfTask(id) === edition.id;
  return {
    ...state,
    edition,
    directions: directions.filter((one) => one.edition === edition.id),
    otherDirections: directions.filter((one) => one.edition !== edition.id),
    tasks: tasks.filter(mine),
    otherTasks: tasks.filter((task) => !mine(task)),
  };
}
