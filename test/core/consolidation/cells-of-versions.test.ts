/** One cell from its versions, whatever order they come in: what stands, what it stood against, and what of it is past. */
import { describe, expect, it } from '@jest/globals';
import {
  compareRanks,
  compareTexts,
  counterOf,
  isPrefill,
  shownValue,
  sorted,
  unreadableMark,
  type Rank,
  type Version,
} from '../../../src/core/consolidation/answers';
import { groupedByCounter, mergeCell, type CellMerge } from '../../../src/core/consolidation/merge-cell';
import type { Value } from '../../../src/core/index';

const BLANK: Value = { state: 'blank' };
const DASH: Value = { state: 'cleared' };
const value = (one: string | number): Value => ({ state: 'value', value: one });
const unreadable = (text: string): Value => ({ state: 'unreadable', text });
const rank = (counter: number, more: Partial<Rank> = {}): Rank => ({
  counter,
  sealed: 0,
  sealCounter: 0,
  series: '',
  ...more,
});

/** One file's version: a text is a value, of the first counter unless said. */
function version(file: string, said: Value | string, at: Rank | number = 1, prefilled = false): Version {
  return {
    file,
    rank: typeof at === 'number' ? rank(at) : at,
    value: typeof said === 'string' ? value(said) : said,
    prefilled,
    remarks: [],
    place: { field: 'measure', file },
  };
}

/** `X:ab` is the answer X of the files a and b, in this order. */
function told(merge: CellMerge) {
  const group = ({ key, first, versions }: { key: string; first: Version; versions: readonly Version[] }) => {
    if (versions[0] !== first) throw new Error('The first version stands first.');
    return `${key}:${versions.map(({ file }) => file).join('')}`;
  };
  if (merge.kind === 'blank') return 'blank';
  if (merge.kind === 'prefill') return { prefill: group(merge.group) };
  const past = {
    options: merge.options.map(group),
    lost: merge.lost.map(({ group: one, reason }) => `${group(one)} ${reason}`).sort(),
    beaten: merge.beaten.map(group).sort(),
  };
  if (merge.kind === 'conflict') return past;
  const cleared = merge.clearedSince;
  return { stands: group(merge.group), ...past, ...(cleared === undefined ? {} : { cleared: cleared.file }) };
}

const [X, Y] = ['=X', '=Y'];
const undecided = () => undefined;

describe('a cell', () => {
  it.each<[string, Version[], unknown]>([
    ['that no file has', [], 'blank'],
    ['that all leave blank', [version('a', BLANK), version('b', BLANK, 2)], 'blank'],
    [
      'that all leave as it was issued takes that of the highest order',
      [version('a', 'X', 1, true), version('b', 'Y', 2, true)],
      { prefill: `${Y}:b` },
    ],
    [
      'shows the spelling of the smallest id, and names all who say so',
      [version('b', 'X'), version('a', ' X')],
      { stands: `${X}:ab`, options: [], lost: [], beaten: [] },
    ],
    [
      'keeps equal answers of different counters apart, in whatever order of the counters',
      [version('c', 'Y', 11), version('b', 'X', 10), version('a', 'X', 9), version('d', 'X', 10)],
      {
        stands: `${Y}:c`,
        options: [],
        lost: [`${X}:a superseded`, `${X}:bd superseded`],
        beaten: [`${X}:a`, `${X}:bd`],
      },
    ],
    [
      'of which an earlier counter says the same loses that file, and no answer',
      [version('a', 'X'), version('b', 'X', 2)],
      { stands: `${X}:b`, options: [], lost: [], beaten: [`${X}:a`] },
    ],
    [
      'in conflict shows what an earlier file said too, and does not call it past',
      [version('a', 'X'), version('b', 'X', 2), version('c', 'Y', 2), version('d', 'Z')],
      {
        options: [`${X}:b`, `${Y}:c`],
        lost: ['=Z:d superseded'],
        beaten: [`${X}:a`, '=Z:d'],
      },
    ],
    [
      'that was cleared with a dash keeps the answers as cleared, and asks about no blank',
      [version('a', 'X'), version('b', DASH, 2), version('c', BLANK, 3)],
      { stands: 'cleared:b', options: [], lost: [`${X}:a cleared`], beaten: [`${X}:a`] },
    ],
    [
      'names of several later blanks that of the highest order, and of those the smallest id',
      [version('a', 'X'), version('d', BLANK, 3), version('b', BLANK, 2), version('c', BLANK, 3)],
      { stands: `${X}:a`, options: [], lost: [], beaten: [], cleared: 'c' },
    ],
    [
      'left as it was issued in a later file counts as blank there',
      [version('a', 'X'), version('b', 'Y', 2, true)],
      { stands: `${X}:a`, options: [], lost: [], beaten: [], cleared: 'b' },
    ],
    [
      'is not asked about for a blank of the same counter',
      [version('a', 'X'), version('b', BLANK, rank(1, { sealed: 1, sealCounter: 1 }))],
      { stands: `${X}:a`, options: [], lost: [], beaten: [] },
    ],
    [
      'is not cleared by a later edit of another response',
      [version('a', 'X', rank(1, { series: 'odk|x' })), version('b', BLANK, rank(2, { series: 'odk|y' }))],
      { stands: `${X}:a`, options: [], lost: [], beaten: [] },
    ],
    [
      'stands in conflict between series, each with its last edit',
      [
        version('a', 'X', rank(1, { series: 'odk|x' })),
        version('b', 'Y', rank(2, { series: 'odk|x' })),
        version('c', 'Z', rank(9, { series: 'odk|y' })),
      ],
      { options: [`${Y}:b`, '=Z:c'], lost: [`${X}:a superseded`], beaten: [`${X}:a`] },
    ],
  ])('%s', (_, versions, expected) => {
    expect(told(mergeCell(versions, undecided))).toEqual(expected);
    expect(told(mergeCell([...versions].reverse(), undecided))).toEqual(expected);
  });

  it('that was decided takes the choice, and the others are past as decided', () => {
    const versions = [version('a', 'X', 2), version('b', 'Y', 2), version('c', 'Z'), version('d', BLANK, 3)];
    expect(told(mergeCell(versions, (options) => options[1]))).toEqual({
      stands: `${Y}:b`,
      options: [`${X}:a`, `${Y}:b`],
      lost: [`${X}:a decided`, '=Z:c superseded'],
      beaten: [`${X}:a`, '=Z:c'],
      cleared: 'd',
    });
  });

  it('is put before nobody while one answer is there', () => {
    const ask = () => {
      throw new Error('Asked.');
    };
    expect(told(mergeCell([version('a', 'X'), version('b', 'X')], ask))).toMatchObject({ stands: `${X}:ab` });
  });

  it('in the history is one row for an answer and a counter', () => {
    const groups = groupedByCounter([
      version('b', 'X', 2),
      version('a', 'Y'),
      version('c', 'Y'),
      version('d', 'X'),
    ]);
    expect(groups.map(({ key, first }) => [key, first.rank.counter, first.file]).sort()).toEqual([
      [X, 1, 'd'],
      [X, 2, 'b'],
      [Y, 1, 'a'],
    ]);
  });
});

describe('the order of versions', () => {
  it.each<[string, Rank, Rank, number]>([
    ['the higher counter, over any seal', rank(2), rank(1, { sealed: 1, sealCounter: 9 }), 1],
    ['sealed over unsealed', rank(1, { sealed: 1 }), rank(1), 1],
    ['the later seal', rank(1, { sealed: 1, sealCounter: 2 }), rank(1, { sealed: 1, sealCounter: 1 }), 1],
    ['nothing', rank(3), rank(3), 0],
    ['nothing between two responses', rank(3, { series: 'odk|x' }), rank(1, { series: 'odk|y' }), 0],
    ['the edit of one response', rank(3, { series: 'odk|x' }), rank(1, { series: 'odk|x' }), 1],
  ])('is %s', (_, left, right, sign) => {
    expect(Math.sign(compareRanks(left, right))).toBe(sign);
    expect(Math.sign(compareRanks(right, left)) + sign).toBe(0);
  });

  it.each<[Value, number]>([
    [value(2), 2],
    [value(1), 1],
    [value(0), 1],
    [value(-3), 1],
    [value(1.5), 1],
    [value('2'), 1],
    [unreadable('第二次'), 1],
    [DASH, 1],
    [BLANK, 1],
  ])('counts %j as %d', (said, counter) => {
    expect(counterOf(said)).toBe(counter);
  });

  it('of texts is one whatever order they came in, each once', () => {
    expect(sorted(['b', 'a', 'c', 'a'])).toEqual(['a', 'b', 'c']);
    expect([compareTexts('a', 'b'), compareTexts('b', 'a'), compareTexts('a', 'a')]).toEqual([-1, 1, 0]);
  });
});

describe('a value', () => {
  it.each<[Value, string | number | undefined, boolean]>([
    [value('甲案'), '甲案', true],
    [value('甲案 '), '甲案', true],
    [value('甲案'), '乙案', false],
    [value('甲案'), undefined, false],
    [BLANK, undefined, false],
    [BLANK, '甲案', false],
    [DASH, undefined, false],
    [unreadable('甲案'), '甲案', false],
    [value(0), 0, true],
  ])('%j is what was issued as %j: %s', (said, issued, expected) => {
    expect(isPrefill(said, issued)).toBe(expected);
  });

  it.each<[Value, string | number, object]>([
    [value('甲案'), '甲案', {}],
    [value(0), 0, {}],
    [unreadable('待定'), '待定', { unreadable: true }],
    [DASH, '－', {}],
    [BLANK, '', {}],
  ])('%j is shown as %j', (said, shown, mark) => {
    expect(shownValue(said)).toBe(shown);
    expect(unreadableMark(said)).toEqual(mark);
  });
});
