/**
 * Bodies that contradict each other on a shared task (docs/decisions/03): of two named bodies one reports 已完成, the other
 * 尚未辦理. It is said, and nothing follows: one body's completion never completes another's.
 */
import { gathered } from '../grid';
import type { Ledger } from './ledger';
import type { ReturnDraft } from './merge-body';

const DONE = 'done';
const NOT_STARTED = 'not_started';

export function noteDisagreements(ledger: Ledger, drafts: readonly ReturnDraft[]): void {
  const named = drafts.filter(({ role }) => role === 'named');
  const finished = named.filter(({ answers }) => answers['status'] === DONE);
  const idle = gathered(named, ({ task, answers }) => (answers['status'] === NOT_STARTED ? task : undefined));
  for (const first of finished)
    for (const second of idle.get(first.task) ?? []) {
      ledger.note(
        first.body,
        'consolidation.bodies-disagree',
        'warning',
        { task: first.task, field: 'status' },
        { number: first.number, first: first.bodyName, second: second.bodyName },
      );
    }
}
