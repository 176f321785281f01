/** What is worked out once for an object and some facts. */
import { expect, it } from '@jest/globals';
import { onceForFacts } from '../../../src/core/grid';

function counted() {
  const made: unknown[] = [];
  const once = onceForFacts((of: { readonly name: string }, facts: unknown) => {
    made.push(facts);
    return { said: `${of.name} ${JSON.stringify(facts)}` };
  });
  return { once, made };
}

it('is made once for facts that say the same, and for each object', () => {
  const { once, made } = counted();
  const [one, other] = [{ name: 'one' }, { name: 'one' }];
  expect(once(one, { a: [1] })).toBe(once(one, { a: [1] }));
  expect(once(one, { a: [2] })).not.toBe(once(one, { a: [1] }));
  expect(once(other, { a: [1] })).not.toBe(once(one, { a: [1] }));
  expect(made).toHaveLength(3);
});

it('keeps few of an object, and makes what went again', () => {
  const { once, made } = counted();
  const of = { name: 'one' };
  for (let at = 0; at < 1000; at += 1) expect(once(of, at).said).toBe(`one ${at}`);
  once(of, 999);
  expect(made).toHaveLength(1000);
  expect(once(of, 0).said).toBe('one 0');
  expect(made).toHaveLength(1001);
});
