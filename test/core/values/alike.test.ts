import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import {
  alikeIn,
  likenessOf,
  NEARLY_THE_SAME,
  sharedPassage,
  shinglesOf,
  type Shingles,
} from '../../../src/core/values';

const TEXT =
  '本期於115年3月12日辦理產業人才培訓研習三場，計120人次參加，並與12校合作開設實習課程，學員滿意度達92.5%。';

function shingled(text: string): Shingles {
  const found = shinglesOf(text);
  if (found === undefined) throw new Error(`Too short: ${text}`);
  return found;
}

const like = (left: string, right: string) => likenessOf(shingled(left), shingled(right));

describe('the likeness of two texts', () => {
  it.each([
    ['a changed date', TEXT.replace('115年3月12日', '115年9月3日')],
    ['changed figures', TEXT.replace('120', '1,350').replace('92.5', '88')],
    ['marks, widths and line breaks', TEXT.replaceAll('，', '、\n').replace('115', '１１５')],
  ])('is whole with %s', (_, text) => {
    expect(like(TEXT, text)).toBe(1);
  });

  it('is near with a few words changed, and far for another text', () => {
    expect(like(TEXT, TEXT.replace('三場', '四場'))).toBeGreaterThan(NEARLY_THE_SAME);
    expect(
      like(TEXT, '與公會合作辦理師資增能工作坊，協助各縣市推動職業試探教育與場域體驗活動。'),
    ).toBeLessThan(0.1);
  });

  it('is not asked of short texts', () => {
    expect(shinglesOf('依計畫持續辦理。')).toBeUndefined();
  });

  it('quotes the longest passage that both have, as it is written', () => {
    const other = `${TEXT.slice(30)}另辦理成果發表。`;
    expect(sharedPassage(shingled(TEXT), shingled(other))).toBe(TEXT.slice(30));
    expect([...sharedPassage(shingled(TEXT), shingled(TEXT))].length).toBe(41);
  });
});

describe('alike texts of many', () => {
  const word = fc.constantFrom(
    '辦理研習',
    '開設課程',
    '產學合作',
    '師資培訓',
    '成果發表',
    '訪視輔導',
    '設備更新',
    '經費補助',
  );
  const text = fc.array(word, { minLength: 6, maxLength: 14 }).map((words) => words.join('，'));

  it('are found exactly where every pair is compared', () => {
    fc.assert(
      fc.property(fc.array(text, { minLength: 2, maxLength: 14 }), (texts) => {
        const list = texts.map(shinglesOf);
        const expected: [number, number][] = [];
        const heads: number[] = [];
        list.forEach((one, at) => {
          const head = heads.find((before) => {
            const other = list[before];
            return one !== undefined && other !== undefined && likenessOf(one, other) >= NEARLY_THE_SAME;
          });
          if (head !== undefined) expected.push([at, head]);
          else if (one !== undefined) heads.push(at);
        });
        expect(alikeIn(list).map(({ at, like: head }) => [at, head])).toEqual(expected);
      }),
      { numRuns: 300 },
    );
  });

  it('are found without comparing all with all', () => {
    const count = 3000;
    const list = Array.from({ length: count }, (_, index) =>
      shinglesOf(
        index % 3 === 0
          ? TEXT.replace('產業人才', `第${String.fromCharCode(0x4e00 + index)}類人才`)
          : Array.from({ length: 30 }, (__, at) =>
              String.fromCharCode(0x4e00 + ((index * 131 + at * 977) % 18000)),
            ).join(''),
      ),
    );
    let touched = 0;
    const counted = list.map((one) =>
      one === undefined
        ? undefined
        : {
            ...one,
            get hashes() {
              touched += 1;
              return one.hashes;
            },
          },
    );
    const found = alikeIn(counted);
    expect(found).toHaveLength(count / 3 - 1);
    expect(new Set(found.map(({ like: head }) => head))).toEqual(new Set([0]));
    // A few looks at each text, not one at each pair.
    expect(touched).toBeLessThan(20 * count);
  });
});
