/** Each member that a use case needs, refused for good by each code: the suites share how it is tried and counted. */
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import type { UseCase } from '../contract/small-desk';
import { baselineOf, CODES, isData, outcomeOf, outcomesOf, type Baseline, type Outcome } from './refusals';

const EVERY = process.env['EVERY_REFUSAL'] === '1';

/** Use cases in which every code is tried always. */
type Small = ReadonlySet<UseCase>;

/**
 * By default each member in each use case, the codes taking turns; in the small ones, and with `EVERY_REFUSAL=1` in all, by
 * each code. What became of it is compared with the use case as it ends where nothing is refused.
 */
export function tryEach(useCases: readonly UseCase[], small: Small = new Set()): readonly Baseline[] {
  const baselines: Baseline[] = [];
  const tally = { tried: 0, retold: 0, all: 0 };

  beforeAll(async () => {
    for (const useCase of useCases) baselines.push(await baselineOf(useCase));
    tally.all = baselines.reduce((sum, { members }) => sum + members.length * CODES.length, 0);
  });

  afterAll(() => {
    const { tried, all, retold } = tally;
    process.stderr.write(
      `Refused for good: ${tried} of ${all} cases (members, use cases, codes), ${retold} of them over the answers of another code.\n`,
    );
  });

  it.each(useCases)('$title', async (useCase) => {
    const baseline = baselines.find((one) => one.useCase === useCase);
    if (baseline === undefined) throw new Error('No baseline.');
    expect(baseline.members.some(isData)).toBe(true);
    const isEach = EVERY || small.has(useCase);
    const wrong: string[] = [];
    for (const [turn, member] of baseline.members.entries()) {
      for (const outcome of await outcomesAt(baseline, member, useCases.indexOf(useCase) + turn, isEach)) {
        tally.tried += 1;
        if (outcome.isRetold) tally.retold += 1;
        if (outcome.wrong !== undefined) wrong.push(`${member} ${outcome.code}: ${outcome.wrong}`);
      }
      if (EVERY && (turn + 1) % 20 === 0)
        process.stderr.write(
          `${useCase.title}: ${turn + 1} of ${baseline.members.length} members. ${wrong.join(' ')}\n`,
        );
    }
    expect(wrong).toEqual([]);
    // What was opened before is what is opened now: no case changed it for the next.
    expect((await baseline.reopened()).exact).toBe(baseline.before.exact);
    expect(tally.tried).toBeGreaterThanOrEqual(baseline.members.length * (isEach ? CODES.length : 1));
  });

  return baselines;
}

async function outcomesAt(
  baseline: Baseline,
  member: string,
  turn: number,
  isEach: boolean,
): Promise<readonly Outcome[]> {
  const code = CODES[turn % CODES.length] ?? CODES[0];
  if (isEach) return outcomesOf(baseline, member, code);
  return [{ code, wrong: await outcomeOf(baseline, member, code), isRetold: false }];
}
