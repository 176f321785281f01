import { describe, expect, it } from '@jest/globals';
import { issueTemplates, type Scalars, type State } from '../../../src/core/index';
import { framework114, further, withEdition } from '../../support/editions';
import { newCoordination } from '../../support/coordinator';

/** The current period's returns of a task and body with these answers. */
function answering(state: State, task: string, body: string, answers: Scalars): State {
  const period = state.periods.at(-1)?.id;
  return {
    ...state,
    returns: state.returns.map((row) =>
      row.period === period && row.task === task && row.body === body
        ? { ...row, state: 'filled', answers }
        : row,
    ),
  };
}

const issued = (state: State, task: string, body: string) =>
  issueTemplates(state, [body])
    .flatMap(({ template }) => template.tasks)
    .find(({ id }) => id === task);

describe('the first plan', () => {
  const first = answering(newCoordination(), 'T112-3-01', 'MODA', {
    measure: '計畫',
    due_date: '2027-12-31',
    kpi_target_1: 1000,
  });
  const second = answering(further(first, '115H2'), 'T112-3-01', 'MODA', {
    due_date: '2030-12-31',
    kpi_name_1: '人次',
  });

  it('goes into a template beside last period’s, each field from when it was first given', () => {
    const third = further(second, '116H1');
    expect(issued(third, 'T112-3-01', 'MODA')).toMatchObject({
      previous: { due_date: '2030-12-31', kpi_name_1: '人次' },
      first: { due_date: '2027-12-31', kpi_target_1: 1000, kpi_name_1: '人次' },
      prefill: { due_date: '2030-12-31', kpi_name_1: '人次' },
    });
    expect(issued(third, 'T112-3-01', 'MODA')?.first).not.toHaveProperty('measure');
  });

  it('is none in the first period, and of a body that never planned', () => {
    expect(issued(first, 'T112-3-01', 'MODA')?.first).toBeUndefined();
    expect(issued(further(second, '116H1'), 'T112-4-01', 'MOEA')?.first).toBeUndefined();
  });

  it('goes on along the lineage over an edition', () => {
    const rolled = further(withEdition(second, framework114()), '116H1', '114');
    expect(issued(rolled, 'T114-10-01', 'MODA')?.first).toMatchObject({
      due_date: '2027-12-31',
      kpi_target_1: 1000,
    });
  });
});
