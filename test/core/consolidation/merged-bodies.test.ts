import { expect, it, jest } from '@jest/globals';
import fc from 'fast-check';
import { consolidate } from '../../../src/core/consolidation/consolidate';
import { Decisions } from '../../../src/core/consolidation/matters';
import { MergedBodies } from '../../../src/core/consolidation/merged-bodies';
import type { KeptAnswer } from '../../../src/core/consolidation/stored';
import type { Consolidation, ConsolidationInput } from '../../../src/core/consolidation/types';
import { returnKey } from '../../../src/core/index';
import { decisionsArb, FIELDS, submissionsArb, TEMPLATES } from './arbitraries';
import { inputOf, OTHER, read, SAMPLE, submission, templateFor } from './support';

const whole = (input: ConsolidationInput) => consolidate(input, new MergedBodies());

/** What somebody typed over answers. */
const typedArb: fc.Arbitrary<KeptAnswer[]> = fc.array(
  fc
    .record({
      template: fc.constantFrom(...TEMPLATES),
      task: fc.nat({ max: 2 }),
      field: fc.constantFrom(...FIELDS),
      value: fc.constantFrom('甲案', '已改'),
      reason: fc.constantFrom<KeptAnswer['reason']>('by-hand', 'content-lost'),
    })
    .map(({ template, task: index, field, value, reason }) => {
      const task = template.tasks[index]?.id ?? '';
      return {
        key: returnKey(template, task),
        task,
        body: template.body.id,
        field,
        cell: { v: value },
        reason,
      };
    }),
  { maxLength: 2 },
);

/** Runs one after the other that have most in common: one file more or less, another content, decision, typed word or closing. */
const runsArb: fc.Arbitrary<ConsolidationInput[]> = submissionsArb.chain((submissions) => {
  const { matters } = whole(inputOf(submissions, [], TEMPLATES));
  const [first, last] = [submissions[0], submissions.at(-1)];
  const one = fc
    .record({
      missing: fc.oneof(fc.constant(-1), fc.nat({ max: submissions.length - 1 })),
      decisions: decisionsArb(matters, submissions),
      kept: fc.oneof(fc.constant([]), typedArb),
      closed: fc.oneof(fc.constant<typeof submissions>([]), fc.subarray(submissions)),
      isSwapped: fc.boolean(),
      isNarrow: fc.boolean(),
    })
    .map(({ missing, decisions, kept, closed, isSwapped, isNarrow }): ConsolidationInput => {
      const some = submissions.filter((_, index) => index !== missing);
      const swapped = some.map((file) =>
        file === first && last !== undefined ? { ...last, id: file.id } : file,
      );
      const input = inputOf(isSwapped ? swapped : some, decisions, TEMPLATES);
      const expected = isNarrow ? input.expected.slice(0, -1) : input.expected;
      return { ...input, expected, kept, closed: new Set(closed.map(({ id }) => id)) };
    });
  return fc.array(one, { minLength: 2, maxLength: 6 });
});

it('gives what merging every body anew gives, whatever was merged before', () => {
  fc.assert(
    fc.property(runsArb, (inputs) => {
      const merged = new MergedBodies();
      for (const [index, input] of inputs.entries()) {
        // What comes once more comes as other objects that say the same.
        const submissions = index % 2 === 0 ? input.submissions : structuredClone(input.submissions);
        expect(consolidate({ ...input, submissions }, merged)).toEqual(whole(input));
      }
    }),
    { numRuns: 60 },
  );
});

const ONE = templateFor({ body: SAMPLE });
const TWO = templateFor({ body: OTHER });
const file = (name: string, template: typeof ONE, measure: string) =>
  submission(name, read(template, { 'T112-4-01': { status: 'ongoing', measure } }));

it('merges no body anew to which nothing came', () => {
  const merged = new MergedBodies();
  const [first, second] = [file('a.xlsx', ONE, '甲案'), file('b.xlsx', TWO, '乙案')];
  const listening = jest.spyOn(Decisions.prototype, 'listening');
  const bodiesMerged = (run: () => Consolidation) => {
    listening.mockClear();
    run();
    return listening.mock.calls.length;
  };
  const templates = [ONE, TWO];
  expect(bodiesMerged(() => consolidate(inputOf([first], [], templates), merged))).toBe(2);
  expect(bodiesMerged(() => consolidate(inputOf([first, second], [], templates), merged))).toBe(1);
  expect(bodiesMerged(() => consolidate(inputOf([second, first], [], templates), merged))).toBe(0);
  listening.mockRestore();
});
