/** One fold of texts: what counts as the same answer is the same for rules, prefills and merging. */
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { answerKey } from '../../../src/core/returns';
import { sameOperand } from '../../../src/core/questionnaire';
import { folded } from '../../../src/core/values';

const white = fc.constantFrom(' ', '  ', '\n', '\r\n', '\u00a0', '\u3000');
const piece = fc.stringMatching(/^[a-c甲乙]{1,3}$/);
const text = fc.oneof(
  fc.string({ unit: fc.constantFrom('a', '甲', ' ', '\t', '\n', '\u3000', '\u00a0'), maxLength: 8 }),
  fc.string({ unit: 'grapheme', maxLength: 8 }),
);
const value = (one: string) => ({ state: 'value' as const, value: one });

describe('a folded text', () => {
  it('is folded once and for all', () => {
    fc.assert(fc.property(text, (one) => folded(folded(one)) === folded(one)));
  });

  it('is the same however its white space was typed, and whatever tabs were lost or added', () => {
    const pieces = fc.array(fc.tuple(piece, white, white), { minLength: 1, maxLength: 5 });
    fc.assert(
      fc.property(pieces, fc.nat(30), (parts, at) => {
        const one = parts.map(([word, space]) => word + space).join('');
        const other = parts.map(([word, , space]) => word + space).join('');
        const place = Math.min(at, other.length);
        expect(folded(`${other.slice(0, place)}\t${other.slice(place)}`)).toBe(folded(one));
      }),
    );
  });

  it('decides alike for prefills and rules (sameOperand) and for merging (answerKey)', () => {
    fc.assert(
      fc.property(text, text, (left, right) => {
        expect(answerKey(value(left)) === answerKey(value(right))).toBe(sameOperand(left, right));
      }),
    );
    expect(answerKey(value('甲\t乙'))).toBe(answerKey(value('甲乙')));
    expect(answerKey({ state: 'unreadable', text: '甲\t乙' })).toBe(
      answerKey({ state: 'unreadable', text: '甲乙' }),
    );
  });
});
