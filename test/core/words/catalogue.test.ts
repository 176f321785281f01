import { describe, expect, it } from '@jest/globals';
import { readdirSync } from 'node:fs';
import { fill } from '../../../src/core/words/fill';
import { isWordKey, word } from '../../../src/core/words/word';

type Catalogue = Readonly<Record<string, string>>;

const FOLDER = 'src/core/words';

/** Every pair of catalogues there is: a new one cannot be forgotten here. The one without a name comes first. */
const PAIRS = await Promise.all(
  readdirSync(FOLDER)
    .map((file) => /^(?:(\w+)\.)?zh-TW\.ts$/.exec(file))
    .filter((match) => match !== null)
    .map((match) => match[1] ?? '')
    .sort()
    .map(async (name): Promise<[string, Catalogue, Catalogue]> => {
      const of = async (language: string) =>
        onlyExport(await import(`../../../${FOLDER}/${name === '' ? '' : `${name}.`}${language}`));
      return [name === '' ? 'general' : name, await of('zh-TW'), await of('en')];
    }),
);

function onlyExport(module: Record<string, Catalogue>): Catalogue {
  const [first, ...more] = Object.values(module);
  if (first === undefined || more.length > 0) throw new Error('A catalogue file has one export.');
  return first;
}

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
