import { describe, expect, it } from '@jest/globals';
import type { Submission } from '../../../src/core/consolidation/types';
import { fileNamed, idOf, matterOf, read, returnOf, run, submission, templateFor } from './support';

const A = 'T112-4-01';
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
