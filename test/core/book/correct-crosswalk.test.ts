import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import {
  addEdition,
  correctCrosswalk,
  crosswalkOpen,
  RELATIONS,
  writtenTasks,
  type CrosswalkRow,
} from '../../../src/core/index';
import { framework112, newCoordination } from '../../support/coordinator';
import { framework114 } from '../../support/editions';

const [from, to] = [framework112(), framework114()];
const added = addEdition(newCoordination(), to);
if ('refused' in added) throw new Error(added.refused);
const start = added.state.crosswalk;

const row = (rows: readonly CrosswalkRow[], task: string): CrosswalkRow => {
  const found = rows.find((one) => one.from.includes(task) || one.to.includes(task));
  if (found === undefined) throw new Error(task);
  return found;
};
const BY = { when: '2027-01-10' };

describe('a corrected crosswalk', () => {
  it('lets a merger go: one task goes on, the other was dropped', () => {
    const rows = correctCrosswalk(
      start,
      row(start, 'T112-1-02'),
      { relation: 'reworded', from: ['T112-1-02'], to: ['T114-1-02'] },
      BY,
    );
    expect(row(rows, 'T114-1-02')).toMatchObject({ from: ['T112-1-02'], confirmed: true, when: BY.when });
    expect(row(rows, 'T112-1-03')).toMatchObject({ relation: 'dropped', to: [], confirmed: false });
    expect(new Set(rows.map((one) => one.row)).size).toBe(rows.length);
  });

  it('takes a task from where it stood, and asks to confirm that row again', () => {
    const confirmed = start.map((one) => ({ ...one, confirmed: true }));
    const rows = correctCrosswalk(
      confirmed,
      row(confirmed, 'T112-5-02'),
      { relation: 'moved', from: ['T112-5-02'], to: ['T114-7-02'] },
      BY,
    );
    expect(row(rows, 'T114-7-01')).toMatchObject({
      relation: 'reworded',
      from: ['T112-7-01'],
      to: ['T114-7-01'],
      confirmed: false,
    });
  });

  it('has every task of both editions in exactly one row, whatever is corrected', () => {
    const pick = (ids: readonly string[]) => fc.subarray([...ids], { maxLength: 3 });
    const one = fc.record({
      at: fc.nat(),
      relation: fc.constantFrom(...RELATIONS),
      from: pick(from.tasks.map(({ id }) => id)),
      to: pick(to.tasks.map(({ id }) => id)),
    });
    fc.assert(
      fc.property(fc.array(one, { minLength: 1, maxLength: 5 }), (corrections) => {
        let rows = start;
        for (const { at, ...correction } of corrections) {
          const standing = rows[at % rows.length];
          if (standing !== undefined && correction.from.length + correction.to.length > 0)
            rows = correctCrosswalk(rows, standing, correction, BY);
        }
        const faults = crosswalkOpen(rows, from, to).map(({ fault }) => fault);
        expect(faults).not.toContain('task-missing');
        expect(faults).not.toContain('task-twice');
        expect(faults).not.toContain('unknown-task');
        expect(new Set(rows.map((each) => each.row)).size).toBe(rows.length);
      }),
      { numRuns: 60 },
    );
  });

  it('reads tasks as people write them', () => {
    expect(writtenTasks('一-2、 T112-1-03，一－４ 一-2', from)).toEqual({
      ids: ['T112-1-02', 'T112-1-03', 'T112-1-04'],
      unknown: [],
    });
    expect(writtenTasks(' 十-9;九-1', from)).toEqual({ ids: ['T112-9-01'], unknown: ['十-9'] });
    expect(writtenTasks('', from)).toEqual({ ids: [], unknown: [] });
  });
});
