/**
 * What is worked out of an object once, and kept as long as the object is. Only of data that nobody changes: a state, the
 * answers of a return, what a consolidation found.
 */
export function onceFor<Of extends object, Made extends NonNullable<unknown>>(
  make: (of: Of) => Made,
): (of: Of) => Made {
  const known = new WeakMap<Of, Made>();
  return (of) => {
    const made = known.get(of) ?? make(of);
    known.set(of, made);
    return made;
  };
}
