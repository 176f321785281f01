import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { State } from '../../../src/core/index';
import { bodyTrendsOf, lightChanges } from '../../../src/core/figures';
import { summarySheet } from '../../../src/core/sheets/coordinator/summary-sheet';
import { trendSheet } from '../../../src/core/sheets/coordinator/trend-sheet';
import { newCoordination } from '../../support/coordinator';
import { further, overTwoEditions } from '../../support/editions';

const PERIODS = ['115H1', '115H2', '116H1'];
const empty = further(further(newCoordination(), '115H2'), '116H1');

/** The lights of one task and body, period by period; the others are on track. */
function withLights(lights: readonly string[], task = 'T112-4-01', body = 'MOEA'): State {
  return {
    ...empty,
    returns: empty.returns.map((row) => ({
      ...row,
      state: 'filled',
      light:
        row.task === task && row.body === body ? (lights[PERIODS.indexOf(row.period)] ?? 'normal') : 'normal',
    })),
  };
}

const one = (state: State) => {
  const found = bodyTrendsOf(state).find(({ task, body }) => task.id === 'T112-4-01' && body === 'MOEA');
  if (found === undefined) throw new Error('no line');
  return found;
};

describe('the lights of a task and body', () => {
  it.each([
    [['behind', 'behind', 'behind'], 3, undefined],
    [['normal', 'behind', 'behind'], 2, undefined],
    [['behind', 'normal', 'behind'], 1, 'worsened'],
    [['behind', 'behind', 'attention'], 0, 'improved'],
    [['normal', 'attention', 'normal'], 0, 'improved'],
    [['normal', 'normal', 'done'], 0, 'improved'],
    [['done', 'done', 'normal'], 0, 'worsened'],
    [['behind', 'behind', 'ongoing'], 0, undefined],
    [['behind', 'ongoing', 'behind'], 1, undefined],
  ] as const)('%j: behind for %s, and %s', (lights, behindFor, change) => {
    expect(one(withLights(lights))).toMatchObject({ lights, behindFor, change });
  });

  it('that waits or is not there counts as unfilled, and is no change', () => {
    const state = withLights(['behind', 'behind', 'behind']);
    const waiting = state.returns.map((row) => (row.period === '116H1' ? { ...row, state: 'waiting' } : row));
    expect(one({ ...state, returns: waiting })).toMatchObject({
      lights: ['behind', 'behind', 'unfilled'],
      behindFor: 0,
      change: undefined,
    });
  });

  it('are those of every return, each once, along the lineage over editions', () => {
    const state = overTwoEditions();
    const trends = bodyTrendsOf(state);
    const lights = trends.flatMap((trend) => trend.lights.filter((light) => light !== undefined));
    expect(lights).toHaveLength(state.returns.length);
    const moda = trends.find(({ task, body }) => task.id === 'T114-10-01' && body === 'MODA');
    expect(moda?.lights.filter((light) => light !== undefined)).toHaveLength(state.periods.length);
    expect(new Set(trends.map(({ task, body }) => `${task.id}|${body}`)).size).toBe(trends.length);
  });

  it('give the same whatever the order of returns', () => {
    const state = withLights(['normal', 'behind', 'behind']);
    fc.assert(
      fc.property(fc.shuffledSubarray([...state.returns], { minLength: state.returns.length }), (returns) => {
        expect(lightChanges(bodyTrendsOf({ ...state, returns }))).toEqual(lightChanges(bodyTrendsOf(state)));
      }),
      { numRuns: 5 },
    );
  });
});

describe('on the sheets', () => {
  const texts = (state: State) => ({
    summary: summarySheet(state, '2027-08-05', []).rows.flatMap(({ cells }) =>
      cells.map(({ value }) => String(value ?? '')),
    ),
    trend: trendSheet(state)?.rows.map(({ cells }) => cells.map(({ value }) => String(value ?? ''))) ?? [],
  });

  it('a change stands beside its direction, in the totals, and beside the body', () => {
    const { summary, trend } = texts(withLights(['behind', 'behind', 'attention']));
    expect(summary).toContain('較前期');
    expect(summary.filter((text) => text === '↑1')).toHaveLength(2);
    expect(summary.join('\n')).toContain(
      '較115年下半年：已填 +0、完成 +0、落後 −1；燈號改善 1 項（↑）、退步 0 項（↓）',
    );
    const line = trend.find((cells) => cells[1]?.startsWith('經濟部（') && cells.includes('落後'));
    expect(line?.slice(2)).toEqual(['落後', '落後', '注意', '', '↑ 改善']);
  });

  it('who stays behind is named, the longest first', () => {
    const { summary, trend } = texts(withLights(['behind', 'behind', 'behind']));
    expect(summary.join('\n')).toContain('；連續落後 1 項：四-1 經濟部（3 期）');
    expect(trend.find((cells) => cells[1]?.startsWith('經濟部（') && cells.includes('落後'))).toContain('3');
  });

  it('in a first period there is no such column and no such line', () => {
    const { summary } = texts(newCoordination());
    expect(summary.join('\n')).not.toMatch(/較前期|連續落後/);
  });
});
