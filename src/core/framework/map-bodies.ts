/** Bodies that a text names and the directory does not know: which body of the directory each one is. */
import { BODIES, UNKNOWN_BODY } from './bodies';
import type { Framework } from './framework';

/** Names in an edition that the directory does not know, in the edition's order. */
export function unknownBodies(framework: Framework): string[] {
  return framework.bodies.filter(({ id }) => id.startsWith(UNKNOWN_BODY)).map(({ name }) => name);
}

/**
 * The edition with bodies given the ids that a person chose, by printed name; the names stay as printed. Two names that
 * are one body get its tasks together. A name or an id that is not there changes nothing.
 */
export function withBodyIds(framework: Framework, chosen: ReadonlyMap<string, string>): Framework {
  const known = new Map([
    ...BODIES.bodies.map(({ id }) => [id, 'named'] as const),
    ...BODIES.classes.map(({ id }) => [id, 'class'] as const),
  ]);
  const ids = new Map(
    framework.bodies.flatMap(({ id, name }) => {
      const other = chosen.get(name);
      return other === undefined || !known.has(other) ? [] : [[id, other] as const];
    }),
  );
  const idOf = (id: string): string => ids.get(id) ?? id;
  const bodies = framework.bodies.map((body) => ({
    ...body,
    id: idOf(body.id),
    kind: known.get(idOf(body.id)) ?? body.kind,
  }));
  const assignments = framework.assignments.map(({ task, body }) => ({ task, body: idOf(body) }));
  return {
    ...framework,
    bodies: once(bodies, ({ id }) => id),
    assignments: once(assignments, ({ task, body }) => `${task}/${body}`),
  };
}

function once<T>(items: readonly T[], key: (item: T) => string): T[] {
  const first = new Map<string, T>();
  for (const item of items) if (!first.has(key(item))) first.set(key(item), item);
  return [...first.values()];
}
