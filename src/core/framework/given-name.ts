import type { Framework } from './framework';

const NAMES = new WeakMap<Framework['bodies'], ReadonlyMap<string, string>>();

/** The name by which an edition gives tasks to a body, or a class of them; the id of one that it does not name. */
export function givenName({ bodies }: Pick<Framework, 'bodies'>, body: string): string {
  const names = NAMES.get(bodies) ?? new Map([...bodies].reverse().map(({ id, name }) => [id, name]));
  NAMES.set(bodies, names);
  return names.get(body) ?? body;
}
