import { onceFor } from '../grid';
import type { Framework } from './framework';

/** Of two with one id the first. */
const namesOf = onceFor(
  (bodies: Framework['bodies']) => new Map([...bodies].reverse().map(({ id, name }) => [id, name])),
);

/** The name by which an edition gives tasks to a body, or a class of them; the id of one that it does not name. */
export function givenName({ bodies }: Pick<Framework, 'bodies'>, body: string): string {
  return namesOf(bodies).get(body) ?? body;
}
