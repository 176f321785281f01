/**
 * Narratives of several bodies that are the same or nearly the same: each is a finding to confirm, with the body that it is
 * like and the passage that both have. A body that says one thing of several tasks copies nobody.
 */
import { gathered } from '../grid';
import { alikeIn, likenessOf, likenessShown, sharedPassage, type Shingles, shinglesOf } from '../values';
import { compareTexts } from './answers';
import type { ConsolidationContext } from './context';
import type { Ledger } from './ledger';
import type { ReturnDraft } from './merge-body';
import { versionOf } from './merge-row';
import { isTaken, type PlacedFile } from './placing';
import { rowsOfTask } from './stored';

interface Narrative {
  readonly draft: ReturnDraft;
  readonly shingles: Shingles;
}

export function noteAlike(
  context: ConsolidationContext,
  ledger: Ledger,
  drafts: readonly ReturnDraft[],
  files: readonly PlacedFile[],
): void {
  const stored = new Map(files.map((file) => [file.id, file]));
  const ordered = [...drafts].sort((left, right) => compareTexts(left.key, right.key));
  for (const field of context.narratives)
    for (const group of groupsOf(narrativesIn(ordered, field))) {
      const { size: count } = new Set(group.map(({ draft }) => draft.body));
      for (const one of group) noteOne(ledger, stored, field, one, group, count);
    }
}

function narrativesIn(drafts: readonly ReturnDraft[], field: string): Narrative[] {
  return drafts.flatMap((draft) => {
    const text = draft.state === 'filled' || draft.state === 'toCorrect' ? draft.answers[field] : undefined;
    const shingles = typeof text === 'string' ? shinglesOf(text) : undefined;
    return shingles === undefined ? [] : [{ draft, shingles }];
  });
}

/** Texts that are alike, each group with the first of its kind at its head; what is like nothing is in none. */
function groupsOf(narratives: readonly Narrative[]): Narrative[][] {
  const groups = gathered(alikeIn(narratives.map(({ shingles }) => shingles)), ({ like }) => like);
  return [...groups].map(([head, others]) =>
    [head, ...others.map(({ at }) => at)].flatMap((at) => narratives[at] ?? []),
  );
}

/** The head of the group is what the others are like; for the head itself, and for its own body, the first of another body. `count`: bodies in it. */
function noteOne(
  ledger: Ledger,
  files: ReadonlyMap<string, PlacedFile>,
  field: string,
  { draft, shingles }: Narrative,
  group: readonly Narrative[],
  count: number,
): void {
  const other = group.find((candidate) => candidate.draft.body !== draft.body);
  if (other === undefined) return;
  const [file = ''] = draft.cells[field]?.files ?? [];
  ledger.note(draft.body, 'consolidation.alike', 'warning', placeOf(files.get(file), draft.task, field), {
    other: other.draft.bodyName,
    other_number: other.draft.number,
    count,
    percent: likenessShown(likenessOf(shingles, other.shingles)),
    passage: sharedPassage(shingles, other.shingles),
  });
}

function placeOf(file: PlacedFile | undefined, task: string, field: string) {
  if (file === undefined || !isTaken(file)) return { task, field };
  const [row] = rowsOfTask(file.stored, task);
  return row === undefined ? { task, field } : versionOf({ file, row }, field).place;
}
