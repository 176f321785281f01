import { describe, expect, it } from '@jest/globals';
import { figuresByGoal, goalNumbers } from '../../../src/core/figures';
import { summarySheet } from '../../../src/core/sheets/coordinator/summary-sheet';
import type { State } from '../../../src/core/index';
import { newCoordination } from '../../support/coordinator';

const state = newCoordination();
const HEADING = '各目標辦理情形';

/** The state with goals as the coordinator writes them, by number of direction. */
function mapped(goals: Readonly<Record<number, string>>, start: State = state): State {
  const directions = start.directions.map((one) => ({ ...one, goal: goals[one.no] ?? '' }));
  return { ...start, directions };
}
const shows = (one: State): boolean =>
  JSON.stringify(summarySheet(one, '2026-07-01', []).rows).includes(HEADING);

describe('tables by goal', () => {
  it('are not there before the coordinator has set a direction under a goal', () => {
    expect(state.directions.every(({ goal }) => goal === '')).toBe(true);
    expect(figuresByGoal(state)).toEqual([]);
    expect(shows(state)).toBe(false);
  });

  it('are not there for what is no goal of the guideline', () => {
    for (const goal of ['9', '待定', '○'])
      expect([figuresByGoal(mapped({ 1: goal })), shows(mapped({ 1: goal }))]).toEqual([[], false]);
  });

  it('appear with the first direction that is set, with that goal only', () => {
    const found = figuresByGoal(mapped({ 2: '目標二' }));
    expect(found.map(({ no, directions }) => [no, directions])).toEqual([[2, [2]]]);
    expect(found[0]?.figures.expected).toBe(34);
    expect(shows(mapped({ 2: '目標二' }))).toBe(true);
  });

  it('count a direction in each of its goals, and never a sum over goals', () => {
    const found = figuresByGoal(mapped({ 1: '1', 2: '一、3', 4: '３' }));
    expect(found.map(({ no, directions, figures }) => [no, directions, figures.expected])).toEqual([
      [1, [1, 2], 16 + 34],
      [3, [2, 4], 34 + 16],
    ]);
  });

  it.each([
    ['1、3', [1, 3]],
    ['目標一', [1]],
    ['一及三', [1, 3]],
    ['２', [2]],
    ['', []],
    ['未定', []],
  ])('read %s', (written, numbers) => {
    expect(goalNumbers(written)).toEqual(numbers);
  });
});
