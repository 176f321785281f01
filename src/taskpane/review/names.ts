/** How a return is called in a list. */
import type { State, StateReturn } from '../../core/index';

export function namesOf(
  state: State,
  row: StateReturn,
): { readonly body: string; readonly number: string; readonly task: string } {
  const task = state.tasks.find(({ id }) => id === row.task);
  return {
    body: state.bodies.find(({ id }) => id === row.body)?.name ?? row.body,
    number: task?.number ?? row.task,
    task: task?.short ?? '',
  };
}
