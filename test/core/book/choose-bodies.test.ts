import { describe, expect, it } from '@jest/globals';
import { addPeriod, bodyChoices, chooseBodies, periodOf, type State } from '../../../src/core/index';
import { newCoordination } from '../../support/coordinator';

const chosen = (state: State) => new Set(bodyChoices(state).flatMap((one) => (one.chosen ? [one.body] : [])));
const without = (state: State, body: string) =>
  chooseBodies(state, new Set([...chosen(state)].filter((one) => one !== body)));
const h2 = () => {
  const period = periodOf('115H2');
  if (period === undefined) throw new Error('No period.');
  return period;
};

describe('which bodies a period asks', () => {
  const state = newCoordination();

  it('choosing what is chosen changes nothing', () => {
    expect(chooseBodies(state, chosen(state))).toEqual(state);
  });

  it('takes a body off with all its returns, and brings it back', () => {
    const less = without(state, 'MOL');
    expect(less.returns.some(({ body }) => body === 'MOL')).toBe(false);
    expect(less.returns.length).toBe(
      state.returns.length - state.returns.filter(({ body }) => body === 'MOL').length,
    );
    expect(chooseBodies(less, chosen(state))).toEqual(state);
  });

  it('adds a candidate as a competent member for every task of the class, in the directory’s order', () => {
    const candidate = bodyChoices(state).find(({ body }) => body === 'MND');
    expect(candidate).toMatchObject({ group: 'competent', chosen: false });
    const more = chooseBodies(state, new Set([...chosen(state), 'MND']));
    const added = more.assignments.filter(({ body }) => body === 'MND');
    expect(added.length).toBe(candidate?.tasks);
    expect(added.every(({ role, form, send }) => role === 'competent' && form === 'short' && send)).toBe(
      true,
    );
    expect(more.returns.filter(({ body }) => body === 'MND').length).toBe(added.length);
    expect(more.bodies.findIndex(({ id }) => id === 'MND')).toBeLessThan(
      more.bodies.findIndex(({ id }) => id === 'MOL'),
    );
  });

  it('never asks the ministry that coordinates', () => {
    expect(bodyChoices(state).map(({ body }) => body)).not.toContain('MOE');
  });

  it('keeps single tasks off while a body stays, and earlier periods as they were', () => {
    const [first] = state.assignments.filter(({ body }) => body === 'MOL');
    const off: State = {
      ...state,
      assignments: state.assignments.map((one) => (one === first ? { ...one, send: false } : one)),
    };
    const next = chooseBodies(addPeriod(off, h2()), chosen(state));
    expect(
      next.assignments.find((one) => one.period === '115H2' && one.body === 'MOL' && one.task === first?.task)
        ?.send,
    ).toBe(false);
    const later = without(addPeriod(state, h2()), 'MOL');
    expect(later.returns.filter(({ period }) => period === '115H1')).toEqual(state.returns);
  });
});
