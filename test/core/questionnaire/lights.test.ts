import { describe, expect, it } from '@jest/globals';
import { checkReturn, type Cell } from '../../../src/core/index';
import { sampleTemplate } from '../../support/sample-template';
import { percent, readFilled, texts } from '../returns/snapshots';
import { SOUND } from './case-rows';

const TASK = 'T112-4-02';

function lightOf(filling: Readonly<Record<string, Cell>>, settings: Readonly<Record<string, number>> = {}) {
  const template = sampleTemplate({ tasks: 2 });
  const read = readFilled(
    { ...template, settings: { ...template.settings, ...settings } },
    { [TASK]: filling },
  );
  return checkReturn(read).rows[1]?.light;
}

function apart(planned: number, actual: number): Record<string, Cell> {
  return { ...SOUND, planned_pct: percent(planned), actual_pct: percent(actual) };
}

describe('the light', () => {
  it.each([
    [-1, 'normal'],
    [0, 'normal'],
    [4, 'normal'],
    [5, 'attention'],
    [9, 'attention'],
    [10, 'behind'],
    [11, 'behind'],
  ])('at %i points behind is %s', (points, light) => {
    for (let planned = Math.max(points, 20); planned <= 95; planned += 5) {
      expect(lightOf(apart(planned, planned - points))).toBe(light);
    }
  });

  it.each([
    [4.999999, 'normal'],
    [9.999999, 'attention'],
  ])('is exact to six decimals: %d points', (points, light) => {
    const row = { ...SOUND, planned_pct: { value: '50' }, actual_pct: { value: `${50 - points}` } };
    expect(lightOf(row)).toBe(light);
  });

  it.each([
    ['115.06.29', 'behind'],
    ['115.06.30', 'normal'],
    ['115.07.01', 'normal'],
  ])('of what was due on %s is %s', (due, light) => {
    expect(lightOf({ ...SOUND, ...texts({ due_date: due }) })).toBe(light);
  });

  it.each([
    [{}, 'unfilled'],
    [texts({ measure: '計畫' }), 'ongoing'],
    [texts({ status: '不適用' }), 'not_applicable'],
    [{ ...apart(50, 10), ...texts({ status: '本期無協助需求' }) }, 'no_request'],
    [{ ...apart(50, 10), ...texts({ status: '已完成' }) }, 'done'],
    [{ ...apart(50, 10), ...texts({ status: '持續辦理' }) }, 'ongoing'],
    [{ ...apart(80, 40), due_date: { value: null } }, 'behind'],
    [{ ...apart(50, 50), due_date: { value: null } }, 'normal'],
    [{ ...apart(80, 40), due_date: { value: null }, actual_pct: { value: null } }, 'ongoing'],
    [{ ...apart(80, 40), due_date: { value: null }, ...texts({ status: '持續辦理' }) }, 'ongoing'],
    [{ ...apart(50, 10), ...texts({ status: '規劃中' }) }, 'behind'],
  ] as const)('takes the first that holds (%#)', (filling, light) => {
    expect(lightOf(filling)).toBe(light);
  });

  it('goes by the thresholds with which the template was issued', () => {
    const strict = { behind_points: 4, attention_points: 2 };
    expect([1, 2, 3, 4].map((points) => lightOf(apart(50, 50 - points), strict))).toEqual([
      'normal',
      'attention',
      'attention',
      'behind',
    ]);
  });
});
