/**
 * Whether data from outside is of a size that a person's workbook can have. Counted before it is validated: a schema walks
 * through everything before it says that there is too much.
 */

/** Values, lists and records; a manifest of 150 tasks with all answers of the period before has about 12,000. */
const MOST_NODES = 100_000;
const DEEPEST = 20;

export function isModest(data: unknown): boolean {
  let left = MOST_NODES;
  const walk = (value: unknown, depth: number): boolean => {
    left -= 1;
    if (left < 0 || depth > DEEPEST) return false;
    if (typeof value !== 'object' || value === null) return true;
    const inner: readonly unknown[] = Array.isArray(value) ? value : Object.values(value);
    return inner.length <= left && inner.every((one) => walk(one, depth + 1));
  };
  return walk(data, 0);
}
