import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { Submission } from '../../../src/core/consolidation/types';
import { fileNamed, inputOf, read, run, submission, templateFor } from './support';
import { consolidate } from '../../../src/core/consolidation/consolidate';
import { behindLastWall } from '../../../src/core/consolidation/last-wall';

const TASK = 'T112-4-01';
const BODIES = ['A', 'B', 'C', 'D', 'E', 'F'].map((id) => ({ id, name: `${id}部` }));
const TEMPLATES = BODIES.map((body) => templateFor({ body, tasks: 1 }));
const sound = TEMPLATES.map((template) =>
  submission(template.body.id, read(template, { [TASK]: { status: '辦理中', measure: template.body.name } })),
);

/** As a fault of ours would: whoever looks at its rows fails. */
function breaking(one: Submission): Submission {
  if (!('stored' in one)) throw new Error('Refused already.');
  const stored = { ...one.stored };
  Object.defineProperty(stored, 'rows', {
    enumerable: true,
    get: () => {
      throw new TypeError('rows');
    },
  });
  return { ...one, stored };
}

describe('a submission that breaks the consolidation', () => {
  it('is refused alone, in words, and the others come in', () => {
    const submissions = sound.map((one, index) => (index === 3 ? breaking(one) : one));
    const result = run(submissions, [], TEMPLATES);
    expect(fileNamed(result, 'D')).toMatchObject({
      outcome: 'refused',
      reasons: [{ code: 'unexpected', parameters: { detail: 'TypeError' } }],
    });
    expect(result.files.map(({ outcome }) => outcome).filter((one) => one === 'accepted')).toHaveLength(5);
    expect(result.returns.filter(({ returned }) => returned).map(({ body }) => body)).toEqual([
      'A',
      'B',
      'C',
      'E',
      'F',
    ]);
  });

  it('is the same one for every order of arrival, and takes nothing from the others', () => {
    const some = fc.uniqueArray(fc.nat(BODIES.length - 1), { minLength: 1 });
    const order = fc.shuffledSubarray(
      BODIES.map((_, index) => index),
      { minLength: BODIES.length },
    );
    fc.assert(
      fc.property(some, order, (broken, shuffled) => {
        const submissions = shuffled.map((at) => {
          const one = sound[at];
          if (one === undefined) throw new Error('No such submission.');
          return broken.includes(at) ? breaking(one) : one;
        });
        const result = run(submissions, [], TEMPLATES);
        const without = sound.filter((_, at) => !broken.includes(at));
        expect(result.returns).toEqual(run(without, [], TEMPLATES).returns);
        expect(result.files.filter(({ outcome }) => outcome === 'refused')).toHaveLength(broken.length);
      }),
      { numRuns: 30 },
    );
  });

  it('is not blamed for what breaks without it', () => {
    const input = { ...inputOf(sound, [], TEMPLATES), expected: null as never };
    expect(() => consolidate(input)).toThrow(TypeError);
  });
});

describe('the wall itself', () => {
  const base = { names: ['x.xlsx'], received: '2026-07-20' };
  const files = ['a', 'b', 'c'].map((id): Submission => ({
    ...base,
    id,
    refused: { code: id, parameters: {} },
  }));
  /** What is told of each file where those of `broken` do not go together. */
  const told = (submissions: readonly Submission[], broken: readonly string[], thrown: unknown) =>
    behindLastWall(submissions, (some) => {
      const sound = some
        .filter((one) => !('refused' in one) || one.refused.code === one.id)
        .map(({ id }) => id);
      if (broken.every((id) => sound.includes(id))) throw thrown;
      return some.map((one) => ('refused' in one ? [one.id, one.refused] : [one.id]));
    });
  const unexpected = (detail: string) => ({ code: 'unexpected', parameters: { detail } });
  const as = (id: string) => [id, { code: id, parameters: {} }];

  it('refuses the last of those that break it together, whichever came first', () => {
    const turned = [...files].reverse();
    expect(told(files, ['a', 'c'], new RangeError())).toEqual([
      as('a'),
      as('b'),
      ['c', unexpected('RangeError')],
    ]);
    expect(told(turned, ['a', 'c'], new RangeError())).toEqual([
      ['c', unexpected('RangeError')],
      as('b'),
      as('a'),
    ]);
    expect(told(turned, ['a', 'b'], new RangeError())).toEqual([
      as('c'),
      ['b', unexpected('RangeError')],
      as('a'),
    ]);
  });

  it('says what kind of fault it was in few words, and hands on nothing else', () => {
    const long = Object.assign(new Error('secret'), { name: 'N'.repeat(100) });
    expect(told(files, ['b'], long)[1]).toEqual(['b', unexpected('N'.repeat(60))]);
    expect(told(files, ['b'], 'a text')[1]).toEqual(['b', unexpected('unknown')]);
  });

  it('tries no others than those that came', () => {
    const seen = new Set<string>();
    behindLastWall(files, (some) => {
      for (const { id } of some) seen.add(id);
      if (some.some((one) => one.id === 'b' && 'refused' in one && one.refused.code === 'b'))
        throw new Error();
    });
    expect([...seen].sort()).toEqual(['a', 'b', 'c']);
  });
});
