/**
 * The pages for people, docs/guide and the readmes, against what the program has.
 *
 * How names of things on screen are marked in a guide (buttons, sheets, columns, choices, words of the column 檢核):
 * in Chinese by 「」, in English by **bold**, and neither marks anything else. What another program calls its things (a menu of
 * Excel) stands plain; what is typed or shown in a file stands in backticks. A name with a number in it is
 * written with one: 「製作全部 38 份（zip）」, **Make all 38 (zip)**.
 */
import { describe, expect, it } from '@jest/globals';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import type { Language } from '../../src/core/index';
import {
  guideFile as guide,
  GUIDES_FOLDER as FOLDER,
  markedNames as namesIn,
  proseOf as prose,
} from '../support/guides';
import { screenNames } from './screen-names';

const ROLES = ['coordinator', 'it', 'officer', 'reviewer'] as const;
const LANGUAGES = ['zh-TW', 'en'] as const;

/** Two pages that are one in two languages. */
const PAIRS = [
  ['README.zh-TW.md', 'README.md'] as const,
  ['docs/survey-start.zh-TW.md', 'docs/survey-start.md'] as const,
  ...ROLES.map((role) => [guide(role, 'zh-TW'), guide(role, 'en')] as const),
];
const GUIDES = LANGUAGES.flatMap((language) =>
  ROLES.map((role) => [guide(role, language), language] as const),
);

const read = (path: string) => readFileSync(path, 'utf8');

/** Names that no screen has. */
function unknownNames(text: string, language: Language): string[] {
  const names = screenNames(language);
  return namesIn(text, language).filter((name) => names.sources(name).length === 0);
}

const headings = (text: string) =>
  [...prose(text).matchAll(/^(#{1,6}) /gm)].map(([, marks = '']) => marks.length);

const linksIn = (text: string) =>
  [...prose(text).matchAll(/\]\(([^()\s]+)\)/g)].map(([, target = '']) => target);

/** Pictures and pages of the project that are not there. */
function missingTargets(text: string, path: string): string[] {
  return linksIn(text)
    .filter((target) => !/^(?:https:|#)/.test(target))
    .filter((target) => !existsSync(join(dirname(path), target.replace(/#.*$/, ''))));
}

const picturesIn = (text: string) => linksIn(text).filter((target) => target.endsWith('.png'));

describe('the guides', () => {
  it('are one a role, each in both languages', () => {
    const pages = GUIDES.map(([path]) => path.slice(FOLDER.length + 1)).sort();
    expect(readdirSync(FOLDER).sort()).toEqual(pages);
  });

  it.each(GUIDES)('%s names only what the program has', (path, language) => {
    const text = read(path);
    expect(namesIn(text, language).length).toBeGreaterThan(10);
    expect(unknownNames(text, language)).toEqual([]);
  });

  it('and the readmes name only what the program has', () => {
    expect(unknownNames(read('README.zh-TW.md'), 'zh-TW')).toEqual([]);
    // There bold is what one should not overlook, and names stand in italics.
    const english = prose(read('README.md'))
      .replace(/\*\*/g, '')
      .replace(/\b_|_\b/g, '**');
    expect(namesIn(english, 'en').length).toBeGreaterThan(10);
    expect(unknownNames(english, 'en')).toEqual([]);
  });

  it.each(ROLES)('of the %s name the same things in both languages', (role) => {
    const [zh, en] = LANGUAGES.map((language) => {
      const names = screenNames(language);
      const found = [...new Set(namesIn(read(guide(role, language)), language))];
      return found.map((name) => ({ name, sources: names.sources(name) }));
    });
    const alone = (some: typeof zh = [], others: typeof en = []) => {
      const known = new Set(others.flatMap(({ sources }) => sources));
      return some.filter(({ sources }) => !sources.some((one) => known.has(one))).map(({ name }) => name);
    };
    expect({ zh: alone(zh, en), en: alone(en, zh) }).toEqual({ zh: [], en: [] });
  });

  it.each(GUIDES)('%s has marks that show', (path, language) => {
    const text = prose(read(path));
    if (language === 'en') expect(text.replace(/\*\*[^*\s](?:[^*]*[^*\s])?\*\*/g, '')).not.toContain('*');
    else expect(text.replace(/「[^「」\n]+」/g, '')).not.toMatch(/[「」*]/);
  });

  it('of the officer fit two pages of A4 with their pictures', () => {
    // An estimate, so that it shows before anybody prints: `npm run guides` prints, and refuses a third page.
    expect(lines(read(guide('officer', 'zh-TW')), 80)).toBeLessThanOrEqual(62);
    expect(lines(read(guide('officer', 'en')), 90)).toBeLessThanOrEqual(62);
  });
});

/** Lines of a page on paper: a paragraph, a row of a table, a heading each by its length. */
function lines(text: string, columns: number): number {
  const width = (line: string) => [...line].reduce((sum, mark) => sum + (mark > '\u2e7f' ? 2 : 1), 0);
  return text
    .replace(/\]\([^)]*\)/g, ']')
    .split('\n')
    .filter((line) => !/^(?:\s*|[|\s:-]+|!\[.*)$/.test(line))
    .map((line) => line.replace(/ {2,}/g, ' '))
    .reduce((sum, line) => sum + Math.ceil(width(line) / columns), 0);
}

describe('pages in two languages', () => {
  it.each(PAIRS)('%s and %s link each other, and have the same headings and pictures', (first, second) => {
    const [one, other] = [read(first), read(second)];
    const name = (path: string) => path.slice(path.lastIndexOf('/') + 1);
    expect(linksIn(one)).toContain(name(second));
    expect(linksIn(other)).toContain(name(first));
    expect(headings(one)).toEqual(headings(other));
    expect(picturesIn(one)).toEqual(picturesIn(other));
  });

  it.each(PAIRS.flat())('%s links to pages and pictures that are there', (path) => {
    expect(missingTargets(read(path), path)).toEqual([]);
  });
});

describe('the pictures', () => {
  it('are all made by `npm run pictures`, and shown somewhere', () => {
    const makers = ['book-pages', 'pane-views'].map((name) => read(`scripts/pictures/${name}.mjs`)).join('');
    const shown = [...PAIRS.flat()].flatMap((path) =>
      picturesIn(read(path)).map((target) => basename(target)),
    );
    const kept = readdirSync('docs/images').filter((file) => file.endsWith('.png'));
    expect(kept.filter((file) => !makers.includes(`'${basename(file, '.png')}'`))).toEqual([]);
    expect(kept.filter((file) => !shown.includes(file))).toEqual([]);
  });
});

describe('the test itself', () => {
  it('finds a name that is nowhere, a wrong spelling, and a picture that is not there', () => {
    expect(unknownNames('「填報表」「寫入工作簿」「製作全部 38 份（zip）」', 'zh-TW')).toEqual([
      '寫入工作簿',
    ]);
    expect(unknownNames('**Returns** **Write to workbook** **Make all 38 (zip)** **Tasks 3**', 'en')).toEqual(
      ['Write to workbook', 'Tasks 3'],
    );
    expect(unknownNames('`「x」`\n```\n「y」\n```\n', 'zh-TW')).toEqual([]);
    expect(missingTargets('![a](../images/none.png) [b](officer.md#x)', guide('officer', 'en'))).toEqual([
      '../images/none.png',
    ]);
    expect(headings('# a\n\n```\n# b\n```\n\n## c\n')).toEqual([1, 2]);
  });
});
