/** Merge one cell from all copies of a return. */
import { answerKey } from '../returns';
import { compareRanks, compareTexts, isAnswer, type Rank, type Version } from './answers';
import { gathered } from '../grid';
import type { HistoryReason } from './types';

/** One answer, however many files give it. */
export interface AnswerGroup {
  readonly key: string;
  /** The version of the smallest id, so that the spelling shown does not depend on any order. */
  readonly first: Version;
  readonly versions: readonly Version[];
}

export interface Lost {
  readonly group: AnswerGroup;
  readonly reason: HistoryReason;
}

export type CellMerge =
  | { readonly kind: 'blank' }
  | { readonly kind: 'prefill'; readonly group: AnswerGroup }
  | {
      readonly kind: 'answer';
      readonly group: AnswerGroup;
      /** All answers of the highest order, if they differed and a decision chose. */
      readonly options: readonly AnswerGroup[];
      readonly lost: readonly Lost[];
      /** All that lost, also answers of lower order that say the same. */
      readonly beaten: readonly AnswerGroup[];
      /** A file of a higher counter in which the cell is blank: 第n次已清空？ */
      readonly clearedSince: Version | undefined;
    }
  | {
      readonly kind: 'conflict';
      readonly options: readonly AnswerGroup[];
      readonly lost: readonly Lost[];
      readonly beaten: readonly AnswerGroup[];
    };

/** Chooses among different answers of one rank; undefined leaves the conflict open. */
type Chooser = (options: readonly AnswerGroup[]) => AnswerGroup | undefined;

export function mergeCell(versions: readonly Version[], choose: Chooser): CellMerge {
  const answers = versions.filter(isAnswer);
  if (answers.length === 0) return mergePrefills(versions.filter((version) => version.prefilled));
  const top = highest(answers);
  const options = grouped(top);
  const chosen = options.length === 1 ? options[0] : choose(options);
  const onTop = new Set(top);
  const below = groupedByCounter(answers.filter((version) => !onTop.has(version)));
  if (chosen === undefined) {
    const shown = new Set(options.map(({ key }) => key));
    const lost = superseded(below.filter(({ key }) => !shown.has(key)));
    return { kind: 'conflict', options, lost, beaten: below };
  }
  const reason = chosen.first.value.state === 'cleared' ? 'cleared' : 'superseded';
  return {
    kind: 'answer',
    group: chosen,
    options: options.length > 1 ? options : [],
    lost: [
      ...options.filter((group) => group !== chosen).map((group) => ({ group, reason: 'decided' as const })),
      ...superseded(
        below.filter(({ key }) => key !== chosen.key),
        reason,
      ),
    ],
    beaten: [...options.filter((group) => group !== chosen), ...below],
    clearedSince: reason === 'cleared' ? undefined : blankSince(versions, chosen),
  };
}

/** Untouched prefills are used where no copy says anything else; of several the highest order's, then by value. */
function mergePrefills(prefilled: readonly Version[]): CellMerge {
  const [group] = grouped(highest(prefilled));
  return group === undefined ? { kind: 'blank' } : { kind: 'prefill', group };
}

/** The versions of the highest rank; between series there is no order, so that each has its own. */
function highest(versions: readonly Version[]): Version[] {
  const best = new Map<string, Rank>();
  for (const { rank } of versions) {
    const before = best.get(rank.series);
    if (before === undefined || compareRanks(rank, before) > 0) best.set(rank.series, rank);
  }
  return versions.filter(({ rank }) => compareRanks(rank, best.get(rank.series) ?? rank) >= 0);
}

/** Different answers in one order that only the answers give. */
function grouped(versions: readonly Version[]): AnswerGroup[] {
  const byKey = [...gathered(versions, ({ value }) => answerKey(value))];
  byKey.sort(([left], [right]) => compareTexts(left, right));
  return byKey.flatMap(([key, all]) => {
    const same = [...all].sort((left, right) => compareTexts(left.file, right.file));
    const [first] = same;
    return first === undefined ? [] : [{ key, first, versions: same }];
  });
}

/** The history names the counter, so equal answers of different counters stay apart. */
export function groupedByCounter(versions: readonly Version[]): AnswerGroup[] {
  return [...gathered(versions, ({ rank }) => rank.counter).values()].flatMap(grouped);
}

function superseded(groups: readonly AnswerGroup[], reason: HistoryReason = 'superseded'): Lost[] {
  return groups.map((group) => ({ group, reason }));
}

/**
 * A blank never supersedes an answer; of several later blanks the highest order's is named. Whatever stands later than the
 * chosen answer in its series is a blank, or as it was issued: the chosen one is of the highest order.
 */
function blankSince(versions: readonly Version[], chosen: AnswerGroup): Version | undefined {
  const later = versions.filter(
    (version) =>
      version.rank.series === chosen.first.rank.series && version.rank.counter > chosen.first.rank.counter,
  );
  return highest(later).sort((left, right) => compareTexts(left.file, right.file))[0];
}
