/** A due date that was put off for all bodies is the one that everybody is told. */
import { expect, it } from '@jest/globals';
import { boardOf, currentPeriod, deadlineDay, lettersOf, stepsOf, type State } from '../../../src/core/index';
import { newCoordination } from '../../support/coordinator';

const fresh = newCoordination(['MODA', 'MOL']);
const deadline = {
  period: currentPeriod(fresh).id,
  body: '',
  due: '2026-08-15',
  reason: '',
  by: '',
  when: '',
};
const putOff: State = { ...fresh, deadlines: [deadline] };

it('in the calendar, the letters, and what is to be done today', () => {
  expect(deadlineDay(putOff, '2026-08-05')).toContain('DTSTART;VALUE=DATE:20260815');
  expect(deadlineDay(fresh, '2026-08-05')).toContain('DTSTART;VALUE=DATE:20260731');
  const [letter] = lettersOf(putOff, [], '2026-08-14');
  expect(letter?.text).toContain('115.08.15');
  const steps = (state: State) =>
    stepsOf(state, boardOf(state, '2026-08-05'), '2026-08-05').map(({ text }) => text);
  expect(steps(putOff).join()).toContain('期限 115.08.15');
  expect(steps(putOff).join()).not.toContain('115.07.31');
  expect(steps(fresh).join()).not.toContain('115.08.15');
});

it('and none of one body alone', () => {
  const one: State = { ...fresh, deadlines: [{ ...deadline, body: 'MOL' }] };
  expect(deadlineDay(one, '2026-08-05')).toContain('20260731');
});
