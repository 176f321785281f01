import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { DEFAULT_QUESTIONNAIRE } from '../../../src/core/index';
import {
  budgetOf,
  figuresOf,
  groupOfReturn,
  RETURN_GROUPS,
  type Figures,
} from '../../../src/core/figures/figures';
import { emptyState } from './made-up';

const start = emptyState();
const STATES = ['unfilled', 'filled', 'toCorrect', 'waiting', 'notApplicable', 'noRequest'];
const LIGHTS = [...DEFAULT_QUESTIONNAIRE.lights.map(({ key }) => key), 'none', ''];
const amount = fc.option(fc.integer({ min: 0, max: 1e9 }), { nil: undefined });

/** Any state beside any light: what a person may have typed into the table. */
const states = fc
  .array(
    fc.record({
      state: fc.constantFrom(...STATES),
      light: fc.constantFrom(...LIGHTS),
      budget: amount,
      executed: amount,
    }),
    { minLength: start.returns.length, maxLength: start.returns.length },
  )
  .map((drawn) => ({
    ...start,
    returns: start.returns.map((row, index) => {
      const { state = '', light = '', budget, executed } = drawn[index] ?? {};
      const answers = {
        ...(budget === undefined ? {} : { budget }),
        ...(executed === undefined ? {} : { executed }),
      };
      return { ...row, state, light, answers };
    }),
  }));

function reconciles(figures: Figures): void {
  const { expected, filled, unfilled, notApplicable, noRequest, ongoing, done, normal, attention, behind } =
    figures;
  expect(filled + unfilled).toBe(expected);
  expect(notApplicable + noRequest + ongoing + done + normal + attention + behind).toBe(filled);
  expect(figures.judged + ongoing).toBe(figures.working);
}

describe('figures', () => {
  it('reconcile, over all and by direction, and the directions add up', () => {
    fc.assert(
      fc.property(states, (state) => {
        const { total, directions } = figuresOf(state);
        reconciles(total);
        directions.forEach(({ figures }) => reconciles(figures));
        for (const key of [...RETURN_GROUPS, 'expected', 'filled', 'waiting', 'toCorrect'] as const)
          expect(directions.reduce((sum, { figures }) => sum + figures[key], 0)).toBe(total[key]);
        expect(total.expected).toBe(start.returns.length);
      }),
      { numRuns: 40 },
    );
  });

  it('count the returns of the edition by direction', () => {
    expect(figuresOf(start).directions.map(({ figures }) => figures.expected)).toEqual([
      16, 34, 13, 16, 2, 14, 12, 26, 14,
    ]);
  });

  it('count what waits as unfilled, the states that ask nothing by their state, the others by their light', () => {
    expect(groupOfReturn({ state: 'waiting', light: 'behind' })).toBe('unfilled');
    expect(groupOfReturn({ state: 'notApplicable', light: 'behind' })).toBe('notApplicable');
    expect(groupOfReturn({ state: 'toCorrect', light: 'behind' })).toBe('behind');
    expect(groupOfReturn({ state: 'toCorrect', light: 'not_applicable' })).toBe('notApplicable');
    expect(groupOfReturn({ state: 'toCorrect', light: 'unfilled' })).toBe('ongoing');
  });

  it('refuse a state that nobody knows', () => {
    const returns = start.returns.map((row, index) => (index === 0 ? { ...row, state: 'lost' } : row));
    expect(() => figuresOf({ ...start, returns })).toThrow(/≠/);
  });

  it('count only the current period', () => {
    const older = { ...start.returns[0]!, period: '114H2', state: 'filled', light: 'behind' };
    expect(figuresOf({ ...start, returns: [...start.returns, older] }).total.behind).toBe(0);
  });

  it('give the rate of the sums, and none without a budget', () => {
    fc.assert(
      fc.property(states, (state) => {
        const { total, directions } = budgetOf(state);
        const sum = (key: 'budget' | 'executed') =>
          directions.reduce((all, { budget }) => all + (budget[key] ?? 0), 0);
        expect(total.budget ?? 0).toBe(sum('budget'));
        if (sum('budget') > 0 && total.executed !== undefined)
          expect(total.rate).toBe(sum('executed') / sum('budget'));
      }),
      { numRuns: 20 },
    );
    expect(budgetOf(start).total).toEqual({ budget: undefined, executed: undefined, rate: undefined });
  });
});
