/** The difference between two wordings, character by character, cleaned up so that people can read it. */
import { cleanupSemantic, DIFF_EQUAL, DIFF_INSERT, makeDiff } from '@sanity/diff-match-patch';

export interface DiffPart {
  readonly kind: 'same' | 'removed' | 'added';
  readonly text: string;
}

/**
 * What was removed and what was added, in the order of the text; where both stand at one place, what was removed first.
 * The difference the other way round is the same with the two kinds exchanged.
 */
export function difference(from: string, to: string): DiffPart[] {
  const turned = to < from;
  const [first, second] = turned ? [to, from] : [from, to];
  // Without a limit of time: what comes out never depends on how busy a machine is.
  const diffs = cleanupSemantic(makeDiff(first, second, { checkLines: false, timeout: Infinity }));
  const parts = diffs.map(([type, text]): DiffPart => {
    if (type === DIFF_EQUAL) return { kind: 'same', text };
    return { kind: (type === DIFF_INSERT) === turned ? 'removed' : 'added', text };
  });
  return removedFirst(parts);
}

function removedFirst(parts: readonly DiffPart[]): DiffPart[] {
  const ordered: DiffPart[] = [];
  for (const part of parts) {
    const before = ordered.at(-1);
    if (part.kind === 'removed' && before?.kind === 'added') ordered.splice(-1, 1, part, before);
    else ordered.push(part);
  }
  return ordered;
}
