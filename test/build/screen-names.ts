/**
 * Every name that stands on a screen or a sheet, in one language, with where it comes from: words of the catalogues, sheets and
 * columns of the coordinator's workbook, labels of the questionnaire and of fixed lists, and the ribbon.
 */
import { readFileSync } from 'node:fs';
import { DEFAULT_QUESTIONNAIRE, returnsTable, TABLES, type Language, type Words } from '../../src/core/index';
import { labelsOf, type LabelList } from '../../src/core/tables/labels';
import { CATALOGUES } from '../../src/core/words/catalogues';

/** A name and what it comes from, the same in both languages. */
type Named = readonly [source: string, name: string];

export interface ScreenNames {
  /** Where a name comes from; none if no screen has it. */
  sources(name: string): readonly string[];
}

export function screenNames(language: Language): ScreenNames {
  const known: readonly Named[] = [
    ...Object.entries(CATALOGUES[language]),
    ...tableNames(language),
    ...labels(DEFAULT_QUESTIONNAIRE, language, 'questionnaire'),
    ...labels(reviewChoices(), language, 'review'),
    ...fixedLists(language),
    ...ribbon(language),
  ];
  const patterns = known
    .filter(([, name]) => name.includes('{') && isTelling(name))
    .map(([source, name]) => [source, pattern(name)] as const);
  return {
    sources: (name) => [
      ...known.filter(([, one]) => one === name).map(([source]) => source),
      ...patterns.filter(([, one]) => one.test(name)).map(([source]) => source),
    ],
  };
}

function tableNames(language: Language): Named[] {
  const tables = { ...TABLES, returns: returnsTable(DEFAULT_QUESTIONNAIRE) };
  return Object.entries(tables).flatMap(([key, { title, columns }]) => [
    [`table ${key}`, title[language]] as const,
    ...columns.map((column) => [`column ${key} ${column.key}`, column.label[language]] as const),
  ]);
}

/** Complete by its type. */
const LISTS: Readonly<Record<LabelList, true>> = {
  state: true,
  kind: true,
  amounts: true,
  take: true,
  plan: true,
  outcome: true,
  sealed: true,
  history: true,
  sourceReview: true,
  slicers: true,
  send: true,
  relation: true,
  confirmed: true,
  bodyChange: true,
  receipt: true,
};

function fixedLists(language: Language): Named[] {
  return (Object.keys(LISTS) as LabelList[]).flatMap((list) =>
    labelsOf(list, language).map((label, index) => [`list ${list} ${String(index)}`, label] as const),
  );
}

/** Every text in both languages that stands anywhere in data, named by its place. */
function labels(data: unknown, language: Language, place: string): Named[] {
  if (typeof data !== 'object' || data === null) return [];
  if (isWords(data)) return [[place, data[language]]];
  return Object.entries(data).flatMap(([key, part]) => labels(part, language, `${place} ${key}`));
}

function isWords(data: object): data is Words {
  return 'zh-TW' in data && 'en' in data;
}

function reviewChoices(): unknown {
  return JSON.parse(readFileSync('src/core/book/data/review-choices.json', 'utf8'));
}

function ribbon(language: Language): Named[] {
  const manifest = readFileSync('manifest.xml', 'utf8');
  const strings = manifest.matchAll(
    /<bt:String id="([^"]+)" DefaultValue="([^"]+)">\s*<bt:Override Locale="en-US" Value="([^"]+)"/g,
  );
  return [...strings].map(([, id = '', zh = '', en = '']) => [`ribbon ${id}`, language === 'en' ? en : zh]);
}

/** A name with parameters is known by its own words, so it must have some. */
function isTelling(name: string): boolean {
  const own = name.replace(/\{[^{}]*\}/g, '');
  return /\p{Script=Han}{3}|[a-z]{4}/iu.test(own);
}

function pattern(name: string): RegExp {
  const parts = name.split(/(\{[^{}]*\})/).map((part) => {
    const plural = /^\{\w+\|(.*)\|(.*)\}$/.exec(part);
    if (plural !== null) return `(?:${escaped(plural[1] ?? '')}|${escaped(plural[2] ?? '')})`;
    return part.startsWith('{') ? '[^，。；,.;]{1,12}' : escaped(part);
  });
  return new RegExp(`^${parts.join('')}$`, 'u');
}

function escaped(text: string): string {
  return text.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&');
}
