import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { issueTemplates, type State } from '../../../src/core/index';
import { framework114, further, overTwoEditions, withEdition } from '../../support/editions';
import { newCoordination } from '../../support/coordinator';

/** Each return of 115H2 answered with its own key, so that every value says where it comes from. */
function answered(state: State): State {
  return {
    ...state,
    returns: state.returns.map((row) =>
      row.period === '115H2'
        ? { ...row, state: 'filled', answers: { status: 'ongoing', measure: row.key }, opinion: row.key }
        : row,
    ),
  };
}

const before = answered(further(newCoordination(), '115H2'));
const rolled = further(withEdition(before, framework114()), '116H1', '114');
const templates = issueTemplates(rolled).map(({ template }) => template);
const task = (body: string, id: string) =>
  templates.find((one) => one.body.id === body)?.tasks.find((one) => one.id === id);

describe('what was answered before', () => {
  it('goes on with the task that goes on', () => {
    const key = '112|115H2|T112-3-01|MODA';
    expect(task('MODA', 'T114-10-01')).toMatchObject({
      prefill: { measure: key },
      previous: { measure: key },
    });
    expect(task('MODA', 'T114-10-01')?.sources).toBeUndefined();
  });

  it('is shown side by side where tasks were merged, and fills in nothing', () => {
    const merged = task('MOL', 'T114-1-02');
    expect(merged).toMatchObject({ prefill: {}, previous: {} });
    expect(merged?.sources?.map(({ number, answers }) => [number, answers['measure']])).toEqual([
      ['一-2', '112|115H2|T112-1-02|MOL'],
      ['一-3', '112|115H2|T112-1-03|MOL'],
    ]);
    expect(merged?.opinion).toBe('一-2　112|115H2|T112-1-02|MOL\n一-3　112|115H2|T112-1-03|MOL');
  });

  it('is the whole’s for each part of a split', () => {
    for (const id of ['T114-7-01', 'T114-7-02'])
      expect(task('MOL', id)?.sources?.map(({ answers }) => answers['measure'])).toEqual([
        '112|115H2|T112-7-01|MOL',
      ]);
  });

  it('is nobody else’s: no value of another body or of an unrelated task stands in any template', () => {
    const crosswalk = rolled.crosswalk;
    for (const { body, tasks } of templates)
      for (const one of tasks) {
        const origins = crosswalk.filter(({ to }) => to.includes(one.id)).flatMap(({ from }) => [...from]);
        const values = [one.prefill, one.previous, ...(one.sources ?? []).map(({ answers }) => answers)];
        for (const value of values.flatMap(({ measure }) =>
          measure === undefined ? [] : [String(measure)],
        )) {
          const [, , from, of] = value.split('|');
          expect([of, origins.includes(from ?? '')]).toEqual([body.id, true]);
        }
      }
  });

  it('stays where it was, whatever the coordinator makes of the crosswalk', () => {
    const kept = new Map(before.returns.map((row) => [row.key, JSON.stringify(row)]));
    fc.assert(
      fc.property(fc.shuffledSubarray(rolled.crosswalk.map(({ row }) => row)), (rows) => {
        // These rows are parted: what was there is dropped, what comes is new.
        const parted = withEdition(before, framework114()).crosswalk.flatMap((one) =>
          rows.includes(one.row)
            ? [
                ...(one.from.length > 0 ? [{ ...one, relation: 'dropped' as const, to: [] }] : []),
                ...(one.to.length > 0 ? [{ ...one, relation: 'new' as const, from: [] }] : []),
              ]
            : [one],
        );
        const next = further({ ...withEdition(before, framework114()), crosswalk: parted }, '116H1', '114');
        for (const row of next.returns.filter(({ period }) => period !== '116H1'))
          expect(JSON.stringify(row)).toBe(kept.get(row.key));
        expect(next.returns.filter(({ period }) => period !== '116H1')).toHaveLength(kept.size);
        const gone = new Set(parted.filter(({ from }) => from.length === 0).flatMap(({ to }) => [...to]));
        for (const { template } of issueTemplates(next))
          for (const one of template.tasks.filter(({ id }) => gone.has(id)))
            expect([one.prefill, one.previous, one.sources]).toEqual([{}, {}, undefined]);
      }),
      { numRuns: 5 },
    );
  });

  it('is that of the last period only', () => {
    const again = overTwoEditions();
    expect(
      issueTemplates(again).every(({ template }) => template.tasks.every(({ sources }) => !sources)),
    ).toBe(true);
  });
});
