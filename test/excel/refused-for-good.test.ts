/** No refusal of a decoration stops a figure, and every refusal is told. */
import { afterAll, describe, expect, it } from '@jest/globals';
import { USE_CASES } from '../contract/small-desk';
import { baselineOf, CODES, isData, outcomeOf } from './refusals';

let tried = 0;
afterAll(() => {
  process.stderr.write(`Refused for good: ${tried} cases of members, use cases and codes.\n`);
});

describe.each(USE_CASES)('$title', (useCase) => {
  it('with each member that it needs refused by each code', async () => {
    const baseline = await baselineOf(useCase);
    const wrong: string[] = [];
    for (const member of baseline.members) {
      for (const code of CODES) {
        const t = Date.now();
        const found = await outcomeOf(useCase, baseline, member, code);
        tried += 1;
        if (Date.now() - t > 100000) process.stderr.write(`${member} ${code} ${Date.now() - t}\n`);
        if (found !== undefined) wrong.push(`${member} ${code}: ${found}`);
      }
    }
    expect(wrong).toEqual([]);
    expect(baseline.members.some(isData)).toBe(true);
  }, 600_000);
});
