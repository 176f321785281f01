import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { textWidth, wrappedLines } from '../../../src/core/sheets/drawing/measure';
import { clipped, splitText } from '../../../src/core/sheets/drawing/split-text';

const piece = fc.oneof(
  fc.constantFrom(
    '。',
    '；',
    '\n',
    '\n\n',
    '！',
    '1. ',
    '辦理情形',
    '𠀀',
    '👩‍🔬',
    'https://example.tw/a?b=c;d',
  ),
  fc.string({ unit: 'binary', maxLength: 20 }),
  fc.integer({ min: 1, max: 300 }).map((count) => '字'.repeat(count)),
);
const text = fc.array(piece, { maxLength: 60 }).map((pieces) => pieces.join(''));

describe('splitText', () => {
  it('loses no character, cuts none in two, and every part fits', () => {
    fc.assert(
      fc.property(
        text,
        fc.integer({ min: 10, max: 80 }),
        fc.integer({ min: 2, max: 27 }),
        (whole, width, lines) => {
          const parts = splitText(whole, width, lines);
          expect(parts.join('')).toBe(whole);
          for (const part of parts) {
            expect(wrappedLines(part.replace(/\n$/, ''), width)).toBeLessThanOrEqual(lines);
            expect(/[\ud800-\udbff]$/.test(part) && !/[\ud800-\udbff]$/.test(whole)).toBe(false);
          }
        },
      ),
      { numRuns: 300 },
    );
  });

  it('divides behind a line, else behind a sentence', () => {
    expect(splitText('一二三\n四五六\n七', 40, 2)).toEqual(['一二三\n四五六\n', '七']);
    expect(splitText('一二三四。五六七八。九十。', 12, 1)).toEqual(['一二三四。', '五六七八。', '九十。']);
    expect(splitText('', 12, 1)).toEqual(['']);
  });
});

describe('clipped', () => {
  it('is one line of at most that width, and says that it was cut', () => {
    expect(clipped('一二三\n四五', 20)).toBe('一二三 四五');
    expect(clipped('一二三四五六', 10)).toBe('一二三四…');
    fc.assert(
      fc.property(text, fc.integer({ min: 4, max: 90 }), (whole, room) => {
        const line = clipped(whole, room);
        expect(textWidth(line)).toBeLessThanOrEqual(room);
        expect(line).not.toContain('\n');
      }),
    );
  });
});
