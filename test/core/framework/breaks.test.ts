import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { readFileSync } from 'node:fs';
import { parseFramework } from '../../../src/core/framework/read-framework';
import { parseGuidelines } from '../../../src/core/framework/parse/guidelines';
import { withBreaks } from './breaks';
import { madeUp } from './made-up';

const SEED = readFileSync(new URL('../../data/guidelines-112.txt', import.meta.url), 'utf8');

describe('page breaks', () => {
  it('do not change what the 112 edition says, wherever they fall', () => {
    const { framework } = parseGuidelines(SEED);
    fc.assert(
      fc.property(withBreaks(SEED), (text) => {
        const again = parseGuidelines(text);
        expect(again.framework).toEqual(framework);
      }),
      { numRuns: 150 },
    );
  });

  it('do not change what a made-up edition says', () => {
    const broken = madeUp.chain(({ framework, text }) => withBreaks(text).map((cut) => ({ framework, cut })));
    fc.assert(
      fc.property(broken, ({ framework, cut }) => {
        expect(parseGuidelines(cut).framework).toEqual(framework);
      }),
      { numRuns: 200 },
    );
  });

  it.each([
    ['\r\n', (text: string) => text.replace(/\n/g, '\r\n')],
    ['form feeds', (text: string) => text.replace(/\n\n(?=\S)/g, '\n\f')],
    ['a byte order mark', (text: string) => `\uFEFF${text}`],
    ['decomposed characters', (text: string) => text.normalize('NFD')],
  ])('and %s are all the same', (_, change) => {
    expect(parseGuidelines(change(SEED)).framework).toEqual(parseGuidelines(SEED).framework);
  });

  it('are mended in a title too, when the same title stands elsewhere', () => {
    const whole =
      '(七) 依產業各類專業人才職能基準，規劃設計職能導向課程及充實相關設備，落實職場專業能力之養成';
    const goal =
      '目標一：建立彈性技職教育體系，因應環境及產業變遷，彰顯技職教育務實致用之價值\n\n技職教育相較';
    const cut = SEED.replace(whole, whole.replace('課程及', '課程\n\n及')).replace(
      goal,
      goal.replace('環境及', '環境\n\n及'),
    );
    const { framework, findings } = parseGuidelines(cut);
    expect(framework).toEqual(parseGuidelines(SEED).framework);
    expect(findings.filter(({ code }) => code === 'framework.joined-title')).toHaveLength(3);
  });
});

describe('a made-up edition', () => {
  it('is read as it was built', () => {
    fc.assert(
      fc.property(madeUp, ({ framework, text }) => {
        const read = parseGuidelines(text);
        expect(read.framework).toEqual(framework);
        expect(parseFramework(read.framework)).toEqual(framework);
        expect(read.findings.filter(({ severity }) => severity === 'error')).toEqual([]);
      }),
      { numRuns: 300 },
    );
  });
});
