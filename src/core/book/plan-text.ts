/** Plans that moved, in words: what stood first, what stood last, and what stands now. */
import { type PlanMove, planMoves } from '../consolidation';
import { groupedNumber, shownAnswer } from '../findings';
import { formOf } from '../questionnaire';
import type { Scalar } from '../returns';
import { word } from '../words';
import { fieldLabel } from './field-label';
import { firstPlansOf } from './first-plans';
import { pastsOf } from './past';
import { numericSettings, type State, type StateReturn } from './state';

/** `預定完成日 116.12.31 → 119.12.31（最初 115.12.31）`, one behind the other. */
export function planText(state: State, moves: readonly PlanMove[]): string {
  const { language } = state;
  const shown = (field: string, value: Scalar | undefined): string => {
    if (value === undefined) return word(language, 'matter.blank');
    return typeof value === 'number'
      ? groupedNumber(value)
      : String(shownAnswer(field, value, language, state.questionnaire));
  };
  return moves
    .map(({ field, first, before, now }) => {
      const key =
        before === undefined || before === now
          ? 'plan.since-first'
          : first === undefined || first === before
            ? 'plan.move'
            : 'plan.move-first';
      return word(language, key, {
        field: fieldLabel(state, field),
        first: shown(field, first),
        before: shown(field, before),
        now: shown(field, now),
      });
    })
    .join(word(language, 'plan.separator'));
}

/**
 * What moved of the plans of current returns, against last period and against the first plan. A blank of one that is still to be
 * corrected may be what came along and nobody confirmed.
 */
export function planMovesOf(
  state: State,
): (row: Pick<StateReturn, 'task' | 'body' | 'answers' | 'state'>) => PlanMove[] {
  const { fields } = formOf(state.questionnaire, 'standard', numericSettings(state));
  const first = firstPlansOf(state);
  const past = pastsOf(state);
  return ({ task, body, answers, state: standing }) =>
    planMoves(fields, {
      first: first(task, body),
      previous: past(task, body)?.answers ?? {},
      now: answers,
    }).filter(({ now }) => now !== undefined || standing !== 'toCorrect');
}
