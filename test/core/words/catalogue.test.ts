import { describe, expect, it } from '@jest/globals';
import { readdirSync } from 'node:fs';
import { fill } from '../../../src/core/words/fill';
import { DEFAULT_QUESTIONNAIRE } from '../../../src/core/questionnaire';
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
  return [...new Set([...text.matchAll(/\{(\w+)/g)].map(([, name = '']) => name))].sort();
}

/** Words that end like a plural and follow a name, not a count. */
const NO_PLURALS =
  /^(?:is|has|was|does|belongs|comes|counts|differs|exceeds|exists|goes|holds|lies|names|refers|says|stands|suggests|this)$/;

/** What says `1 tasks`: a count before a plural that does not depend on it. */
function fixedPlurals(text: string): string[] {
  return [...text.matchAll(/\{\w+\}(?: more| new| changed| other| or)* (\w+s|bodies|are|were)\b/g)]
    .filter(([, noun = '']) => !NO_PLURALS.test(noun))
    .map(([whole]) => whole);
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

  it('choose words by a count, and show the count only where it is asked for', () => {
    const wording = '{count} {count|task is|tasks are} left, {days|a day|days} late';
    expect(fill(wording, { count: 1, days: 2 })).toBe('1 task is left, days late');
    expect(fill(wording, { count: 0, days: 1 })).toBe('0 tasks are left, a day late');
    expect(fill('{count|task|tasks}', { count: '1' })).toBe('task');
    expect(fill('{points|point|points}', { points: '1.5' })).toBe('points');
    expect(fill('{count|task|tasks} {|a|b} {x|a}', {})).toBe('{count|task|tasks} {|a|b} {x|a}');
    expect(fill('{name}', { name: '{count|task|tasks}', count: 1 })).toBe('{count|task|tasks}');
  });

  it.each(PAIRS)('of %s have a singular for every English plural that follows a count', (_, __, en) => {
    expect(Object.values(en).flatMap(fixedPlurals)).toEqual([]);
  });

  it('and the messages of rules have a singular for every English plural that follows a count', () => {
    const { rules, cover } = DEFAULT_QUESTIONNAIRE;
    expect([...rules, ...cover.rules].flatMap(({ message }) => fixedPlurals(message?.en ?? ''))).toEqual([]);
  });

  it.each(PAIRS)('of %s have no plural form that is broken or in Chinese', (_, zh, en) => {
    for (const [key, words] of Object.entries(en))
      expect([key, /[{}]/.test(words.replace(/\{\w+(?:\|[^{}|]+\|[^{}|]+)?\}/g, ''))]).toEqual([key, false]);
    for (const [key, words] of Object.entries(zh)) expect([key, /\{\w+\|/.test(words)]).toEqual([key, false]);
  });

  it('say one thing in the singular', () => {
    expect(word('en', 'coordinate.tasks-count', { count: 1 })).toBe('1 task');
    expect(word('en', 'coordinate.tasks-count', { count: 2 })).toBe('2 tasks');
    expect(word('en', 'coordinate.skipped', { count: 1 })).toBe(
      '1 file that is no return (sending list, temporary files) was left out.',
    );
    expect(word('en', 'reason.conflict', { cells: 1 })).toBe(
      '1 cell differs from another file; choose on “Decisions”.',
    );
  });
});
