import { SUMMARY_EN } from '../../../src/core/words/summary.en';
import { SUMMARY_ZH_TW } from '../../../src/core/words/summary.zh-TW';
import { describe, expect, it } from '@jest/globals';
import { fill, isWordKey, word } from '../../../src/core/words';
import { DESCRIBE_EN } from '../../../src/core/words/describe.en';
import { DESCRIBE_ZH_TW } from '../../../src/core/words/describe.zh-TW';
import { EN } from '../../../src/core/words/en';
import { FILES_EN } from '../../../src/core/words/files.en';
import { FILES_ZH_TW } from '../../../src/core/words/files.zh-TW';
import { FINDINGS_EN } from '../../../src/core/words/findings.en';
import { FINDINGS_ZH_TW } from '../../../src/core/words/findings.zh-TW';
import { ZH_TW } from '../../../src/core/words/zh-TW';

type Catalogue = Readonly<Record<string, string>>;

const PAIRS: readonly (readonly [string, Catalogue, Catalogue])[] = [
  ['general', ZH_TW, EN],
  ['findings', FINDINGS_ZH_TW, FINDINGS_EN],
  ['files', FILES_ZH_TW, FILES_EN],
  ['description', DESCRIBE_ZH_TW, DESCRIBE_EN],
  ['summary', SUMMARY_ZH_TW, SUMMARY_EN],
];

function parameters(text: string): string[] {
  return [...new Set(text.match(/\{\w+\}/g) ?? [])].sort();
}

describe('the catalogues', () => {
  it.each(PAIRS)('of %s have the same keys in both languages', (_, zh, en) => {
    expect(Object.keys(en).sort()).toEqual(Object.keys(zh).sort());
  });

  it('share no key', () => {
    const keys = PAIRS.flatMap(([, zh]) => Object.keys(zh));
    expect(keys.filter((key, index) => keys.indexOf(key) !== index)).toEqual([]);
  });

  it.each(PAIRS.slice(1))('of %s have the same parameters in both languages', (_, zh, en) => {
    for (const [key, words] of Object.entries(zh))
      expect([key, parameters(en[key] ?? '')]).toEqual([key, parameters(words)]);
  });

  it.each(PAIRS)('of %s have words for every key, with Chinese marks in Chinese', (_, zh, en) => {
    for (const [key, words] of [...Object.entries(zh), ...Object.entries(en)])
      expect([key, words.trim() === '']).toEqual([key, false]);
    // Lists of names are parted by commas.
    const sentences = Object.entries(zh).filter(([, words]) => words.includes('。'));
    for (const [key, words] of sentences)
      expect([key, /[“”]|\p{Script=Han}[,;:?!]/u.test(words)]).toEqual([key, false]);
  });

  it('fill in parameters once, and leave unknown names', () => {
    expect(fill('{a} {b} {a}', { a: '{b}', b: 2 })).toBe('{b} 2 {b}');
    expect(fill('{a} {constructor}', { a: '$&' })).not.toContain('native code');
    expect(word('en', 'severity.error')).toBe('To correct');
    expect(isWordKey('severity.error')).toBe(true);
    expect(isWordKey('toString')).toBe(false);
  });
});
