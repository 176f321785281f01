/**
 * Answers that stand in no file: what the coordinator typed over an answer in 填報彙總, and what stood there of a file whose
 * content was lost. They are kept among the past values; what was typed is offered as a decision.
 */
import { answerKey } from '../returns';
import type { Value } from '../values';
import { BY_HAND, isAnswer, type Version } from './answers';
import type { ConsolidationContext } from './context';
import type { CellPlace, Ledger } from './ledger';
import type { CellMerge, AnswerGroup } from './merge-cell';
import { storedValue, type KeptAnswer } from './stored';

/** The answer as one version among those of the files. */
function groupOf({ cell, field, task }: Pick<KeptAnswer, 'cell' | 'field' | 'task'>): AnswerGroup {
  const value = storedValue(cell);
  const first: Version = {
    file: BY_HAND,
    rank: { counter: 0, sealed: 0, sealCounter: 0, series: '' },
    value,
    prefilled: false,
    remarks: [],
    place: { field, task },
  };
  return { key: answerKey(value), first, versions: [first] };
}

/** What the files say in a cell, as one side of a choice: a blank where they say nothing. */
function filesSide(merge: CellMerge, kept: KeptAnswer): AnswerGroup {
  if (merge.kind === 'answer' || merge.kind === 'prefill') return merge.group;
  return { ...groupOf({ ...kept, cell: {} }), versions: [] };
}

/**
 * A cell that the coordinator typed over: the files' answer stands until it is decided otherwise. While files stand against
 * each other, that is what is to be decided.
 */
export function withTyped(
  context: ConsolidationContext,
  ledger: Ledger,
  cell: CellPlace,
  merge: CellMerge,
): CellMerge {
  const kept = context.typed.get(`${cell.key}\n${cell.field}`);
  if (kept === undefined || merge.kind === 'conflict') return merge;
  const [files, typed] = [filesSide(merge, kept), groupOf(kept)];
  if (files.key === typed.key) return merge;
  const choice = context.decisions.onCell(cell.key, cell.field, [files, typed]);
  ledger.typedOver(cell, [files, typed], choice);
  if (choice.chosen !== typed) return merge;
  const beaten = merge.kind === 'answer' ? [files, ...merge.beaten] : [];
  const lost = merge.kind === 'answer' ? [...merge.lost, { group: files, reason: 'decided' as const }] : [];
  return { kind: 'answer', group: typed, options: [], lost, beaten, clearedSince: undefined };
}

/** Kept answers that do not stand, each among the past values; what was lost is said by row. */
export function noteKept(
  ledger: Ledger,
  kept: readonly KeptAnswer[],
  standing: (key: string, field: string) => Value,
): void {
  const lost = new Map<string, { body: string; task: string; cells: number }>();
  for (const one of kept) {
    const group = groupOf(one);
    if (!isAnswer(group.first) || answerKey(standing(one.key, one.field)) === group.key) continue;
    ledger.past(one.key, one.field, group, one.reason);
    if (one.reason === 'by-hand') continue;
    const { body, task } = one;
    lost.set(one.key, { body, task, cells: (lost.get(one.key)?.cells ?? 0) + 1 });
  }
  for (const { body, task, cells } of lost.values())
    ledger.note(body, 'consolidation.content-lost', 'error', { task }, { cells });
}
