/** The same facts without one of them. */
export function omit<T extends object, K extends keyof T>(facts: T, key: K): Omit<T, K> {
  return Object.fromEntries(Object.entries(facts).filter(([name]) => name !== key)) as Omit<T, K>;
}
