/** Returns of a state by what is asked for: looked through once for all, because hundreds are asked for one by one. */
import { gathered, onceFor } from '../grid';
import { currentPeriod, type State, type StateReturn } from './state';

const byPlace = onceFor((returns: State['returns']) =>
  gathered(returns, ({ period, task, body }) => `${period}|${task}|${body}`),
);
const byBody = onceFor((returns: State['returns']) =>
  gathered(returns, ({ period, body }) => `${period}|${body}`),
);

export function returnOf(state: State, period: string, task: string, body: string): StateReturn | undefined {
  return byPlace(state.returns).get(`${period}|${task}|${body}`)?.[0];
}

/** What is expected of a body in the current period, in the order of tasks. */
export function returnsOfBody(state: State, body: string): readonly StateReturn[] {
  return byBody(state.returns).get(`${currentPeriod(state).id}|${body}`) ?? [];
}
