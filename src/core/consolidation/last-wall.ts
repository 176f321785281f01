/**
 * The last wall. What comes in was judged behind a wall of its own; should one submission break the consolidation all the same, it
 * alone is refused, and the others come in. Its content stays in the store: a program that is mended takes it.
 */
import { compareTexts } from './answers';
import type { Reason, Submission } from './types';

/** `attempt` over all submissions, or over all but those that break it; throws if it breaks without any. */
export function behindLastWall<Result>(
  submissions: readonly Submission[],
  attempt: (some: readonly Submission[]) => Result,
): Result {
  try {
    return attempt(submissions);
  } catch {
    attempt([]);
    const refused = culprits(submissions, attempt);
    return attempt(submissions.map((one) => refusedIf(one, refused.get(one.id))));
  }
}

/** Halved until each stands alone; in the order of ids, so that it is the same for every order of arrival. */
function culprits(
  submissions: readonly Submission[],
  attempt: (some: readonly Submission[]) => unknown,
): Map<string, Reason> {
  const refused = new Map<string, Reason>();
  const sound: Submission[] = [];
  const take = (some: readonly Submission[]): void => {
    try {
      attempt([...sound, ...some]);
      for (const one of some) sound.push(one);
    } catch (error) {
      const [first, second] = some;
      if (first !== undefined && second === undefined) refused.set(first.id, reasonOf(error));
      else {
        const half = Math.ceil(some.length / 2);
        take(some.slice(0, half));
        take(some.slice(half));
      }
    }
  };
  take([...submissions].sort((left, right) => compareTexts(left.id, right.id)));
  return refused;
}

function reasonOf(error: unknown): Reason {
  const detail = error instanceof Error ? error.name : 'unknown';
  return { code: 'unexpected', parameters: { detail: detail.slice(0, 60) } };
}

function refusedIf(submission: Submission, refused: Reason | undefined): Submission {
  if (refused === undefined) return submission;
  const { id, names, received } = submission;
  return { id, names, received, refused };
}
