import { keepFew } from './keep-few';

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

/** Of each object so many are kept, for different facts. */
const MOST_FACTS = 64;

/**
 * The same of an object and of some facts, which are told apart by what they say as JSON. What is made may depend on nothing else:
 * for whom it is made the second time is not asked.
 */
export function onceForFacts<Of extends object, Facts, Made extends NonNullable<unknown>>(
  make: (of: Of, facts: Facts) => Made,
): (of: Of, facts: Facts) => Made {
  const knownOf = onceFor((_of: Of) => new Map<string, Made>());
  return (of, facts) => {
    const [known, key] = [knownOf(of), JSON.stringify(facts)];
    return known.get(key) ?? keepFew(known, key, make(of, facts), MOST_FACTS);
  };
}
