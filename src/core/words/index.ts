/** Every word that people read, by key, in one catalogue per language. `{name}` is a parameter. */
import type { Language } from '../questionnaire/schema';
import { fill } from './fill';
import { EN } from './en';
import { ZH_TW, type WordKey } from './zh-TW';

export { fill } from './fill';
export type { WordKey } from './zh-TW';

const CATALOGUES: Readonly<Record<Language, Readonly<Record<WordKey, string>>>> = { 'zh-TW': ZH_TW, en: EN };

/** The words of a key, its parameters filled in. */
export function word(language: Language, key: WordKey, parameters: Readonly<Record<string, string | number>> = {}): string {
  return fill(CATALOGUES[language][key], parameters);
}

/** Whether the catalogue has words for this key. */
export function isWordKey(key: string): key is WordKey {
  return Object.hasOwn(ZH_TW, key);
}
