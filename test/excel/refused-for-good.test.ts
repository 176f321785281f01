/**
 * No refusal of a decoration stops a figure, and every refusal is told: each member that a use case needs, refused for good.
 * The codes take turns over members and use cases, and so do the members: each use case tries every sixth, another sixth than
 * the next one. `EVERY_MEMBER=1` tries all of them, `EVERY_CODE=1` each with each code; both take long.
 */
import { afterAll, describe, expect, it } from '@jest/globals';
import { USE_CASES } from '../contract/small-desk';
import { baselineOf, CODES, isData, outcomeOf } from './refusals';

const EVERY = process.env['EVERY_MEMBER'] === '1' || process.env['EVERY_CODE'] === '1';
const SHARES = 6;

let tried = 0;
afterAll(() => {
  process.stderr.write(`Refused for good: ${tried} cases of members, use cases and codes.\n`);
});

/**
 * Known: rows that a table has grown by on a host that refused something may keep plain looks after the next run; it is told.
 * A write that ends at its data after a table has grown does not tell it.
 */
const GROWN = 'not finished by the next run';

describe.each(USE_CASES.map((useCase, turn) => ({ ...useCase, turn })))('$title', (useCase) => {
  it('with each member that it needs refused', async () => {
    const baseline = await baselineOf(useCase);
    const wrong: string[] = [];
    for (const [index, member] of baseline.members.entries()) {
      if (!EVERY && index % SHARES !== useCase.turn % SHARES) continue;
      const code = CODES[(index + useCase.turn) % CODES.length] ?? CODES[0];
      for (const one of process.env['EVERY_CODE'] === '1' ? CODES : [code]) {
        const found = await outcomeOf(useCase, baseline, member, one);
        tried += 1;
        if (found !== undefined && found !== GROWN) wrong.push(`${member} ${one}: ${found}`);
      }
    }
    expect(wrong).toEqual([]);
    expect(baseline.members.some(isData)).toBe(true);
  });
});
