/** Goals or directions of two editions that belong together. */
import { likeness, matches } from './similarity';

interface Titled {
  readonly no: number;
  readonly title: string;
}

/** Below this a title is another one. */
const LEAST = 0.4;

/** Which title became which, by place in the lists: the likest ones, and what is left under the same number. */
export function titlePairs(from: readonly Titled[], to: readonly Titled[]): Map<number, number> {
  const like = (left: number, right: number): number =>
    likeness(from[left]?.title ?? '', to[right]?.title ?? '');
  const found = new Map(matches(from.length, to.length, like, LEAST));
  const used = new Set(found.values());
  from.forEach(({ no }, left) => {
    const right = to.findIndex((one) => one.no === no);
    if (found.has(left) || right < 0 || used.has(right)) return;
    found.set(left, right);
    used.add(right);
  });
  return found;
}
