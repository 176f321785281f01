/** Gathered once by a key, so that nobody looks through everything for each of many. */

/** The items of each key, in their order. */
export function gathered<Item, Key>(
  items: Iterable<Item>,
  keyOf: (item: Item) => Key | undefined,
): ReadonlyMap<Key, readonly Item[]> {
  const by = new Map<Key, Item[]>();
  for (const item of items) {
    const key = keyOf(item);
    if (key === undefined) continue;
    const same = by.get(key);
    if (same === undefined) by.set(key, [item]);
    else same.push(item);
  }
  return by;
}
