/** How a return is called. */
import {
  bodyIn,
  bodyName,
  currentPeriod,
  type Language,
  type State,
  type StateReturn,
} from '../../core/index';

export function namesOf(
  state: State,
  row: StateReturn,
  language: Language,
): { readonly body: string; readonly number: string; readonly task: string } {
  const task = state.tasks.find(({ id }) => id === row.task);
  return {
    body: bodyIn(state, row.body)?.name ?? bodyName(row.body, currentPeriod(state).end, language),
    number: task?.number ?? row.task,
    task: task?.short ?? '',
  };
}
