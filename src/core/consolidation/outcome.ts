/** What became of each received file (docs/decisions/04): the first that applies, computed from the whole set. */
import { BY_HAND, compareTexts } from './answers';
import { gathered } from '../grid';
import type { ConsolidationContext } from './context';
import type { Fate, Ledger } from './ledger';
import { answeredRows } from './merge-body';
import { isTaken, type PlacedFile } from './placing';
import type { FileResult, Outcome, Reason } from './types';

/** A file's result before findings are given out. */
export type FileDraft = Omit<FileResult, 'findings'>;

export function fileDrafts(
  context: ConsolidationContext,
  ledger: Ledger,
  files: readonly PlacedFile[],
): FileDraft[] {
  const names = new Map(files.map(({ id, names: own }) => [id, own[0] ?? id]));
  const giving = gathered(files, ({ id, stored }) =>
    ledger.fate(id).contributed > 0 ? stored?.body.id : undefined,
  );
  return files.map((file) => {
    const fate = ledger.fate(file.id);
    const outcome = outcomeOf(file, fate, () => isAlone(file, giving));
    const stored = file.stored;
    const body = stored === undefined ? undefined : context.bodies.get(stored.body.id);
    const rows = file.standing !== 'refused' && isTaken(file) ? answeredRows(body, file) : 0;
    return {
      id: file.id,
      names: file.names,
      received: file.received,
      body: stored?.body.id ?? '',
      bodyName: body?.name ?? stored?.body.name ?? '',
      period: stored?.period ?? '',
      counter: file.rank.counter,
      ...sealOf(file),
      outcome,
      reasons: reasonsOf(file, fate, outcome, rows, names),
      sourceReview: reviewOf(file),
      rows,
    };
  });
}

function sealOf({ stored }: PlacedFile): Pick<FileDraft, 'sealed' | 'sealCode'> {
  return { sealed: stored?.seal.state ?? 'none', sealCode: stored?.seal.code ?? '' };
}

/** What the survey system's own reviewers say stands beside what we say. */
function reviewOf({ stored }: PlacedFile): string {
  return stored?.origin?.review ?? '';
}

function outcomeOf(file: PlacedFile, fate: Fate, isAloneHere: () => boolean): Outcome {
  if (isDeletion(file)) return 'accepted';
  if (file.standing === 'refused' || file.standing === 'rejected' || file.standing === 'withdrawn')
    return 'refused';
  if (file.standing === 'waiting') return 'waiting';
  if (fate.conflicts > 0) return 'conflict';
  if (fate.contributed === 0) return fate.lost > 0 ? 'superseded' : 'accepted';
  return isAloneHere() ? 'accepted' : 'merged';
}

/** Whether no other file gives the body's returns an answer; `giving` are those that do, by body. */
function isAlone({ id, stored }: PlacedFile, giving: ReadonlyMap<string, readonly PlacedFile[]>): boolean {
  return (giving.get(stored?.body.id ?? '') ?? []).every((other) => other.id === id);
}

function reasonsOf(
  file: PlacedFile,
  fate: Fate,
  outcome: Outcome,
  rows: number,
  names: ReadonlyMap<string, string>,
): Reason[] {
  if (file.standing === 'rejected') return [{ code: 'refused.rejected', parameters: {} }, ...file.reasons];
  if (file.standing !== 'taken') return [...file.reasons];
  // What the coordinator took in spite of a doubt is logged (docs/decisions/05).
  const taken = file.reasons.map(({ code, parameters }) => ({
    code: code.replace('waiting.', 'taken.'),
    parameters,
  }));
  return [...whyOf(fate, outcome, rows, names), ...taken];
}

function whyOf(fate: Fate, outcome: Outcome, rows: number, names: ReadonlyMap<string, string>): Reason[] {
  const by = [...fate.by].filter((id) => id !== BY_HAND).map((id) => names.get(id) ?? id);
  switch (outcome) {
    case 'conflict':
      return [{ code: 'conflict', parameters: { cells: fate.conflicts } }];
    case 'superseded':
      // Nothing of a file stands instead of what was typed over, or of what is asked of the body no more.
      return by.length === 0
        ? [{ code: 'superseded.past', parameters: { cells: fate.lost } }]
        : [{ code: 'superseded', parameters: { cells: fate.lost, by: by.sort(compareTexts).join('、') } }];
    case 'merged':
      return [{ code: 'merged', parameters: { cells: fate.contributed, lost: fate.lost } }];
    default:
      return rows === 0 ? [{ code: 'accepted.no-answer', parameters: {} }] : [];
  }
}

/**
 * The outcome under each name: identical bytes are one row of the register, whose further names are duplicates. A refused
 * file stays refused under every name: refused comes first.
 */
export function outcomesByName(
  file: Pick<FileResult, 'names' | 'outcome'>,
): { readonly name: string; readonly outcome: Outcome }[] {
  return file.names.map((name, index) => ({
    name,
    outcome: index === 0 || file.outcome === 'refused' ? file.outcome : 'duplicate',
  }));
}

/** A source told us that a response is gone: the message is taken, whatever stands of the response. */
function isDeletion({ stored, standing }: PlacedFile): boolean {
  return stored?.origin?.deleted !== undefined && standing !== 'refused';
}
