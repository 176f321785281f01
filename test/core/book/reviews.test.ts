/** A decision is in force exactly while its return says what it said when it was decided. */
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { markedDifference } from '../../../src/core/book/answer-changes';
import { reviewChoices, reviewMeaning } from '../../../src/core/book/review-choices';
import {
  changesSince,
  contentHash,
  recordedReviews,
  recordOf,
  reviewRows,
  reviewStanding,
} from '../../../src/core/book/reviews';
import type { Scalars } from '../../../src/core/returns';
import type { State, StateReturn } from '../../../src/core/index';
import { newCoordination } from '../../support/coordinator';

const START = newCoordination(['MOL']);
const [FIRST] = START.returns;
if (FIRST === undefined) throw new Error('No return.');

/** The state in which the first return says this, with a decision or none. */
function saying(answers: Scalars, review: string, from: State = START): State {
  const row: StateReturn = { ...FIRST, state: 'filled', answers, review } as StateReturn;
  return { ...from, returns: [row, ...from.returns.slice(1)] };
}

const firstOf = (state: State): StateReturn => state.returns[0] ?? (FIRST as StateReturn);

const answers = fc.dictionary(
  fc.constantFrom('status', 'measure', 'progress_text', 'planned_pct'),
  fc.oneof(fc.integer({ min: 0, max: 9 }), fc.constantFrom('甲', '乙', '辦理研習三場')),
  { noNullPrototype: true },
);

describe('a decision', () => {
  it('is in force exactly while the hash of what it was decided on matches, over any sequence of contents', () => {
    fc.assert(
      fc.property(answers, fc.array(answers, { maxLength: 6 }), (decidedOn, later) => {
        let state = saying(decidedOn, '結案');
        state = { ...state, reviews: recordedReviews(state) };
        const hash = contentHash(decidedOn);
        for (const now of [decidedOn, ...later, decidedOn]) {
          state = saying(now, '結案', state);
          // Each run records again: what is recorded stays.
          state = { ...state, reviews: recordedReviews(state) };
          expect(recordOf(state, firstOf(state))?.hash).toBe(hash);
          expect(reviewStanding(state, firstOf(state))).toBe(
            contentHash(now) === hash ? 'in-force' : 'changed',
          );
          expect(changesSince(state, firstOf(state)).length === 0).toBe(contentHash(now) === hash);
        }
      }),
    );
  });

  it('has the same hash for spellings of one answer, and another for another answer or field', () => {
    expect(contentHash({ measure: '甲\r\n乙', planned_pct: 5 })).toBe(
      contentHash({ planned_pct: 5, measure: '甲\n乙' }),
    );
    expect(contentHash({ measure: '甲' })).not.toBe(contentHash({ progress_text: '甲' }));
    expect(contentHash({ measure: '甲' })).not.toBe(contentHash({ measure: '甲', planned_pct: 0 }));
  });

  it('that is typed anew, or otherwise, is on what stands there now; one that is cleared has no record', () => {
    const decided = saying({ measure: '甲' }, '備查');
    const first = { ...decided, reviews: recordedReviews(decided) };
    const changed = saying({ measure: '乙' }, '備查', first);
    expect(reviewStanding(changed, firstOf(changed))).toBe('changed');
    const again = saying({ measure: '乙' }, '結案', first);
    const second = { ...again, reviews: recordedReviews(again) };
    expect(reviewStanding(second, firstOf(second))).toBe('in-force');
    expect(second.reviews).toHaveLength(1);
    const cleared = saying({ measure: '乙' }, '', second);
    expect([reviewStanding(cleared, firstOf(cleared)), recordedReviews(cleared)]).toEqual(['none', []]);
  });

  it('is dated with the day of writing once, by the name of the setting; of an older workbook nobody knows the day', () => {
    const named = saying({ measure: '甲' }, '備查', {
      ...START,
      settings: { ...START.settings, decided_by: '彙整科' },
    });
    const state = { ...named, reviews: recordedReviews(named) };
    expect(reviewRows(state, '115.08.05')[0]).toMatchObject({
      by: '彙整科',
      when: '115.08.05',
      standing: '有效',
    });
    const { reviews, ...older } = named;
    expect(reviews).toEqual([]);
    expect(reviewRows({ ...older, reviews: recordedReviews(older) }, '115.08.05')[0]).toMatchObject({
      by: null,
      when: null,
    });
  });
});

describe('the wordings', () => {
  const own = (review_choices: string): State => ({
    ...START,
    settings: { ...START.settings, review_choices },
  });

  it('of 列管 mean the same as the standard ones, in either language', () => {
    expect(reviewChoices(own('列管'))).toEqual(['自行列管', '繼續列管', '補充說明', '解除列管']);
    for (const [standard, tracked, meaning] of [
      ['結案', '解除列管', 'closed'],
      ['請補充說明', '補充說明', 'explain'],
      ['Closed', 'Tracking ended', 'closed'],
    ])
      expect([reviewMeaning(START, standard ?? ''), reviewMeaning(START, tracked ?? '')]).toEqual([
        meaning,
        meaning,
      ]);
  });

  it('of a workbook’s own mean what the setting says, or nothing', () => {
    const state = own('續辦、銷案＝結案、再說=請補充說明');
    expect(reviewChoices(state)).toEqual(['續辦', '銷案', '再說']);
    expect(['續辦', '銷案', '再說'].map((one) => reviewMeaning(state, one))).toEqual([
      undefined,
      'closed',
      'explain',
    ]);
  });
});

describe('a difference', () => {
  it('stands inside the text, and what is the same far from it is left out', () => {
    const text = '本年度已與十二所技術型高級中等學校合作，辦理人才培訓研習三場次，參與教師一百人。';
    expect(markedDifference(text, text.replace('三場次', '五場次'))).toBe(
      '…校合作，辦理人才培訓研習〔−三〕〔＋五〕場次，參與教師一百人。',
    );
    expect(markedDifference('正常', '')).toBe('〔−正常〕');
  });
});
