/** The plan as a body first gave it: of each field of the plan the earliest answer along the task's lineage. */
import { onceFor } from '../grid';
import { formOf } from '../questionnaire';
import type { Scalar, Scalars } from '../returns';
import { lineageOf } from './crosswalk';
import { currentPeriod, numericSettings, type State } from './state';

type FirstPlans = (task: string, body: string) => Scalars;

/** First plans before the current period, by task (of any edition) and body. All returns are looked through once for a state. */
export const firstPlansOf = onceFor(lookThrough);

function lookThrough(state: State): FirstPlans {
  const form = formOf(state.questionnaire, 'standard', numericSettings(state));
  const fields = form.fields.filter(({ plan }) => plan !== undefined).map(({ key }) => key);
  const lineages = new Map<string, string>();
  const keyOf = (task: string, body: string): string => {
    const lineage = lineages.get(task) ?? lineageOf(state.crosswalk, task);
    lineages.set(task, lineage);
    return `${lineage}|${body}`;
  };
  const order = new Map(state.periods.map(({ id }, index) => [id, index]));
  const now = currentPeriod(state).id;
  const earlier = state.returns
    .filter(({ period }) => period !== now && order.has(period))
    .sort((left, right) => (order.get(left.period) ?? 0) - (order.get(right.period) ?? 0));
  const plans = new Map<string, Record<string, Scalar>>();
  for (const { task, body, answers } of earlier) {
    const key = keyOf(task, body);
    const plan = plans.get(key) ?? {};
    for (const field of fields) {
      const value = answers[field];
      if (plan[field] === undefined && value !== undefined) plan[field] = value;
    }
    plans.set(key, plan);
  }
  return (task, body) => plans.get(keyOf(task, body)) ?? {};
}
