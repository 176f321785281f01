/** How like two texts are, by the pairs of characters that they share; every measure is between 0 and 1. */

/** Text without what is no matter of wording: spaces, and marks in either width. */
export function wordsOf(text: string): string {
  return text.normalize('NFKC').replace(/[\s\p{P}]+/gu, '');
}

function pairs(text: string): Map<string, number> {
  const signs = [...wordsOf(text)];
  const counts = new Map<string, number>();
  const steps = signs.length === 1 ? signs : signs.slice(1).map((sign, index) => (signs[index] ?? '') + sign);
  for (const pair of steps) counts.set(pair, (counts.get(pair) ?? 0) + 1);
  return counts;
}

function shared(left: ReadonlyMap<string, number>, right: ReadonlyMap<string, number>): number {
  let count = 0;
  for (const [pair, times] of left) count += Math.min(times, right.get(pair) ?? 0);
  return count;
}

function size(counts: ReadonlyMap<string, number>): number {
  return [...counts.values()].reduce((sum, times) => sum + times, 0);
}

/** 1 for the same words, 0 for no pair of characters in common. */
export function likeness(left: string, right: string): number {
  const [a, b] = [pairs(left), pairs(right)];
  const both = size(a) + size(b);
  return both === 0 ? (wordsOf(left) === wordsOf(right) ? 1 : 0) : (2 * shared(a, b)) / both;
}

/** How much of the first text stands in the second. */
export function containment(part: string, whole: string): number {
  const inside = pairs(part);
  const all = size(inside);
  return all === 0 ? 0 : shared(inside, pairs(whole)) / all;
}

/** How much two sets share: their common members among all members; 1 for two empty sets. */
export function overlap(left: readonly string[], right: readonly string[]): number {
  const all = new Set([...left, ...right]);
  const common = left.filter((one) => right.includes(one)).length;
  return all.size === 0 ? 1 : common / all.size;
}

/** Pairs of places in two lists, each place at most once, the likest first; a tie goes to places nearest each other. */
export function matches(
  from: number,
  to: number,
  score: (left: number, right: number) => number,
  least: number,
): [left: number, right: number][] {
  const candidates: { left: number; right: number; value: number }[] = [];
  for (let left = 0; left < from; left += 1)
    for (let right = 0; right < to; right += 1) {
      const value = score(left, right);
      if (value >= least) candidates.push({ left, right, value });
    }
  candidates.sort(
    (a, b) =>
      b.value - a.value ||
      Math.abs(a.left - a.right) - Math.abs(b.left - b.right) ||
      a.left + a.right - (b.left + b.right) ||
      a.left - b.left,
  );
  const taken = { left: new Set<number>(), right: new Set<number>() };
  const found: [number, number][] = [];
  for (const { left, right } of candidates) {
    if (taken.left.has(left) || taken.right.has(right)) continue;
    taken.left.add(left);
    taken.right.add(right);
    found.push([left, right]);
  }
  return found.sort(([a], [b]) => a - b);
}
