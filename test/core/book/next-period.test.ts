import { describe, expect, it } from '@jest/globals';
import { followingPeriod, furtherPeriod, periodEnded, periodOf } from '../../../src/core/index';
import { newCoordination } from '../../support/coordinator';

describe('the next period', () => {
  it.each([
    ['115H1', '115H2'],
    ['115H2', '116H1'],
    ['115Q4', '116Q1'],
    ['115Q2', '115Q3'],
    ['115', '116'],
  ])('%s is followed by %s', (id, next) => {
    expect(followingPeriod(id)).toBe(next);
  });

  it('knows no period after what is none', () => {
    expect(followingPeriod('115H3')).toBeUndefined();
  });

  it.each([
    ['2026-07-01', '115H1'],
    ['2026-06-30', '114H2'],
    ['2027-01-01', '115H2'],
  ])('on %s the half-year that ended last is %s', (today, id) => {
    expect(periodEnded(today).id).toBe(id);
  });

  it('refuses one that is not later', () => {
    const state = newCoordination();
    const same = periodOf('115Q2');
    const later = periodOf('115H2');
    if (same === undefined || later === undefined) throw new Error('No period.');
    expect(furtherPeriod(state, same)).toEqual({ refused: 'not-later', last: '115H1' });
    expect(furtherPeriod(state, later)).toHaveProperty('state');
  });
});
