/** One after the other: each begins when the one before has ended, and the first failure ends all. */
export function inTurn<T, R>(items: readonly T[], work: (item: T) => Promise<R>): Promise<R[]> {
  return items.reduce<Promise<R[]>>(
    async (before, item) => [...(await before), await work(item)],
    Promise.resolve([]),
  );
}
