/** Gathered once by a key, so that nobody looks through everything for each of many. */

/** The items of each key, in their order. */
export function gathered<Item>(
  items: Iterable<Item>,
  keyOf: (item: Item) => string | undefined,
): ReadonlyMap<string, readonly Item[]> {
  const by = new Map<string, Item[]>();
  for (const item of items) {
    const key = keyOf(item);
    if (key === undefined) continue;
    const same = by.get(key);
    if (same === undefined) by.set(key, [item]);
    else same.push(item);
  }
  return by;
}
