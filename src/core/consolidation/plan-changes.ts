/**
 * Plans that move: a return whose planned finish, indicator, unit or target is not what it was stands among the open matters,
 * once for its schedule and once for its target, until the coordinator agrees or takes note. Neither changes a figure.
 */
import { sameOperand, type Form } from '../questionnaire';
import type { Scalar, Scalars } from '../returns';
import type { ConsolidationContext } from './context';
import type { Ledger } from './ledger';
import { PLAN_OPTIONS, planMatterId, settledBy } from './matters';
import type { Copy } from './merge-row';
import type { ConsolidationReturn, PlanMove, ReturnResult } from './types';

/** The column of the return in which a body says why, by its key in the questionnaire. */
const REASON = 'plan_reason';

/** The plan matters of a return that was given, of all that stands in its cells; `copies` are what it was merged from. */
export function notePlanChanges(
  context: ConsolidationContext,
  ledger: Ledger,
  expected: ConsolidationReturn,
  draft: Omit<ReturnResult, 'findings'>,
  copies: readonly Copy[],
): void {
  if (draft.state !== 'filled' && draft.state !== 'toCorrect') return;
  // A survey form brings no plan along: what is left blank there was not taken out.
  const wasHandedOut = copies.some(({ file }) => file.stored.origin === undefined);
  const { fields } = context.form(expected.form);
  const { previous, first = {} } = expected;
  const moves = planMoves(fields, { first, previous, now: draft.answers }).filter(
    (move) => isFresh(move) && (wasHandedOut || move.now !== undefined),
  );
  const reason = String(draft.answers[REASON] ?? '');
  for (const part of ['schedule', 'target'] as const) {
    const mine = moves.filter((move) => move.part === part);
    if (mine.length === 0) continue;
    const id = planMatterId(draft.key, part, mine, reason);
    const decided = context.decisions.onPlan(id);
    const { body, bodyName, task, number } = draft;
    ledger.matters.push({
      id,
      kind: 'plan',
      body,
      bodyName,
      task,
      number,
      field: mine.length === 1 ? (mine[0]?.field ?? '') : '',
      options: PLAN_OPTIONS.map((label) => ({ label, value: '', files: [] })),
      reasons: [],
      plan: { part, moves: mine, reason },
      ...settledBy(decided.option),
    });
    if (decided.fault !== undefined)
      ledger.note(body, `consolidation.decision-${decided.fault}`, 'warning', { task }, { id });
  }
}

/** What a plan said first, last period, and now, by field. */
interface Plans {
  readonly first: Scalars;
  readonly previous: Scalars;
  readonly now: Scalars;
}

/** The parts of a plan that are not what they were last period or in the first plan. A blank is a move only of what last period said. */
export function planMoves(fields: Form['fields'], { first, previous, now }: Plans): PlanMove[] {
  return fields.flatMap(({ key: field, plan: part }) => {
    const [origin, before, value] = [first[field], previous[field], now[field]];
    const differs = (then: Scalar | undefined) => then !== undefined && !sameOperand(value, then);
    if (part === undefined || (value === undefined && before === undefined)) return [];
    if (!differs(before) && !differs(origin)) return [];
    return [
      {
        part,
        field,
        ...(origin === undefined ? {} : { first: origin }),
        ...(before === undefined ? {} : { before }),
        ...(value === undefined ? {} : { now: value }),
      },
    ];
  });
}

/** Whether it moved since it was last said; otherwise it moved before, and only the first plan was another. */
function isFresh({ first, before, now }: PlanMove): boolean {
  return !sameOperand(now, before ?? first);
}
