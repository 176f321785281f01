import { describe, expect, it } from '@jest/globals';
import { joinOrigins, Withdrawals } from '../../../src/core/consolidation/series';
import type { StoredOrigin } from '../../../src/core/consolidation/stored';
import type { Submission } from '../../../src/core/consolidation/types';
import { originOf } from './stored-files';
import { A, fileNamed, idOf, matterOf, read, returnOf, run, submission, templateFor } from './support';

const template = templateFor();

interface Edit {
  readonly instance: string;
  readonly edit: number;
  readonly deleted?: 1;
}

/** An edit of a survey response that names a measure. */
function response(name: string, measure: string, { instance, edit, deleted }: Edit): Submission {
  const answers = { [A]: { status: '持續辦理', measure, progress_text: '辦理三場研習。' } };
  const made = submission(name, read(template, deleted === undefined ? answers : {}));
  if (!('stored' in made)) throw new Error(name);
  const origin = { source: 'odk', instance, edit, mark: '', ...(deleted === undefined ? {} : { deleted }) };
  return { ...made, stored: { ...made.stored, origin } } as Submission;
}

describe('responses of survey systems', () => {
  it('a later edit of one response supersedes the earlier', () => {
    const result = run([
      response('a', '甲計畫', { instance: 'x', edit: 1 }),
      response('b', '乙計畫', { instance: 'x', edit: 2 }),
    ]);
    expect(result.matters).toEqual([]);
    expect(returnOf(result, A).answers['measure']).toBe('乙計畫');
    expect(fileNamed(result, 'a').outcome).toBe('superseded');
  });

  it('different responses are unordered, however often one was edited: a person decides', () => {
    const result = run([
      response('a', '甲計畫', { instance: 'x', edit: 1 }),
      response('b', '乙計畫', { instance: 'y', edit: 7 }),
    ]);
    expect(matterOf(result).options).toHaveLength(2);
    expect(['a', 'b'].map((name) => fileNamed(result, name).outcome)).toEqual(['conflict', 'conflict']);
  });

  it('what was deleted at its source counts no more, and another response stays', () => {
    const result = run([
      response('a', '甲計畫', { instance: 'x', edit: 1 }),
      response('b', '乙計畫', { instance: 'y', edit: 1 }),
      response('c', '', { instance: 'x', edit: 1, deleted: 1 }),
    ]);
    expect(result.matters).toEqual([]);
    expect(returnOf(result, A).answers['measure']).toBe('乙計畫');
    expect(fileNamed(result, 'a').reasons).toEqual([{ code: 'refused.withdrawn', parameters: {} }]);
    expect(result.history).toContainEqual(
      expect.objectContaining({
        field: 'measure',
        value: '甲計畫',
        reason: 'withdrawn',
        files: [idOf('a')],
      }),
    );
  });
});

describe('what a source deleted and restored', () => {
  const edit = (count: number, more: Partial<StoredOrigin> = {}) => originOf('x', count, more);
  /** However it is told. */
  const told = (...origins: StoredOrigin[]) =>
    [origins, [...origins].reverse()].map((some) => {
      const withdrawals = new Withdrawals([]);
      for (const origin of some) withdrawals.add(origin);
      return {
        gone: [1, 2, 3].filter((count) => withdrawals.has(edit(count))),
        deleted: withdrawals.deletedTimes(edit(1)),
        restored: withdrawals.restoredTimes(edit(1)),
      };
    });

  it.each<[string, StoredOrigin[], object]>([
    ['nothing', [edit(1), edit(2)], { gone: [], deleted: 0, restored: 0 }],
    ['another response', [originOf('y', 3, { deleted: 1 })], { gone: [], deleted: 0, restored: 0 }],
    [
      'a response of another source',
      [{ ...edit(3, { deleted: 1 }), source: 'kobo' }],
      { gone: [], deleted: 0, restored: 0 },
    ],
    ['the edits so far', [edit(2, { deleted: 1 })], { gone: [1, 2], deleted: 1, restored: 0 }],
    [
      'the edits so far, and restored them',
      [edit(2, { deleted: 1 }), edit(3, { restored: 1 })],
      { gone: [], deleted: 1, restored: 1 },
    ],
    [
      'them again after that',
      [edit(1, { deleted: 1 }), edit(2, { restored: 1 }), edit(2, { deleted: 2 })],
      { gone: [1, 2], deleted: 2, restored: 1 },
    ],
    [
      'them twice, and restored them as often',
      [edit(1, { deleted: 1 }), edit(2, { restored: 1 }), edit(2, { deleted: 2 }), edit(3, { restored: 2 })],
      { gone: [], deleted: 2, restored: 2 },
    ],
  ])('(%s) is the same in whatever order it is told', (_, origins, expected) => {
    expect(told(...origins)).toEqual([expected, expected]);
  });

  it('is a deletion that still holds, or one that was taken back', () => {
    const withdrawals = new Withdrawals([]);
    const lifted = () => [0, 1, 2].map((deleted) => withdrawals.isLifted(edit(1, { deleted })));
    expect(lifted()).toEqual([true, false, false]);
    expect(withdrawals.isLifted(edit(1))).toBe(true);
    withdrawals.add(edit(2, { restored: 1 }));
    expect(lifted()).toEqual([true, true, false]);
  });

  it('and restored stands, with the deletion as a message that was taken', () => {
    const restored = response('a', '甲計畫', { instance: 'x', edit: 1 });
    const origin = edit(1, { restored: 1 });
    const result = run([
      {
        ...restored,
        ...('stored' in restored ? { stored: { ...restored.stored, origin } } : {}),
      } as Submission,
      response('b', '', { instance: 'x', edit: 1, deleted: 1 }),
    ]);
    expect(returnOf(result, A).answers['measure']).toBe('甲計畫');
    expect(fileNamed(result, 'b')).toMatchObject({
      outcome: 'accepted',
      reasons: [{ code: 'accepted.restored', parameters: {} }],
    });
  });
});

describe('what is known of an edit, and told again', () => {
  const from = 'https://odk.example';
  const [early, late] = ['2026-07-01T00:00:00Z', '2026-07-02T00:00:00Z'];
  const origin = (more: Partial<StoredOrigin>) => originOf('x', 1, more);

  it.each<[string, Partial<StoredOrigin>, Partial<StoredOrigin>, Partial<StoredOrigin>]>([
    [
      'by the server counts',
      { review: '待審', changed: late, from },
      { review: '通過', changed: early, from },
      { review: '通過', changed: early, from },
    ],
    [
      'by a later file counts, and what the file leaves out stays known',
      { review: '待審', changed: early, from },
      { review: '通過', changed: late },
      { review: '通過', changed: late, from },
    ],
    [
      'by an earlier file adds what was not known, and changes nothing',
      { review: '待審', changed: late, from },
      { review: '通過', changed: early, restored: 1 },
      { review: '待審', changed: late, from, restored: 1 },
    ],
    [
      'by a file of the same moment counts',
      { review: '待審', changed: late, from },
      { review: '通過', changed: late },
      { review: '通過', changed: late, from },
    ],
    [
      'by a file without a moment changes nothing of what the server said',
      { review: '待審', changed: late, from },
      { review: '通過' },
      { review: '待審', changed: late, from },
    ],
    [
      'by a file with a moment changes nothing of what the server said without one',
      { review: '待審', from },
      { review: '通過', changed: late },
      { review: '待審', changed: late, from },
    ],
    [
      'by a file without a moment counts after another file',
      { review: '待審', changed: late },
      { review: '通過' },
      { review: '通過', changed: late },
    ],
  ])('%s', (_, before, again, expected) => {
    const joined = joinOrigins(origin(before), origin(again));
    expect(joined).toEqual(origin(expected));
    // What says the same is the same text, so that nothing is stored anew for it.
    expect(JSON.stringify(joinOrigins(joined, joined))).toBe(JSON.stringify(joined));
  });
});
