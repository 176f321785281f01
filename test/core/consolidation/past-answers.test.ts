/** Answers of one return that stand no more: set aside by ①, superseded together, not chosen. */
import { describe, expect, it } from '@jest/globals';
import { consolidate } from '../../../src/core/consolidation/consolidate';
import { MergedBodies } from '../../../src/core/consolidation/merged-bodies';
import type { Submission } from '../../../src/core/consolidation/types';
import { again, cell, file, full, FULL, one, told } from './one-return';
import { originOf } from './stored-files';
import { inputOf, LONG, matterOf } from './support';

describe('a ① that asks nothing', () => {
  const none = { status: 'no_request' };
  const setAside = (name: string, cells: number) => [
    ['consolidation.set-aside', 'warning', cell(name, 'progress_text'), { cells }],
  ];

  it.each<[string, Submission[], unknown[]]>([
    ['of the file that wrote the rest itself', [file('a', { ...FULL, ...none })], []],
    [
      'of two files, of which one wrote the rest',
      [file('a', none), file('b', { ...none, progress_text: LONG })],
      [],
    ],
    ['beside a dash', [file('a', none), file('b', { progress_text: { c: 1 } })], []],
    ['above what an earlier file wrote', [file('a', none, again), file('b', { progress_text: LONG })], []],
    [
      'beside what another file wrote',
      [file('a', none), file('b', { progress_text: LONG, next_step: '參訪' })],
      [['consolidation.set-aside', 'warning', cell('b', 'next_step'), { cells: 2 }]],
    ],
    [
      'beside what two files wrote, one of them the same',
      [file('a', { ...none, progress_text: LONG }), file('b', { progress_text: '又一場。' })],
      setAside('b', 1),
    ],
    [
      'of one response, beside the earlier edit of another',
      [
        file('a', none, { file: { origin: originOf('x', 2) } }),
        file('b', { progress_text: LONG }, { file: { origin: originOf('y', 1) } }),
      ],
      setAside('b', 1),
    ],
  ])('%s is asked about only where somebody may not have meant it', (_, submissions, asked) => {
    expect(told(submissions).findings).toEqual(asked);
  });

  it('supersedes what files of its order and before say of the row', () => {
    const result = told([
      file('a', none, again),
      file('b', { progress_text: LONG }, again),
      file('c', { progress_text: LONG, measure: '甲案' }),
      file('d', { progress_text: '又一場。' }),
    ]);
    expect(result).toMatchObject({ state: 'noRequest', cells: { status: ['no_request', 'a', 2] } });
    expect(result.files).toEqual({
      a: ['accepted', 1],
      b: ['superseded', 1, 'superseded', { cells: 1, by: 'a.xlsx' }],
      c: ['superseded', 1, 'superseded', { cells: 2, by: 'a.xlsx' }],
      d: ['superseded', 1, 'superseded', { cells: 1, by: 'a.xlsx' }],
    });
    expect(result.history).toEqual([
      ['measure', '甲案', 'c', 1, 'asks-nothing'],
      ['progress_text', '又一場。', 'd', 1, 'superseded'],
      ['progress_text', LONG, 'b', 2, 'asks-nothing'],
    ]);
  });
});

describe('different answers', () => {
  const two = [
    file('a', FULL),
    file('b', { ...FULL, measure: '乙案' }, again),
    file('c', { ...FULL, measure: '丙案' }, again),
  ];

  it('supersede what was said before together, while none of them is chosen', () => {
    expect(told(two).files).toEqual({
      a: ['superseded', 1, 'superseded', { cells: 3, by: 'b.xlsx、c.xlsx' }],
      b: ['conflict', 1, 'conflict', { cells: 1 }],
      c: ['conflict', 1, 'conflict', { cells: 1 }],
    });
  });

  it('of which one is chosen are one answer and a past one', () => {
    const open = matterOf(consolidate(inputOf(two, [], [one]), new MergedBodies()));
    const option = open.options.find(({ value }) => value === '丙案')?.label ?? '';
    const result = told(two, { decisions: [{ kind: 'matter', id: open.id, option }] });
    expect(result).toMatchObject({
      state: 'filled',
      findings: [],
      cells: { ...full('bc', 2), measure: ['丙案', 'c', 2] },
      history: [
        ['measure', '乙案', 'b', 2, 'decided'],
        ['measure', '甲案', 'a', 1, 'superseded'],
      ],
    });
    expect(result.files).toEqual({
      a: ['superseded', 1, 'superseded', { cells: 3, by: 'b.xlsx、c.xlsx' }],
      b: ['merged', 1, 'merged', { cells: 2, lost: 1 }],
      c: ['merged', 1, 'merged', { cells: 3, lost: 0 }],
    });
  });
});
